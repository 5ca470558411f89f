import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import type { HallView } from '$lib/bindings';
import Hall from './Hall.svelte';

const view: HallView = {
  cell: 'Chi bộ ấp Mỹ Tây', kind: 'regular', month: '2026-11', date: '2026-11-03', starts: '19:30:00', ends: null, minMinutes: 90,
  headCountSentence: 'Tổng số đảng viên của chi bộ: 02 đồng chí.',
  lines: [
    { title: 'Thảo luận', presenter: 'Lê Thị Ánh', atHand: false },
    { title: 'Kết luận', presenter: '', atHand: true },
  ],
  vote: { subject: 'Mức thu', sentence: 'Chưa có kết quả. Mẫu số: 02 đảng viên chính thức.' },
};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

it('shows the line at hand, the clock, the head-count and the vote, without a barrier', async () => {
  answerWith({ hall: async () => Promise.resolve(view) });
  render(Hall, { clock: () => new Date('2026-11-03T20:32:00') });
  const present = await screen.findByText('Kết luận');
  expect(present.closest('li')?.getAttribute('aria-current')).toBe('step');
  for (const words of ['20:32', 'Đã họp 62 / 90 phút', view.headCountSentence, 'Biểu quyết: Mức thu']) expect(screen.getByText(words)).toBeTruthy();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('follows what is told, and is empty once the book is locked', async () => {
  let answer: () => Promise<HallView | null> = async () => Promise.resolve(view);
  answerWith({ hall: async () => answer() });
  render(Hall, {});
  await screen.findByText('Kết luận');
  answer = async () => Promise.resolve({ ...view, lines: [{ title: 'Thông qua biên bản', presenter: '', atHand: true }] });
  window.dispatchEvent(new Event('changed'));
  await screen.findByText('Thông qua biên bản');
  answer = async () => Promise.reject(new Error('locked'));
  window.dispatchEvent(new Event('changed'));
  await waitFor(() => expect(screen.queryByRole('main')).toBeNull());
});

it('Escape closes it', async () => {
  const closeHall = vi.fn(async () => Promise.resolve(null));
  answerWith({ hall: async () => Promise.resolve(view), closeHall });
  render(Hall, {});
  await userEvent.keyboard('{Escape}');
  expect(closeHall).toHaveBeenCalled();
});
