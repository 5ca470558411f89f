// What each step of the guided close mends; which steps there are, and in which order, is for the rules.
import type { AgendaItem, ClosingStage, Problem } from '$lib/bindings';
import { stepOf } from '../steps';

/** Tells in which step of the close a problem is mended. */
export function stageOf(problem: Problem): ClosingStage {
  if (problem.code === 'agreedImpossible') return 'adoption';
  // The hour of the end is asked for at once: the minutes that are read back say it.
  if (['endMissing', 'endsBeforeStarts', 'tooShort'].includes(problem.code)) return 'missing';
  return stepOf(problem) === 'score' ? 'score' : 'missing';
}

/** The line under which the cell votes on what the meeting issues: the last one that closes it with a conclusion. */
export function adoptionLine(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((last, { section, conclusionNeed }, at) => (section === 'closing' && conclusionNeed === 'required' ? at : last), -1);
}
