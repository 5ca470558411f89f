import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answerWith } from '../../tests/backend';
import { meetingView } from '../../tests/meeting';
import { givenTask } from '../../tests/task';
import { notice } from '$lib/notices.svelte';
import { OpenMeeting } from './openMeeting.svelte';
import TaskReports from './TaskReports.svelte';

const person = userEvent.setup();
const note = { id: 'n', assignment: 't', on: '2026-10-20', text: 'Đã gặp 5 hộ', result: 'late' } as const;

/** A meeting to which one task came back, with a note on it. */
function opened(): OpenMeeting {
  return new OpenMeeting({ ...meetingView(), carriedIn: [givenTask({ notes: [note] })] });
}

it('what was noted becomes the report with one key, and is taken back with another', async () => {
  const open = opened();
  render(TaskReports, { open });
  screen.getByText('Lê Thị Ánh, giao tại buổi sinh hoạt tháng 10/2026, nội dung “Phương hướng”; hạn 20/10/2026');
  screen.getByText('20/10/2026: Chậm, còn tiếp tục. Đã gặp 5 hộ');
  screen.getByRole('button', { name: 'Lấy ghi chép' }).focus();
  await person.keyboard('{Enter}');
  expect(open.meeting.taskReports).toEqual([{ assignment: 't', result: 'late', note: 'Đã gặp 5 hộ' }]);
  expect(screen.queryByRole('button', { name: 'Lấy ghi chép' })).toBeNull();
  await notice()?.undo?.();
  expect(open.meeting.taskReports).toEqual([]);
});

it('a task for a term that has not come back is reported on besides', async () => {
  const term = givenTask();
  term.assignment = { ...term.assignment, id: 'term', task: 'Phụ trách tổ 3', kind: 'term' };
  answerWith({ tasksForATerm: async () => Promise.resolve([term]) });
  const open = opened();
  render(TaskReports, { open });
  await person.click(screen.getByRole('button', { name: 'Báo cáo thêm nhiệm vụ dài hạn' }));
  await person.click(await screen.findByRole('button', { name: 'Báo cáo Phụ trách tổ 3' }));
  expect(open.meeting.taskReports).toEqual([{ assignment: 'term', result: 'ongoing', note: '' }]);
  expect(screen.getAllByLabelText('Kết quả')).toHaveLength(2);
  await screen.findByText('Không còn nhiệm vụ dài hạn nào để báo cáo thêm.');
});
