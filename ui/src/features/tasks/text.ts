// Words of the screens on tasks.
import type { Load, MemberTasks, TaskKind, TaskView } from '$lib/bindings';
import { showMonth } from '$lib/dates';
import { givenAt } from '$lib/tasks';
import { taskKindWords } from '$lib/words';
import type { TaskFilter } from './listing';

export const taskFilterWords: Record<TaskFilter, string> = {
  open: 'Đang mở',
  overdue: 'Quá hạn',
  nearDue: 'Sắp đến hạn',
  ended: 'Đã xong',
  all: 'Tất cả',
};

export const loadWords: Record<Load, string> = { nothing: 'Chưa có việc', usual: 'Vừa việc', overloaded: 'Nhiều việc' };

/** Says what a member has to do: "phụ trách 2, phối hợp 1". */
export function sayTasks({ inCharge, helping }: MemberTasks): string {
  const parts = [inCharge > 0 ? `phụ trách ${inCharge}` : '', helping > 0 ? `phối hợp ${helping}` : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** Says where a task comes from: the meeting, its line, and what it issued. */
export function sayContext({ line: { task }, issued }: TaskView): string {
  const { source } = task;
  if (source.kind === 'decision') return `Giao ${givenAt(task)}.`;
  if (source.kind === 'alone') return `Giao ngoài buổi sinh hoạt, ${givenAt(task)}.`;
  const paper = { resolution: 'Nghị quyết', conclusion: 'Kết luận', none: '' }[source.outcome];
  const number = issued === null ? `${paper} ${showMonth(source.month)}` : `${paper} số ${issued}`;
  return `Giao ${givenAt(task)}, nội dung “${source.title}”${paper === '' ? '' : `, ${number}`}.`;
}

/** The kinds of task, with what each means. */
export const kindChoices: { value: TaskKind; label: string; hint: string }[] = [
  { value: 'once', label: taskKindWords.once, hint: 'Xong thì thôi' },
  { value: 'regular', label: taskKindWords.regular, hint: 'Báo cáo ở mỗi buổi thường kỳ, đến khi thôi giao' },
  { value: 'term', label: taskKindWords.term, hint: 'Trở lại khi đến hạn, hoặc khi có báo cáo' },
];
