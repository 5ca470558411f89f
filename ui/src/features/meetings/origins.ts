// Why a line stands on the agenda, in the words under its title.
import type { DueEvent, Origin, Quarter } from '$lib/bindings';
import { showMonth } from '$lib/dates';

const dueWords: Record<DueEvent, string> = {
  probation: 'Tự nhắc: đảng viên hết thời gian dự bị',
  away: 'Tự nhắc: hết thời hạn tạm thời đi',
  received: 'Tự nhắc: hết thời hạn tạm thời đến',
  exempt: 'Tự nhắc: hết thời hạn miễn sinh hoạt',
  badge: 'Tự nhắc: đủ tuổi Đảng nhận Huy hiệu',
};

/** "quý IV/2026". */
export function sayQuarter({ number, year }: Quarter): string {
  return `quý ${['I', 'II', 'III', 'IV'][number - 1] ?? ''}/${year}`;
}

/** Says where a line of the agenda comes from. */
export function sayOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'standing':
      return 'Mục thường lệ';
    case 'putOff':
      return `Để lại từ buổi ${showMonth(origin.month)}`;
    case 'due':
      return dueWords[origin.event];
    case 'themedOwed':
      return `Tự nhắc: ${sayQuarter(origin.quarter)} chưa sinh hoạt chuyên đề`;
    case 'added':
      return 'Thêm vào';
  }
}
