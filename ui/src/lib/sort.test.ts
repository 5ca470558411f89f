import { expect, it } from 'vitest';
import { sortedBy } from './sort';

it('orders by a key and leaves the list itself alone', () => {
  const list = [3, 1, 2];
  expect(sortedBy(list, (n) => n)).toEqual([1, 2, 3]);
  expect(list).toEqual([3, 1, 2]);
});

it('keeps the places of equal keys', () => {
  expect(sortedBy(['b1', 'a1', 'a2'], (text) => text.charAt(0))).toEqual(['a1', 'a2', 'b1']);
});
