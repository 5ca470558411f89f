// Which book the window has, whether it is open, and how the screens look. The shell shows what this says.
import { backend } from './backend';
import type { AppState, Screen } from './bindings';
import { flushAll } from './lock';
import { applyLook, USUAL_LOOK, type Look } from './look';
import { dismiss } from './notices.svelte';
import { startAtDesk } from './place.svelte';

const session = $state<{ app: AppState | null; book: string }>({ app: null, book: '' });

/** The screen that the program stands at; null until the core has answered for the first time. */
export function screen(): Screen | null {
  return session.app?.screen ?? null;
}

/** The open book's screen, for those who are shown only there. */
export function openScreen(): Extract<Screen, { state: 'open' }> | null {
  const now = screen();
  return now?.state === 'open' ? now : null;
}

/** How the screens look. */
export function settings(): Look {
  return { ...USUAL_LOOK, ...session.app?.settings };
}

/** Whether the practice cell has been made on this machine. */
export function practiceExists(): boolean {
  return session.app?.practiceExists ?? false;
}

/** Takes what the core says after each act that opens, locks, makes or removes a book. Another book begins at its desk. */
export function take(app: AppState): void {
  if (app.screen.state === 'open' && app.screen.book.folder !== session.book) {
    session.book = app.screen.book.folder;
    startAtDesk();
  }
  session.app = app;
  applyLook(settings());
}

/** Asks the core which screen the program stands at. */
export async function refresh(): Promise<void> {
  take(await backend.appState());
}

/** Changes the look, at once on the screen and for the next start. */
export async function changeSettings(change: Partial<Look>): Promise<void> {
  take(await backend.saveSettings({ ...settings(), ...change }));
}

/** Locks the book once every word that is being typed is kept; the place in it stays for the return. */
export async function lockNow(): Promise<void> {
  if (openScreen() === null) return;
  await flushAll();
  const app = await backend.lockBook();
  dismiss();
  take(app);
}
