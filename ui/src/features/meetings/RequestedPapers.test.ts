import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingPaper, MeetingView, Vote } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import RequestedPapers from './RequestedPapers.svelte';

const person = userEvent.setup();
const minutes: MeetingPaper = { kind: 'minutes', part: 'regular' };
const vote: Vote = {
  id: 'v', subject: 'Đề nghị kết nạp', form: 'secret', decision: 'admission', votesFor: null, against: 0, abstain: 0, minority: [], ballots: { issued: null, returned: null, invalid: null }, named: [],
};

function asked(...requested: MeetingPaper[]): MeetingView {
  const view = meetingView();
  view.meeting.agenda[1]?.votes.push(vote);
  view.figures.requested = requested;
  return view;
}

function choices(view: MeetingView): string[] {
  render(RequestedPapers, { open: new OpenMeeting(view), shown: minutes, print: vi.fn() });
  return screen.getAllByRole('option').map(({ textContent }) => textContent);
}

it('each paper is told from the others by its vote, its line or its member', () => {
  const view = asked(
    { kind: 'ballotSlips', vote: 'v' },
    { kind: 'countingSheet', vote: 'v' },
    { kind: 'itemExtract', item: 'i2' },
    { kind: 'memberExtract', part: 'regular', member: 'b' },
  );
  expect(choices(view)).toEqual([
    'Chọn một tờ',
    'Phiếu kín: Đề nghị kết nạp',
    'Biên bản kiểm phiếu: Đề nghị kết nạp',
    'Trích mục 2: Kết luận',
    'Trích cho đồng chí Trần Văn An',
  ]);
});

it('lines of a combined evening are numbered in their part, as the minutes do', () => {
  const view = asked({ kind: 'itemExtract', item: 'i2' }, { kind: 'memberExtract', part: 'themed', member: 'a' });
  view.meeting.kind = 'regularAndThemed';
  if (view.meeting.agenda[1]) view.meeting.agenda[1].part = 'themed';
  expect(choices(view).slice(1)).toEqual(['Trích mục 1, phần chuyên đề: Kết luận', 'Trích cho đồng chí Lê Thị Ánh, phần chuyên đề']);
});

it('a chosen paper is printed and saved by itself', async () => {
  const savePaper = vi.fn(async () => Promise.resolve([]));
  const print = vi.fn(async () => Promise.resolve());
  answerWith({ savePaper });
  render(RequestedPapers, { open: new OpenMeeting(asked({ kind: 'ballotSlips', vote: 'v' })), shown: minutes, print });
  expect(screen.queryByRole('button')).toBeNull();
  await person.selectOptions(screen.getByLabelText('Phiếu kín, kiểm phiếu, trích biên bản'), 'Phiếu kín: Đề nghị kết nạp');
  await person.click(screen.getByRole('button', { name: 'Lưu tờ này vào thư mục' }));
  expect(savePaper).toHaveBeenCalledWith('m', { kind: 'ballotSlips', vote: 'v' });
  await person.click(screen.getByRole('button', { name: 'Mở tờ này để in' }));
  expect(print).toHaveBeenCalledOnce();
});
