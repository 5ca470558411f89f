// What is wrong with an area or a visit, in words.
import type { AreaProblem, VisitField, VisitProblem } from './bindings';

const areaWords: Record<AreaProblem['code'], string> = {
  nameMissing: 'Chưa ghi tên địa bàn.',
  nameTooLong: 'Tên địa bàn dài quá 300 ký tự.',
  tooManyHouseholds: 'Số hộ của một địa bàn không quá 2.000.',
  noteTooLong: 'Danh sách hộ, ghi chú dài quá 5.000 ký tự.',
  chargeInFuture: 'Ngày bắt đầu phụ trách chưa tới.',
  chargeBackwards: 'Ngày thôi phụ trách trước ngày bắt đầu.',
  chargeTwice: 'Người này đã được ghi phụ trách trong cùng thời gian.',
};

const longWords: Record<VisitField, string> = {
  seen: 'Nội dung dài quá 300 ký tự.',
  raised: 'Việc nhân dân nêu dài quá 300 ký tự.',
};

/** Says what is wrong with an area. */
export function sayAreaProblem(problem: AreaProblem): string {
  return areaWords[problem.code];
}

/** Says what is wrong with a visit. */
export function sayVisitProblem(problem: VisitProblem): string {
  switch (problem.code) {
    case 'nothingSaid':
      return 'Chưa ghi thấy gì, hoặc nhân dân nêu việc gì.';
    case 'tooLong':
      return longWords[problem.field];
    case 'inFuture':
      return 'Ngày đến chưa tới.';
  }
}
