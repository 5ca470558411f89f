// The form of an incoming document as raw text, and the way between that text and the document that is kept.
import type { IncomingDocument, IncomingProblem } from '$lib/bindings';
import { isoDay, readDate, showDate } from '$lib/dates';
import { sayIncomingProblem } from '$lib/registerProblems';
import type { FieldError } from '$lib/fieldErrors';

/** The form, as typed. */
export type IncomingFields = { code: string; date: string; issuer: string; title: string; receivedOn: string; note: string };

/** What the form read as: the document, or what is wrong. */
export type ReadDocument = { document: IncomingDocument; errors: [] } | { document: null; errors: FieldError[] };

/** A form for a document that came today. */
export function emptyDocument(): IncomingFields {
  return { code: '', date: '', issuer: '', title: '', receivedOn: showDate(isoDay(new Date())), note: '' };
}

/** The form of a document that is kept. */
export function documentFields({ code, date, issuer, title, receivedOn, note }: IncomingDocument): IncomingFields {
  return { code, issuer, title, note, date: showDate(date), receivedOn: showDate(receivedOn) };
}

/** Reads a whole form. Every field that cannot be read is named. */
export function readDocument(id: string, fields: IncomingFields): ReadDocument {
  const errors: FieldError[] = [];
  const date = (field: string, name: string, typed: string): string | null => {
    const read = readDate(typed);
    if (read.kind === 'wrong') errors.push({ field, words: `${name}: không có ngày “${typed.trim()}”.` });
    return read.kind === 'date' ? read.iso : null;
  };
  if (fields.title.trim() === '') errors.push({ field: 'title', words: 'Chưa ghi trích yếu văn bản.' });
  const own = date('date', 'Ngày văn bản', fields.date);
  const received = date('received', 'Ngày nhận', fields.receivedOn);
  if (fields.receivedOn.trim() === '') errors.push({ field: 'received', words: 'Chưa ghi ngày nhận.' });
  if (errors.length > 0 || received === null) return { document: null, errors };
  return { document: { ...fields, id, date: own, receivedOn: received }, errors: [] };
}

/** Puts a problem that the core found beside its field. */
export function documentErrorOf(problem: IncomingProblem): FieldError {
  const words = sayIncomingProblem(problem);
  switch (problem.code) {
    case 'titleMissing':
      return { field: 'title', words };
    case 'tooLong':
      return { field: problem.field, words };
    case 'receivedBeforeDate':
    case 'receivedInFuture':
      return { field: 'received', words };
  }
}
