// A task of an invented cell, for tests alone.
import type { GivenTask, TaskLine } from '$lib/bindings';

/** A task that the meeting of October gave. */
export function givenTask(change: Partial<GivenTask> = {}): GivenTask {
  return {
    assignment: {
      id: 't', member: 'a', withMembers: [], task: 'Vận động sửa cầu', due: '2026-10-20', expected: '', kind: 'once', starts: null, area: '',
    },
    source: {
      kind: 'meeting', meeting: 'm', meetingKind: 'regular', month: '2026-10', item: 'i', title: 'Phương hướng', outcome: 'resolution', outcomeNumber: 5,
    },
    givenOn: '2026-10-03',
    endedOn: null,
    reports: [],
    notes: [],
    ...change,
  };
}

/** A line of the list of tasks. */
export function taskLine(id: string, task: string, change: Partial<TaskLine> = {}): TaskLine {
  const given = givenTask();
  return { task: { ...given, assignment: { ...given.assignment, id, task } }, standing: 'open', result: null, inCharge: 'Lê Thị Ánh', helpers: [], ...change };
}
