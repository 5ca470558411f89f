// Vietnamese order of names: by tên, then by họ and đệm; letters first, tones after them.

const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const IS_TONE = new RegExp(`[${TONES}]`);

/** Ranks one letter as one character that compares in the order of the alphabet. */
function letterRank(letter: string): string {
  if (letter === ' ') return '"';
  if (/\d/.test(letter)) return letter;
  const at = LETTERS.indexOf(letter);
  return at < 0 ? '~' : String.fromCharCode('A'.charCodeAt(0) + at);
}

/** The key of one word: its letters, then its tones, so that a tone decides only between equal letters. */
function orderKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const char of text.normalize('NFC').toLowerCase()) {
    const parts = [...char.normalize('NFD')];
    const tone = parts.find((part) => IS_TONE.test(part));
    const letter = parts.filter((part) => !IS_TONE.test(part)).join('').normalize('NFC');
    letters += letterRank(letter);
    tones += String(tone === undefined ? 0 : TONES.indexOf(tone) + 1);
  }
  return `${letters}!${tones}`;
}

/** A key whose plain order is the Vietnamese order of names. The same as `domain::text::name_order`. */
export function nameOrder(name: string): string {
  const words = name.trim().split(/\s+/);
  const given = words.pop() ?? '';
  return `${orderKey(given)} ${orderKey(words.join(' '))}`;
}

/** Gives a new list ordered by a key; equal keys keep their places. */
export function sortedBy<T>(list: readonly T[], key: (entry: T) => string | number): T[] {
  const keyed = list.map((entry) => ({ entry, key: key(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}
