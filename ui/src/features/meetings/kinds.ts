// Kinds of meeting, each with a line that helps to choose.
import type { MeetingKind } from '$lib/bindings';
import { meetingKindWords } from '$lib/words';

const hints: Record<MeetingKind, string> = {
  regular: 'Mỗi tháng một lần, cả chi bộ.',
  regularAndThemed: 'Hai phần trong một buổi, hai biên bản.',
  themed: 'Chỉ bàn chuyên đề, vào một buổi riêng.',
  committee: 'Mỗi tháng một lần, trước buổi chi bộ.',
  extraordinary: 'Khi có việc cần chi bộ bàn ngay.',
  review: 'Xét chi bộ và đảng viên trong năm.',
  admission: 'Xét người xin vào Đảng.',
  fullMembership: 'Xét đảng viên dự bị hết thời gian dự bị.',
  discipline: 'Xét đảng viên vi phạm; bỏ phiếu kín.',
};

/** The kinds among which a new meeting is chosen. */
export function kindChoices(kinds: readonly MeetingKind[]): { value: MeetingKind; label: string; hint: string }[] {
  return kinds.map((kind) => ({ value: kind, label: meetingKindWords[kind], hint: hints[kind] }));
}
