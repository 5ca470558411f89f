// How the year plan is worded.
import type { PlanCell, PlanColumn, PlanState } from '$lib/bindings';
import { showMonth } from '$lib/dates';
import { meetingKindWords } from '$lib/words';

const ROMAN = ['I', 'II', 'III', 'IV'];

export const planStateWords: Record<PlanState, string> = {
  locked: 'Đã khóa',
  held: 'Đã họp, chưa khóa',
  underWay: 'Đang ghi',
  prepared: 'Đang chuẩn bị',
  missing: 'Chưa họp',
  notDue: 'Chưa đến hạn',
  beforeBook: 'Trước khi có sổ',
};

/** The mark of a state; only gaps are warned of. */
export const planStateManners: Record<PlanState, 'good' | 'warning' | 'plain' | 'locked'> = {
  locked: 'locked',
  held: 'good',
  underWay: 'plain',
  prepared: 'plain',
  missing: 'warning',
  notDue: 'plain',
  beforeBook: 'plain',
};

/** Heads a column: "Sinh hoạt chuyên đề, mỗi quý". */
export function nameColumn({ kind, months }: PlanColumn): string {
  return `${meetingKindWords[kind]}, ${months === 1 ? 'mỗi tháng' : 'mỗi quý'}`;
}

/** Names what a cell is about: "Sinh hoạt chuyên đề quý IV/2026". */
export function nameCell({ kind, months }: PlanColumn, { from }: PlanCell): string {
  const [year, number] = from.split('-').map(Number);
  const when = months === 1 ? showMonth(from) : `quý ${ROMAN[Math.floor(((number ?? 1) - 1) / 3)]}/${year}`;
  return `${meetingKindWords[kind]} ${when}`;
}

/** Sums up a column: "Đã họp 10/12 tháng; thiếu 2". */
export function sumUp({ held, of, missing, months }: PlanColumn): string {
  return `Đã họp ${held}/${of} ${months === 1 ? 'tháng' : 'quý'}${missing > 0 ? `; thiếu ${missing}` : ''}`;
}
