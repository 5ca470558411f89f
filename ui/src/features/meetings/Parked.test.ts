import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { AgendaItem, TopicLine } from '$lib/bindings';
import AgendaLines from './AgendaLines.svelte';
import { OpenMeeting } from './openMeeting.svelte';
import Parked from './Parked.svelte';

const person = userEvent.setup();
const bridge: TopicLine = { topic: { id: 't', text: 'Sửa cầu kênh Ba', notedOn: '2026-10-12', proposer: 'b' }, proposer: 'Trần Văn An' };
let waiting: TopicLine[];
let noted: [string, string | null][];

function ofTopic(): AgendaItem {
  const [line] = meetingView().meeting.agenda;
  if (!line) throw new Error('no line');
  return { ...line, id: 'i3', title: bridge.topic.text, origin: { kind: 'parked', topic: 't', notedOn: '2026-10-12' } };
}

beforeEach(() => {
  waiting = [];
  noted = [];
  answerWith({
    turns: async () => Promise.resolve([]),
    listTopics: async () => Promise.resolve(waiting),
    parkTopic: async (text, proposer) => {
      noted.push([text, proposer]);
      waiting = [bridge];
      return Promise.resolve({ action: 1 });
    },
    takeTopic: async () => {
      waiting = [];
      return Promise.resolve({ action: 2 });
    },
    removeTopic: async () => {
      waiting = [];
      return Promise.resolve({ action: 3 });
    },
  });
});

it('a topic is noted with Enter, and the field waits for the next one', async () => {
  render(Parked, { open: new OpenMeeting(meetingView()) });
  await screen.findByText(/Chưa có nội dung nào chờ/);
  const field = screen.getByLabelText<HTMLInputElement>('Ghi nội dung chờ');
  await person.type(field, ' {Enter}');
  expect(noted).toEqual([]);
  await person.type(field, 'Sửa cầu{Enter}');
  await screen.findByText('Ghi ngày 12/10/2026, đồng chí Trần Văn An đề nghị');
  expect(noted).toEqual([[' Sửa cầu', null]]);
  expect([field.value, document.activeElement]).toEqual(['', field]);
});

it('a topic put on the agenda leaves the list, and the agenda shows it', async () => {
  waiting = [bridge];
  const open = new OpenMeeting(meetingView());
  const after = meetingView();
  after.meeting.agenda.push(ofTopic());
  answerWith({ meeting: async () => Promise.resolve(after) });
  render(Parked, { open });
  await person.click(await screen.findByRole('button', { name: 'Đưa vào chương trình: Sửa cầu kênh Ba' }));
  await screen.findByText(/Chưa có nội dung nào chờ/);
  expect(open.meeting.agenda.map(({ title }) => title)).toEqual(['Thảo luận', 'Kết luận', 'Sửa cầu kênh Ba']);
  await waitFor(() => expect(document.activeElement?.id).toBe('parked-text'));
});

it('only lines that somebody brought can be parked', async () => {
  const view = meetingView();
  const [first] = view.meeting.agenda;
  if (first) first.origin = { kind: 'standing', key: 'plan' };
  view.meeting.agenda.push(ofTopic());
  const parked: string[] = [];
  answerWith({
    meeting: async () => Promise.resolve(meetingView()),
    parkItem: async (_meeting, item) => {
      parked.push(item);
      return Promise.resolve({ action: 4 });
    },
  });
  const open = new OpenMeeting(view);
  render(AgendaLines, { open });
  expect(screen.queryByRole('button', { name: 'Cất vào nội dung chờ: mục 1' })).toBeNull();
  screen.getByRole('button', { name: 'Cất vào nội dung chờ: mục 2' });
  await person.click(screen.getByRole('button', { name: 'Cất vào nội dung chờ: mục 3' }));
  await waitFor(() => expect(open.meeting.agenda.map(({ id }) => id)).toEqual(['i1', 'i2']));
  expect(parked).toEqual(['i3']);
});
