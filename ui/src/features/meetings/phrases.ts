// Phrases called up by a few letters: which letters stand at the cursor, and how a text is put there so that Ctrl+Z takes it back.
import type { Phrase } from '$lib/bindings';
import { contains } from '$lib/fold';

/** The letters between the last blank and the cursor, and where they begin; nothing after a blank or over a selection. */
export function wordAtCursor(area: HTMLTextAreaElement): { word: string; from: number } {
  const { selectionStart: cursor, selectionEnd } = area;
  const word = cursor === selectionEnd ? (/\S+$/.exec(area.value.slice(0, cursor))?.[0] ?? '') : '';
  return { word, from: cursor - word.length };
}

/** Finds the phrase of a key. */
export function phraseOf(phrases: readonly Phrase[], key: string): Phrase | undefined {
  return phrases.find((phrase) => phrase.key === key.toLowerCase());
}

/** Phrases whose key begins with what was typed, then those that have it in their words. */
export function phrasesLike(phrases: readonly Phrase[], typed: string): Phrase[] {
  const sought = typed.trim().toLowerCase();
  const byKey = phrases.filter(({ key }) => key.startsWith(sought));
  return [...byKey, ...phrases.filter((phrase) => !byKey.includes(phrase) && contains(phrase.text, sought))];
}

/** Writes a text over everything from a place to the end of the selection, as if it had been typed. */
export function writeOver(area: HTMLTextAreaElement, from: number, text: string): void {
  const to = area.selectionEnd;
  area.focus();
  area.setSelectionRange(from, to);
  // The only way of writing that the field itself can undo.
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
