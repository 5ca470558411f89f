import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { answerWith } from '../../../tests/backend';
import { meetingView } from '../../../tests/meeting';
import type { Meeting, MeetingView } from '$lib/bindings';
import { place } from '$lib/place.svelte';
import MeetingEditor from '../MeetingEditor.svelte';
import { adoptionLine, stageOf } from './stages';

const person = userEvent.setup();
let view: MeetingView;
let last: Meeting | null;

beforeEach(() => {
  last = null;
  view = meetingView();
  view.meeting.agenda.forEach((item) => (item.section = 'closing'));
  view.figures.problems = [{ problem: { code: 'conclusionMissing', item: 'i1' }, weight: 'blocks' }];
  answerWith({
    meeting: async () => Promise.resolve(view),
    preview: async () => Promise.resolve({ pages: ['data:image/png;base64,'], anchors: [] }),
    saveMeeting: async (meeting) => {
      last = meeting;
      return Promise.resolve({ action: 1, figures: { ...view.figures, problems: [] } });
    },
    readBack: async (meeting) =>
      Promise.resolve([
        { part: 'regular', key: 'roll', lines: [{ kind: 'headline', text: 'I. THÀNH PHẦN' }] },
        { part: 'regular', key: 'i1', lines: [{ kind: 'text', lead: 'Kết luận: ', text: meeting.agenda[0]?.conclusion ?? '' }] },
      ]),
  });
});

async function closing(): Promise<void> {
  render(MeetingEditor, { id: 'm', step: 'closing' });
  await screen.findByRole('navigation', { name: 'Các bước kết thúc' });
}

it('a conclusion that was missing keeps its field after its first letter', async () => {
  await closing();
  const field = screen.getByLabelText('Kết luận mục 1: Thảo luận');
  await person.type(field, 'Thống');
  await screen.findByText('Đã đủ để đọc lại biên bản');
  await person.type(field, ' nhất');
  await waitFor(() => expect(last?.agenda[0]?.conclusion).toBe('Thống nhất'));
});

it('what is missing elsewhere is said with the way to it', async () => {
  view.figures.problems = [{ problem: { code: 'notCalled', members: ['a'] }, weight: 'blocks' }];
  await closing();
  await person.click(screen.getByRole('button', { name: 'Đến chỗ này' }));
  expect(place()).toEqual({ screen: 'meeting', id: 'm', step: 'roll' });
});

it('what is read wrong is mended where it is read', async () => {
  await closing();
  await person.click(screen.getByRole('button', { name: 'Tiếp: Đọc lại' }));
  const [, mend] = await screen.findAllByRole('button', { name: /^Sửa chỗ này/ });
  if (!mend) throw new Error('no way to mend the line');
  await person.click(mend);
  await person.type(screen.getByLabelText('Kết luận'), 'Đọc lại');
  await screen.findByText((_, node) => node?.tagName === 'P' && node.textContent === 'Kết luận: Đọc lại');
});

it('everybody present agrees with one press', async () => {
  view.figures.headCount = { ...view.figures.headCount, present: { total: 2, official: 2, probationary: 0 }, receivedPresent: 1 };
  await closing();
  await person.click(screen.getByRole('button', { name: /Thông qua$/ }));
  await person.click(screen.getByRole('button', { name: 'Tất cả 3 người dự thống nhất' }));
  expect(screen.getByLabelText<HTMLInputElement>('Số người thống nhất biên bản').value).toBe('3');
  await waitFor(() => expect(last?.minutesAgreed).toBe(3));
});

it.each(['1. Còn thiếu', '2. Đọc lại', '3. Thông qua', '4. Chấm điểm', '5. Khóa và in'])('the stage %s has no barrier', async (words) => {
  await closing();
  await person.click(screen.getByRole('button', { name: new RegExp(`^${words}`) }));
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id).filter((id) => id !== 'region' && id !== 'landmark-one-main')).toEqual([]);
});

it('each problem is mended in one stage', () => {
  expect(stageOf({ code: 'agreedImpossible', present: 3 })).toBe('adoption');
  expect(stageOf({ code: 'endMissing' })).toBe('missing');
  expect(stageOf({ code: 'pointsMissing', parts: 2 })).toBe('score');
  expect(stageOf({ code: 'placeMissing' })).toBe('missing');
});

it('the vote on what is issued stands under the last line that closes with a conclusion', () => {
  const { agenda } = view.meeting;
  expect(adoptionLine(agenda)).toBe(1);
  expect(adoptionLine(agenda.map((item) => ({ ...item, conclusionNeed: 'optional' })))).toBe(-1);
});
