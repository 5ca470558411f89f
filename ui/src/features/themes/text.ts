// Words of the screens of the plan of themed sessions.
import type { QuarterGap, StageLine, ThemedCount, YearPaper } from '$lib/bindings';
import { showDate } from '$lib/dates';

export const gapWords: Record<QuarterGap, string> = {
  unplanned: 'Chưa có chuyên đề',
  missed: 'Chưa sinh hoạt chuyên đề',
};

export const yearPaperWords: Record<YearPaper, string> = {
  themedPlan: 'Kế hoạch sinh hoạt chuyên đề',
  calendarA3: 'Lịch treo tường, khổ A3',
  calendarA4: 'Lịch treo tường, khổ A4',
};

/** How a session is called before its first stage. */
export const BEGUN = 'Mới ghi vào kế hoạch';

/** "Kế hoạch 4 chuyên đề · đã sinh hoạt 3 · đã báo cáo 2". */
export function sayCount({ planned, held, reported }: ThemedCount): string {
  return `Kế hoạch ${planned} chuyên đề · đã sinh hoạt ${held} · đã báo cáo ${reported}`;
}

/** "Chi ủy duyệt đề cương, hạn 03/06/2026". */
export function sayNext({ title, due }: StageLine): string {
  return `${title}, hạn ${showDate(due)}`;
}
