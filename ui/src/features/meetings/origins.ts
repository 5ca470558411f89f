// Why a line stands on the agenda, in the words under its title.
import type { AgendaItem, DueEvent, Origin, PetitionState } from '$lib/bindings';
import { showDate, showMonth } from '$lib/dates';
import { sayQuarter } from '$lib/quarters';

const dueWords: Record<DueEvent, string> = {
  probation: 'Tự nhắc: đảng viên hết thời gian dự bị',
  away: 'Tự nhắc: hết thời hạn tạm thời đi',
  received: 'Tự nhắc: hết thời hạn tạm thời đến',
  exempt: 'Tự nhắc: hết thời hạn miễn sinh hoạt',
  badge: 'Tự nhắc: đủ tuổi Đảng nhận Huy hiệu',
};

const petitionWords: Record<PetitionState, string> = {
  new: 'chưa gửi đi lúc lập chương trình',
  sent: 'chưa có trả lời lúc lập chương trình',
  answered: 'đã có trả lời, cần báo chi bộ',
  settled: 'chi bộ đã giải quyết',
};

/** Says why a line stands on the agenda, and what stands under it from the registers. */
export function sayWhy({ origin, documents }: AgendaItem): string {
  const taken = documents.filter(({ incoming }) => incoming !== null).length;
  return taken > 0 ? `${sayOrigin(origin)} · ${taken} văn bản từ sổ văn bản đến` : sayOrigin(origin);
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
    case 'documents':
      return 'Từ sổ văn bản đến: văn bản chưa quán triệt';
    case 'petition':
      return `Từ sổ kiến nghị: nêu ngày ${showDate(origin.raisedOn)}, ${petitionWords[origin.state]}`;
    case 'parked':
      return `Từ nội dung chờ, ghi ngày ${showDate(origin.notedOn)}`;
    case 'added':
      return 'Thêm vào';
  }
}
