// What stands in the way of issuing a decision, in words.
import type { DecisionProblem } from './bindings';

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
