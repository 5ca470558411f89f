import { expect, it } from 'vitest';
import { nameOrder, sortedBy } from './sort';

it('orders names by tên, then tone, then họ', () => {
  const expected = [
    'Trần Văn An', 'Lê Thị Ánh', 'Nguyễn Băng', 'Đỗ Tấn Bằng', 'Hồ Văn Bằng', 'Nguyễn Đa', 'Nguyễn Ê',
    'Lý Ma', 'Lý Mà', 'Lý Mả', 'Lý Mã', 'Lý Má', 'Lý Mạ',
  ];
  expect(sortedBy([...expected].reverse(), nameOrder)).toEqual(expected);
});

it('orders composed and decomposed names alike', () => {
  expect(nameOrder('Nguyễn Thị Thủy'.normalize('NFD'))).toBe(nameOrder('Nguyễn Thị Thủy'));
});

it('keeps the places of equal keys', () => {
  expect(sortedBy(['b1', 'a1', 'a2'], (text) => text.charAt(0))).toEqual(['a1', 'a2', 'b1']);
});
