/** A task in words that more than one screen shows. */
import type { GivenTask, TaskLine, TaskResult } from './bindings';
import { showDate, showMonth } from './dates';
import { taskResultWords } from './words';

/** What can be told of a task: done first, then what goes on, then what ended otherwise. */
export const TASK_RESULTS: readonly TaskResult[] = ['doneWell', 'done', 'doneLate', 'late', 'ongoing', 'notDone', 'withdrawn'];

/** Where a task was given: "tại buổi sinh hoạt tháng 11/2026", by which decision, or on which day by itself. */
export function givenAt({ source, givenOn }: GivenTask): string {
  switch (source.kind) {
    case 'meeting':
      return `tại buổi sinh hoạt ${showMonth(source.month)}`;
    case 'decision':
      return `theo Quyết định số ${String(source.number).padStart(2, '0')} ngày ${showDate(givenOn)}`;
    case 'alone':
      return `ngày ${showDate(givenOn)}`;
  }
}

/** How a task stands: what presses, else what the last meeting was told. */
export function sayStanding({ standing, result }: TaskLine): string {
  if (standing === 'overdue') return 'Quá hạn';
  if (standing === 'nearDue') return 'Sắp đến hạn';
  return result ? taskResultWords[result] : 'Chưa báo cáo';
}

/** The mark beside those words. */
export function standingManner({ standing, result }: TaskLine): 'good' | 'warning' | 'plain' {
  if (standing === 'overdue' || standing === 'nearDue' || result === 'notDone') return 'warning';
  return standing === 'ended' && result !== 'withdrawn' ? 'good' : 'plain';
}
