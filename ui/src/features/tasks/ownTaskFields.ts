// The form of a task given outside of meetings as raw text, and the way between that text and the task that is kept.
import type { OwnTask, TaskKind } from '$lib/bindings';
import { isoDay, readDate, showDate } from '$lib/dates';
import type { FieldError } from '$lib/fieldErrors';
import { taskKindWords } from '$lib/words';

/** The form, as typed; `was` is the task that it began with. */
export type OwnTaskFields = {
  task: string;
  member: string;
  helpers: string[];
  kind: TaskKind;
  given: string;
  starts: string;
  due: string;
  area: string;
  expected: string;
  ended: string;
  was: OwnTask | null;
};

/** What the form read as: the task, or what is wrong. */
export type ReadOwnTask = { task: OwnTask; errors: [] } | { task: null; errors: FieldError[] };

/** A form for a task given today. */
export function emptyOwnTask(): OwnTaskFields {
  const given = showDate(isoDay(new Date()));
  return { task: '', member: '', helpers: [], kind: 'term', given, starts: '', due: '', area: '', expected: '', ended: '', was: null };
}

/** The form of a task that is kept. */
export function ownTaskFields(was: OwnTask): OwnTaskFields {
  const { assignment, givenOn, endedOn } = was;
  return {
    task: assignment.task,
    member: assignment.member ?? '',
    helpers: [...assignment.withMembers],
    kind: assignment.kind,
    given: showDate(givenOn),
    starts: showDate(assignment.starts),
    due: showDate(assignment.due),
    area: assignment.area,
    expected: assignment.expected,
    ended: showDate(endedOn),
    was,
  };
}

/** Reads a whole form. Every field that cannot be read is named. */
export function readOwnTask(id: string, fields: OwnTaskFields): ReadOwnTask {
  const errors: FieldError[] = [];
  const day = (field: string, typed: string): string | null => {
    const read = readDate(typed);
    if (read.kind === 'wrong') errors.push({ field, words: `Không có ngày “${typed.trim()}”. Ghi như 03/02/2026.` });
    return read.kind === 'date' ? read.iso : null;
  };
  const givenOn = day('given', fields.given);
  if (fields.given.trim() === '') errors.push({ field: 'given', words: 'Chưa ghi ngày giao.' });
  const assignment = {
    id,
    member: fields.member === '' ? null : fields.member,
    withMembers: fields.helpers,
    task: fields.task,
    due: day('due', fields.due),
    expected: fields.expected,
    kind: fields.kind,
    starts: day('starts', fields.starts),
    area: fields.area,
  };
  const endedOn = day('ended', fields.ended);
  if (errors.length > 0 || givenOn === null) return { task: null, errors };
  return { task: { assignment, givenOn, endedOn }, errors: [] };
}

/** One field in which the task that is kept now says something else than the form. */
export type Difference = { label: string; kept: string };

/** Lists what the kept task says where the form says otherwise, for whoever has to choose. */
export function differences(now: OwnTask, fields: OwnTaskFields, nameOf: (id: string) => string): Difference[] {
  const kept = ownTaskFields(now);
  const names = (of: OwnTaskFields): string => of.helpers.map(nameOf).join(', ');
  const all: [string, string, string][] = [
    ['Việc phải làm', kept.task, fields.task],
    ['Người phụ trách', nameOf(kept.member), nameOf(fields.member)],
    ['Người phối hợp', names(kept), names(fields)],
    ['Loại nhiệm vụ', taskKindWords[kept.kind], taskKindWords[fields.kind]],
    ['Ngày giao', kept.given, fields.given],
    ['Bắt đầu', kept.starts, fields.starts],
    ['Hạn', kept.due, fields.due],
    ['Địa bàn, hộ phụ trách', kept.area, fields.area],
    ['Kết quả cần đạt', kept.expected, fields.expected],
    ['Ngày thôi giao', kept.ended, fields.ended],
  ];
  return all.filter(([, there, here]) => there !== here).map(([label, there]) => ({ label, kept: there }));
}
