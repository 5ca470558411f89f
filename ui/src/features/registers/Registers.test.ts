import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith, line } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { IncomingDocument, IncomingLine, Petition, PetitionLine } from '$lib/bindings';
import { isoDay } from '$lib/dates';
import { Refused } from '$lib/failure';
import { go, place, startAtDesk } from '$lib/place.svelte';
import IncomingForm from './IncomingForm.svelte';
import IncomingList from './IncomingList.svelte';
import PetitionForm from './PetitionForm.svelte';
import PetitionList from './PetitionList.svelte';

const person = userEvent.setup();
const { headCount } = meetingView().figures;

function incoming(id: string, title: string, placed: IncomingLine['placed'] = null): IncomingLine {
  return { document: { id, code: `${id}-CV/ĐU`, date: null, issuer: 'Đảng ủy xã', title, receivedOn: '2026-11-02', note: '' }, placed };
}

function petition(id: string, content: string, change: Partial<PetitionLine> = {}): PetitionLine {
  const kept: Petition = { id, raisedBy: { kind: 'others', words: 'nhân dân tổ 3' }, raisedOn: '2026-10-03', content, source: null, steps: [] };
  return { petition: kept, by: 'nhân dân tổ 3', state: 'new', isOpen: true, told: content, ...change };
}

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

const titles = (): (string | null)[] => screen.queryAllByRole('rowheader').map(({ textContent }) => textContent);

beforeEach(() => {
  startAtDesk();
  answerWith({
    draft: async () => Promise.resolve(null),
    keepDraft: async () => Promise.resolve(null),
    dropDraft: async () => Promise.resolve(null),
    visitOfPetition: async () => Promise.resolve({ area: 'a1', areaName: 'Tổ 3', on: '2026-10-02', name: 'Lê Thị Ánh' }),
    listMembers: async () => Promise.resolve({ day: '2026-11-23', lines: [line('Lê Thị Ánh'), line('Trần Văn An')], headCount }),
  });
});

it('an empty register says what to do', async () => {
  answerWith({ listIncoming: async () => Promise.resolve([]), listPetitions: async () => Promise.resolve([]) });
  const { unmount } = render(IncomingList);
  await screen.findByText('Chưa có văn bản đến nào');
  unmount();
  render(PetitionList);
  await screen.findByText('Chưa có kiến nghị nào');
  expect(await barriers()).toEqual([]);
});

it('documents are listed by whether they were read out, and found without accents', async () => {
  const placed = { meeting: 'm', kind: 'regular', month: '2026-11', date: '2026-11-03', held: true } as const;
  const lines = [incoming('1', 'Rà soát hộ nghèo'), incoming('2', 'Phòng chống lũ', placed), incoming('3', 'Đảng phí', { ...placed, held: false })];
  answerWith({ listIncoming: async () => Promise.resolve(lines) });
  render(IncomingList);
  await waitFor(() => expect(titles()).toHaveLength(3));
  await screen.findByText('Đã quán triệt 03/11/2026');
  await screen.findByText('Có trong buổi tháng 11/2026');
  await person.click(screen.getByRole('button', { name: 'Chưa quán triệt 2' }));
  expect(titles()).toEqual(['Rà soát hộ nghèo', 'Đảng phí']);
  await person.type(screen.getByRole('searchbox'), 'ho ngheo');
  expect(titles()).toEqual(['Rà soát hộ nghèo']);
  expect(await barriers()).toEqual([]);
});

it('a document is kept as typed, and what the core finds wrong stands at its field', async () => {
  const saved: IncomingDocument[] = [];
  answerWith({
    saveIncoming: async (document) => {
      saved.push(document);
      if (saved.length === 1) throw new Refused({ code: 'incomingInvalid', problems: [{ code: 'receivedBeforeDate' }] });
      return Promise.resolve({ action: 3 });
    },
  });
  go({ screen: 'incoming' });
  go({ screen: 'incomingDocument', id: null });
  render(IncomingForm, { id: null });
  await person.click(await screen.findByRole('button', { name: 'Lưu' }));
  expect(screen.getByRole('alert').textContent).toContain('Chưa ghi trích yếu văn bản.');
  await person.type(screen.getByLabelText('Trích yếu'), 'Rà soát hộ nghèo');
  await person.type(screen.getByLabelText('Ngày văn bản'), '28/10/2026');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(screen.getByLabelText('Ngày nhận').getAttribute('aria-invalid')).toBe('true'));
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(place()).toEqual({ screen: 'incoming' }));
  expect(saved[1]).toMatchObject({ title: 'Rà soát hộ nghèo', date: '2026-10-28', receivedOn: isoDay(new Date()) });
});

it('petitions are listed by what is left to do about them', async () => {
  const lines = [
    petition('1', 'Sửa cầu', { state: 'sent' }),
    petition('2', 'Bắt đèn', { state: 'answered' }),
    petition('3', 'Nạo vét', { state: 'answered', isOpen: false }),
    petition('4', 'Hòa giải', { state: 'settled', isOpen: false }),
  ];
  answerWith({ listPetitions: async () => Promise.resolve(lines) });
  render(PetitionList);
  for (const words of ['Đã gửi, chưa trả lời', 'Đã trả lời, đã báo chi bộ', 'Chi bộ đã giải quyết']) await screen.findByText(words);
  await person.click(screen.getByRole('button', { name: 'Đã trả lời, chưa báo chi bộ 1' }));
  expect(titles()).toEqual(['Bắt đèn']);
  await person.click(screen.getByRole('button', { name: 'Đã xong 2' }));
  expect(titles()).toEqual(['Nạo vét', 'Hòa giải']);
  expect(await barriers()).toEqual([]);
});

it('a petition of a member is written with the day on which it was sent, by keys alone', async () => {
  const saved: Petition[] = [];
  answerWith({
    savePetition: async (kept) => {
      saved.push(kept);
      return Promise.resolve({ action: 3 });
    },
  });
  render(PetitionForm, { id: null });
  await person.type(await screen.findByRole('combobox', { name: 'Đảng viên nào' }), 'anh{Enter}');
  await person.type(screen.getByLabelText('Nội dung kiến nghị'), 'Sửa cầu kênh Ba');
  screen.getByRole('button', { name: 'Ghi ngày gửi' }).focus();
  await person.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Gửi nơi nào')));
  await person.clear(screen.getByLabelText('Ngày gửi'));
  await person.type(screen.getByLabelText('Ngày gửi'), '35/10/2026');
  await person.type(screen.getByLabelText('Gửi nơi nào'), 'Đảng ủy xã');
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(screen.getByRole('alert').textContent).toContain('Không có ngày “35/10/2026”');
  await person.clear(screen.getByLabelText('Ngày gửi'));
  await person.type(screen.getByLabelText('Ngày gửi'), '05/10/2026');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({
    raisedBy: { kind: 'member', member: 'Lê Thị Ánh' },
    content: 'Sửa cầu kênh Ba',
    steps: [{ kind: 'sent', on: '2026-10-05', body: 'Đảng ủy xã' }],
  });
});

it('a petition that is kept is taken back as it was, and an answer follows who it was sent to', async () => {
  const step = { id: 's', kind: 'sent', on: '2026-10-05', body: 'Đảng ủy xã', text: '' } as const;
  const kept = petition('1', 'Sửa cầu');
  kept.petition.steps = [step];
  const savePetition = vi.fn(async () => Promise.resolve({ action: 3 }));
  answerWith({ listPetitions: async () => Promise.resolve([kept]), savePetition });
  render(PetitionForm, { id: '1' });
  expect((await screen.findByLabelText<HTMLInputElement>('Ai kiến nghị')).value).toBe('nhân dân tổ 3');
  await screen.findByText(/Nhân dân nêu khi đồng chí Lê Thị Ánh đến Tổ 3 ngày 02\/10\/2026/);
  await person.click(screen.getByRole('button', { name: 'Ghi trả lời, gửi tiếp' }));
  expect(screen.getByLabelText<HTMLInputElement>('Nơi nào trả lời').value).toBe('Đảng ủy xã');
  await person.type(screen.getByLabelText('Nội dung trả lời'), 'Quý I khởi công');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  const answer = expect.objectContaining({ kind: 'answered', text: 'Quý I khởi công', body: 'Đảng ủy xã' }) as unknown;
  expect(savePetition).toHaveBeenCalledWith({ ...kept.petition, steps: [step, answer] });
});
