import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../../tests/backend';
import type { Attended, CellYearLine, MemberYear, MemberYearView, Sitting, YearSums } from '$lib/bindings';
import { go, place, startAtDesk } from '$lib/place.svelte';
import CellYear from './CellYear.svelte';
import MemberYearPage from './MemberYear.svelte';
import { saySilence, sayTask } from './years';

const person = userEvent.setup();
const none: Attended = { asked: 0, present: 0, excused: 0, unexcused: 0, notCalled: 0, perMille: 0 };
const met: Attended = { asked: 3, present: 2, excused: 1, unexcused: 0, notCalled: 0, perMille: 667 };
const noTasks = { all: 0, done: 0, doneLate: 0, notDone: 0, ongoing: 0, overdue: 0 };
const zero: YearSums = {
  meetings: none, regular: none, themed: none, committee: none, other: none, cameLate: 0, leftEarly: 0, opinions: 0, spokeAt: 0,
  silentMonths: 0, chaired: 0, wroteMinutes: 0, presented: 0, topics: 0, tasks: noTasks, helped: 0, praise: 0, reminders: 0,
  criticism: 0, petitions: 0,
};
const active: YearSums = { ...zero, meetings: met, regular: met, opinions: 2, spokeAt: 1, tasks: { ...noTasks, all: 2, done: 1, overdue: 1 }, praise: 1 };
const chosen = { year: 2026, first: 2025, last: 2026, today: '2026-11-25' };

function sitting(date: string, change: Partial<Sitting> = {}): Sitting {
  return {
    meeting: date, kind: 'regular', month: date.slice(0, 7), date, call: 'present', reason: '', cameLate: null, leftEarly: null,
    opinions: 0, chaired: false, wroteMinutes: false, presented: [], mentions: [], ...change,
  };
}

const year: MemberYear = {
  member: 'b',
  sittings: [
    sitting('2026-02-03', { opinions: 2, mentions: [{ id: 'm', member: 'b', kind: 'praise', text: 'đi đầu hiến đất' }], cameLate: { at: '19:20:00' } }),
    sitting('2026-03-03', { call: 'excused', reason: 'bệnh' }),
    sitting('2026-04-03', { presented: [{ title: 'Học tập và làm theo Bác', isTopic: true }] }),
  ],
  silentMonths: ['2026-04'],
  tasks: [
    { assignment: 't', task: 'Vận động 45 hộ', givenOn: '2026-02-03', due: '2026-03-01', standing: 'overdue', note: '' },
    { assignment: 'u', task: 'Thu đảng phí', givenOn: '2026-02-03', due: null, standing: 'done', note: '' },
  ],
  helped: [],
  petitions: [],
};
const view: MemberYearView = { chosen, name: 'Trần Văn Ba', year, sums: active };

function line(member: string, name: string, sums: YearSums): CellYearLine {
  return { member, name, nameOrder: name.split(' ').at(-1) ?? '', post: 'none', standing: { grade: 'official', activity: 'active' }, sums };
}

const lines = [line('a', 'Lê Văn An', zero), line('b', 'Trần Văn Ba', active)];
const cellYear = vi.fn(async (wanted: number | null) =>
  Promise.resolve({ chosen: { ...chosen, year: wanted ?? 2026 }, held: 3, lines: wanted === 2025 ? [] : lines, total: active }),
);

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const names = (): (string | undefined)[] => screen.getAllByRole('row').slice(1, -1).map((row) => row.querySelector('th')?.textContent.trim());

beforeEach(() => {
  startAtDesk();
  answerWith({ cellYear, memberYear: async () => Promise.resolve(view) });
});

it('the year of the cell is ordered by a column, and a number opens its days and reasons', async () => {
  render(CellYear, { year: null });
  await screen.findByRole('table', { name: 'Cả năm 2026 của chi bộ' });
  expect(names()).toEqual(['Lê Văn An', 'Trần Văn Ba']);
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Ý kiến' }));
  expect(names()).toEqual(['Trần Văn Ba', 'Lê Văn An']);
  await person.click(screen.getByRole('button', { name: 'Vắng có lý do: 1, Trần Văn Ba' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('heading').textContent).toBe('Trần Văn Ba: vắng có lý do 1');
  expect(within(dialog).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['03/03/2026, Sinh hoạt thường kỳ: bệnh']);
});

it('a name opens the year of that member, and another year may be empty', async () => {
  render(CellYear, { year: null });
  await person.click(await screen.findByRole('button', { name: 'Trần Văn Ba' }));
  expect(place()).toEqual({ screen: 'memberYear', id: 'b', year: 2026 });
  await person.selectOptions(screen.getByRole('combobox', { name: 'Năm' }), '2025');
  await waitFor(() => expect(cellYear).toHaveBeenLastCalledWith(2025));
  await screen.findByText('Năm 2025 chưa có gì để tổng hợp');
});

it('one member has the whole year on one page, each meeting with what was done there', async () => {
  go({ screen: 'memberYear', id: 'b' });
  render(MemberYearPage, { id: 'b', year: null });
  await screen.findByRole('heading', { level: 1, name: 'Trần Văn Ba, năm 2026' });
  const rows = within(screen.getByRole('table', { name: 'Các buổi' })).getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain('đến muộn lúc 19 giờ 20; 2 ý kiến');
  expect(rows[2]).toMatch(/Vắng có lý do\s*bệnh/);
  expect(rows[3]).toContain('trình bày chuyên đề “Học tập và làm theo Bác”');
  await screen.findByText('2 ý kiến tại 1 buổi. Có mặt mà chưa phát biểu: tháng 4.');
  await screen.findByText('Vận động 45 hộ, giao 03/02/2026, hạn 01/03/2026: quá hạn, chưa xong');
  await screen.findByText('03/02/2026, biểu dương: đi đầu hiến đất');
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: '03/03/2026' }));
  expect(place()).toEqual({ screen: 'meeting', id: '2026-03-03', step: 'roll' });
});

it('a sheet is opened for printing, of one or of all', async () => {
  const openYearToPrint = vi.fn(async () => Promise.resolve({ path: '/in/a.pdf', name: 'a.pdf' }));
  answerWith({ openYearToPrint });
  render(MemberYearPage, { id: 'b', year: null });
  await person.click(await screen.findByRole('button', { name: 'In phiếu' }));
  expect(openYearToPrint).toHaveBeenLastCalledWith('b', 2026);
  render(CellYear, { year: null });
  await person.click(await screen.findByRole('button', { name: 'In phiếu của mọi người' }));
  expect(openYearToPrint).toHaveBeenLastCalledWith(null, 2026);
});

it('tasks and silence are told in words', () => {
  expect(sayTask({ assignment: 'u', task: 'Thu đảng phí', givenOn: '2026-02-03', due: null, standing: 'doneLate', note: '' })).toBe(
    'Thu đảng phí, giao 03/02/2026: hoàn thành, có lúc chậm',
  );
  expect(saySilence(['2026-02', '2026-11'])).toBe('Có mặt mà chưa phát biểu: tháng 2, 11');
});
