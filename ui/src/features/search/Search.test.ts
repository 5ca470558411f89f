import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { backend } from '$lib/backend';
import type { Found } from '$lib/bindings';
import { back, go, place, startAtDesk } from '$lib/place.svelte';
import { placeOf, isAsked, NOTHING } from './asked';
import Search from './Search.svelte';
import { nameFound, sayFate } from './text';

const person = userEvent.setup();
const meeting = { meeting: 'm', kind: 'regular', month: '2023-10', date: '2023-10-03', held: true } as const;

function found(id: string, change: Partial<Found> = {}): Found {
  return {
    kind: 'opinion', id, who: 'Lê Thị Ánh', meeting, line: 'Hạ tầng',
    sentence: [{ text: 'Kéo ', isSought: false }, { text: 'đường điện', isSought: true }, { text: ` cho tổ ${id}.`, isSought: false }],
    fates: [{ kind: 'concluded', text: 'Giao khảo sát.' }],
    ...change,
  };
}

beforeEach(() => {
  startAtDesk();
  go({ screen: 'search' });
  answerWith({
    searchChoices: async () => Promise.resolve({ people: [{ member: 'a', name: 'Lê Thị Ánh' }], years: [2026, 2023] }),
    searchBook: async ({ limit }) => Promise.resolve({ found: [found('1'), found('2')], hasMore: limit < 40 }),
  });
});

it('nothing is asked until there is a word, a kind or a person', async () => {
  render(Search, { asked: undefined });
  await screen.findByText('Gõ chữ cần tìm vào ô trên');
  expect(backend.searchBook).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('find-words');
  expect([NOTHING, { ...NOTHING, words: ' ?' }, { ...NOTHING, year: '2023' }].some(isAsked)).toBe(false);
  expect([{ ...NOTHING, words: 'đ' }, { ...NOTHING, person: 'a' }, { ...NOTHING, group: 'topics' } as const].every(isAsked)).toBe(true);
});

it('results follow the keys with the found words marked, and more are shown on demand', async () => {
  render(Search, { asked: undefined });
  await person.type(screen.getByLabelText('Tìm gì'), 'duong dien');
  await screen.findByText('2 kết quả đầu, còn nữa');
  expect(document.querySelectorAll('mark')[0]?.textContent).toBe('đường điện');
  expect(screen.getAllByText('Sinh hoạt thường kỳ tháng 10/2023, ngày 03/10/2023. Hạ tầng')).toHaveLength(2);
  expect(screen.getAllByText('Kết luận: Giao khảo sát.')).toHaveLength(2);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await person.click(screen.getByText('Xem thêm'));
  await screen.findByText('2 kết quả');
});

it('a search is narrowed down by keyboard and what is found is opened by arrows; the way back keeps the question', async () => {
  render(Search, { asked: { ...NOTHING, words: 'dien' } });
  await screen.findByText('2 kết quả đầu, còn nữa');
  await person.selectOptions(screen.getByLabelText('Năm'), '2023');
  await person.selectOptions(screen.getByLabelText('Loại'), 'opinions');
  await person.type(screen.getByRole('combobox', { name: 'Của ai' }), 'anh{Enter}');
  const question = { typed: 'dien', group: 'opinions', person: 'a', year: 2023, limit: 20 };
  await waitFor(() => expect(backend.searchBook).toHaveBeenLastCalledWith(question));
  screen.getByLabelText('Tìm gì').focus();
  await person.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
  expect(place()).toEqual({ screen: 'meeting', id: 'm', step: 'course' });
  back();
  expect(place()).toEqual({ screen: 'search', asked: { words: 'dien', group: 'opinions', person: 'a', year: '2023' } });
});

it('nothing found says what to try', async () => {
  answerWith({ searchBook: async () => Promise.resolve({ found: [], hasMore: false }) });
  render(Search, { asked: { ...NOTHING, words: 'khong co' } });
  await screen.findByText('Không tìm thấy');
});

it('the question is kept for coming back a while after the last key', async () => {
  vi.useFakeTimers();
  render(Search, { asked: { ...NOTHING, words: 'dien' } });
  await vi.advanceTimersByTimeAsync(900);
  vi.useRealTimers();
  expect(place()).toEqual({ screen: 'search', asked: { ...NOTHING, words: 'dien' } });
});

it('everything found is named, told and opened where it stands', () => {
  const fates = (fate: Found['fates'][number], change: Partial<Found> = {}): string => sayFate(fate, found('1', change));
  expect(nameFound(found('1', { kind: 'vote', who: '' }))).toBe('Biểu quyết');
  expect(fates({ kind: 'petition', petition: 'p', content: '', state: 'sent' })).toBe('Đã thành kiến nghị: đã gửi, chưa trả lời');
  expect(fates({ kind: 'petition', petition: 'p', content: 'Sửa cầu', state: 'answered' }, { kind: 'petition' })).toBe(
    'Kiến nghị: Sửa cầu. Tình trạng: đã trả lời',
  );
  expect(fates({ kind: 'task', task: 'Khảo sát', who: 'Trần Văn An', due: '2023-10-20', result: null })).toBe(
    'Giao Trần Văn An: Khảo sát, hạn 20/10/2023: chưa báo cáo',
  );
  expect(fates({ kind: 'task', task: '', who: '', due: null, result: 'done' })).toBe('Kết quả: hoàn thành');
  expect(fates({ kind: 'task', task: 'Khảo sát', who: '', due: null, result: 'late' }, { kind: 'assignment' })).toBe('Việc: Khảo sát: chậm, còn tiếp tục');
  expect(fates({ kind: 'member', post: 'secretary', standing: null })).toBe('Bí thư, không còn trong danh sách');
  expect(fates({ kind: 'waiting' })).toBe('Chưa có trong chương trình buổi nào');
  expect(placeOf(found('1', { kind: 'assignment' }))).toEqual({ screen: 'meeting', id: 'm', step: 'votes' });
  expect(placeOf(found('1', { kind: 'member', meeting: null }))).toEqual({ screen: 'member', id: '1' });
  expect(placeOf(found('1', { kind: 'parkedTopic', meeting: null, fates: [{ kind: 'waiting' }] }))).toBeNull();
  expect(placeOf(found('1', { kind: 'parkedTopic', meeting: null, fates: [{ kind: 'onAgenda', meeting }] }))).toMatchObject({ id: 'm' });
});
