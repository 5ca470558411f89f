// The form of a petition as raw text, and the way between that text and the petition that is kept.
import type { Petition, PetitionProblem, PetitionSource, PetitionStep, PetitionStepKind } from '$lib/bindings';
import { isoDay, readDate, showDate } from '$lib/dates';
import { newId } from '$lib/ids';
import { sayPetitionProblem } from '$lib/registerProblems';
import type { FieldError } from '$lib/fieldErrors';

/** One step, as typed. */
export type StepFields = { id: string; kind: PetitionStepKind; on: string; body: string; text: string };

/** The form, as typed. */
export type PetitionFields = {
  by: 'member' | 'others';
  member: string;
  others: string;
  raisedOn: string;
  content: string;
  source: PetitionSource | null;
  steps: StepFields[];
};

/** What the form read as: the petition, or what is wrong. */
export type ReadPetition = { petition: Petition; errors: [] } | { petition: null; errors: FieldError[] };

const today = (): string => showDate(isoDay(new Date()));

/** A form for a petition raised today. */
export function emptyPetition(): PetitionFields {
  return { by: 'member', member: '', others: '', raisedOn: today(), content: '', source: null, steps: [] };
}

/** A step done today: first it is sent, then an answer comes. */
export function emptyStep(before: readonly StepFields[]): StepFields {
  const last = before[before.length - 1];
  return { id: newId(), kind: last ? 'answered' : 'sent', on: today(), body: last?.body ?? '', text: '' };
}

/** The form of a petition that is kept. */
export function petitionFields({ raisedBy, raisedOn, content, source, steps }: Petition): PetitionFields {
  return {
    by: raisedBy.kind,
    member: raisedBy.kind === 'member' ? raisedBy.member : '',
    others: raisedBy.kind === 'others' ? raisedBy.words : '',
    raisedOn: showDate(raisedOn),
    content,
    source,
    steps: steps.map((step) => ({ ...step, on: showDate(step.on) })),
  };
}

/** Reads a whole form. Every field that cannot be read is named. */
export function readPetition(id: string, fields: PetitionFields): ReadPetition {
  const errors: FieldError[] = [];
  const day = (field: string, name: string, typed: string): string => {
    const read = readDate(typed);
    if (read.kind === 'empty') errors.push({ field, words: `Chưa ghi ${name}.` });
    if (read.kind === 'wrong') errors.push({ field, words: `Không có ngày “${typed.trim()}”: xem lại ${name}.` });
    return read.kind === 'date' ? read.iso : '';
  };
  if (fields.by === 'member' && fields.member === '') errors.push({ field: 'member', words: 'Chưa chọn kiến nghị của đảng viên nào.' });
  const petition: Petition = {
    id,
    raisedBy: fields.by === 'member' ? { kind: 'member', member: fields.member } : { kind: 'others', words: fields.others },
    raisedOn: day('raised', 'ngày nêu', fields.raisedOn),
    content: fields.content,
    source: fields.source,
    steps: fields.steps.map((step): PetitionStep => ({ ...step, on: day(`on-${step.id}`, 'ngày gửi, trả lời', step.on) })),
  };
  return errors.length > 0 ? { petition: null, errors } : { petition, errors: [] };
}

/** Puts a problem that the core found beside its field. */
export function petitionErrorOf(problem: PetitionProblem): FieldError {
  const words = sayPetitionProblem(problem);
  switch (problem.code) {
    case 'byMissing':
    case 'byTooLong':
      return { field: 'others', words };
    case 'contentMissing':
    case 'contentTooLong':
      return { field: 'content', words };
    case 'raisedInFuture':
      return { field: 'raised', words };
    case 'bodyMissing':
      return { field: `body-${problem.step}`, words };
    case 'textMissing':
    case 'stepTooLong':
      return { field: `text-${problem.step}`, words };
    case 'stepBeforeRaised':
    case 'stepInFuture':
      return { field: `on-${problem.step}`, words };
  }
}
