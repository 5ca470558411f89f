import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../../tests/backend';
import type { Execution, ResolutionLine, ResolutionTask } from '$lib/bindings';
import { place, startAtDesk } from '$lib/place.svelte';
import Resolutions from './Resolutions.svelte';
import { sayAdoption } from './resolutions';

const person = userEvent.setup();
const none: Execution = { given: 0, done: 0, late: 0, notDone: 0, ongoing: 0, notReported: 0, overdue: 0, donePerMille: 0, withdrawn: 0 };
const base = { base: 19, voters: 17, official: 20, exemptAbsent: 1, awayAbsent: 0, suspended: 0 };
const majority = { reach: 'moreThan', numerator: 1, denominator: 2 } as const;
const adoption = { base, majority, needed: 10, votesFor: 17, against: 0, abstain: 0, perMille: 895, result: 'passed' } as const;

function task(id: string, change: Partial<ResolutionTask>): ResolutionTask {
  return { assignment: id, member: 'Trần Văn An', task: 'Vận động hội viên', due: '2026-10-20', result: null, isOverdue: false, ...change };
}

function issued(code: string | null, date: string, change: Partial<ResolutionLine> = {}): ResolutionLine {
  const month = date.slice(0, 7);
  return {
    meeting: date, kind: 'regular', month, date, outcome: 'resolution', code, subject: `Lãnh đạo thực hiện nhiệm vụ ${month}`,
    adoption, execution: none, tasks: [], ...change,
  };
}

const late: Execution = { ...none, given: 3, done: 2, late: 1, overdue: 1, donePerMille: 667 };
const lines = [
  issued(null, '2026-11-03', { adoption: null, outcome: 'conclusion' }),
  issued('02-NQ/CB', '2026-10-03', {
    execution: late,
    tasks: [task('1', { result: 'done' }), task('2', { result: 'late', isOverdue: true }), task('3', { result: 'done', member: 'Lê Thị Ánh' })],
  }),
  issued('01-NQ/CB', '2024-12-03', { execution: { ...none, given: 1, done: 1, donePerMille: 1000 }, tasks: [task('4', { result: 'done' })] }),
];

async function open(shown: ResolutionLine[]): Promise<void> {
  answerWith({ listResolutions: async () => Promise.resolve({ term: { firstYear: 2025, lastYear: 2030 }, lines: shown }) });
  render(Resolutions);
  await screen.findByRole('heading', { level: 1, name: 'Sổ nghị quyết, kết luận' });
}

const codes = (): (string | null | undefined)[] => screen.getAllByRole('row').slice(1).map((row) => row.querySelector('td')?.textContent.trim());

beforeEach(startAtDesk);

it('an empty register says how something comes into it', async () => {
  await open([]);
  await screen.findByText('Chưa có nghị quyết, kết luận nào');
});

it('each entry says how far it is carried out, and names only what is not done', async () => {
  await open(lines);
  await waitFor(() => expect(codes()).toEqual(['Dự thảo', '02-NQ/CB', '01-NQ/CB']));
  await screen.findByText('Xong 2/3 việc (66,7%)');
  await screen.findByText('Không giao việc');
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual(['Trần Văn An: Vận động hội viên, hạn 20/10/2026, chậm, còn tiếp tục, quá hạn']);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

it('entries are chosen by term, by what is left to do, and found without accents', async () => {
  await open(lines);
  await person.click(await screen.findByRole('button', { name: 'Còn việc chưa xong 1' }));
  expect(codes()).toEqual(['02-NQ/CB']);
  await person.click(screen.getByRole('button', { name: 'Tất cả 3' }));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Thời gian' }), 'Nhiệm kỳ 2025-2030');
  expect(codes()).toEqual(['Dự thảo', '02-NQ/CB']);
  await person.type(screen.getByRole('searchbox'), 'le thi anh');
  expect(codes()).toEqual(['02-NQ/CB']);
  await person.clear(screen.getByRole('searchbox'));
  await person.selectOptions(screen.getByRole('combobox', { name: 'Thời gian' }), 'Năm 2024');
  expect(codes()).toEqual(['01-NQ/CB']);
});

it('an entry opens the meeting that issued it, by keys alone', async () => {
  await open(lines);
  (await screen.findByRole('button', { name: 'Kết luận lãnh đạo thực hiện nhiệm vụ 2026-11' })).focus();
  await person.keyboard('{Enter}');
  expect(place()).toEqual({ screen: 'meeting', id: '2026-11-03', step: 'papers' });
});

it('an adoption is told with its share, and only when it was counted', () => {
  expect(sayAdoption(adoption)).toBe('17/19 đồng ý (89,5%)');
  expect(sayAdoption({ ...adoption, result: 'failed' })).toBe('17/19 đồng ý (89,5%), không đạt');
  expect(sayAdoption({ ...adoption, result: 'pending' })).toBe('Chưa ghi biểu quyết');
  expect(sayAdoption(null)).toBe('Chưa ghi biểu quyết');
});
