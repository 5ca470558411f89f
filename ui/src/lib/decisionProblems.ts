// What stands in the way of issuing a decision, in words.
import type { DecisionProblem, Failure } from './bindings';

const words: Record<DecisionProblem['code'], string> = {
  noLines: 'Chưa giao việc cho ai.',
  inFuture: 'Ngày quyết định chưa tới.',
  endsBeforeBegins: 'Ngày hết hạn trước ngày quyết định.',
  memberMissing: 'Chưa chọn đảng viên.',
  taskMissing: 'Chưa ghi nhiệm vụ.',
  tooLong: 'Nhiệm vụ, kết quả dài quá 5.000 ký tự, hoặc địa bàn dài quá 300 ký tự.',
};

/** Says what stands in the way of issuing a decision. */
export function sayDecisionProblem(problem: DecisionProblem): string {
  return words[problem.code];
}

type DecisionFailure = Extract<Failure, { code: 'decisionInvalid' | 'decisionIssued' }>;

/** Says what hinders a decision from being issued or changed: what happened, what it means for the data, what to do. */
export function sayDecisionFailure(failure: DecisionFailure): { what: string; meaning?: string; next: string } {
  switch (failure.code) {
    case 'decisionInvalid':
      return {
        what: `Quyết định chưa ban hành được: ${failure.problems.map(sayDecisionProblem).join(' ')}`,
        meaning: 'Những gì đã ghi vẫn còn nguyên.',
        next: 'Sửa các chỗ đó rồi ban hành lại.',
      };
    case 'decisionIssued':
      return { what: 'Quyết định đã ban hành nên không sửa, không xóa được nữa.', next: 'Soạn quyết định mới thay quyết định này.' };
  }
}
