import { expect, it, vi } from 'vitest';
import { answerWith } from '../tests/backend';
import { keepPlace, placeBefore } from './whereabouts';

it('a page that died comes back to its place, but not to one of long ago', async () => {
  let kept: string | null = null;
  answerWith({
    keepDraft: async (_, body) => {
      kept = body;
      return Promise.resolve(null);
    },
    draft: async () => Promise.resolve(kept),
  });
  expect(await placeBefore()).toBeNull();
  await keepPlace({ screen: 'member', id: 'a' });
  expect(await placeBefore()).toEqual({ screen: 'member', id: 'a' });
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000 });
  expect(await placeBefore()).toBeNull();
  vi.useRealTimers();
});
