// What is asked of the search, and where what it found is opened.
import type { Found, HitGroup, SearchQuestion } from '$lib/bindings';
import type { MeetingStep, Place, SearchAsked } from '$lib/place.svelte';

/** How many results are shown at first, and how many more each time. */
export const PAGE = 20;

export const GROUPS = [
  'opinions', 'conclusions', 'minutes', 'assignments', 'documents', 'petitions', 'topics', 'people',
] as const satisfies readonly HitGroup[];

/** Nothing asked yet. */
export const NOTHING: SearchAsked = { words: '', group: 'all', person: '', year: 'all' };

/** Tells whether there is anything to look for: a year alone is not enough. */
export function isAsked({ words, group, person }: SearchAsked): boolean {
  return /[\p{L}\p{N}]/u.test(words) || group !== 'all' || person !== '';
}

/** The question as the core takes it. */
export function questionOf({ words, group, person, year }: SearchAsked, limit: number): SearchQuestion {
  return { typed: words, group: group === 'all' ? null : group, person: person || null, year: year === 'all' ? null : Number(year), limit };
}

/** In which step of its meeting something stands. */
function stepOf({ kind }: Found): MeetingStep {
  switch (kind) {
    case 'guest':
      return 'prepare';
    case 'conclusion':
    case 'vote':
    case 'minorityOpinion':
    case 'assignment':
      return 'votes';
    case 'addendum':
      return 'papers';
    default:
      return 'course';
  }
}

/** The place at which something is opened; null when it has none of its own. */
export function placeOf(found: Found): Place | null {
  if (found.kind === 'member') return { screen: 'member', id: found.id };
  if (found.kind === 'theme') return { screen: 'theme', id: found.id };
  if (found.kind === 'assignment' && !found.meeting) return { screen: 'task', id: found.id };
  if (found.kind === 'petition') return { screen: 'petition', id: found.id };
  if (found.kind === 'incomingDocument') return { screen: 'incomingDocument', id: found.id };
  if (found.meeting) return { screen: 'meeting', id: found.meeting.meeting, step: stepOf(found) };
  const agenda = found.fates.find((fate) => fate.kind === 'onAgenda');
  return agenda ? { screen: 'meeting', id: agenda.meeting.meeting, step: 'prepare' } : null;
}
