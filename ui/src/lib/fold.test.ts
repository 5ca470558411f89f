import { describe, expect, it } from 'vitest';
import { contains, fold, startsWords } from './fold';

describe('fold', () => {
  it('folds every accented form of a word to one', () => {
    for (const form of ['Đảng ủy', 'đảng uỷ', 'ĐẢNG ỦY', 'Đảng ủy'.normalize('NFD')]) expect(fold(form)).toBe('dang uy');
  });
});

describe('contains', () => {
  it('ignores accents when none are typed', () => {
    expect(contains('Nguyễn Thị Hương', 'huong')).toBe(true);
    expect(contains('Đỗ Văn Được', 'do van duoc')).toBe(true);
  });

  it('is exact when accents are typed', () => {
    expect(contains('Nguyễn Thị Hương', 'hường')).toBe(false);
    expect(contains('Nguyễn Thị Hương', 'HƯƠNG'.normalize('NFD'))).toBe(true);
  });

  it('takes đ alone as an accent', () => {
    expect(contains('Đa', 'da')).toBe(true);
    expect(contains('Da', 'đa')).toBe(false);
  });
});

describe('startsWords', () => {
  it('finds by the first letters of any part, in any order', () => {
    expect(startsWords('Nguyễn Thị Hương', 'hu')).toBe(true);
    expect(startsWords('Nguyễn Thị Hương', 'huong ng')).toBe(true);
    expect(startsWords('Nguyễn Thị Hương', 'uong')).toBe(false);
  });
});
