// Work that follows each key: only the latest wish counts, so that a slow machine skips keys instead of lagging behind.
import { report } from './notices.svelte';

/** Wishes go in; at most one is being worked on, and of those that come meanwhile only the last is taken up. */
export type Latest<T> = { want: (wish: T) => void; forget: () => void };

/** Makes the queue of one for some work; what it throws is reported, and the next wish is taken up all the same. */
export function latest<T>(work: (wish: T) => Promise<void>): Latest<T> {
  let wished: { wish: T } | null = null;
  let working = false;

  async function follow(): Promise<void> {
    if (working) return;
    working = true;
    while (wished) {
      const { wish } = wished;
      wished = null;
      try {
        await work(wish);
      } catch (failure) {
        report(failure);
      }
    }
    working = false;
  }

  return {
    want: (wish) => {
      wished = { wish };
      void follow();
    },
    forget: () => (wished = null),
  };
}
