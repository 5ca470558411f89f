import { expect, it } from 'vitest';
import { givenTask } from '../../tests/task';
import { notesSince, reportFrom } from './taskNotes';

const note = (on: string, text: string, result: 'late' | 'done' | null = null) => ({ id: on, assignment: 't', on, text, result });

it('takes what was noted since the last report and up to the day of the meeting', () => {
  const notes = [note('2026-10-01', 'Trước buổi tháng 10'), note('2026-10-20', 'Đã gặp 5 hộ'), note('2026-11-20', 'Sau buổi này')];
  const told = { meeting: 'm', on: '2026-10-03', result: 'ongoing', note: '' } as const;
  expect(notesSince(givenTask({ notes, reports: [told] }), '2026-11-03').map(({ text }) => text)).toEqual(['Đã gặp 5 hộ']);
  expect(notesSince(givenTask({ notes }), '2026-11-03')).toHaveLength(2);
});

it('makes a report of the notes, and never writes over what was typed', () => {
  const notes = [note('2026-10-10', 'Chờ vật tư', 'late'), note('2026-10-20', 'Xong cầu', 'done'), note('2026-10-25', 'Dân đồng tình')];
  const report = { assignment: 't', result: 'done', note: 'Chờ vật tư; Xong cầu; Dân đồng tình' } as const;
  expect(reportFrom(notes, 't', undefined)).toEqual(report);
  expect(reportFrom(notes, 't', { assignment: 't', result: 'notDone', note: '' })).toEqual({ ...report, result: 'notDone' });
  expect(reportFrom(notes, 't', { assignment: 't', result: 'done', note: 'Đã gõ' })).toBeNull();
  expect(reportFrom([], 't', undefined)).toBeNull();
  expect(reportFrom([note('2026-10-10', 'Đã họp tổ')], 't', undefined)?.result).toBe('ongoing');
});
