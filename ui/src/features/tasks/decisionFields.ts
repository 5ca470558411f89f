// The form of a decision as raw text, and the way between that text and the decision that is kept.
import type { DecisionLine, DecisionProblem, TaskDecision } from '$lib/bindings';
import { readDate, showDate } from '$lib/dates';
import { sayDecisionProblem } from '$lib/decisionProblems';
import type { FieldError } from '$lib/fieldErrors';
import { newId } from '$lib/ids';

/** One line, as typed. */
export type LineFields = { id: string; member: string; task: string; area: string; expected: string };

/** The form, as typed. */
export type DecisionFields = { id: string; decidedOn: string; until: string; lines: LineFields[] };

/** What the form read as: the decision, or what is wrong. */
export type ReadDecision = { decision: TaskDecision; errors: [] } | { decision: null; errors: FieldError[] };

/** A line for somebody who is still to be chosen. */
export function emptyLine(): LineFields {
  return { id: newId(), member: '', task: '', area: '', expected: '' };
}

/** The form of a decision that is kept or proposed. */
export function decisionFields({ id, decidedOn, until, lines }: TaskDecision): DecisionFields {
  return { id, decidedOn: showDate(decidedOn), until: showDate(until), lines: lines.map((line) => ({ ...line, member: line.member ?? '' })) };
}

/** Reads a whole form; only days can hinder it from being kept. */
export function readDecision({ id, decidedOn, until, lines }: DecisionFields): ReadDecision {
  const errors: FieldError[] = [];
  const day = (field: string, name: string, typed: string): string => {
    const read = readDate(typed);
    if (read.kind === 'empty') errors.push({ field, words: `Chưa ghi ${name}.` });
    if (read.kind === 'wrong') errors.push({ field, words: `Không có ngày “${typed.trim()}”: xem lại ${name}.` });
    return read.kind === 'date' ? read.iso : '';
  };
  const decision: TaskDecision = {
    id,
    decidedOn: day('decided', 'ngày quyết định', decidedOn),
    until: day('until', 'ngày hết hạn', until),
    lines: lines.map((line): DecisionLine => ({ ...line, member: line.member || null })),
    number: null,
  };
  return errors.length > 0 ? { decision: null, errors } : { decision, errors: [] };
}

/** Puts what stands in the way of issuing beside its field. */
export function decisionErrorOf(problem: DecisionProblem, lines: readonly LineFields[]): FieldError {
  const at = 'line' in problem ? lines.findIndex(({ id }) => id === problem.line) : -1;
  const said = sayDecisionProblem(problem);
  const words = at < 0 ? said : `Dòng ${at + 1}: ${said}`;
  switch (problem.code) {
    case 'noLines':
      return { field: 'add-line', words };
    case 'inFuture':
      return { field: 'decided', words };
    case 'endsBeforeBegins':
      return { field: 'until', words };
    case 'memberMissing':
      return { field: `member-${problem.line}`, words };
    case 'taskMissing':
    case 'tooLong':
      return { field: `task-${problem.line}`, words };
  }
}
