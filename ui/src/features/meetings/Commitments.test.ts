import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { LibraryLine, Theme } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import VotesStep from './VotesStep.svelte';

const person = userEvent.setup();
const theme: Theme = { id: 't', title: 'Nêu gương', field: '', setBy: 'cell', author: '', outline: '1. Mục đích', note: '' };
const line: LibraryLine = { theme, used: [], files: 0 };
let open: OpenMeeting;

beforeEach(async () => {
  answerWith({
    meetingThemes: async () => Promise.resolve({ lines: [{ item: 'i1', theme: 't' }], commitment: 'Đăng ký làm theo: {text}', due: '2026-12-31' }),
    listThemes: async () => Promise.resolve([line]),
    saveMeeting: async () => Promise.resolve({ action: 1, figures: open.figures }),
  });
  const view = meetingView();
  const [first] = view.figures.roll;
  if (first) first.presence = 'present';
  open = new OpenMeeting(view);
  render(VotesStep, { open });
  await person.click(await screen.findByRole('button', { name: 'Đảng viên đăng ký làm theo' }));
});

const tasks = (): unknown => open.meeting.agenda[0]?.assignments.map(({ member, task, due }) => [member, task, due]);
const row = (name: string): HTMLElement => screen.getByRole('group', { name });

it('one key a person makes a task of the line with the words for all, until the end of the year', async () => {
  row('Lê Thị Ánh: chưa đăng ký').focus();
  await person.keyboard(' ');
  expect(document.activeElement).toBe(row('Trần Văn An: chưa đăng ký'));
  await person.keyboard(' ');
  expect(tasks()).toEqual([['a', 'Đăng ký làm theo: Nêu gương', '2026-12-31'], ['b', 'Đăng ký làm theo: Nêu gương', '2026-12-31']]);
  await person.keyboard('{Delete}');
  expect(tasks()).toEqual([['a', 'Đăng ký làm theo: Nêu gương', '2026-12-31']]);
});

it('whoever commits to something else says so, and it is written in one place only', async () => {
  row('Lê Thị Ánh: chưa đăng ký').focus();
  await person.keyboard(' ');
  const own = screen.getByLabelText('Lê Thị Ánh đăng ký');
  await person.clear(own);
  await person.type(own, 'dọn đường trước nhà');
  expect(tasks()).toEqual([['a', 'Đăng ký làm theo: dọn đường trước nhà', '2026-12-31']]);
  expect(screen.queryByText('Phân công 1')).toBeNull();
});

it('everybody who is there can commit at once, and nobody twice', async () => {
  await person.click(screen.getByRole('button', { name: 'Mọi người có mặt đều đăng ký' }));
  await person.click(screen.getByRole('button', { name: 'Mọi người có mặt đều đăng ký' }));
  expect(tasks()).toEqual([['a', 'Đăng ký làm theo: Nêu gương', '2026-12-31']]);
});

it('without words nobody commits to anything', async () => {
  await person.clear(screen.getByLabelText('Nội dung đăng ký chung'));
  row('Lê Thị Ánh: chưa đăng ký').focus();
  await person.keyboard(' ');
  expect(tasks()).toEqual([]);
});
