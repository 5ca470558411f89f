// Why a line stands on the agenda, in the words under its title.
import type { Origin } from '$lib/bindings';
import { showMonth } from '$lib/dates';

/** Says where a line of the agenda comes from. */
export function sayOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'standing':
      return 'Mục thường lệ';
    case 'putOff':
      return `Để lại từ buổi ${showMonth(origin.month)}`;
    case 'added':
      return 'Thêm vào';
  }
}
