// Says in plain words how hard a passphrase is to guess. A hint, not a gate: only the shortest are refused.
import { fold } from './fold';

/** How a passphrase looks to someone who tries to guess it. */
export type Strength = { level: 'empty' | 'short' | 'weak' | 'fair' | 'good'; words: string };

const COMMON = ['123456', 'abc123', 'matkhau', 'password', 'chibo', 'dangvien', 'bithu', 'qwerty', '000000', '111111'];

function variety(text: string): number {
  return new Set(text.toLowerCase()).size;
}

/** Judges a passphrase; the advice is what to do next, not a number. */
export function judgePassphrase(text: string): Strength {
  const length = [...text].length;
  if (length === 0) return { level: 'empty', words: 'Nên dùng một câu dễ nhớ, từ bốn tiếng trở lên.' };
  if (length < 8) return { level: 'short', words: 'Còn ngắn: cần ít nhất 8 ký tự.' };
  const bare = fold(text).replace(/[\s\d]/g, '');
  const guessable = COMMON.some((word) => fold(text).replace(/\s/g, '').startsWith(word) && bare.length < word.length + 4);
  if (guessable || variety(text) < 5 || /^\d+$/.test(text)) return { level: 'weak', words: 'Dễ đoán: thêm vài tiếng nữa.' };
  const words = text.trim().split(/\s+/).length;
  if (length >= 16 || (words >= 4 && length >= 14)) return { level: 'good', words: 'Tốt: khó đoán.' };
  return { level: 'fair', words: 'Tạm được: dài hơn nữa thì chắc hơn.' };
}
