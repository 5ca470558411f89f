import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { meetingView } from '../../tests/meeting';
import Clocks from './Clocks.svelte';
import { OpenMeeting } from './openMeeting.svelte';

function show(time: string, change: (open: OpenMeeting) => void = () => undefined): string[] {
  const open = new OpenMeeting(meetingView());
  change(open);
  render(Clocks, { open, item: 'i2', clock: () => new Date(time) });
  return screen.queryAllByRole('timer').map((timer) => timer.textContent);
}

it('a meeting that is held shows its minutes and those required', () => {
  expect(show('2026-11-03T20:32:00')).toEqual(['62 / 90 phút']);
});

it('the line that has the cursor shows its own minutes when some are planned', () => {
  const planned = (open: OpenMeeting): void => {
    if (open.meeting.agenda[1]) open.meeting.agenda[1].minutes = 15;
  };
  expect(show('2026-11-03T21:05:00', planned)).toEqual(['95 / 90 phút', '0 / 15 phút']);
});

it('before the start, on another day and in locked minutes there is no clock', () => {
  expect(show('2026-11-03T19:00:00')).toEqual([]);
  expect(show('2026-11-05T20:00:00')).toEqual([]);
  expect(show('2026-11-03T20:00:00', (open) => (open.meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' }))).toEqual([]);
});
