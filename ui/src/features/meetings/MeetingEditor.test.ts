import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView, noticeTexts } from '../../tests/meeting';
import type { Meeting } from '$lib/bindings';
import type { MeetingStep } from '$lib/place.svelte';
import MeetingEditor from './MeetingEditor.svelte';

const person = userEvent.setup();
let last: Meeting | null;

beforeEach(() => {
  last = null;
  URL.createObjectURL = vi.fn(() => 'blob:page');
  URL.revokeObjectURL = vi.fn();
  answerWith({
    meeting: async () => Promise.resolve(meetingView()),
    notice: async () => Promise.resolve(noticeTexts),
    registersWaiting: async () => Promise.resolve({ documents: 0, petitions: 0 }),
    listIncoming: async () => Promise.resolve([]),
    listPetitions: async () => Promise.resolve([]),
    preview: async () => Promise.resolve({ pages: ['data:image/png;base64,'], anchors: [] }),
    saveMeeting: async (meeting) => {
      last = meeting;
      return Promise.resolve({ action: 1, figures: meetingView().figures });
    },
  });
});

async function openAt(step: MeetingStep): Promise<void> {
  render(MeetingEditor, { id: 'm', step });
  await screen.findByRole('navigation', { name: 'Các bước của buổi sinh hoạt' });
}

it.each(['prepare', 'roll', 'course', 'votes', 'score', 'papers'] as const)('the step %s has no barrier', async (step) => {
  await openAt(step);
  await screen.findByRole('img', { name: 'Trang 1 của biên bản' });
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id).filter((id) => id !== 'region' && id !== 'landmark-one-main')).toEqual([]);
});

it('a step begins at its top, wherever the one before was left', async () => {
  const { rerender } = render(MeetingEditor, { id: 'm', step: 'prepare' });
  const words = await screen.findByRole('region', { name: 'Bước đang ghi' });
  words.scrollTop = 300;
  await rerender({ step: 'roll' });
  expect(screen.getByRole('region', { name: 'Bước đang ghi' }).scrollTop).toBe(0);
});

it('what cannot be right is said at its field', async () => {
  const view = meetingView();
  view.meeting.ends = '18:00:00';
  view.figures.problems = [{ problem: { code: 'endsBeforeStarts' }, weight: 'blocks' }];
  answerWith({ meeting: async () => Promise.resolve(view) });
  await openAt('score');
  const field = screen.getByLabelText('Giờ kết thúc');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const message = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(message?.textContent?.trim()).toBe('Giờ kết thúc phải sau giờ bắt đầu.');
});

it('the roll is called with one key a person', async () => {
  await openAt('roll');
  screen.getByRole('group', { name: /^Lê Thị Ánh/ }).focus();
  await person.keyboard(' v');
  expect(screen.getByRole('group', { name: 'Lê Thị Ánh: Có mặt' })).toBeTruthy();
  await person.keyboard('b');
  expect(screen.getByLabelText<HTMLInputElement>('Lý do vắng của Trần Văn An').value).toBe('bệnh');
  await waitFor(() =>
    expect(last?.attendance).toEqual([
      { member: 'a', presence: 'present', reason: '' },
      { member: 'b', presence: 'excused', reason: 'bệnh' },
    ]),
  );
});

it('the first letters of a name, Enter, and the opinion is written', async () => {
  await openAt('course');
  const [who] = screen.getAllByRole('combobox', { name: 'Thêm ý kiến của' });
  if (!who) throw new Error('no field');
  await person.type(who, 'anh{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Ý kiến của Lê Thị Ánh')));
  await person.keyboard('Đồng ý.');
  await waitFor(() => expect(last?.agenda[0]?.opinions[0]).toMatchObject({ speaker: { kind: 'member', id: 'a' }, text: 'Đồng ý.' }));
});

it('a number of the head-count opens the names behind it', async () => {
  await openAt('roll');
  const number = screen.getByRole('button', { name: 'Chưa điểm danh: 2' });
  await person.click(number);
  expect(number.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText(/Lê Thị Ánh, Trần Văn An\./)).toBeTruthy();
  await person.click(number);
  expect(screen.queryByText(/Lê Thị Ánh, Trần Văn An\./)).toBeNull();
});

it('whoever has long been silent is one press away from the line that has the cursor', async () => {
  await openAt('course');
  screen.getByLabelText('Nội dung trình bày, mục 2').focus();
  await person.click(screen.getByText('Có mặt, ba tháng nay chưa phát biểu: 1 người'));
  await person.click(screen.getByRole('button', { name: 'Trần Văn An' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Ý kiến của Trần Văn An')));
  await waitFor(() => expect(last?.agenda[1]?.opinions[0]?.speaker).toEqual({ kind: 'member', id: 'b' }));
});

it('the paper shows each key before it is saved', async () => {
  const set: Meeting[] = [];
  answerWith({
    preview: async (meeting) => {
      set.push(meeting);
      return Promise.resolve({ pages: ['data:image/png;base64,'], anchors: [] });
    },
  });
  await openAt('course');
  await person.type(screen.getByLabelText('Nội dung trình bày, mục 1'), 'Lũ');
  expect(last).toBeNull();
  await waitFor(() => expect(set.map(({ agenda }) => agenda[0]?.text)).toContain('Lũ'));
});

it('the papers say what is missing', async () => {
  await openAt('papers');
  expect(screen.getByRole('button', { name: /Chưa điểm danh 2 người/ })).toBeTruthy();
});

it('nothing in locked minutes can be changed', async () => {
  const view = meetingView();
  view.meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' };
  answerWith({ meeting: async () => Promise.resolve(view) });
  await openAt('course');
  for (const field of screen.getAllByRole<HTMLTextAreaElement>('textbox')) expect(field.matches(':disabled')).toBe(true);
});

it('a line put off asks for the reason in place of the conclusion, until it is taken up again', async () => {
  await openAt('votes');
  expect(screen.getByLabelText('Kết luận mục 1')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Để lại buổi sau, mục 1' }));
  expect(screen.queryByLabelText('Kết luận mục 1')).toBeNull();
  await person.type(screen.getByLabelText('Lý do để lại buổi sau, mục 1'), 'chờ hướng dẫn');
  await waitFor(() => {
    expect(last?.agenda[0]?.putOff).toBe('chờ hướng dẫn');
  });
  await person.click(screen.getByRole('button', { name: 'Không để lại nữa' }));
  expect(screen.getByLabelText('Kết luận mục 1')).toBeTruthy();
  await waitFor(() => {
    expect(last?.agenda[0]?.putOff).toBeNull();
  });
});

it('a committee meeting speaks of no fee, no minimum and no earlier tasks', async () => {
  const view = meetingView();
  view.meeting.kind = 'committee';
  view.manner = { roll: 'committee', reports: [], decision: 'ordinary', closing: [] };
  view.figures.minMinutes = null;
  answerWith({ meeting: async () => Promise.resolve(view) });
  await openAt('score');
  expect(screen.queryByText(/phút theo hướng dẫn/)).toBeNull();
  expect(screen.queryByText('Nhiệm vụ tháng trước')).toBeNull();
  expect(screen.getByText(/chi ủy viên phải dự/)).toBeTruthy();
});

it('a vote begins with the kind of decision of its meeting', async () => {
  const view = meetingView();
  view.manner = { ...view.manner, decision: 'admission' };
  answerWith({ meeting: async () => Promise.resolve(view) });
  await openAt('votes');
  await person.click(screen.getAllByRole('button', { name: 'Thêm biểu quyết' })[0] as HTMLElement);
  expect(screen.getByLabelText<HTMLSelectElement>('Loại việc').value).toBe('admission');
});

it('once the minutes are locked, the paper beside the words is no longer the notice', async () => {
  const view = meetingView();
  view.figures = { ...view.figures, problems: [], papers: [{ kind: 'minutes', part: 'regular' }, { kind: 'notice' }] };
  const locked = meetingView();
  locked.meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' };
  const shown: string[] = [];
  answerWith({
    meeting: async () => Promise.resolve(view),
    lockMinutes: async () => Promise.resolve(locked),
    preview: async (meeting, { kind }) => {
      shown.push(`${meeting.state.state} ${kind}`);
      return Promise.resolve({ pages: ['data:image/png;base64,'], anchors: [] });
    },
  });
  await openAt('papers');
  await person.click(screen.getByRole('radio', { name: 'Thông báo' }));
  await waitFor(() => expect(shown).toContain('open notice'));
  await person.click(screen.getByRole('button', { name: 'Khóa biên bản' }));
  await person.click(await screen.findByRole('button', { name: 'Khóa và giữ nguyên từ nay' }));
  await waitFor(() => expect(shown.at(-1)).toBe('locked minutes'));
  expect(shown).not.toContain('locked notice');
});
