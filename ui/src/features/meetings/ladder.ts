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

/** Says that the cell judges a part by itself, and where a tick would bring evidence for it. */
export function sayJudged(awaits: Side | null): string {
  if (awaits === null) return 'Chi bộ tự chấm';
  return `Chi bộ tự chấm; đánh dấu ngày đã làm ở bước ${awaits === 'before' ? 'Chuẩn bị' : 'Văn bản'} thì có căn cứ`;
}
