// Remembers the place in the book while it is open, so that a window whose page died comes back where it was.
import { backend } from './backend';
import type { Place } from './place.svelte';

const KEY = 'place';
/** A place older than this is not where somebody was torn away from. */
const FRESH_MS = 15 * 60_000;

type Kept = { place: Place; at: number };

/** Keeps the present place. Losing it costs a click, so a failure is not worth a word. */
export async function keepPlace(place: Place): Promise<void> {
  const kept: Kept = { place, at: Date.now() };
  await backend.keepDraft(KEY, JSON.stringify(kept)).catch(() => null);
}

/** Gives the place in which the page died; null when there is none or it is long ago. */
export async function placeBefore(): Promise<Place | null> {
  const text = await backend.draft(KEY).catch(() => null);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  return Date.now() - kept.at < FRESH_MS ? kept.place : null;
}
