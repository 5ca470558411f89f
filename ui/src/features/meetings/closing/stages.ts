// The stages of the guided close, in order, and what each of them mends.
import type { AgendaItem, Problem } from '$lib/bindings';
import { stepOf } from '../steps';

/** One stage. */
export type Stage = 'missing' | 'readBack' | 'adoption' | 'score' | 'papers';

/** The stages in order, with their names. */
export const STAGES: readonly { stage: Stage; words: string }[] = [
  { stage: 'missing', words: 'Còn thiếu' },
  { stage: 'readBack', words: 'Đọc lại' },
  { stage: 'adoption', words: 'Thông qua' },
  { stage: 'score', words: 'Chấm điểm' },
  { stage: 'papers', words: 'Khóa và in' },
];

/** Tells in which stage a problem is mended. */
export function stageOf(problem: Problem): Stage {
  if (problem.code === 'agreedImpossible') return 'adoption';
  // The hour of the end is asked for at once: the minutes that are read back say it.
  if (['endMissing', 'endsBeforeStarts', 'tooShort'].includes(problem.code)) return 'missing';
  return stepOf(problem) === 'score' ? 'score' : 'missing';
}

/** The line under which the cell votes on what the meeting issues: the last one that closes it with a conclusion. */
export function adoptionLine(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((last, { section, conclusionNeed }, at) => (section === 'closing' && conclusionNeed === 'required' ? at : last), -1);
}
