import { describe, expect, it } from 'vitest';
import type { GivenPoints, ScoreLine } from '$lib/bindings';
import { giveFullForJudged, givePoints, giveReason } from './score';

const line = (key: string, proposed: number | null, points: number | null = proposed): ScoreLine => ({
  criterion: 'Công tác chuẩn bị', key, title: key, most: 5, evidence: null, proposed, points, reason: '',
});
const meeting = (points: GivenPoints[] = []) => ({ points });

describe('points of the cell', () => {
  it('are kept only where they differ from the proposal', () => {
    const held = meeting();
    givePoints(held, line('duration', 5), 3);
    expect(held.points).toEqual([{ part: 'duration', points: 3, reason: '' }]);
    givePoints(held, line('duration', 5), 5);
    expect(held.points).toEqual([]);
  });

  it('stay with their reason when they are taken back', () => {
    const held = meeting([{ part: 'duration', points: 3, reason: 'mất điện' }]);
    givePoints(held, line('duration', 5), null);
    expect(held.points).toEqual([{ part: 'duration', points: null, reason: 'mất điện' }]);
    giveReason(held, line('duration', 5), '');
    expect(held.points).toEqual([]);
  });

  it('are given in full where nothing judges and nobody has judged', () => {
    const held = meeting([{ part: 'conduct', points: 4, reason: '' }]);
    giveFullForJudged(held, [line('conduct', null, 4), line('content', null), line('duration', 3)]);
    expect(held.points).toEqual([{ part: 'conduct', points: 4, reason: '' }, { part: 'content', points: 5, reason: '' }]);
  });
});
