// What must be saved before the book is locked: drafts, the meeting under the pen.

type Flush = () => Promise<void> | void;

const flushes = new Set<Flush>();

/** Registers work to finish before the book is locked; gives the way to withdraw it. */
export function beforeLock(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Finishes all registered work. One that fails does not keep the others from being saved; the first failure is thrown at the end. */
export async function flushAll(): Promise<void> {
  const outcomes = await Promise.allSettled([...flushes].map(async (flush) => flush()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
