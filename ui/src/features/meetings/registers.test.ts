import { render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { IncomingLine, Meeting, PetitionLine } from '$lib/bindings';
import { visit } from '$lib/place.svelte';
import CourseStep from './CourseStep.svelte';
import FromRegisters from './FromRegisters.svelte';
import { OpenMeeting } from './openMeeting.svelte';

const person = userEvent.setup();
let last: Meeting | null;

function incoming(id: string, placed: IncomingLine['placed'] = null): IncomingLine {
  const document = { id, code: `${id}-CV/ĐU`, date: null, issuer: 'Đảng ủy xã', title: 'Rà soát hộ nghèo', receivedOn: '2026-11-02', note: '' };
  return { document, placed };
}

function petition(change: Partial<PetitionLine['petition']> = {}): PetitionLine {
  return {
    petition: { id: 'p', raisedBy: { kind: 'others', words: 'tổ 3' }, raisedOn: '2026-10-03', content: 'Sửa cầu', source: null, steps: [], ...change },
    by: 'tổ 3',
    state: 'sent',
    isOpen: true,
    told: 'Kiến nghị nêu ngày 03/10/2026. Đến nay chưa có trả lời.',
  };
}

beforeEach(() => {
  last = null;
  answerWith({
    listIncoming: async () => Promise.resolve([]),
    listPetitions: async () => Promise.resolve([]),
    saveMeeting: async (meeting) => {
      last = meeting;
      return Promise.resolve({ action: 1, figures: meetingView().figures });
    },
  });
});

function course(change: (meeting: Meeting) => void = () => undefined): OpenMeeting {
  const view = meetingView();
  change(view.meeting);
  const open = new OpenMeeting(view);
  render(CourseStep, { open, item: 'i1' });
  return open;
}

it('a document that waits is chosen by a few letters, and is not offered again', async () => {
  const elsewhere = { meeting: 'other', kind: 'regular', month: '2026-10', date: '2026-10-03', held: false } as const;
  answerWith({ listIncoming: async () => Promise.resolve([incoming('112'), incoming('113', elsewhere)]) });
  const open = course();
  const [field] = await screen.findAllByLabelText('Chọn từ sổ văn bản đến');
  await person.type(field as HTMLElement, '112{Enter}');
  expect(open.meeting.agenda[0]?.documents).toMatchObject([{ code: '112-CV/ĐU', issuer: 'Đảng ủy xã', incoming: '112' }]);
  await waitFor(() => expect(screen.queryByLabelText('Chọn từ sổ văn bản đến')).toBeNull());
});

it('a document typed by hand goes into the register with one press', async () => {
  const saveIncoming = vi.fn(async () => Promise.resolve({ action: 2 }));
  answerWith({ saveIncoming });
  const document = { id: 'd', code: '9-CV/ĐU', date: null, issuer: '', title: 'Đảng phí', incoming: null };
  const open = course((meeting) => meeting.agenda[0]?.documents.push(document));
  await person.click(await screen.findByRole('button', { name: 'Ghi vào sổ văn bản đến' }));
  expect(saveIncoming).toHaveBeenCalledWith(expect.objectContaining({ code: '9-CV/ĐU', title: 'Đảng phí', receivedOn: '2026-11-03' }));
  await waitFor(() => expect(open.meeting.agenda[0]?.documents[0]?.incoming).toBeTruthy());
});

it('an opinion becomes a petition with one press, once what was typed is kept', async () => {
  const opinion = { id: 'o', speaker: { kind: 'member', id: 'b' }, text: 'Sửa cầu' } as const;
  let made = false;
  answerWith({
    petitionFromOpinion: async () => {
      expect(last?.agenda[0]?.opinions[0]?.text).toBe('Sửa cầu ngay');
      made = true;
      return Promise.resolve({ action: 4 });
    },
    listPetitions: async () => Promise.resolve(made ? [petition({ source: { meeting: 'm', item: 'i1', opinion: 'o' } })] : []),
  });
  course((meeting) => meeting.agenda[0]?.opinions.push(opinion));
  await person.type(screen.getByLabelText('Ý kiến của Trần Văn An'), ' ngay');
  await person.click(screen.getByRole('button', { name: 'Đưa vào sổ kiến nghị ý kiến của Trần Văn An' }));
  await screen.findByText('Đã có trong sổ kiến nghị.');
  expect(screen.queryByRole('button', { name: /Đưa vào sổ kiến nghị/ })).toBeNull();
});

it('what there is to tell of a petition is copied into what was presented', async () => {
  answerWith({ listPetitions: async () => Promise.resolve([petition()]) });
  const open = course((meeting) => {
    const line = meeting.agenda[1];
    if (line) Object.assign(line, { origin: { kind: 'petition', petition: 'p', raisedOn: '2026-10-03', state: 'sent' }, text: 'Đã bàn.' });
  });
  await person.click(await screen.findByRole('button', { name: 'Chép vào nội dung trình bày: kiến nghị, mục 2' }));
  expect(open.meeting.agenda[1]?.text).toBe(`Đã bàn.\n${petition().told}`);
});

it('what came after the agenda was made is told, and taken in with one press', async () => {
  const takeFromRegisters = vi.fn(async () => Promise.resolve({ action: 5 }));
  answerWith({ registersWaiting: async () => Promise.resolve({ documents: 2, petitions: 1 }), takeFromRegisters });
  const before = visit();
  render(FromRegisters, { open: new OpenMeeting(meetingView()) });
  await screen.findByText('Trong sổ còn 2 văn bản đến và 1 kiến nghị chưa có trong chương trình.');
  await person.click(screen.getByRole('button', { name: 'Đưa vào chương trình' }));
  await waitFor(() => expect(visit()).toBe(before + 1));
  expect(takeFromRegisters).toHaveBeenCalledWith('m');
});

it('locked minutes are left alone', async () => {
  const listIncoming = vi.fn(async () => Promise.resolve([incoming('112')]));
  const listPetitions = vi.fn(async () => Promise.resolve([petition()]));
  answerWith({ listIncoming, listPetitions });
  course((meeting) => {
    meeting.state = { state: 'locked', at: '2026-11-03T14:00:00Z' };
    meeting.agenda[0]?.opinions.push({ id: 'o', speaker: { kind: 'member', id: 'b' }, text: 'Sửa cầu' });
    meeting.agenda[0]?.documents.push({ id: 'd', code: '', date: null, issuer: '', title: 'Đảng phí', incoming: null });
    if (meeting.agenda[1]) meeting.agenda[1].origin = { kind: 'petition', petition: 'p', raisedOn: '2026-10-03', state: 'sent' };
  });
  await waitFor(() => expect(listPetitions).toHaveResolved());
  await tick();
  expect(screen.queryByRole('button', { name: /sổ kiến nghị|sổ văn bản đến|Chép/ })).toBeNull();
  expect(screen.queryByLabelText('Chọn từ sổ văn bản đến')).toBeNull();
});
