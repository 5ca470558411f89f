import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { Meeting, MeetingDeed } from '$lib/bindings';
import { notice } from '$lib/notices.svelte';
import { OpenMeeting } from './openMeeting.svelte';

let saved: { meeting: Meeting; deed: MeetingDeed }[];
let close: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  answerWith({
    saveMeeting: async (meeting, deed) => {
      saved.push({ meeting, deed });
      return Promise.resolve({ action: saved.length, figures: meetingView().figures });
    },
  });
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

function take(): OpenMeeting {
  let open: OpenMeeting | undefined;
  close = $effect.root(() => {
    open = new OpenMeeting(meetingView());
    open.watch();
  });
  flushSync();
  if (!open) throw new Error('not open');
  return open;
}

it('saves nothing that was only looked at', async () => {
  take();
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual([]);
});

it('saves once, half a second after the last key', async () => {
  const open = take();
  for (const word of ['Chi', 'Chi bộ', 'Chi bộ thống nhất']) {
    if (open.meeting.agenda[0]) open.meeting.agenda[0].conclusion = word;
    flushSync();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toHaveLength(1);
  expect(saved[0]?.meeting.agenda[0]?.conclusion).toBe('Chi bộ thống nhất');
  expect(saved[0]?.deed).toBe('write');
});

it('saves the last words when its screen is left', async () => {
  const open = take();
  open.meeting.place = 'Nhà văn hóa';
  flushSync();
  close();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved.at(-1)?.meeting.place).toBe('Nhà văn hóa');
});

it('the roll call is saved at once and under its own name, each member once', async () => {
  const open = take();
  const [line] = open.figures.roll;
  if (!line) throw new Error('nobody on the roll');
  open.call(line, 'excused', 'ốm');
  open.call(line, 'present', '');
  await vi.advanceTimersByTimeAsync(0);
  expect(saved.at(-1)?.deed).toBe('callRoll');
  expect(saved.at(-1)?.meeting.attendance).toEqual([{ member: line.member, presence: 'present', reason: '' }]);
});

it('what was removed comes back in its place', async () => {
  const open = take();
  const [first] = open.meeting.agenda;
  if (!first) throw new Error('no agenda');
  await open.remove(open.meeting.agenda, first, 'removeItem', 'Đã bỏ mục.');
  expect(saved.at(-1)?.deed).toBe('removeItem');
  expect(open.meeting.agenda.map(({ id }) => id)).toEqual(['i2']);
  await notice()?.undo?.();
  expect(open.meeting.agenda.map(({ id }) => id)).toEqual(['i1', 'i2']);
});

it('a line of the agenda moves within the agenda, not beyond it', () => {
  const open = take();
  const [first] = open.meeting.agenda;
  if (!first) throw new Error('no agenda');
  open.move(first, -1);
  expect(open.meeting.agenda.map(({ id }) => id)).toEqual(['i1', 'i2']);
  open.move(first, 1);
  expect(open.meeting.agenda.map(({ id }) => id)).toEqual(['i2', 'i1']);
});

it('locking saves first, and afterwards nothing is saved', async () => {
  const locked = meetingView();
  locked.meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' };
  const lockMinutes = vi.fn(async () => Promise.resolve(locked));
  answerWith({ lockMinutes });
  const open = take();
  open.meeting.place = 'Nhà văn hóa';
  await open.lock();
  expect(saved).toHaveLength(1);
  expect(open.hand).toBe('locked');
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toHaveLength(1);
});
