import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { MeetingPaper, SignedCopyLine } from '$lib/bindings';
import { OpenMeeting } from './openMeeting.svelte';
import SignedCopies from './SignedCopies.svelte';
import { codeOf } from './text';

const person = userEvent.setup();
const minutes: MeetingPaper = { kind: 'minutes', part: 'regular' };
const copy: SignedCopyLine = { id: 'c', paper: minutes, code: '4F2A-91C3', scan: 'jpeg', size: 1_258_291, attachedOn: '2026-11-05' };
let attached: MeetingPaper | null;

beforeEach(() => {
  attached = null;
  answerWith({
    signedCopies: async () => Promise.resolve([]),
    attachSignedCopy: async (_, paper) => {
      attached = paper;
      return Promise.resolve([copy]);
    },
    removeSignedCopy: async () => Promise.resolve([]),
  });
  const view = meetingView();
  render(SignedCopies, { open: new OpenMeeting({ ...view, fingerprints: ['4F2A-91C3'] }), shown: minutes });
});

it('the code at the foot of the paper is compared before a scan is attached', async () => {
  await person.click(screen.getByRole('button', { name: 'Gắn bản quét của biên bản' }));
  expect(screen.getByText('4F2A-91C3')).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'Không đúng, để xem lại' }));
  expect(attached).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Gắn bản quét của biên bản' }));
  await person.click(screen.getByRole('button', { name: 'Đúng mã, chọn tệp bản quét' }));
  expect(attached).toEqual(minutes);
  await screen.findByText(/ảnh JPG, 1,2 MB · gắn ngày 05\/11\/2026/);
});

it('a scan is removed only after a question', async () => {
  await person.click(screen.getByRole('button', { name: 'Gắn bản quét của biên bản' }));
  await person.click(screen.getByRole('button', { name: 'Đúng mã, chọn tệp bản quét' }));
  await person.click(await screen.findByRole('button', { name: 'Bỏ: bản quét của Biên bản' }));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id).filter((id) => id !== 'region' && id !== 'landmark-one-main' && id !== 'page-has-heading-one')).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Bỏ bản quét này' }));
  await screen.findByText(/Ký xong thì quét/);
});

it('each paper has the code of the minutes that it is composed from', () => {
  const { meeting } = meetingView();
  const [line, other] = meeting.agenda;
  if (!line || !other) throw new Error('no agenda');
  other.part = 'themed';
  const papers: MeetingPaper[] = [minutes, { kind: 'minutes', part: 'themed' }, { kind: 'outcome' }];
  const of = { fingerprints: ['A', 'B'], meeting, figures: { papers } };
  const others: MeetingPaper[] = [{ kind: 'itemExtract', item: other.id }, { kind: 'memberExtract', part: 'themed', member: 'a' }, { kind: 'notice' }];
  expect([...papers, ...others].map((paper) => codeOf(paper, of))).toEqual(['A', 'B', 'A', 'B', 'B', '']);
});
