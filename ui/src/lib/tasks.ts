/** A task in words that more than one screen shows. */
import type { GivenTask } from './bindings';
import { showDate, showMonth } from './dates';

/** Where a task was given: "tại buổi sinh hoạt tháng 11/2026", or on which day by itself. */
export function givenAt({ source, givenOn }: GivenTask): string {
  return source.kind === 'meeting' ? `tại buổi sinh hoạt ${showMonth(source.month)}` : `ngày ${showDate(givenOn)}`;
}
