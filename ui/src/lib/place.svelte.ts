// Where in the program the person is. A screen goes elsewhere through `go`; the shell shows what `place` says.
import type { HitGroup, MeetingKind, Quarter } from './bindings';

/** The six steps of a meeting, in order, and the guided close that goes through what is left of them. */
export type MeetingStep = 'prepare' | 'roll' | 'course' | 'votes' | 'score' | 'papers' | 'closing';

/** The parts of the settings. */
export type SettingsPart = 'look' | 'cell' | 'rules' | 'keys' | 'health' | 'history' | 'about';

/** The meeting that is to be made, where that is known already. */
export type WantedMeeting = { kind: MeetingKind; month: string };

/** What is asked of the search, as it stands in its fields. */
export type SearchAsked = { words: string; group: HitGroup | 'all'; person: string; year: string };

/** Every place of the open book. */
export type Place =
  | { screen: 'home' }
  | { screen: 'meetings' }
  | { screen: 'newMeeting'; wanted?: WantedMeeting }
  | { screen: 'yearPlan'; year?: number }
  | { screen: 'resolutions' }
  | { screen: 'meeting'; id: string; step?: MeetingStep }
  | { screen: 'members'; filter?: string }
  | { screen: 'member'; id: string | null }
  | { screen: 'importMembers' }
  | { screen: 'memberYear'; id: string; year?: number }
  | { screen: 'cellYear'; year?: number }
  | { screen: 'incoming' }
  | { screen: 'incomingDocument'; id: string | null }
  | { screen: 'petitions' }
  | { screen: 'petition'; id: string | null }
  | { screen: 'decisions' }
  | { screen: 'decision'; id: string | null }
  | { screen: 'areas' }
  | { screen: 'area'; id: string }
  | { screen: 'areaForm'; id: string | null }
  | { screen: 'themes' }
  | { screen: 'theme'; id: string | null }
  | { screen: 'themedPlan'; year?: number }
  | { screen: 'themedSession'; id: string | null; quarter?: Quarter }
  | { screen: 'search'; asked?: SearchAsked }
  | { screen: 'tasks'; member?: string }
  | { screen: 'taskLoads' }
  | { screen: 'task'; id: string }
  | { screen: 'ownTask'; id: string | null }
  | { screen: 'settings'; part?: SettingsPart }
  | { screen: 'help'; topic: string };

const state = $state<{ here: Place; behind: Place[]; visit: number }>({ here: { screen: 'home' }, behind: [], visit: 0 });

/** The place that is shown now. */
export function place(): Place {
  return state.here;
}

/** Counts the times that the present place was opened anew; the shell makes its screen again when it changes. */
export function visit(): number {
  return state.visit;
}

/** Opens the present place anew, after something under it was taken back. */
export function reopen(): void {
  state.visit += 1;
}

/** Goes to a place; `back` returns from it. A search is found again as it was left. */
export function go(next: Place): void {
  const before = [...state.behind, state.here].reverse().find(({ screen }) => screen === 'search' && next.screen === 'search');
  state.behind = [...state.behind.slice(-20), state.here];
  state.here = before ?? next;
}

/** Changes details of the present place (the step of a meeting, a part of the settings, a year) without a new stop on the way back. */
export function refine(next: Place): void {
  state.here = next;
}

/** Returns to the place before, or to the desk. */
export function back(): void {
  state.here = state.behind.pop() ?? { screen: 'home' };
}

/** Returns from a screen when its work is done, unless the person has gone elsewhere meanwhile. */
export function backFrom(screen: Place['screen']): void {
  if (state.here.screen === screen) back();
}

/** Forgets the way here, as for another book. */
export function startAtDesk(): void {
  state.here = { screen: 'home' };
  state.behind = [];
}
