// How a petition stands, in words.
import type { PetitionState } from './bindings';

const stateWords: Record<PetitionState, string> = {
  new: 'Chưa gửi',
  sent: 'Đã gửi, chưa trả lời',
  answered: 'Đã trả lời, chưa báo chi bộ',
  settled: 'Chi bộ đã giải quyết',
};

/** Says how a petition stands. */
export function sayState(state: PetitionState, isOpen: boolean): string {
  return state === 'answered' && !isOpen ? 'Đã trả lời, đã báo chi bộ' : stateWords[state];
}
