import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingPaper, Vote, VoteFigure } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import { sayProblem } from './problems';
import SecretBallot from './SecretBallot.svelte';
import { stepOf } from './steps';

const person = userEvent.setup();
const open = new OpenMeeting(meetingView());
const vote: Vote = {
  id: 'v', subject: 'Đề nghị kết nạp', form: 'secret', decision: 'admission', votesFor: null, against: 0, abstain: 0, minority: [],
  ballots: { issued: null, returned: null, invalid: null }, named: [],
};
const { votingBase: base } = meetingView().figures;
const figure: VoteFigure = {
  vote: 'v', voters: [], sentence: '', slips: 4,
  outcome: {
    base, majority: { reach: 'atLeast', numerator: 2, denominator: 3 }, needed: 2, votesFor: 0, against: 0, abstain: 0, perMille: 0, result: 'pending',
  },
};

it('tells how many slips there are and opens them and their counting sheet', async () => {
  const openToPrint = vi.fn(async (_id: string, paper: MeetingPaper) => Promise.resolve({ name: `${paper.kind}.pdf`, path: '' }));
  answerWith({ openToPrint });
  render(SecretBallot, { open, vote, figure });
  expect(screen.getByText('4 phiếu, kể cả phiếu dự phòng; in xong cắt theo nét đứt.')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Mở phiếu để in' }));
  await person.click(screen.getByRole('button', { name: 'Mở biên bản kiểm phiếu để in' }));
  expect(openToPrint.mock.calls.map(([, paper]) => paper)).toEqual([{ kind: 'ballotSlips', vote: 'v' }, { kind: 'countingSheet', vote: 'v' }]);
});

it('slips that do not add up are said at the step of the votes', () => {
  const problem = { code: 'ballotsDoNotAddUp', item: 'i2', vote: 'v' } as const;
  expect(stepOf(problem)).toBe('votes');
  expect(sayProblem(problem, open)).toContain('không khớp');
});
