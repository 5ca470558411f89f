import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../../tests/backend';
import type { PlanCell, PlanColumn, YearPlanView } from '$lib/bindings';
import { place, startAtDesk } from '$lib/place.svelte';
import YearPlan from './YearPlan.svelte';

const person = userEvent.setup();

function cells(spans: number, change: Record<number, Partial<PlanCell>> = {}): PlanCell[] {
  return Array.from({ length: 12 / spans }, (_, at) => {
    const from = `2026-${String(at * spans + 1).padStart(2, '0')}`;
    return { from, proposed: from, state: 'notDue', meetings: [], ...change[at] };
  });
}

function column(kind: PlanColumn['kind'], months: number, change: Record<number, Partial<PlanCell>> = {}): PlanColumn {
  return { kind, months, cells: cells(months, change), held: 1, missing: 1, of: 12 / months };
}

const combined = { id: 'm', kind: 'regularAndThemed', month: '2026-02', date: '2026-02-03', state: 'locked' } as const;

const months: Record<number, Partial<PlanCell>> = { 0: { state: 'beforeBook' }, 1: { state: 'locked', meetings: [combined] }, 2: { state: 'missing' } };
const quarters: Record<number, Partial<PlanCell>> = { 0: { state: 'locked', meetings: [combined] }, 1: { state: 'missing', proposed: '2026-05' } };

function planned(year: number, there = { months, quarters }): YearPlanView {
  const columns = [column('regular', 1, there.months), column('themed', 3, there.quarters)];
  return { plan: { year, columns }, firstYear: 2025, lastYear: 2027 };
}

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

beforeEach(startAtDesk);

it('shows each month and quarter with its state in words, and the sums', async () => {
  answerWith({ yearPlan: async () => Promise.resolve(planned(2026)) });
  render(YearPlan, { year: null });
  const table = await screen.findByRole('table', { name: 'Kế hoạch năm 2026' });
  expect(within(table).getAllByText('Chưa họp')).toHaveLength(2);
  expect(within(table).getAllByRole('row')).toHaveLength(14);
  expect(within(table).getByText('Trước khi có sổ')).toBeTruthy();
  expect(within(table).getByText('Đã họp 1/12 tháng; thiếu 1')).toBeTruthy();
  expect(within(table).getByText('Đã họp 1/4 quý; thiếu 1')).toBeTruthy();
  expect(await barriers()).toEqual([]);
});

it('a meeting opens, and a gap leads to a new meeting of its kind and month', async () => {
  answerWith({ yearPlan: async () => Promise.resolve(planned(2026)) });
  render(YearPlan, { year: null });
  const [opens] = await screen.findAllByRole('button', { name: /Sinh hoạt thường kỳ và chuyên đề ngày 03\/02\/2026/ });
  await person.click(opens as HTMLElement);
  expect(place()).toEqual({ screen: 'meeting', id: 'm' });
  await person.click(screen.getByRole('button', { name: /Tạo buổi ?Sinh hoạt chuyên đề quý II\/2026/ }));
  expect(place()).toEqual({ screen: 'newMeeting', wanted: { kind: 'themed', month: '2026-05' } });
});

it('another year is chosen, and one without meetings says how to begin', async () => {
  const yearPlan = vi.fn(async (year: number | null) => Promise.resolve(year === 2027 ? planned(year, { months: {}, quarters: {} }) : planned(2026)));
  answerWith({ yearPlan });
  render(YearPlan, { year: null });
  const choice = await screen.findByRole('combobox', { name: 'Năm' });
  expect(within(choice).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['2027', '2026', '2025']);
  await person.selectOptions(choice, '2027');
  await waitFor(() => expect(yearPlan).toHaveBeenLastCalledWith(2027));
  expect(place()).toEqual({ screen: 'yearPlan', year: 2027 });
  await screen.findByText('Năm 2027 chưa có buổi sinh hoạt nào trong sổ');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kế hoạch năm 2027');
});

it('begins with the year of its place, as after a way back', async () => {
  const yearPlan = vi.fn(async (year: number | null) => Promise.resolve(planned(year ?? 2026)));
  answerWith({ yearPlan });
  render(YearPlan, { year: 2025 });
  await screen.findByRole('table', { name: 'Kế hoạch năm 2025' });
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Năm' }).value).toBe('2025');
});
