// Which tasks the list shows.
import type { TaskLine } from '$lib/bindings';
import { contains } from '$lib/fold';

/** The groups of tasks that counts open. */
export const TASK_FILTERS = ['open', 'overdue', 'nearDue', 'ended', 'all'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

/** What the list is narrowed to; an empty member is everybody. */
export type Sought = { group: TaskFilter; member: string; words: string };

function isIn(group: TaskFilter, { standing }: TaskLine): boolean {
  if (group === 'all') return true;
  return group === 'open' ? standing !== 'ended' : standing === group;
}

function isOf(member: string, { task: { assignment } }: TaskLine): boolean {
  return member === '' || assignment.member === member || assignment.withMembers.includes(member);
}

/** Gives the tasks of a group and of a member that match the find box. */
export function listedTasks(lines: readonly TaskLine[], { group, member, words }: Sought): TaskLine[] {
  return lines.filter((line) => {
    const { task, area, expected } = line.task.assignment;
    const text = [task, area, expected, line.inCharge, ...line.helpers].join(' ');
    return isIn(group, line) && isOf(member, line) && contains(text, words);
  });
}

/** Counts the tasks of each group, of one member where one is chosen. */
export function countedTasks(lines: readonly TaskLine[], member: string): Record<TaskFilter, number> {
  const of = (group: TaskFilter): number => listedTasks(lines, { group, member, words: '' }).length;
  return { open: of('open'), overdue: of('overdue'), nearDue: of('nearDue'), ended: of('ended'), all: of('all') };
}
