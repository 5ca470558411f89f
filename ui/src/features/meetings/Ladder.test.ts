import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import type { DoneStep, LadderStep, Side, Tick, Ticked } from '$lib/bindings';
import { isoDay, showDate } from '$lib/dates';
import { Refused } from '$lib/failure';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import Ladder from './Ladder.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();
const today = isoDay(new Date());
const done = (on: string): DoneStep => ({ step: 'notice', done: 'thông báo', on, apart: -1, late: 0, note: '', by: 'tick' });
const notice: LadderStep = {
  step: 'notice', title: 'Thông báo cho đảng viên', side: 'before', due: '2026-11-02', state: { state: 'overdue', days: 2 }, done: null,
};
const after: LadderStep = { ...notice, step: 'postedAfter', title: 'Đăng văn bản', side: 'after', state: { state: 'notYet' } };
const tickStep = vi.fn<(id: string, tick: Tick) => Promise<Ticked>>();

/** What the core answers once the notice is ticked. */
function ticked(on: string): Ticked {
  const ladder: LadderStep[] = [{ ...notice, done: done(on), state: { state: 'late', days: 1 } }, after];
  return { action: 7, ladder, figures: { ...meetingView().figures, speakers: 5 } };
}

function show(side: Side, steps: LadderStep[] = [notice, after]): OpenMeeting {
  answerWith({ ladder: async () => Promise.resolve(steps), tickStep });
  const open = new OpenMeeting(meetingView());
  render(Ladder, { open, side });
  return open;
}

const box = async (): Promise<HTMLInputElement> => screen.findByRole('checkbox', { name: `1. ${notice.title}` });

beforeEach(() => {
  tickStep.mockReset().mockImplementation(async (_, { on }) => Promise.resolve(ticked(on)));
});

it('shows the steps of its side, each with its last day and its lateness in words', async () => {
  show('before');
  expect((await box()).checked).toBe(false);
  expect(screen.getByText('Hạn 02/11/2026.')).toBeTruthy();
  expect(screen.getByText('Quá hạn 2 ngày')).toBeTruthy();
  expect(screen.queryByText('Đăng văn bản')).toBeNull();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('a tick is kept with today, changes the figures, and keeps the cursor at its box', async () => {
  const open = show('before');
  (await box()).focus();
  await person.keyboard(' ');
  expect(await screen.findByText('Chậm 1 ngày')).toBeTruthy();
  expect(tickStep).toHaveBeenCalledWith('m', { step: 'notice', on: today, note: '' });
  expect(open.figures.speakers).toBe(5);
  expect((await box()).checked).toBe(true);
  expect(document.activeElement).toBe(await box());
});

it('the day of a tick is mended in its field, and a day that has not come is refused there', async () => {
  show('before', [{ ...notice, done: done(today) }]);
  const day = await screen.findByLabelText<HTMLInputElement>('Ngày làm, việc 1');
  expect(day.value).toBe(showDate(today));
  await person.clear(day);
  await person.type(day, '31/12/2199{Tab}');
  expect(screen.getByText('Ngày đã làm không thể sau hôm nay.')).toBeTruthy();
  expect(tickStep).not.toHaveBeenCalled();
  await person.clear(day);
  await person.type(day, '1/11/2025{Tab}');
  expect(tickStep).toHaveBeenCalledWith('m', { step: 'notice', on: '2025-11-01', note: '' });
});

it('a refused tick leaves the box as it is kept', async () => {
  tickStep.mockRejectedValue(new Refused({ code: 'meetingLocked' }));
  show('before');
  await person.click(await box());
  expect((await box()).checked).toBe(false);
});

it('what another meeting shows needs no tick', async () => {
  show('before', [{ ...notice, done: { ...done('2026-11-01'), done: 'chi ủy họp', by: 'meeting' }, state: { state: 'inTime' } }]);
  expect((await box()).disabled).toBe(true);
  expect(screen.getByText(/Sổ đã ghi: chi ủy họp ngày 01\/11\/2026\./)).toBeTruthy();
});

it('another day of the meeting brings the last days anew, once it is kept', async () => {
  const asked = vi.fn(async () => Promise.resolve([notice]));
  const open = show('before');
  await box();
  answerWith({ ladder: asked, saveMeeting: async () => Promise.resolve({ action: 1, figures: open.figures }) });
  open.meeting.date = '2026-11-05';
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
});
