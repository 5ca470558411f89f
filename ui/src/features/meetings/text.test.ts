import { expect, it } from 'vitest';
import { meetingView } from '../../tests/meeting';
import type { Problem, VoteOutcome } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import { sayProblem } from './problems';
import { speakerFrom, speakerKey } from './speakers';
import { blocking, stepOf } from './steps';
import { explainVote, sayShare } from './text';

const outcome: VoteOutcome = {
  base: { base: 20, voters: 17, official: 22, exemptAbsent: 1, awayAbsent: 1, suspended: 0 },
  majority: { reach: 'moreThan', numerator: 1, denominator: 2 },
  needed: 11, votesFor: 11, against: 0, abstain: 6, perMille: 550, result: 'passed',
};

it('a majority shows its base, who is left out of it, and what it needs', () => {
  const words = explainVote(outcome);
  for (const part of ['20 đảng viên chính thức', '22 trừ 1 miễn sinh hoạt không dự, 1 tạm thời đi', 'quá nửa của 20', '11 phiếu', '11/20 đồng ý (55%): đạt']) {
    expect(words).toContain(part);
  }
});

it('two thirds, a failed vote and an impossible one are said as such', () => {
  const majority = { reach: 'atLeast', numerator: 2, denominator: 3 } as const;
  expect(explainVote({ ...outcome, majority, result: 'failed' })).toMatch(/ít nhất 2\/3 .* không đạt/);
  expect(explainVote({ ...outcome, result: 'impossible' })).toContain('nhiều hơn số người được biểu quyết');
});

it('shares have a decimal comma', () => {
  expect(sayShare(842)).toBe('84,2%');
  expect(sayShare(1000)).toBe('100%');
});

it('a problem names the people and the line of the agenda', () => {
  const open = new OpenMeeting(meetingView());
  expect(sayProblem({ code: 'notCalled', members: ['a'] }, open)).toBe('Chưa điểm danh 1 người: Lê Thị Ánh.');
  expect(sayProblem({ code: 'conclusionMissing', item: 'i2' }, open)).toContain('“Kết luận”');
});

it('each step counts what blocks in it, the papers count all', () => {
  const block = (problem: Problem) => ({ problem, weight: 'blocks' }) as const;
  const problems = [
    block({ code: 'chairMissing' }),
    block({ code: 'notCalled', members: ['a'] }),
    { problem: { code: 'tooShort', lasted: 50, required: 90 }, weight: 'warns' } as const,
  ];
  expect(blocking(problems, 'prepare')).toBe(1);
  expect(blocking(problems, 'score')).toBe(0);
  expect(blocking(problems, 'papers')).toBe(2);
  expect(stepOf({ code: 'moreVotesThanVoters', item: 'i', vote: 'v', cast: 3, voters: 2 })).toBe('votes');
});

it('a speaker goes through the list of choices unchanged', () => {
  for (const speaker of [{ kind: 'member', id: 'a' }, { kind: 'guest', id: 'g' }] as const) {
    expect(speakerFrom(speakerKey(speaker))).toEqual(speaker);
  }
  expect(speakerFrom('')).toBeNull();
});
