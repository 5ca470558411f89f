import { expect, it } from 'vitest';
import { LineWatch, minutesSoFar, nowDuring, sayClock, sayLineClock } from './clock';

const meeting = { date: '2026-11-03', starts: '19:30:00', ends: null };
const at = (time: string): Date => new Date(`2026-11-03T${time}`);

it('minutes are counted only while the meeting is held', () => {
  expect(minutesSoFar(meeting, at('20:32:40'))).toBe(62);
  expect(minutesSoFar(meeting, at('19:30:10'))).toBe(0);
  expect(minutesSoFar(meeting, new Date('2026-11-04T20:32:00'))).toBeNull();
  expect(minutesSoFar({ ...meeting, ends: '20:30:00' }, at('20:32:00'))).toBeNull();
});

it('an evening past midnight goes on, and one that nobody ended stops by itself', () => {
  expect(minutesSoFar(meeting, new Date('2026-11-04T00:15:00'))).toBe(285);
  expect(nowDuring(meeting, new Date('2026-11-04T00:15:00'))).toBe('00:15:00');
  expect(minutesSoFar({ ...meeting, ends: '00:10:00' }, new Date('2026-11-04T00:15:00'))).toBeNull();
  expect(minutesSoFar(meeting, new Date('2026-11-04T07:30:00'))).toBeNull();
});

it('a clock set back before the start gives no number rather than one below zero', () => {
  expect(minutesSoFar(meeting, at('19:29:59'))).toBeNull();
  expect(nowDuring(meeting, at('19:29:59'))).toBeNull();
});

it('each line of the agenda keeps the minutes that it had the cursor', () => {
  const watch = new LineWatch();
  watch.look('một', at('19:30:00'));
  watch.look('hai', at('19:37:30'));
  watch.look('một', at('19:40:00'));
  watch.look('một', at('19:40:30'));
  expect([watch.minutesOn('một'), watch.minutesOn('hai'), watch.minutesOn('ba')]).toEqual([8, 2, 0]);
});

it('a clock set back takes nothing away from a line', () => {
  const watch = new LineWatch();
  watch.look('bốn', at('20:00:00'));
  watch.look('bốn', at('20:05:00'));
  watch.look('bốn', at('19:00:00'));
  watch.look('bốn', at('19:01:00'));
  expect(watch.minutesOn('bốn')).toBe(6);
});

it('a line that takes longer than planned says so in a word', () => {
  expect(sayClock(95, 90)).toBe('95 / 90 phút');
  expect(sayClock(62, null)).toBe('62 phút');
  expect(sayLineClock(15, 15)).toBe('15 / 15 phút');
  expect(sayLineClock(17, 15)).toBe('17 / 15 phút, quá giờ');
});
