import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { LibraryLine, MeetingThemes } from '$lib/bindings';
import CourseStep from './CourseStep.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();
const theme = { id: 't', title: 'Nêu gương', field: 'nêu gương', setBy: 'cell', author: 'Lê Thị Ánh', outline: '1. Mục đích', note: '' } as const;
let library: LibraryLine[];
let taken: MeetingThemes;
let asked: string[];

beforeEach(() => {
  library = [{ theme, used: [], files: 2 }];
  taken = { lines: [{ item: 'i1', theme: null }], commitment: '{text}', due: null };
  asked = [];
  answerWith({
    meetingThemes: async () => Promise.resolve(taken),
    listThemes: async () => Promise.resolve(library),
    chooseTheme: async (...of) => {
      asked = of;
      taken = { ...taken, lines: [{ item: 'i1', theme: 't' }] };
      return Promise.resolve({ action: 7 });
    },
    meeting: async () => Promise.resolve(meetingView()),
    listIncoming: async () => Promise.resolve([]),
    listPetitions: async () => Promise.resolve([]),
  });
});

function shown(): OpenMeeting {
  const open = new OpenMeeting(meetingView());
  render(CourseStep, { open, item: '' });
  return open;
}

async function choose(): Promise<void> {
  await person.type(await screen.findByRole('combobox', { name: 'Chọn chuyên đề từ thư viện' }), 'neu{Enter}');
}

it('a topic is chosen by a few letters for the line that takes one', async () => {
  shown();
  await choose();
  await screen.findByText(/Có đề cương · 2 tệp kèm theo · Lê Thị Ánh soạn/);
  expect(asked).toEqual(['m', 'i1', 't']);
  expect(screen.getAllByRole('combobox', { name: 'Đổi chuyên đề khác' })).toHaveLength(1);
});

it('the outline goes after what is written, on demand only', async () => {
  const open = shown();
  await choose();
  const copy = await screen.findByRole('button', { name: 'Chép đề cương vào nội dung trình bày' });
  const [item] = open.meeting.agenda;
  if (!item) throw new Error('no line');
  item.text = 'Đồng chí bí thư nêu mục đích.';
  await person.click(copy);
  expect(item.text).toBe('Đồng chí bí thư nêu mục đích.\n1. Mục đích');
  expect(screen.queryByRole('button', { name: 'Chép đề cương vào nội dung trình bày' })).toBeNull();
});

it('an empty library says where to begin', async () => {
  library = [];
  shown();
  await screen.findByText(/Thư viện chưa có chuyên đề nào/);
  screen.getByRole('button', { name: 'Mở thư viện chuyên đề' });
});
