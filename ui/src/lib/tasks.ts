/** A task in words that more than one screen shows. */
import type { GivenTask } from './bindings';
import { showDate, showMonth } from './dates';

/** Where a task was given: "tại buổi sinh hoạt tháng 11/2026", by which decision, or on which day by itself. */
export function givenAt({ source, givenOn }: GivenTask): string {
  switch (source.kind) {
    case 'meeting':
      return `tại buổi sinh hoạt ${showMonth(source.month)}`;
    case 'decision':
      return `theo Quyết định số ${String(source.number).padStart(2, '0')} ngày ${showDate(givenOn)}`;
    case 'alone':
      return `ngày ${showDate(givenOn)}`;
  }
}
