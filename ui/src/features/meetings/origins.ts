// Why a line stands on the agenda, in the words under its title.
import type { Origin } from '$lib/bindings';

/** Says where a line of the agenda comes from. */
export function sayOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'standing':
      return 'Mục thường lệ';
    case 'added':
      return 'Thêm vào';
  }
}
