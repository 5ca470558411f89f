// The way to take an act back, for the notice that reports it.
import { backend } from './backend';
import { reopen } from './place.svelte';

/** Gives what "Hoàn tác" does for an action of the history; nothing when nothing had changed. */
export function undoOf(action: number | null): (() => Promise<void>) | undefined {
  if (action === null) return undefined;
  return async () => {
    await backend.undo(action);
    reopen();
  };
}
