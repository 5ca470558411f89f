// Words of the areas.
import type { AreaKind, AreaLine, ChargeRole, AreaLoad } from '$lib/bindings';
import { showDate } from '$lib/dates';

export const areaKindWords: Record<AreaKind, string> = {
  selfManaged: 'Tổ nhân dân tự quản',
  neighbours: 'Tổ liên gia',
  householdGroup: 'Nhóm hộ',
  other: 'Địa bàn khác',
};

export const roleWords: Record<ChargeRole, string> = { lead: 'Phụ trách chính', together: 'Cùng phụ trách' };

export const loadWords: Record<AreaLoad, string> = { fewer: 'Ít hơn mức thường', usual: 'Đúng mức thường', more: 'Nhiều hơn mức thường' };

/** Says how long ago somebody was there last. */
export function sayAgo({ daysSince }: AreaLine): string {
  if (daysSince === null) return 'Chưa đến lần nào';
  return daysSince === 0 ? 'hôm nay' : `${daysSince} ngày trước`;
}

/** Says when somebody was there last, and how long ago that is. */
export function sayLastVisit(line: AreaLine): string {
  return line.lastVisit === null ? sayAgo(line) : `${showDate(line.lastVisit)} (${sayAgo(line)})`;
}

/** Names who is in charge, whoever answers for the area first. */
export function sayInCharge({ inCharge }: AreaLine): string {
  const named = (of: ChargeRole): string => inCharge.filter(({ role }) => role === of).map(({ name }) => name).join(', ');
  const together = named('together');
  return [named('lead'), together && `cùng phụ trách: ${together}`].filter(Boolean).join('; ');
}
