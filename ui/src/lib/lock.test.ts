import { expect, it, vi } from 'vitest';
import { beforeLock, flushAll } from './lock';

it('saves everything even when one save fails, and says so', async () => {
  const good = vi.fn(async () => Promise.resolve());
  const withdrawBad = beforeLock(() => {
    throw new Error('đĩa đầy');
  });
  const withdrawGood = beforeLock(good);
  await expect(flushAll()).rejects.toThrow('đĩa đầy');
  expect(good).toHaveBeenCalledOnce();
  withdrawBad();
  withdrawGood();
});

it('does not call what was withdrawn', async () => {
  const flush = vi.fn();
  beforeLock(flush)();
  await flushAll();
  expect(flush).not.toHaveBeenCalled();
});
