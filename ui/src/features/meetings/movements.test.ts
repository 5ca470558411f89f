import { describe, expect, it } from 'vitest';
import type { Meeting, MovementKind } from '$lib/bindings';
import { nowDuring } from '$lib/clock';
import { isThereAt } from './movements';

const meeting = (moves: [number, MovementKind][], presence: 'present' | 'excused' = 'present') =>
  ({
    attendance: [{ member: 'a', presence, reason: '' }],
    agenda: [0, 1, 2].map((line) => ({
      id: `item-${line}`,
      movements: moves.filter(([at]) => at === line).map(([, kind]) => ({ id: '', member: 'a', kind, at: null })),
    })),
  }) as unknown as Meeting;
const through = (of: Meeting) => [0, 1, 2].map((line) => isThereAt(of, `item-${line}`, 'a'));

describe('who is in the room', () => {
  it('is everybody called present, as long as nobody moves', () => {
    expect(through(meeting([]))).toEqual([true, true, true]);
    expect(through(meeting([], 'excused'))).toEqual([false, false, false]);
  });

  it('changes with the line at which somebody comes or goes', () => {
    expect(through(meeting([[1, 'left']]))).toEqual([true, false, false]);
    expect(through(meeting([[1, 'arrived']]))).toEqual([false, true, true]);
    expect(through(meeting([[0, 'left'], [2, 'arrived']]))).toEqual([false, false, true]);
  });
});

describe('the hour of a coming or going', () => {
  const held = { date: '2026-11-03', starts: '19:30:00' };

  it('is stamped only while the meeting is held', () => {
    expect(nowDuring(held, new Date(2026, 10, 3, 20, 5))).toBe('20:05:00');
    expect(nowDuring(held, new Date(2026, 10, 3, 19, 0))).toBeNull();
    expect(nowDuring(held, new Date(2026, 10, 4, 20, 5))).toBeNull();
  });
});
