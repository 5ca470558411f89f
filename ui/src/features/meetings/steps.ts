// The six steps of a meeting, and which of them mends which problem.
import type { Problem, WeighedProblem } from '$lib/bindings';
import type { MeetingStep } from '$lib/place.svelte';

/** The steps in order, with their names. */
export const STEPS: readonly { step: MeetingStep; words: string }[] = [
  { step: 'prepare', words: 'Chuẩn bị' },
  { step: 'roll', words: 'Điểm danh' },
  { step: 'course', words: 'Diễn biến' },
  { step: 'votes', words: 'Kết luận và biểu quyết' },
  { step: 'score', words: 'Chấm điểm' },
  { step: 'papers', words: 'Văn bản' },
];

/** Tells in which step a problem is mended. */
export function stepOf(problem: Problem): MeetingStep {
  switch (problem.code) {
    case 'placeMissing':
    case 'chairMissing':
    case 'chairNotPresent':
    case 'minuteTakerMissing':
    case 'minuteTakerNotPresent':
    case 'agendaEmpty':
    case 'guestNameMissing':
    case 'titleMissing':
      return 'prepare';
    case 'notCalled':
    case 'reasonMissing':
    case 'notOnRoll':
    case 'feeImpossible':
    case 'attendanceLow':
    case 'quorumMissing':
      return 'roll';
    case 'documentTitleMissing':
    case 'opinionEmpty':
    case 'mentionEmpty':
    case 'movementsImpossible':
    case 'tasksNotReported':
      return 'course';
    case 'conclusionMissing':
    case 'putOffReasonMissing':
    case 'voteSubjectMissing':
    case 'voteNotCounted':
    case 'moreVotesThanVoters':
    case 'ballotsDoNotAddUp':
    case 'quorumLost':
    case 'minorityEmpty':
    case 'minorityNotVoter':
    case 'namedNotVoter':
    case 'taskMissing':
    case 'assigneeMissing':
    case 'dueMissing':
    case 'dueBeforeStarts':
    case 'dueBeforeMeeting':
      return 'votes';
    case 'endMissing':
    case 'endsBeforeStarts':
    case 'agreedImpossible':
    case 'tooShort':
    case 'pointsTooMany':
    case 'pointsReasonMissing':
    case 'pointsMissing':
      return 'score';
  }
}

/** Counts what still has to be written in a step before the minutes can be locked. */
export function blocking(problems: readonly WeighedProblem[], step: MeetingStep): number {
  return problems.filter(({ problem, weight }) => weight === 'blocks' && (step === 'papers' || stepOf(problem) === step)).length;
}
