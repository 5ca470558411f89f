// Words of the registers.
import type { PetitionStepKind } from '$lib/bindings';
import type { IncomingFilter, PetitionFilter } from './listing';

export const incomingFilterWords: Record<IncomingFilter, string> = {
  all: 'Tất cả',
  waiting: 'Chưa quán triệt',
  read: 'Đã quán triệt',
};

export const petitionFilterWords: Record<PetitionFilter, string> = {
  all: 'Tất cả',
  unanswered: 'Chưa trả lời',
  toTell: 'Đã trả lời, chưa báo chi bộ',
  done: 'Đã xong',
};

export const stepKindWords: Record<PetitionStepKind, string> = {
  sent: 'Gửi lên cấp trên, nơi có thẩm quyền',
  answered: 'Đã có trả lời',
  settled: 'Chi bộ tự giải quyết',
};

/** What the last two fields of a step ask for, by what was done. */
export const stepFieldWords: Record<PetitionStepKind, { on: string; body: string; text: string }> = {
  sent: { on: 'Ngày gửi', body: 'Gửi nơi nào', text: 'Ghi chú khi gửi' },
  answered: { on: 'Ngày nhận trả lời', body: 'Nơi nào trả lời', text: 'Nội dung trả lời' },
  settled: { on: 'Ngày giải quyết', body: 'Ai giải quyết', text: 'Kết quả giải quyết' },
};
