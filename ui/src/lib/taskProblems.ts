// What is wrong with a task or a note on it, in words beside the field; what hinders a change of a task.
import type { Failure, OwnTaskProblem, TaskNoteProblem } from './bindings';
import type { FieldError } from './fieldErrors';

const ownTaskProblems: Record<OwnTaskProblem, FieldError> = {
  taskMissing: { field: 'task', words: 'Chưa ghi việc phải làm.' },
  tooLong: { field: 'task', words: 'Chữ ghi quá dài: việc và kết quả cần đạt tới 5.000 ký tự, địa bàn tới 300 ký tự.' },
  memberMissing: { field: 'member', words: 'Chưa chọn người phụ trách.' },
  helperTwice: { field: 'helper', words: 'Người phụ trách, hoặc một người phối hợp, có tên hai lần.' },
  givenInFuture: { field: 'given', words: 'Ngày giao chưa tới.' },
  dueBeforeGiven: { field: 'due', words: 'Hạn trước ngày giao.' },
  dueBeforeStarts: { field: 'due', words: 'Hạn trước ngày bắt đầu.' },
  endedWrong: { field: 'ended', words: 'Ngày thôi giao chưa tới, hoặc trước ngày giao.' },
};

const taskNoteProblems: Record<TaskNoteProblem, FieldError> = {
  textMissing: { field: 'note-text', words: 'Chưa ghi đã làm gì, tới đâu.' },
  textTooLong: { field: 'note-text', words: 'Ghi chép dài quá 5.000 ký tự.' },
  inFuture: { field: 'note-on', words: 'Ngày ghi chép chưa tới.' },
  beforeGiven: { field: 'note-on', words: 'Ngày ghi chép trước ngày giao nhiệm vụ.' },
};

/** Says what is wrong with a task given outside of meetings. */
export function sayOwnTaskProblem(problem: OwnTaskProblem): FieldError {
  return ownTaskProblems[problem];
}

/** Says what is wrong with a note. */
export function sayTaskNoteProblem(problem: TaskNoteProblem): FieldError {
  return taskNoteProblems[problem];
}

type TaskFailure = Extract<Failure, { code: 'ownTaskInvalid' | 'taskNoteInvalid' | 'taskChanged' | 'taskHasReports' }>;

/** Says what hinders a change of a task: what happened, what it means for the data, what to do. */
export function sayTaskFailure(failure: TaskFailure): { what: string; meaning?: string; next: string } {
  switch (failure.code) {
    case 'ownTaskInvalid':
      return { what: `Nhiệm vụ chưa lưu được: ${failure.problems.map((one) => sayOwnTaskProblem(one).words).join(' ')}`, next: 'Sửa các ô đó rồi lưu lại.' };
    case 'taskNoteInvalid':
      return { what: `Ghi chép chưa lưu được: ${failure.problems.map((one) => sayTaskNoteProblem(one).words).join(' ')}`, next: 'Sửa các ô đó rồi ghi lại.' };
    case 'taskChanged':
      return { what: 'Nhiệm vụ này vừa được sửa ở nơi khác.', meaning: 'Chữ vừa gõ còn trên màn hình.', next: 'Xem bản đang có trong sổ rồi lưu lại.' };
    case 'taskHasReports':
      return {
        what: 'Đã có buổi sinh hoạt báo cáo nhiệm vụ này nên không xóa được.',
        meaning: 'Biên bản cũ cần giữ đúng như đã ghi.',
        next: 'Nếu không làm nữa, bấm “Thôi giao”.',
      };
  }
}
