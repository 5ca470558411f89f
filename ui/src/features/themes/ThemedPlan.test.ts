import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { answerWith, line } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import type { Progress, StageLine, Theme, ThemedPlanView, ThemedQuarter, ThemedSession, ThemedSessionLine } from '$lib/bindings';
import { Refused } from '$lib/failure';
import { go, place, startAtDesk } from '$lib/place.svelte';
import ThemedPlan from './ThemedPlan.svelte';
import ThemedSessionForm from './ThemedSessionForm.svelte';

const person = userEvent.setup();
const { headCount } = meetingView().figures;
const theme: Theme = { id: 't', title: 'Nêu gương nơi cư trú', field: '', setBy: 'cell', author: '', outline: '', note: '' };

function stage(key: string, title: string, change: Partial<StageLine> = {}): StageLine {
  return { stage: key, title, moment: 'before', due: '2026-01-05', on: null, isOutOfOrder: false, ...change };
}

const stages = [
  stage('approved', 'Chi ủy duyệt đề cương', { on: '2026-01-02' }),
  stage('sent', 'Gửi đề cương'),
  stage('held', 'Sinh hoạt chuyên đề', { moment: 'held', due: '2100-02-10' }),
];

function session(change: Partial<ThemedSession> = {}): ThemedSession {
  return {
    id: 's', quarter: { year: 2026, number: 1 }, topic: 'Chuyển đổi số', author: 'Lê Thị Ánh', reviewer: null, date: '2026-02-10', place: '', note: '', meeting: null,
    ...change,
  };
}

function planned(progress: Partial<Progress> = {}, change: Partial<ThemedSessionLine> = {}): ThemedSessionLine {
  const far: Progress = { state: 'Chi ủy đã duyệt', stages, next: 1, isHeld: false, isFinished: false, ...progress };
  return { session: session(), author: 'Lê Thị Ánh', reviewer: '', meeting: null, progress: far, ...change };
}

function quarter(number: number, change: Partial<ThemedQuarter> = {}): ThemedQuarter {
  return { quarter: { year: 2026, number }, sessions: [], untied: [], gap: 'unplanned', count: { planned: 0, held: 0, reported: 0 }, ...change };
}

function plan(quarters: ThemedQuarter[], counted: number): ThemedPlanView {
  return { plan: { year: 2026, quarters, count: { planned: counted, held: 0, reported: 0 } }, firstYear: 2025, lastYear: 2027 };
}

async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

beforeEach(() => {
  startAtDesk();
  answerWith({
    draft: async () => Promise.resolve(null),
    keepDraft: async () => Promise.resolve(null),
    dropDraft: async () => Promise.resolve(null),
    listMembers: async () => Promise.resolve({ day: '2026-11-23', lines: [line('Lê Thị Ánh'), line('Trần Văn An')], headCount }),
    listThemes: async () => Promise.resolve([{ theme, files: 0, used: [] }]),
  });
});

it('a year without a plan says what to do, and each quarter leads to its form', async () => {
  answerWith({ themedPlan: async () => Promise.resolve(plan([1, 2, 3, 4].map((number) => quarter(number)), 0)) });
  render(ThemedPlan, { year: null });
  await screen.findByText('Chưa có kế hoạch năm 2026');
  expect(screen.getAllByText('Chưa có chuyên đề')).toHaveLength(4);
  expect(await barriers()).toEqual([]);
  await person.click(screen.getByRole('button', { name: /Thêm chuyên đề\s+quý III\/2026/ }));
  expect(place()).toEqual({ screen: 'themedSession', id: null, quarter: { year: 2026, number: 3 } });
});

it('the next step of a session stands with its day and is marked with one press', async () => {
  const reachStage = vi.fn(async () => Promise.resolve({ action: 4 }));
  const themedPlan = vi.fn(async () => Promise.resolve(plan([quarter(1, { sessions: [planned()], gap: null })], 1)));
  answerWith({ themedPlan, reachStage });
  render(ThemedPlan, { year: 2026 });
  const card = within(await screen.findByRole('region', { name: 'Quý I/2026' }));
  expect(card.getByText('Chi ủy đã duyệt')).toBeTruthy();
  expect(card.getByText('Bước tới: Gửi đề cương, hạn 05/01/2026')).toBeTruthy();
  expect(card.getByText('Trễ hạn')).toBeTruthy();
  await person.click(card.getByRole('button', { name: /Hôm nay đã làm/ }));
  expect(reachStage).toHaveBeenCalledWith('s', expect.objectContaining({ stage: 'sent' }));
  await waitFor(() => expect(themedPlan).toHaveBeenCalledTimes(2));
});

it('a session that waits for its meeting leads to the meeting, and a meeting outside the plan is told', async () => {
  const untied = [{ id: 'm', kind: 'themed', month: '2026-05', date: '2026-05-10', state: 'held' }] as const;
  const quarters = [quarter(1, { sessions: [planned({ next: 2 })], gap: null }), quarter(2, { untied: [...untied], gap: null })];
  answerWith({ themedPlan: async () => Promise.resolve(plan(quarters, 1)) });
  render(ThemedPlan, { year: 2026 });
  await person.click(await screen.findByRole('button', { name: 'Mở buổi ngày 10/05/2026' }));
  expect(place()).toEqual({ screen: 'meeting', id: 'm' });
  await person.click(screen.getByRole('button', { name: /^Tạo buổi sinh hoạt/ }));
  expect(place()).toEqual({ screen: 'themedSession', id: 's' });
});

it('a topic is taken from the library over what was typed', async () => {
  render(ThemedSessionForm, { id: null, quarter: null });
  await person.type(await screen.findByLabelText('Tên chuyên đề'), 'Chuyển đổi số');
  await person.type(screen.getByRole('combobox', { name: 'Lấy từ thư viện chuyên đề' }), 'neu guong{Enter}');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Tên chuyên đề').value).toBe('Nêu gương nơi cư trú');
});

it('a session is kept as written, and what the core finds wrong stands at its field', async () => {
  const saved: ThemedSession[] = [];
  answerWith({
    saveThemedSession: async (kept) => {
      saved.push(kept);
      if (saved.length > 1) return Promise.resolve({ action: 3 });
      throw new Refused({ code: 'themedSessionInvalid', problems: [{ code: 'dateOutsideQuarter', quarter: { year: 2027, number: 2 } }] });
    },
  });
  go({ screen: 'themedPlan' });
  go({ screen: 'themedSession', id: null, quarter: { year: 2027, number: 2 } });
  render(ThemedSessionForm, { id: null, quarter: { year: 2027, number: 2 } });
  await person.type(await screen.findByLabelText('Tên chuyên đề'), 'Chuyển đổi số');
  await person.type(screen.getByRole('combobox', { name: 'Người soạn' }), 'anh{Enter}');
  await person.type(screen.getByLabelText('Ngày dự kiến'), '1/7/2027');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findAllByText('Ngày sinh hoạt không thuộc quý II/2027: sửa ngày, hoặc chọn quý khác.');
  expect(await barriers()).toEqual([]);
  await person.clear(screen.getByLabelText('Ngày dự kiến'));
  await person.type(screen.getByLabelText('Ngày dự kiến'), '30/6/2027');
  await person.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(place()).toEqual({ screen: 'themedPlan' }));
  expect(saved[1]).toMatchObject({ topic: 'Chuyển đổi số', author: 'Lê Thị Ánh', date: '2027-06-30', quarter: { year: 2027, number: 2 } });
});

it('the steps of a session are marked on a day, and days out of order are told', async () => {
  const wrong = [stages[0], stage('sent', 'Gửi đề cương', { on: '2026-01-01', isOutOfOrder: true }), stage('done', 'Báo cáo', { moment: 'after' })] as StageLine[];
  const reachStage = vi.fn(async () => Promise.resolve({ action: 4 }));
  answerWith({ themedSession: async () => Promise.resolve({ line: planned({ stages: wrong, next: 2 }), untied: [] }), reachStage });
  render(ThemedSessionForm, { id: 's', quarter: null });
  await screen.findByText('Xem lại ngày');
  await person.clear(screen.getByLabelText('Ngày làm xong'));
  await person.type(screen.getByLabelText('Ngày làm xong'), '3/1/2026');
  await person.click(screen.getByRole('button', { name: /^Đã làm\s*: Báo cáo/ }));
  expect(reachStage).toHaveBeenCalledWith('s', { stage: 'done', on: '2026-01-03' });
  expect(await barriers()).toEqual([]);
});

it('the meeting is made with what stands in the form', async () => {
  const calls: string[] = [];
  answerWith({
    themedSession: async () => Promise.resolve({ line: planned(), untied: [] }),
    saveThemedSession: async ({ topic }) => {
      calls.push(topic);
      return Promise.resolve({ action: 3 });
    },
    makeThemedMeeting: async (id, kind) => {
      calls.push(`${id} ${kind}`);
      return Promise.resolve(meetingView());
    },
  });
  render(ThemedSessionForm, { id: 's', quarter: null });
  await person.type(await screen.findByLabelText('Tên chuyên đề'), ' ở khóm');
  await person.click(screen.getByRole('button', { name: 'Tạo buổi chuyên đề riêng' }));
  await waitFor(() => expect(place()).toEqual({ screen: 'meeting', id: 'm', step: 'prepare' }));
  expect(calls).toEqual(['Chuyển đổi số ở khóm', 's themed']);
});
