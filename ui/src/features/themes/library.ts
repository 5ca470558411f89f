// The library of topics, in words.
import type { LibraryLine, Placed, ThemeSetter } from '$lib/bindings';
import { showMonth } from '$lib/dates';
import { contains } from '$lib/fold';

export const setterWords: Record<ThemeSetter, string> = {
  cell: 'Chi bộ chọn',
  superior: 'Đảng ủy cấp trên định hướng',
};

/** Gives the topics that match the find box. */
export function foundThemes(lines: readonly LibraryLine[], sought: string): LibraryLine[] {
  return lines.filter(({ theme: { title, field, author, outline, note } }) => contains(`${title} ${field} ${author} ${outline} ${note}`, sought));
}

/** Says where the outline is. */
export function sayOutline({ theme, files }: LibraryLine): string {
  const where = [theme.outline === '' ? '' : 'Đã soạn', files === 0 ? '' : `${files} tệp`].filter((part) => part !== '');
  return where.length === 0 ? 'Chưa có' : where.join(', ');
}

/** Says when a topic was used, the last time first. */
export function sayUsed(used: readonly Placed[]): string {
  const last = used.at(-1);
  if (!last) return 'Chưa dùng';
  const times = used.length === 1 ? '' : ` (${used.length} lần)`;
  return `${last.held ? 'Đã dùng' : 'Có trong buổi'} ${showMonth(last.month)}${times}`;
}
