import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import type { LibraryLine, Placed, Theme } from '$lib/bindings';
import { Refused } from '$lib/failure';
import { go, place } from '$lib/place.svelte';
import { foundThemes, sayOutline, sayUsed } from './library';
import ThemeForm from './ThemeForm.svelte';
import ThemeList from './ThemeList.svelte';

const person = userEvent.setup();
const theme: Theme = { id: 't', title: 'Nêu gương', field: 'học tập Bác', setBy: 'superior', author: 'Lê Thị Ánh', outline: '1. Mục đích', note: '' };
const placed = (month: string, held: boolean): Placed => ({ meeting: month, kind: 'themed', month, date: `${month}-03`, held });
const line: LibraryLine = { theme, used: [placed('2026-03', true)], files: 1 };
let saved: Theme | null;

beforeEach(() => {
  saved = null;
  answerWith({
    listThemes: async () => Promise.resolve([line]),
    saveTheme: async (of) => {
      saved = of;
      if (of.title === '') return Promise.reject(new Refused({ code: 'themeInvalid', problems: [{ code: 'titleMissing' }] }));
      return Promise.resolve({ action: 1 });
    },
    draft: async () => Promise.resolve(null),
    keepDraft: async () => Promise.resolve(null),
    dropDraft: async () => Promise.resolve(null),
    attachments: async () => Promise.resolve([]),
  });
});

it('topics are found by any of their words without marks', () => {
  expect(foundThemes([line], 'muc dich')).toEqual([line]);
  expect(foundThemes([line], 'hoc tap bac')).toEqual([line]);
  expect(foundThemes([line], 'moi truong')).toEqual([]);
});

it('a topic says where its outline is and when it was used last', () => {
  expect(sayOutline(line)).toBe('Đã soạn, 1 tệp');
  expect(sayOutline({ ...line, theme: { ...theme, outline: '' }, files: 0 })).toBe('Chưa có');
  expect(sayUsed([])).toBe('Chưa dùng');
  expect(sayUsed([placed('2026-03', true), placed('2026-09', false)])).toBe('Có trong buổi tháng 9/2026 (2 lần)');
});

it('the list opens a topic, and says so when nothing is found', async () => {
  render(ThemeList);
  await person.click(await screen.findByRole('button', { name: 'Nêu gương' }));
  expect(place()).toEqual({ screen: 'theme', id: 't' });
  await person.type(screen.getByLabelText('Tìm'), 'xyz');
  screen.getByText(/Không có chuyên đề nào như vậy/);
});

it('a form without a title is told at its field and nothing is lost', async () => {
  go({ screen: 'theme', id: null });
  render(ThemeForm, { id: null });
  await person.type(await screen.findByLabelText('Đề cương'), 'Thực trạng');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  expect((await screen.findAllByText('Chưa ghi tên chuyên đề.')).length).toBe(2);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Đề cương').value).toBe('Thực trạng');
});

it('a new topic is kept before its first file, and the form stays with it', async () => {
  go({ screen: 'theme', id: null });
  render(ThemeForm, { id: null });
  await person.type(await screen.findByLabelText('Tên chuyên đề'), 'Chuyển đổi số');
  await person.click(screen.getByRole('button', { name: 'Lưu rồi gắn tệp' }));
  expect(saved).toMatchObject({ title: 'Chuyển đổi số', setBy: 'cell' });
  expect(place()).toEqual({ screen: 'theme', id: saved?.id });
});

it('a kept topic shows its files and where it was used', async () => {
  render(ThemeForm, { id: 't' });
  await screen.findByRole('button', { name: 'Gắn tệp' });
  screen.getByRole('button', { name: 'Mở buổi tháng 3/2026' });
});
