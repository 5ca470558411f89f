import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { answerWith, line } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import { givenTask, taskLine } from '../../tests/task';
import type { OwnTask, TaskBoard, TaskNote, TaskView } from '$lib/bindings';
import { isoDay } from '$lib/dates';
import { Refused } from '$lib/failure';
import { go, place, startAtDesk } from '$lib/place.svelte';
import OwnTaskForm from './OwnTaskForm.svelte';
import TaskList from './TaskList.svelte';
import TaskLoads from './TaskLoads.svelte';
import TaskPage from './TaskPage.svelte';

const person = userEvent.setup();
const own: OwnTask = {
  assignment: { ...givenTask().assignment, id: 't', member: 'Lê Thị Ánh', task: 'Phụ trách tổ 3', due: null, kind: 'term' },
  givenOn: '2026-10-03',
  endedOn: null,
};
const view: TaskView = { line: taskLine('t', 'Vận động sửa cầu', { standing: 'overdue' }), sixClear: 'Rõ người: Lê Thị Ánh', issued: '05-NQ/CB', own: null };
const board: TaskBoard = {
  lines: [
    taskLine('1', 'Sửa cầu', { standing: 'overdue' }),
    taskLine('2', 'Bắt đèn', { standing: 'nearDue', helpers: ['Trần Văn An'] }),
    taskLine('3', 'Nạo vét'),
    taskLine('4', 'Trồng cây', { standing: 'ended', result: 'notDone' }),
  ],
  members: [
    { member: 'a', name: 'Lê Thị Ánh', tasks: { inCharge: 3, helping: 0, overdue: 1, load: 'overloaded' } },
    { member: 'b', name: 'Trần Văn An', tasks: { inCharge: 0, helping: 0, overdue: 0, load: 'nothing' } },
  ],
};

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const titles = (): (string | undefined)[] => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent?.trim());

beforeEach(() => {
  startAtDesk();
  answerWith({
    draft: async () => Promise.resolve(null),
    keepDraft: async () => Promise.resolve(null),
    dropDraft: async () => Promise.resolve(null),
    listMembers: async () =>
      Promise.resolve({ day: '2026-11-23', lines: [line('Lê Thị Ánh'), line('Trần Văn An')], headCount: meetingView().figures.headCount }),
    taskBoard: async () => Promise.resolve(board),
  });
});

it('an empty list says where tasks come from', async () => {
  answerWith({ taskBoard: async () => Promise.resolve({ lines: [], members: [] }) });
  render(TaskList, { member: '' });
  await screen.findByText('Chưa giao nhiệm vụ nào');
  expect(await barriers()).toEqual([]);
});

it('tasks are listed by how they stand, and found by words without accents', async () => {
  render(TaskList, { member: '' });
  await waitFor(() => expect(titles()).toEqual(['Sửa cầu', 'Bắt đèn', 'Nạo vét']));
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Đã xong 1' }));
  expect(titles()).toEqual(['Trồng cây']);
  screen.getByText('Không hoàn thành');
  await person.click(screen.getByRole('button', { name: 'Tất cả 4' }));
  await person.type(screen.getByRole('searchbox'), 'tran van an');
  expect(titles()).toEqual(['Bắt đèn']);
});

it('whoever has too many tasks or none is named', async () => {
  render(TaskLoads);
  await screen.findByText('1 đồng chí chưa có việc, 1 đồng chí nhiều việc');
  await screen.findByText('phụ trách 3, quá hạn 1');
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Lê Thị Ánh' }));
  expect(place()).toEqual({ screen: 'tasks', member: 'a' });
});

it('a task tells where it comes from, and a note on it is written by keys alone', async () => {
  const saved: TaskNote[] = [];
  answerWith({
    task: async () => Promise.resolve(view),
    attachments: async () => Promise.resolve([]),
    saveTaskNote: async (note) => {
      saved.push(note);
      if (saved.length === 1) throw new Refused({ code: 'taskNoteInvalid', problems: ['textMissing'] });
      return Promise.resolve({ action: 3 });
    },
  });
  render(TaskPage, { id: 't' });
  await screen.findByText(/Giao tại buổi sinh hoạt tháng 10\/2026, nội dung “Phương hướng”, Nghị quyết số 05-NQ\/CB\./);
  const words = await screen.findByLabelText('Ghi thêm: đã làm gì, tới đâu');
  await person.click(screen.getByRole('button', { name: 'Ghi' }));
  await screen.findByRole('alert');
  await screen.findByRole('button', { name: 'Gắn tệp' });
  expect(await barriers()).toEqual([]);
  await person.type(words, 'Đã gặp 5 hộ');
  await person.selectOptions(screen.getByLabelText('Kết quả tới nay'), 'Chậm, còn tiếp tục');
  screen.getByRole('button', { name: 'Ghi' }).focus();
  await person.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(words));
  expect(saved[1]).toMatchObject({ assignment: 't', on: isoDay(new Date()), text: 'Đã gặp 5 hộ', result: 'late' });
});

it('a task is given outside of meetings with its helpers and households', async () => {
  const saved: (OwnTask | null)[][] = [];
  answerWith({
    saveTask: async (task, was) => {
      saved.push([task, was]);
      return Promise.resolve({ action: 3 });
    },
  });
  go({ screen: 'tasks' });
  go({ screen: 'ownTask', id: null });
  render(OwnTaskForm, { id: null });
  await person.type(await screen.findByLabelText('Việc phải làm'), 'Phụ trách tổ 3');
  await person.type(screen.getByRole('combobox', { name: 'Người phụ trách' }), 'anh{Enter}');
  await person.type(screen.getByRole('combobox', { name: 'Thêm người phối hợp' }), 'van an{Enter}');
  await person.type(screen.getByLabelText('Hạn'), '35/10/2026');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByRole('alert').textContent).toContain('Không có ngày “35/10/2026”');
  expect(await barriers()).toEqual([]);
  await person.clear(screen.getByLabelText('Hạn'));
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(place()).toEqual({ screen: 'tasks' }));
  const [task, was] = saved[0] ?? [];
  expect(was).toBeNull();
  expect(task).toMatchObject({ assignment: { member: 'Lê Thị Ánh', withMembers: ['Trần Văn An'], kind: 'term', due: null }, endedOn: null });
});

it('a decision for the whole term gives one member after the other a task in the same words', async () => {
  const saved: OwnTask[] = [];
  answerWith({
    saveTask: async (task) => {
      saved.push(task);
      return Promise.resolve({ action: 3 });
    },
  });
  render(OwnTaskForm, { id: null });
  await person.type(await screen.findByLabelText('Việc phải làm'), 'Phụ trách hộ');
  for (const [who, area] of [['anh', 'tổ 3'], ['van an', 'tổ 4']] as const) {
    await person.type(screen.getByRole('combobox', { name: 'Người phụ trách' }), `${who}{Enter}`);
    await person.type(screen.getByLabelText('Địa bàn, hộ phụ trách'), area);
    await person.click(screen.getByRole('button', { name: 'Lưu, giao người tiếp theo' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Địa bàn, hộ phụ trách').value).toBe(''));
  }
  const given = saved.map(({ assignment: { member, task, area } }) => [member, task, area]);
  expect(given).toEqual([['Lê Thị Ánh', 'Phụ trách hộ', 'tổ 3'], ['Trần Văn An', 'Phụ trách hộ', 'tổ 4']]);
  expect(new Set(saved.map(({ assignment: { id } }) => id)).size).toBe(2);
});

it('of two edits at once the form keeps what was typed and shows the other', async () => {
  const other: OwnTask = { ...own, assignment: { ...own.assignment, area: 'tổ 4' } };
  const kept = [own, other];
  const saved: (OwnTask | null)[][] = [];
  answerWith({
    task: async () => Promise.resolve({ ...view, own: kept[Math.min(saved.length, 1)] ?? null }),
    saveTask: async (task, was) => {
      saved.push([task, was]);
      if (saved.length === 1) throw new Refused({ code: 'taskChanged' });
      return Promise.resolve({ action: 4 });
    },
  });
  render(OwnTaskForm, { id: 't' });
  await person.type(await screen.findByLabelText('Địa bàn, hộ phụ trách'), 'tổ 5');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Địa bàn, hộ phụ trách: tổ 4');
  expect(screen.getByLabelText<HTMLInputElement>('Địa bàn, hộ phụ trách').value).toBe('tổ 5');
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Lưu theo các ô dưới đây' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]?.[0]?.assignment.area).toBe('tổ 5');
  expect(saved[1]?.[1]).toEqual(other);
});
