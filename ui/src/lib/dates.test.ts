import { describe, expect, it } from 'vitest';
import { isoDay, readDate, readTime, showDate, showMonth, showTime } from './dates';

describe('readDate', () => {
  it.each(['3/2/2026', '03/02/2026', '03022026', '030226', '3-2-26', '3.2.2026', ' 3 2 2026 '])('reads %s', (typed) => {
    expect(readDate(typed)).toEqual({ kind: 'date', iso: '2026-02-03' });
  });

  it.each(['30/2/2026', '31/4/2026', '0/1/2026', '1/13/2026', '2026-02-03', 'hôm nay', '3/2', '3/2/026', '1/1/1800'])(
    'refuses %s',
    (typed) => {
      expect(readDate(typed)).toEqual({ kind: 'wrong' });
    },
  );

  it('knows leap years', () => {
    expect(readDate('29/2/2024').kind).toBe('date');
    expect(readDate('29/2/2026').kind).toBe('wrong');
  });

  it('takes years and months only where they are allowed', () => {
    expect(readDate('1946', 'partial')).toEqual({ kind: 'date', iso: '1946' });
    expect(readDate('9/1946', 'partial')).toEqual({ kind: 'date', iso: '1946-09' });
    expect(readDate('13/1946', 'partial')).toEqual({ kind: 'wrong' });
    expect(readDate('1946')).toEqual({ kind: 'wrong' });
    expect(readDate('9/1946')).toEqual({ kind: 'wrong' });
  });

  it('takes two-digit years as those of living people', () => {
    expect(readDate('28/9/46')).toEqual({ kind: 'date', iso: '1946-09-28' });
  });

  it('tells nothing from something wrong', () => {
    expect(readDate('  ')).toEqual({ kind: 'empty' });
  });
});

describe('readTime', () => {
  it.each(['19:30', '19 giờ 30', '19 giờ 30 phút', '19h30', '1930', '19.30', '19 GIỜ 30'.normalize('NFD')])('reads %s', (typed) => {
    expect(readTime(typed)).toBe('19:30:00');
  });

  it.each([['19', '19:00:00'], ['7 giờ', '07:00:00'], ['730', '07:30:00'], ['0:05', '00:05:00']])('reads %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '19:60', 'tối', '19:3:1', '12345'])('refuses %s', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('showing', () => {
  it('writes dates and hours as they are read here', () => {
    expect(showDate('2026-02-03')).toBe('03/02/2026');
    expect(showDate('1946-09')).toBe('09/1946');
    expect(showDate('1946')).toBe('1946');
    expect(showDate(null)).toBe('');
    expect(showTime('19:30:00')).toBe('19 giờ 30');
    expect(showTime('19:00:00')).toBe('19 giờ');
    expect(showMonth('2026-09')).toBe('tháng 9/2026');
  });

  it('gives the local day', () => {
    expect(isoDay(new Date(2026, 0, 3, 23, 59))).toBe('2026-01-03');
  });
});
