// What is wrong with a member's details, in words.
import type { MemberProblem } from './bindings';
import { memberFieldWords } from './words';

/** Says what is wrong with a member's details. */
export function sayMemberProblem(problem: MemberProblem): string {
  switch (problem.code) {
    case 'nameMissing':
      return 'Chưa ghi họ và tên.';
    case 'tooLong':
      return `Ô ${memberFieldWords[problem.field] ?? problem.field} dài quá 300 ký tự.`;
    case 'officialBeforeJoined':
      return 'Ngày chính thức trước ngày vào Đảng.';
    case 'joinedTooYoung':
      return 'Ngày vào Đảng khi chưa đủ 18 tuổi.';
    case 'statusEndsBeforeItBegins':
      return 'Có mục diễn biến kết thúc trước khi bắt đầu.';
    case 'statusesOverlap':
      return 'Có hai mục diễn biến trùng ngày nhau.';
  }
}
