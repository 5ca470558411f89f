// What is wrong with a topic of the library, in words.
import type { ThemeField, ThemeProblem } from './bindings';

const tooLong: Record<ThemeField, string> = {
  title: 'Tên chuyên đề dài quá 300 ký tự.',
  field: 'Lĩnh vực dài quá 300 ký tự.',
  author: 'Tên người soạn dài quá 300 ký tự.',
  outline: 'Đề cương dài quá 50.000 ký tự. Đề cương dài thì gắn tệp.',
  note: 'Ghi chú dài quá 50.000 ký tự.',
};

/** Says what is wrong with a topic. */
export function sayThemeProblem(problem: ThemeProblem): string {
  return problem.code === 'titleMissing' ? 'Chưa ghi tên chuyên đề.' : tooLong[problem.field];
}
