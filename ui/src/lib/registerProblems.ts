// What is wrong with an entry of a register, in words.
import { sayAreaProblem, sayVisitProblem } from './areaProblems';
import type { Failure, IncomingField, IncomingProblem, PetitionProblem, ThemedSessionProblem } from './bindings';
import { sayQuarter } from './quarters';
import { sayThemeProblem } from './themeProblem';

const incomingFieldWords: Record<IncomingField, string> = {
  code: 'Số, ký hiệu dài quá 300 ký tự.',
  issuer: 'Tên cơ quan ban hành dài quá 300 ký tự.',
  title: 'Trích yếu dài quá 2.000 ký tự.',
  note: 'Ghi chú dài quá 2.000 ký tự.',
};

/** Says what is wrong with a document of the register. */
export function sayIncomingProblem(problem: IncomingProblem): string {
  switch (problem.code) {
    case 'titleMissing':
      return 'Chưa ghi trích yếu văn bản.';
    case 'tooLong':
      return incomingFieldWords[problem.field];
    case 'receivedBeforeDate':
      return 'Ngày nhận trước ngày văn bản.';
    case 'receivedInFuture':
      return 'Ngày nhận chưa tới.';
  }
}

const petitionWords: Record<PetitionProblem['code'], string> = {
  byMissing: 'Chưa ghi kiến nghị của ai.',
  byTooLong: 'Tên người kiến nghị dài quá 300 ký tự.',
  contentMissing: 'Chưa ghi nội dung kiến nghị.',
  contentTooLong: 'Nội dung kiến nghị dài quá 5.000 ký tự.',
  raisedInFuture: 'Ngày nêu kiến nghị chưa tới.',
  bodyMissing: 'Chưa ghi gửi nơi nào, hoặc nơi nào trả lời.',
  textMissing: 'Chưa ghi nội dung trả lời, giải quyết.',
  stepTooLong: 'Nơi gửi dài quá 300 ký tự, hoặc nội dung dài quá 5.000 ký tự.',
  stepBeforeRaised: 'Ngày gửi, trả lời trước ngày nêu kiến nghị.',
  stepInFuture: 'Ngày gửi, trả lời chưa tới.',
};

/** Says what is wrong with a petition. */
export function sayPetitionProblem(problem: PetitionProblem): string {
  return petitionWords[problem.code];
}

/** A refusal to keep an entry of a register. */
type RegisterRefusal = Extract<
  Failure,
  { code: 'incomingInvalid' | 'petitionInvalid' | 'areaInvalid' | 'visitInvalid' | 'themeInvalid' | 'themedSessionInvalid' }
>;

/** Names the entry that cannot be kept, and says everything that is wrong with it. */
export function sayRegisterProblems(failure: RegisterRefusal): [string, string] {
  switch (failure.code) {
    case 'incomingInvalid':
      return ['Văn bản đến', failure.problems.map(sayIncomingProblem).join(' ')];
    case 'petitionInvalid':
      return ['Kiến nghị', failure.problems.map(sayPetitionProblem).join(' ')];
    case 'areaInvalid':
      return ['Địa bàn', failure.problems.map(sayAreaProblem).join(' ')];
    case 'visitInvalid':
      return ['Lần đến địa bàn', failure.problems.map(sayVisitProblem).join(' ')];
    case 'themeInvalid':
      return ['Chuyên đề', failure.problems.map(sayThemeProblem).join(' ')];
    case 'themedSessionInvalid':
      return ['Chuyên đề', failure.problems.map(sayThemedProblem).join(' ')];
  }
}

/** Says what is wrong with a session of the plan of themed sessions. */
export function sayThemedProblem(problem: ThemedSessionProblem): string {
  switch (problem.code) {
    case 'topicMissing':
      return 'Chưa ghi tên chuyên đề.';
    case 'topicTooLong':
      return 'Tên chuyên đề dài quá 500 ký tự.';
    case 'dateOutsideQuarter':
      return `Ngày sinh hoạt không thuộc ${sayQuarter(problem.quarter)}: sửa ngày, hoặc chọn quý khác.`;
    case 'placeTooLong':
      return 'Địa điểm dài quá 300 ký tự.';
    case 'noteTooLong':
      return 'Ghi chú dài quá 300 ký tự.';
  }
}
