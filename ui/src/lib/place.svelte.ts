// Where in the program the person is. A screen goes elsewhere through `go`; the shell shows what `place` says.
import type { MeetingKind } from './bindings';

/** The six steps of a meeting, in order, and the guided close that goes through what is left of them. */
export type MeetingStep = 'prepare' | 'roll' | 'course' | 'votes' | 'score' | 'papers' | 'closing';

/** The parts of the settings. */
export type SettingsPart = 'look' | 'cell' | 'rules' | 'keys' | 'health' | 'history' | 'about';

/** The meeting that is to be made, where that is known already. */
export type WantedMeeting = { kind: MeetingKind; month: string };

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
  | { screen: 'incoming' }
  | { screen: 'incomingDocument'; id: string | null }
  | { screen: 'petitions' }
  | { screen: 'petition'; id: string | null }
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

/** Goes to a place; `back` returns from it. */
export function go(next: Place): void {
  state.behind = [...state.behind.slice(-20), state.here];
  state.here = next;
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
