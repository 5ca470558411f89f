import { expect, test } from 'vitest';
import type { Quorum } from '$lib/bindings';
import { meetingView } from '../../tests/meeting';
import { sayLostAt, sayQuorum } from './quorum';

const twoThirds: Quorum = { share: { reach: 'atLeast', numerator: 2, denominator: 3 }, base: 20, voters: 18, needed: 14 };

test('enough voters and too few are told with the same numbers', () => {
  expect(sayQuorum(twoThirds)).toBe('Đủ 2/3 đảng viên có quyền biểu quyết: 18/20, cần 14.');
  expect(sayQuorum({ ...twoThirds, voters: 13 })).toBe('Chưa đủ 2/3 đảng viên có quyền biểu quyết: 13/20, cần 14.');
});

test('too few voters are told at the line that it concerns and at no other', () => {
  const { figures } = meetingView();
  const lost = { code: 'quorumLost' as const, item: 'i2', voters: 12, needed: 14, base: 20 };
  const told = { ...figures, problems: [{ problem: lost, weight: 'warns' as const }] };
  expect(sayLostAt(told, 'i1')).toBe('');
  expect(sayLostAt(told, 'i2')).toContain('Chưa đủ 2/3 đảng viên có quyền biểu quyết: 12/20, cần 14.');
});
