import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import AgendaLines from './AgendaLines.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();
const turnWords = 'Đến lượt trình bày mục 2: đồng chí Trần Văn An';

it('whoever has the turn is proposed beside a line without a presenter, and taken by one press', async () => {
  answerWith({ turns: async () => Promise.resolve([{ item: 'i2', member: 'b' }]) });
  const open = new OpenMeeting(meetingView());
  render(AgendaLines, { open });
  (await screen.findByRole('button', { name: turnWords })).focus();
  expect(screen.queryByRole('button', { name: /Đến lượt trình bày mục 1/ })).toBeNull();
  await person.keyboard('{Enter}');
  expect(open.meeting.agenda.map(({ presenter }) => presenter)).toEqual([null, { kind: 'member', id: 'b' }]);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Người trình bày mục 2' });
  expect([field.value, document.activeElement]).toEqual(['Trần Văn An', field]);
  expect(screen.queryByRole('button', { name: turnWords })).toBeNull();
});

it('a line that has a presenter is not proposed to anybody', async () => {
  answerWith({ turns: async () => Promise.resolve([{ item: 'i1', member: 'b' }, { item: 'i2', member: 'b' }]) });
  const view = meetingView();
  if (view.meeting.agenda[1]) view.meeting.agenda[1].presenter = { kind: 'member', id: 'a' };
  render(AgendaLines, { open: new OpenMeeting(view) });
  await screen.findByRole('button', { name: /Đến lượt trình bày mục 1/ });
  expect(screen.queryByRole('button', { name: /Đến lượt trình bày mục 2/ })).toBeNull();
});
