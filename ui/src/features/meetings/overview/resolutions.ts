// Which entries of the register of resolutions are shown, and how they are worded.
import type { Execution, ResolutionLine, ResolutionRegister, ResolutionTask, VoteOutcome } from '$lib/bindings';
import { showDate, showMonth } from '$lib/dates';
import { contains } from '$lib/fold';
import { meetingKindWords, taskResultWords } from '$lib/words';
import { outcomeWords, sayShare } from '../text';

/** The groups that counts open. */
export const RESOLUTION_FILTERS = ['all', 'open', 'overdue', 'draft'] as const;
export type ResolutionFilter = (typeof RESOLUTION_FILTERS)[number];

export const resolutionFilterWords: Record<ResolutionFilter, string> = {
  all: 'Tất cả',
  open: 'Còn việc chưa xong',
  overdue: 'Có việc quá hạn',
  draft: 'Dự thảo',
};

/** Counts the tasks of which no end was told. */
export function openTasks({ late, ongoing, notReported }: Execution): number {
  return late + ongoing + notReported;
}

/** Tells whether an entry belongs to a group. */
export function isIn({ execution, code }: ResolutionLine, group: ResolutionFilter): boolean {
  if (group === 'open') return openTasks(execution) > 0;
  if (group === 'overdue') return execution.overdue > 0;
  return group === 'all' || code === null;
}

/** Names an entry: "Nghị quyết lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026". */
export function nameResolution({ outcome, subject }: ResolutionLine): string {
  return `${outcomeWords[outcome]} ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
}

/** Names the meeting of an entry: "Sinh hoạt thường kỳ tháng 10/2026". */
export function nameMeeting({ kind, month }: ResolutionLine): string {
  return `${meetingKindWords[kind]} ${showMonth(month)}`;
}

/** The spans among which one is chosen: the whole book, the running term, each year, the latest first. */
export function spansOf({ term, lines }: ResolutionRegister): { value: string; label: string; years: [number, number] }[] {
  const years = [...new Set(lines.map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => b - a);
  return [
    { value: 'all', label: 'Cả quyển sổ', years: [0, 9999] },
    { value: 'term', label: `Nhiệm kỳ ${term.firstYear}-${term.lastYear}`, years: [term.firstYear, term.lastYear] },
    ...years.map((year) => ({ value: String(year), label: `Năm ${year}`, years: [year, year] as [number, number] })),
  ];
}

/** Gives the entries of some years that match the find box. */
export function sought(lines: readonly ResolutionLine[], [first, last]: [number, number], words: string): ResolutionLine[] {
  return lines.filter((line) => {
    const year = Number(line.date.slice(0, 4));
    const tasks = line.tasks.map(({ member, task }) => `${member} ${task}`).join(' ');
    return first <= year && year <= last && contains(`${line.code ?? ''} ${nameResolution(line)} ${nameMeeting(line)} ${tasks}`, words);
  });
}

/** Says how a paper was adopted. */
export function sayAdoption(adoption: VoteOutcome | null): string {
  if (adoption === null || adoption.result === 'pending') return 'Chưa ghi biểu quyết';
  const { votesFor, base, perMille, result } = adoption;
  const share = `${votesFor}/${base.base} đồng ý (${sayShare(perMille)})`;
  return { passed: share, failed: `${share}, không đạt`, impossible: 'Số phiếu chưa đúng' }[result];
}

/** Says how far the tasks are: "Xong 2/3 việc (66,7%)". */
export function sayExecution({ given, done, donePerMille }: Execution): string {
  return given === 0 ? 'Không giao việc' : `Xong ${done}/${given} việc (${sayShare(donePerMille)})`;
}

/** The mark of an entry: a warning when something is overdue or was not done, good when all is done. */
export function executionManner({ given, done, overdue, notDone }: Execution): 'good' | 'warning' | 'plain' {
  if (overdue > 0 || notDone > 0) return 'warning';
  return given > 0 && done === given ? 'good' : 'plain';
}

/** Says how a task that is not done stands: "Trần Văn An: Vận động hội viên, hạn 20/10/2026, quá hạn". */
export function sayTask({ member, task, due, result, isOverdue }: ResolutionTask): string {
  const parts = [
    `${member || 'Chưa giao ai'}: ${task}`,
    due === null ? '' : `hạn ${showDate(due)}`,
    result === null ? 'chưa báo cáo' : taskResultWords[result].toLowerCase(),
    isOverdue ? 'quá hạn' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
