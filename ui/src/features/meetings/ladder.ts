// How a step of the preparation ladder stands, in words and with a mark of its own shape.
import type { DoneStep, LadderStep, Side } from '$lib/bindings';
import { showDate } from '$lib/dates';

type Mark = { manner: 'good' | 'warning' | 'plain'; words: string };

/** Heading of each side of the meeting. */
export const sideWords: Record<Side, string> = {
  before: 'Các việc chuẩn bị',
  after: 'Việc sau buổi sinh hoạt',
};

/** Says how a step stands. */
export function sayState({ state }: Pick<LadderStep, 'state'>): Mark {
  switch (state.state) {
    case 'inTime':
      return { manner: 'good', words: 'Đúng hạn' };
    case 'late':
      return { manner: 'warning', words: `Chậm ${state.days} ngày` };
    case 'due':
      return { manner: 'plain', words: state.days === 0 ? 'Hạn hôm nay' : `Còn ${state.days} ngày` };
    case 'overdue':
      return { manner: 'warning', words: `Quá hạn ${state.days} ngày` };
    case 'notYet':
      return { manner: 'plain', words: 'Chờ họp xong' };
  }
}

/** Says what the book itself shows of a step; nothing for what is ticked by hand. */
export function sayShown(done: DoneStep | null): string {
  return done?.by === 'meeting' ? `Sổ đã ghi: ${done.done} ngày ${showDate(done.on)}.` : '';
}
