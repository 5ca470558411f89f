// The one line that reports what has been done, and offers to undo it. Its space on the screen is always reserved.
import { sayFailure, type Said } from './failure';

/** A report for the person. */
export type NoticeText = Said & {
  manner: 'done' | 'failed';
  undo?: () => Promise<void> | void;
};

const state = $state<{ notice: NoticeText | null; saved: string }>({ notice: null, saved: '' });

/** The notice that stands now. */
export function notice(): NoticeText | null {
  return state.notice;
}

/** The words about saving at the foot of the window. */
export function savedWords(): string {
  return state.saved;
}

/** Reports an act: "Đã xóa phân công." with a way to undo it. */
export function announce(what: string, undo?: () => Promise<void> | void): void {
  state.notice = { manner: 'done', what, ...(undo ? { undo } : {}) };
}

/** Reports a failure in words. */
export function report(failure: unknown): void {
  state.notice = { manner: 'failed', ...sayFailure(failure) };
}

/** Takes the notice away. */
export function dismiss(): void {
  state.notice = null;
}

/** Takes the report of a failure away when its screen is left: elsewhere it would be taken for one of that screen. */
export function leaveFailure(): void {
  if (state.notice?.manner === 'failed') state.notice = null;
}

/** Says that everything typed so far is kept. */
export function saySaved(at: Date): void {
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  state.saved = `Đã lưu lúc ${time}`;
}

/** Says that something typed is not kept yet. */
export function saySaving(): void {
  state.saved = 'Đang lưu…';
}

/** Runs an act, and reports its failure instead of throwing it; tells whether it went well. */
export async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (failure) {
    report(failure);
    return false;
  }
}
