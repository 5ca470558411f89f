import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingView, NamedVote, VoteForm } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import Votes from './Votes.svelte';

const person = userEvent.setup();
const ballots = { issued: null, returned: null, invalid: null };

/** A meeting whose first line has one vote; Ánh and An have a vote in it. */
function withVote(form: VoteForm, named: NamedVote[]): MeetingView {
  const view = meetingView();
  view.meeting.agenda[0]?.votes.push({ id: 'v', subject: 'Mức thu', form, decision: 'ordinary', votesFor: named.length || null, against: 0, abstain: 0, minority: [], ballots, named });
  const majority = { reach: 'moreThan', numerator: 1, denominator: 2 } as const;
  const outcome = { base: view.figures.votingBase, majority, needed: 2, votesFor: 0, against: 0, abstain: 0, perMille: 0, result: 'pending' as const };
  view.figures.votes = [{ vote: 'v', outcome, sentence: '', voters: ['a', 'b'], slips: null }];
  return view;
}

function shows(view: MeetingView): OpenMeeting {
  const open = new OpenMeeting(view);
  const [item] = open.meeting.agenda;
  if (!item) throw new Error('no line');
  render(Votes, { open, item });
  return open;
}

const counts = (open: OpenMeeting): unknown => {
  const vote = open.meeting.agenda[0]?.votes[0];
  return [vote?.votesFor, vote?.against, vote?.abstain];
};

beforeEach(() => answerWith({ saveMeeting: async () => Promise.resolve({ action: 1, figures: meetingView().figures }) }));

it('one key a person records the vote, the counts follow and cannot be typed', async () => {
  const open = shows(withVote('hands', []));
  screen.getByLabelText('Đồng ý');
  await person.click(screen.getByRole('button', { name: 'Ghi tên từng người' }));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Lê Thị Ánh: chưa ghi');
  await person.keyboard(' k');
  expect(counts(open)).toEqual([1, 1, 0]);
  screen.getByRole('group', { name: 'Trần Văn An: Không đồng ý' });
  expect(screen.queryByLabelText('Đồng ý')).toBeNull();
  await person.keyboard('y');
  expect(counts(open)).toEqual([1, 0, 1]);
  await person.keyboard('{ArrowUp}{Delete}');
  expect(open.meeting.agenda[0]?.votes[0]?.named).toEqual([{ member: 'b', choice: 'abstain' }]);
  await person.click(screen.getByRole('button', { name: 'Những người chưa ghi đều đồng ý' }));
  expect(counts(open)).toEqual([1, 0, 1]);
});

it('whoever has no vote there any more stays in sight until taken away', async () => {
  const open = shows(withVote('card', [{ member: 'a', choice: 'for' }, { member: 'gone', choice: 'for' }]));
  screen.getByText(/không còn được biểu quyết việc này, bỏ ghi/);
  const row = screen.getByRole('group', { name: 'Người không có trong danh sách: Đồng ý' });
  row.focus();
  await person.keyboard('{Delete}');
  expect([counts(open), screen.queryByText(/không còn được biểu quyết/)]).toEqual([[1, 0, 0], null]);
});

it('a secret vote offers no names', () => {
  shows(withVote('secret', []));
  expect(screen.queryByRole('button', { name: 'Ghi tên từng người' })).toBeNull();
});
