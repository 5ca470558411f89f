import { expect, it } from 'vitest';
import type { ThemedNeed } from '$lib/bindings';
import { lineOf, linesOf, sayDay } from './text';

it('says the day as people do', () => {
  expect(sayDay('2026-11-23')).toBe('Thứ hai, ngày 23/11/2026');
});

it('leads each step to where it is done', () => {
  const complete = { step: 'completeMeeting', meeting: 'm', kind: 'regular', month: '2026-11', date: '2026-11-03' } as const;
  expect(lineOf({ ...complete, blocking: 2 }, '2026-11-03').to).toEqual({ screen: 'meeting', id: 'm', step: 'roll' });
  expect(lineOf({ ...complete, blocking: 2 }, '2026-11-03').hint).toContain('Còn 2 chỗ');
  expect(lineOf({ ...complete, blocking: 0 }, '2026-11-03').to).toEqual({ screen: 'meeting', id: 'm', step: 'papers' });
});

it('names the kind of a meeting unless it is the regular one', () => {
  const print = { step: 'printPapers', meeting: 'm', month: '2026-11' } as const;
  expect(lineOf({ ...print, kind: 'regular' }, '2026-11-03').words).toBe('In, ký và gửi biên bản tháng 11/2026');
  expect(lineOf({ ...print, kind: 'committee' }, '2026-11-03').words).toBe('In, ký và gửi biên bản cuộc họp chi ủy tháng 11/2026');
});

it('marks what is past its day', () => {
  const create = { step: 'createMeeting', month: '2026-11', usualDay: '2026-11-03' } as const;
  expect(lineOf(create, '2026-11-03').late).toBe('inTime');
  expect(lineOf(create, '2026-11-04').late).toBe('late');
});

it('names the steps that are near, each with its last day, and marks the late ones', () => {
  const steps = [{ title: 'Thông báo cho đảng viên', due: '2026-11-02' }, { title: 'Chuẩn bị nơi họp', due: '2026-11-03' }];
  const near = { step: 'followLadder', meeting: 'm', kind: 'regular', month: '2026-11', steps } as const;
  const before = lineOf({ ...near, side: 'before', steps }, '2026-11-02');
  expect(before.words).toBe('Việc chuẩn bị đến hạn: buổi sinh hoạt tháng 11/2026');
  expect(before.hint).toBe('Thông báo cho đảng viên (hạn 02/11/2026); Chuẩn bị nơi họp (hạn 03/11/2026).');
  expect([before.late, before.to]).toEqual(['inTime', { screen: 'meeting', id: 'm', step: 'prepare' }]);
  const after = lineOf({ ...near, side: 'after', steps }, '2026-11-03');
  expect([after.words, after.late]).toEqual(['Việc sau buổi sinh hoạt tháng 11/2026', 'late']);
  expect(after.to).toEqual({ screen: 'meeting', id: 'm', step: 'papers' });
});

it('tells what the plan of themed sessions needs, and leads to its year or its session', () => {
  const say = (need: ThemedNeed, today = '2026-05-01'): ReturnType<typeof lineOf> => lineOf({ step: 'planThemed', need }, today);
  expect(say({ need: 'planYear', year: 2027 }).to).toEqual({ screen: 'themedPlan', year: 2027 });
  const quarters = [{ year: 2026, number: 3 }, { year: 2026, number: 4 }];
  expect(say({ need: 'planQuarters', quarters }).words).toBe('Chưa có chuyên đề cho quý III/2026, quý IV/2026');
  const reach: ThemedNeed = { need: 'reachStage', session: 's', quarter: { year: 2026, number: 2 }, topic: 'Nêu gương', title: 'Gửi đề cương', due: '2026-05-01' };
  expect(say(reach)).toMatchObject({ words: 'Chuyên đề quý II/2026: Gửi đề cương', late: 'inTime', to: { screen: 'themedSession', id: 's' } });
  expect(say(reach, '2026-05-02').late).toBe('late');
});

it('reminds of tasks before and after their last day, and counts those that it does not name', () => {
  const task = (due: string) => ({ assignment: due, task: 'Sửa cầu', inCharge: 'Lê Thị Ánh', due });
  const tasks = [task('2026-11-01'), task('2026-11-03'), task('2026-11-05')];
  const lines = linesOf({ step: 'followTasks', tasks, more: 2 }, '2026-11-03');
  expect(lines.map(({ words }) => words)).toEqual([
    'Quá hạn 2 ngày: Sửa cầu',
    'Sắp đến hạn, hạn hôm nay: Sửa cầu',
    'Sắp đến hạn, còn 2 ngày: Sửa cầu',
    'Và 2 nhiệm vụ nữa quá hạn, sắp đến hạn',
  ]);
  expect(lines.map(({ late }) => late)).toEqual(['late', 'inTime', 'inTime', 'inTime']);
  expect(lines[0]?.hint).toBe('Đồng chí Lê Thị Ánh, hạn 01/11/2026.');
  expect([lines[0]?.to, lines[3]?.to]).toEqual([{ screen: 'task', id: '2026-11-01' }, { screen: 'tasks' }]);
});
