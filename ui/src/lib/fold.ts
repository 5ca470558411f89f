// Folds Vietnamese text for finding: "Đảng ủy" and "dang uy" meet when no accents were typed.

const MARKS = /[\u0300-\u036f]/g;

/** Lower case, no marks, đ as d. The same as `domain::text::fold`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');
}

/** Lower case in one form, accents kept. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Tells whether a text carries accents, so that it should be found exactly. */
export function hasAccents(text: string): boolean {
  return fold(text) !== plain(text);
}

/** Finds `sought` inside `text`: exactly when accents were typed, without them otherwise. */
export function contains(text: string, sought: string): boolean {
  const words = sought.trim().replace(/\s+/g, ' ');
  return hasAccents(words) ? plain(text).includes(plain(words)) : fold(text).includes(fold(words));
}

/** Tells whether every typed word begins some word of a name: "ng h" and "huong ng" both find "Nguyễn Thị Hương". */
export function startsWords(name: string, typed: string): boolean {
  const by = hasAccents(typed) ? plain : fold;
  const parts = by(name).split(/\s+/);
  const sought = by(typed).trim().split(/\s+/);
  return sought.every((word) => parts.some((part) => part.startsWith(word)));
}
