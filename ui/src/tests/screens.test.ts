import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import App from '../App.svelte';
import type { AppState, Member, Screen } from '$lib/bindings';
import { Refused } from '$lib/failure';
import { dismiss } from '$lib/notices.svelte';
import { startAtDesk } from '$lib/place.svelte';
import { answerWith, cell, line, lockedApp, openApp } from './backend';

const person = userEvent.setup();
const head = { total: 2, official: 2, probationary: 0 };
const headCount = {
  members: head, exempt: 0, away: 0, suspended: 0, present: head, absent: head, excusedNotExempt: 0, exemptAbsent: 0,
  unexcused: 0, notCalled: 0, received: 0, receivedPresent: 0,
};
const lines = [line('Lê Thị Ánh', { nameOrder: '2' }), line('Trần Văn An', { nameOrder: '1' })];
const drafts = new Map<string, string>();

beforeEach(() => {
  startAtDesk();
  dismiss();
  drafts.clear();
  answerWith({
    appState: async () => Promise.resolve(openApp),
    pageReady: async () => Promise.resolve(null),
    home: async () =>
      Promise.resolve({
        cell, today: '2026-11-23', openTasks: [], people: [], headCount,
        steps: [{ step: 'createMeeting', month: '2026-11', usualDay: '2026-11-03' }],
      }),
    listMembers: async () => Promise.resolve({ day: '2026-11-23', lines, headCount }),
    draft: async (key) => Promise.resolve(drafts.get(key) ?? null),
    keepDraft: async (key, body) => {
      drafts.set(key, body);
      return Promise.resolve(null);
    },
    dropDraft: async (key) => {
      drafts.delete(key);
      return Promise.resolve(null);
    },
    memberAreas: async () =>
      Promise.resolve([{ area: 'a1', name: 'Tổ 3', households: 25, role: 'lead', since: '2026-01-05', until: null }]),
    lockBook: async () => Promise.resolve(lockedApp),
  });
});

/** Colours need a real window; they are looked at there. */
async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

async function openAt(app: AppState): Promise<void> {
  answerWith({ appState: async () => Promise.resolve(app) });
  render(App);
  await waitFor(() => screen.getByRole('heading', { level: 1 }));
}

const firstStart: AppState = { ...openApp, screen: { state: 'noBook' } satisfies Screen };

it('the first start offers three ways, without barriers', async () => {
  await openAt(firstStart);
  for (const name of [/Tạo sổ mới/, /Mở sổ có sẵn/, /Luyện tập với Chi bộ Khóm Mẫu/]) {
    expect(screen.getByRole('button', { name })).toBeTruthy();
  }
  expect(await barriers()).toEqual([]);
});

it('a page of the first run does not turn while its answer is missing', async () => {
  await openAt(firstStart);
  await person.click(screen.getByRole('button', { name: /Tạo sổ mới/ }));
  await person.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  expect(screen.getByRole('alert').textContent).toContain('Chưa ghi tên chi bộ.');
  await person.type(screen.getByRole('textbox', { name: 'Tên chi bộ' }), 'Chi bộ ấp Mỹ Tây');
  await person.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /ấp/ }).checked).toBe(true);
  expect(await barriers()).toEqual([]);
});

it('the whole first run makes the book that was described', async () => {
  const createBook = vi.fn(async () => Promise.resolve({ app: openApp, recoveryGroups: ['AAAA1', 'BBBB2', 'CCCC3'] }));
  answerWith({ createBook, forgetRecovery: async () => Promise.resolve(null) });
  await openAt(firstStart);
  await person.click(screen.getByRole('button', { name: /Tạo sổ mới/ }));
  const next = async (): Promise<void> => person.click(screen.getByRole('button', { name: 'Tiếp tục' }));
  const write = async (name: string, text: string): Promise<void> => person.type(screen.getByLabelText(name), text);
  await write('Tên chi bộ', cell.name);
  await next();
  await next();
  await write('Đảng bộ cấp trên trực tiếp', cell.superior);
  await next();
  await next();
  await write('Từ năm', '2025');
  await write('Đến năm', '2030');
  await next();
  await write('Họ và tên', cell.keeperName);
  await next();
  await write('Nơi họp', cell.usualPlace);
  await next();
  await write('Mật khẩu mới', 'cây xoài trước sân');
  await write('Nhập lại mật khẩu mới', 'cây xoài trước sân');
  await person.click(screen.getByRole('button', { name: 'Tạo sổ' }));
  expect(createBook).toHaveBeenCalledWith(cell, 'cây xoài trước sân');
  expect(await barriers()).toEqual([]);
  const asked = screen.getByLabelText(/gõ lại nhóm thứ/);
  const place = ['nhất', 'hai', 'ba'].findIndex((word) => screen.queryByLabelText(new RegExp(`nhóm thứ ${word}$`)) !== null);
  await person.type(asked, ['aaaa1', 'bbbb2', 'cccc3'][place] ?? '');
  await person.click(screen.getByRole('button', { name: 'Đã có phiếu trên tay' }));
  // The first test that opens a book waits until every screen is compiled.
  await screen.findByRole('heading', { level: 1, name: 'Bàn làm việc' }, { timeout: 15_000 });
});

it('a wrong passphrase is told at the field, and the cursor waits there', async () => {
  answerWith({ unlock: async () => Promise.reject(new Refused({ code: 'wrongPassphrase' })) });
  await openAt(lockedApp);
  const field = screen.getByLabelText('Mật khẩu');
  expect(document.activeElement).toBe(field);
  await person.type(field, 'sai rồi{Enter}');
  await screen.findByText('Mật khẩu chưa đúng.');
  expect(document.activeElement).toBe(field);
  expect(await barriers()).toEqual([]);
});

it('the desk says what the month needs, and each line leads there', async () => {
  await openAt(openApp);
  expect(await screen.findByRole('button', { name: /Tạo buổi sinh hoạt tháng 11\/2026/ })).toBeTruthy();
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: /2 chính thức/ }));
  await screen.findByRole('heading', { level: 1, name: 'Đảng viên' });
  expect((await screen.findByRole('button', { name: 'Chính thức 2' })).getAttribute('aria-pressed')).toBe('true');
});

it('members are listed by name, found without accents, and opened by a click', async () => {
  await openAt(openApp);
  await person.click(screen.getByRole('button', { name: 'Đảng viên' }));
  const names = (): string[] => screen.getAllByRole('rowheader').map((cellHead) => cellHead.textContent);
  await waitFor(() => expect(names()).toEqual(['Trần Văn An', 'Lê Thị Ánh']));
  expect(await barriers()).toEqual([]);
  await person.keyboard('{Control>}f{/Control}');
  await person.keyboard('anh');
  expect(names()).toEqual(['Lê Thị Ánh']);
  await person.click(screen.getByRole('button', { name: 'Lê Thị Ánh' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Ngày vào Đảng')).value).toBe('03/02/1990');
  await screen.findByText(/25 hộ, phụ trách chính từ ngày 05\/01\/2026/);
  expect(await barriers()).toEqual([]);
});

it('a new member is saved as typed, reported, and can be taken back', async () => {
  const saved: Member[] = [];
  const undo = vi.fn(async () => Promise.resolve({ action: 8 }));
  answerWith({
    saveMember: async (member) => {
      saved.push(member);
      return Promise.resolve({ action: 7 });
    },
    undo,
  });
  await openAt(openApp);
  await person.click(screen.getByRole('button', { name: 'Đảng viên' }));
  await person.click(await screen.findByRole('button', { name: 'Thêm đảng viên' }));
  await person.type(await screen.findByLabelText('Họ và tên'), 'Phạm Thị Cúc');
  await person.type(screen.getByLabelText('Ngày sinh'), '1946');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText('Đã lưu đảng viên Phạm Thị Cúc.');
  expect(saved[0]).toMatchObject({ name: 'Phạm Thị Cúc', born: '1946', official: null });
  await person.click(screen.getByRole('button', { name: 'Hoàn tác' }));
  expect(undo).toHaveBeenCalledWith(7);
});

it('F12 keeps the words under the pen, locks, and unlocking returns to the same place', async () => {
  answerWith({ unlock: async () => Promise.resolve(openApp) });
  await openAt(openApp);
  await person.click(screen.getByRole('button', { name: 'Đảng viên' }));
  await person.click(await screen.findByRole('button', { name: 'Thêm đảng viên' }));
  await person.type(await screen.findByLabelText('Họ và tên'), 'Phạm Thị C');
  await person.keyboard('{F12}');
  await person.type(await screen.findByLabelText('Mật khẩu'), 'đúng{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Thêm đảng viên' });
  expect((await screen.findByLabelText<HTMLInputElement>('Họ và tên')).value).toBe('Phạm Thị C');
});

it('F1 explains the screen, Escape returns to it', async () => {
  await openAt(openApp);
  await person.click(screen.getByRole('button', { name: 'Cài đặt' }));
  await person.keyboard('{F1}');
  await screen.findByRole('heading', { level: 1, name: 'Hướng dẫn: Cài đặt' });
  expect(await barriers()).toEqual([]);
  await person.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'Cài đặt' });
});

it('Ctrl+S answers although nothing needs saving', async () => {
  await openAt(openApp);
  await person.keyboard('{Control>}s{/Control}');
  await screen.findByText('Đã lưu.');
});

it('every part of the settings is free of barriers', async () => {
  answerWith({ history: async () => Promise.resolve([{ action: 1, at: '2026-11-23T12:00:00Z', verb: 'saveMember', undo: 'possible' }]) });
  await openAt(openApp);
  await person.click(screen.getByRole('button', { name: 'Cài đặt' }));
  for (const name of ['Màn hình', 'Chi bộ', 'Mật khẩu', 'Kiểm tra sổ', 'Việc đã làm', 'Chương trình']) {
    await person.click(screen.getByRole('button', { name, pressed: name === 'Màn hình' }));
    expect(await barriers()).toEqual([]);
  }
});
