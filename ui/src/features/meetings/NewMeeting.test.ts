import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingKind } from '$lib/bindings';
import NewMeeting from './NewMeeting.svelte';

const person = userEvent.setup();
const months = { regular: '2026-12', committee: '2026-11' };

it('asks the kind first, and proposes the month of that kind', async () => {
  const newMeeting = vi.fn(async () => Promise.resolve(meetingView()));
  answerWith({
    suggestMeeting: async (kind) => {
      const month = months[kind as keyof typeof months];
      const kinds: MeetingKind[] = ['regular', 'committee'];
      return Promise.resolve({ kinds, wanted: { kind, month, date: `${month}-03`, starts: '19:30:00', place: 'Nhà văn hóa' } });
    },
    newMeeting,
  });
  render(NewMeeting);
  const month = await screen.findByLabelText<HTMLInputElement>('Của tháng');
  expect(screen.getAllByRole('radio').length).toBe(2);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Sinh hoạt thường kỳ/ }).checked).toBe(true);
  expect(month.value).toBe('12/2026');
  await person.click(screen.getByRole('radio', { name: /^Họp chi ủy/ }));
  await waitFor(() => {
    expect(month.value).toBe('11/2026');
  });
  await person.click(screen.getByRole('button', { name: 'Tạo buổi sinh hoạt' }));
  expect(newMeeting).toHaveBeenCalledWith({
    kind: 'committee', month: '2026-11', date: '2026-11-03', starts: '19:30:00', place: 'Nhà văn hóa',
  });
});

it('begins with the kind and the month that are wanted', async () => {
  const suggestMeeting = vi.fn(async (kind: MeetingKind, month: string | null) =>
    Promise.resolve({ kinds: [kind], wanted: { kind, month: month ?? '', date: `${month}-03`, starts: '19:30:00', place: '' } }),
  );
  answerWith({ suggestMeeting });
  render(NewMeeting, { wanted: { kind: 'themed', month: '2026-09' } });
  expect((await screen.findByLabelText<HTMLInputElement>('Của tháng')).value).toBe('09/2026');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Sinh hoạt chuyên đề/ }).checked).toBe(true);
  expect(suggestMeeting).toHaveBeenCalledWith('themed', '2026-09');
});
