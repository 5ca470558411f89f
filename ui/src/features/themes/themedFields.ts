// The form of a planned session as raw text, and the way between that text and the session that is kept.
import type { Quarter, ThemedSession, ThemedSessionProblem } from '$lib/bindings';
import { readDate, showDate } from '$lib/dates';
import { sayThemedProblem } from '$lib/registerProblems';
import type { FieldError } from '$lib/fieldErrors';

/** The form, as typed. */
export type ThemedFields = {
  quarter: '1' | '2' | '3' | '4';
  year: string;
  topic: string;
  author: string;
  reviewer: string;
  date: string;
  place: string;
  note: string;
};

/** What the form read as: the session, or what is wrong. */
export type ReadSession = { session: ThemedSession; errors: [] } | { session: null; errors: FieldError[] };

/** A form for a new session of a quarter. */
export function emptySession({ year, number }: Quarter): ThemedFields {
  const quarter = String(number) as ThemedFields['quarter'];
  return { quarter, year: String(year), topic: '', author: '', reviewer: '', date: '', place: '', note: '' };
}

/** The form of a session that is kept. */
export function sessionFields({ quarter, topic, author, reviewer, date, place, note }: ThemedSession): ThemedFields {
  return { ...emptySession(quarter), topic, author: author ?? '', reviewer: reviewer ?? '', date: showDate(date), place, note };
}

/** Reads a whole form. Every field that cannot be read is named; the meeting and the stages are kept by acts of their own. */
export function readSession(id: string, fields: ThemedFields): ReadSession {
  const errors: FieldError[] = [];
  const date = readDate(fields.date);
  if (!/^20\d\d$/.test(fields.year.trim())) errors.push({ field: 'year', words: 'Ghi năm như 2027.' });
  if (date.kind === 'wrong') errors.push({ field: 'date', words: `Không có ngày “${fields.date.trim()}”: xem lại ngày dự kiến.` });
  if (errors.length > 0) return { session: null, errors };
  const session: ThemedSession = {
    id,
    quarter: { year: Number(fields.year), number: Number(fields.quarter) },
    topic: fields.topic,
    author: fields.author || null,
    reviewer: fields.reviewer || null,
    date: date.kind === 'date' ? date.iso : null,
    place: fields.place,
    note: fields.note,
    meeting: null,
  };
  return { session, errors: [] };
}

const fieldOf: Record<ThemedSessionProblem['code'], string> = {
  topicMissing: 'topic',
  topicTooLong: 'topic',
  dateOutsideQuarter: 'date',
  placeTooLong: 'place',
  noteTooLong: 'note',
};

/** Puts a problem that the core found beside its field. */
export function themedErrorOf(problem: ThemedSessionProblem): FieldError {
  return { field: fieldOf[problem.code], words: sayThemedProblem(problem) };
}
