import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingView } from '$lib/bindings';
import Addenda from './Addenda.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();
const addAddendum = vi.fn(async (id: string, text: string, reason: string) => Promise.resolve(amended(id, text, reason)));
const dropDraft = vi.fn(async () => Promise.resolve(null));

function locked(): MeetingView {
  const view = meetingView();
  view.meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' };
  return view;
}

function amended(meeting: string, text: string, reason: string): MeetingView {
  const view = locked();
  view.addenda = [{ id: 'd', meeting, number: 1, madeOn: '2026-11-05', reason, text }];
  view.figures.papers.push({ kind: 'addendum', number: 1 });
  return view;
}

beforeEach(() => {
  vi.clearAllMocks();
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = vi.fn();
  answerWith({ addAddendum, dropDraft, draft: async () => Promise.resolve(null), keepDraft: async () => Promise.resolve(null) });
});

async function opened(): Promise<void> {
  render(Addenda, { open: new OpenMeeting(locked()), shown: { kind: 'minutes', part: 'regular' } });
  await screen.findByLabelText('Lý do bổ sung, đính chính');
}

it('nothing is asked before reason and text are there', async () => {
  await opened();
  await person.click(screen.getByRole('button', { name: 'Ghi bổ sung, đính chính' }));
  const reason = screen.getByLabelText('Lý do bổ sung, đính chính');
  expect(reason.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Nội dung bổ sung, đính chính').getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('an addendum is added only after the question, then its form is empty and its draft gone', async () => {
  await opened();
  await person.type(screen.getByLabelText('Lý do bổ sung, đính chính'), 'Ghi sót');
  await person.type(screen.getByLabelText('Nội dung bổ sung, đính chính'), 'Bổ sung một ý kiến.{Enter}');
  expect(addAddendum).not.toHaveBeenCalled();
  await person.click(screen.getByRole('button', { name: 'Ghi bổ sung, đính chính' }));
  expect(addAddendum).not.toHaveBeenCalled();
  await person.click(screen.getByRole('button', { name: 'Ghi và giữ nguyên từ nay' }));
  expect(addAddendum).toHaveBeenCalledWith('m', 'Bổ sung một ý kiến.\n', 'Ghi sót');
  await screen.findByText('Lần 1, ngày 05/11/2026.');
  await waitFor(() => expect(dropDraft).toHaveBeenCalledWith('addendum/m'));
  expect(screen.getByLabelText<HTMLInputElement>('Lý do bổ sung, đính chính').value).toBe('');
});
