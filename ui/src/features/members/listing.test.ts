import { expect, it } from 'vitest';
import { line, member } from '../../tests/backend';
import { counts, filterFrom, listed } from './listing';

const an = line('An', { member: member('Trần Văn An', { post: 'secretary' }), nameOrder: '1', partyAge: 20 });
const anh = line('Ánh', { member: member('Lê Thị Ánh', { card: '0012' }), nameOrder: '2', partyAge: 40 });
const bang = line('Bằng', {
  member: member('Hồ Văn Bằng'), nameOrder: '3', partyAge: null, standing: { grade: 'probationary', activity: 'active' },
});
const received = line('Cúc', { nameOrder: '4', standing: { grade: 'official', activity: 'received' } });
const left = line('Dũng', { nameOrder: '5', standing: null });
const lines = [left, received, bang, anh, an];

it('counts each group, those received temporarily apart', () => {
  expect(counts(lines)).toEqual({
    all: 4, official: 2, probationary: 1, exempt: 0, away: 0, received: 1, suspended: 0, left: 1,
  });
});

it('finds by name and card, without accents when none are typed', () => {
  expect(listed(lines, 'all', 'anh', 'name')).toEqual([anh]);
  expect(listed(lines, 'all', '0012', 'name')).toEqual([anh]);
  expect(listed(lines, 'all', 'ành', 'name')).toEqual([]);
});

it('orders by name, by post, by Party age', () => {
  expect(listed(lines, 'all', '', 'name')).toEqual([an, anh, bang, received]);
  expect(listed(lines, 'all', '', 'post')[0]).toBe(an);
  expect(listed(lines, 'all', '', 'partyAge')).toEqual([anh, received, an, bang]);
});

it('opens with everybody when a place names no known group', () => {
  expect(filterFrom('gì đó')).toBe('all');
  expect(filterFrom('left')).toBe('left');
});
