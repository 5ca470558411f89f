import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith, line } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { Area, AreaBoard, AreaLine, AreaView, Visit, VisitLine } from '$lib/bindings';
import { isoDay, showDate } from '$lib/dates';
import { Refused } from '$lib/failure';
import { go, place, startAtDesk } from '$lib/place.svelte';
import AreaForm from './AreaForm.svelte';
import AreaList from './AreaList.svelte';
import AreaPage from './AreaPage.svelte';

const person = userEvent.setup();
const { headCount } = meetingView().figures;

function areaLine(number: number, change: Partial<AreaLine> = {}): AreaLine {
  const area: Area = { id: `a${number}`, name: `Tổ ${number}`, kind: 'selfManaged', households: 10, note: '', charges: [] };
  return { area, inCharge: [], lastVisit: null, daysSince: null, isOverdue: false, openMatters: 0, ...change };
}

function board(lines: AreaLine[]): AreaBoard {
  return { lines, households: 10 * lines.length, holders: [], without: [], usual: { least: 5, most: 7 }, visitDays: 60 };
}

function visitLine(id: string, raised: string, petition: VisitLine['petition'] = null): VisitLine {
  const visit: Visit = { id, area: 'a1', on: '2026-11-20', member: 'Lê Thị Ánh', seen: 'Yên', raised, petition: null };
  return { visit, name: 'Lê Thị Ánh', petition };
}

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

beforeEach(() => {
  startAtDesk();
  answerWith({
    draft: async () => Promise.resolve(null),
    keepDraft: async () => Promise.resolve(null),
    dropDraft: async () => Promise.resolve(null),
    listMembers: async () => Promise.resolve({ day: '2026-11-23', lines: [line('Lê Thị Ánh'), line('Trần Văn An')], headCount }),
  });
});

it('an empty list says what to do, and a full one what is amiss', async () => {
  const listAreas = vi.fn(async () => Promise.resolve(board([])));
  answerWith({ listAreas });
  const { unmount } = render(AreaList);
  await screen.findByText('Chưa có địa bàn nào');
  unmount();
  const lead = { member: 'Lê Thị Ánh', name: 'Lê Thị Ánh', role: 'lead' } as const;
  const helper = { member: 'Trần Văn An', name: 'Trần Văn An', role: 'together' } as const;
  const held = areaLine(1, { inCharge: [lead, helper], lastVisit: '2026-09-01', daysSince: 85, isOverdue: true, openMatters: 2 });
  const holder = { member: 'Lê Thị Ánh', name: 'Lê Thị Ánh', areas: 1, households: 5, load: 'usual' } as const;
  listAreas.mockResolvedValue({ ...board([held, areaLine(2)]), holders: [holder], without: [{ member: 'm', name: 'Phạm Thị Cúc' }] });
  render(AreaList);
  for (const words of ['Lê Thị Ánh; cùng phụ trách: Trần Văn An', '85 ngày trước', '2 việc còn mở', 'Chưa có ai', 'Chưa đến lần nào', 'Đúng mức thường']) {
    await screen.findByText(words);
  }
  screen.getByText(/Phạm Thị Cúc\./);
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Tổ 2' }));
  expect(place()).toEqual({ screen: 'area', id: 'a2' });
});

it('the log of visits is saved only for a period that can be meant', async () => {
  const saveAreaPaper = vi.fn(async () => Promise.resolve(null));
  answerWith({ listAreas: async () => Promise.resolve(board([areaLine(1)])), saveAreaPaper });
  render(AreaList);
  const from = await screen.findByLabelText('Nhật ký từ ngày');
  await person.clear(from);
  await person.type(from, '1/1/2199');
  await person.click(screen.getByRole('button', { name: 'Lưu nhật ký vào thư mục' }));
  await screen.findByText('Ngày sau phải từ ngày trước trở đi.');
  await person.clear(from);
  await person.type(from, '1/2/2026');
  await person.click(screen.getByRole('button', { name: 'Lưu nhật ký vào thư mục' }));
  expect(saveAreaPaper).toHaveBeenCalledWith({ kind: 'visitLog', from: '2026-02-01', to: isoDay(new Date()) });
});

it('an area is written down with whoever is in charge, by keys alone; what is wrong is told at its field', async () => {
  const saved: Area[] = [];
  answerWith({
    saveArea: async (area) => {
      saved.push(area);
      if (saved.length > 1) return Promise.resolve({ action: 3 });
      return Promise.reject(new Refused({ code: 'areaInvalid', problems: [{ code: 'chargeInFuture', charge: area.charges[0]?.id ?? '' }] }));
    },
  });
  go({ screen: 'areas' });
  go({ screen: 'areaForm', id: null });
  render(AreaForm, { id: null });
  await person.click(await screen.findByRole('button', { name: 'Lưu' }));
  expect(screen.getByRole('alert').textContent).toContain('Chưa ghi tên địa bàn.');
  await person.type(screen.getByLabelText('Tên địa bàn'), 'Tổ 3');
  await person.type(screen.getByLabelText('Số hộ'), '1.025');
  screen.getByRole('button', { name: 'Thêm người phụ trách' }).focus();
  await person.keyboard('{Enter}anh{Enter}');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(screen.getByLabelText('Từ ngày').getAttribute('aria-invalid')).toBe('true'));
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(place()).toEqual({ screen: 'areas' }));
  const charge = { member: 'Lê Thị Ánh', since: isoDay(new Date()), until: null, role: 'lead' };
  expect(saved[1]).toMatchObject({ name: 'Tổ 3', kind: 'selfManaged', households: 1025, charges: [charge] });
});

it('a visit is one line and Enter; the next one of the day needs only its words', async () => {
  const saved: Visit[] = [];
  const lead = { member: 'Lê Thị Ánh', name: 'Lê Thị Ánh', role: 'lead' } as const;
  const view: AreaView = { line: areaLine(1, { inCharge: [lead] }), visits: [] };
  answerWith({
    area: async () => Promise.resolve({ ...view, visits: saved.map((visit) => ({ visit, name: 'Lê Thị Ánh', petition: null })) }),
    saveVisit: async (visit) => {
      saved.push(visit);
      return Promise.resolve({ action: 4 });
    },
  });
  render(AreaPage, { id: 'a1' });
  await person.type(await screen.findByLabelText('Thấy gì, nghe gì'), 'Yên{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Thấy gì, nghe gì')));
  await person.keyboard('Mưa lớn');
  await person.type(screen.getByLabelText('Nhân dân nêu việc gì'), 'Nước tràn{Enter}');
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[0]).toMatchObject({ area: 'a1', on: isoDay(new Date()), member: 'Lê Thị Ánh', seen: 'Yên', raised: '' });
  expect(saved[1]).toMatchObject({ seen: 'Mưa lớn', raised: 'Nước tràn' });
  expect(saved[1]?.id).not.toBe(saved[0]?.id);
  expect(await barriers()).toEqual([]);
});

it('a matter goes into the register of petitions by one key, and is opened there', async () => {
  const lines = [visitLine('1', 'Đèn hỏng'), visitLine('2', 'Cầu yếu', { id: 'p', state: 'sent', isOpen: true })];
  const made = [visitLine('1', 'Đèn hỏng', { id: 'n', state: 'new', isOpen: true }), ...lines.slice(1)];
  const petitionFromVisit = vi.fn(async () => Promise.resolve({ action: 5 }));
  answerWith({
    area: async () => Promise.resolve({ line: areaLine(1), visits: petitionFromVisit.mock.calls.length > 0 ? made : lines }),
    petitionFromVisit,
  });
  render(AreaPage, { id: 'a1' });
  (await screen.findByRole('button', { name: 'Đưa vào sổ kiến nghị: Đèn hỏng' })).focus();
  await person.keyboard('{Enter}');
  await waitFor(() => expect(petitionFromVisit).toHaveBeenCalledWith('1'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /Mở kiến nghị.*Đèn hỏng/ })));
  screen.getByText('Đã gửi, chưa trả lời');
  await person.click(screen.getByRole('button', { name: /Mở kiến nghị.*Cầu yếu/ }));
  expect(place()).toEqual({ screen: 'petition', id: 'p' });
});

it('a visit is corrected in the line, as the visit that it is', async () => {
  const saveVisit = vi.fn(async () => Promise.resolve({ action: 6 }));
  answerWith({ area: async () => Promise.resolve({ line: areaLine(1), visits: [visitLine('1', '')] }), saveVisit });
  render(AreaPage, { id: 'a1' });
  await person.click(await screen.findByRole('button', { name: 'Sửa lần đến ngày 20/11/2026' }));
  await screen.findByRole('heading', { name: 'Sửa một lần đến' });
  expect(screen.getByLabelText<HTMLInputElement>('Ngày đến').value).toBe(showDate('2026-11-20'));
  await person.type(screen.getByLabelText('Thấy gì, nghe gì'), ' ổn{Enter}');
  await waitFor(() => expect(saveVisit).toHaveBeenCalledWith(expect.objectContaining({ id: '1', on: '2026-11-20', seen: 'Yên ổn' })));
  await screen.findByRole('heading', { name: 'Ghi một lần đến' });
});
