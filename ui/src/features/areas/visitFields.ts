// The line in which a visit is entered as raw text, and the way between that text and the visit that is kept.
import type { Visit, VisitProblem } from '$lib/bindings';
import { sayVisitProblem } from '$lib/areaProblems';
import { isoDay, readDate, showDate } from '$lib/dates';
import type { FieldError } from '$lib/fieldErrors';
import { newId } from '$lib/ids';

/** The line, as typed. `id` names the visit that is corrected; empty for a new one. */
export type VisitFields = { id: string; on: string; member: string; seen: string; raised: string };

/** What the line read as: the visit, or what is wrong. */
export type ReadVisit = { visit: Visit; errors: [] } | { visit: null; errors: FieldError[] };

/** A visit of today by whoever answers for the area. */
export function emptyVisit(member: string): VisitFields {
  return { id: '', on: showDate(isoDay(new Date())), member, seen: '', raised: '' };
}

/** The line of a visit that is kept. */
export function visitFields({ id, on, member, seen, raised }: Visit): VisitFields {
  return { id, on: showDate(on), member, seen, raised };
}

/** Reads the line. Every field that cannot be read is named. */
export function readVisit(area: string, { id, on, member, seen, raised }: VisitFields): ReadVisit {
  const errors: FieldError[] = [];
  const day = readDate(on);
  if (day.kind === 'empty') errors.push({ field: 'on', words: 'Chưa ghi ngày đến.' });
  if (day.kind === 'wrong') errors.push({ field: 'on', words: `Không có ngày “${on.trim()}”.` });
  if (member === '') errors.push({ field: 'member', words: 'Chưa chọn ai đến.' });
  if (errors.length > 0 || day.kind !== 'date') return { visit: null, errors };
  return { visit: { id: id || newId(), area, on: day.iso, member, seen, raised, petition: null }, errors: [] };
}

/** Puts a problem that the core found beside its field. */
export function visitErrorOf(problem: VisitProblem): FieldError {
  const words = sayVisitProblem(problem);
  switch (problem.code) {
    case 'nothingSaid':
      return { field: 'seen', words };
    case 'tooLong':
      return { field: problem.field, words };
    case 'inFuture':
      return { field: 'on', words };
  }
}
