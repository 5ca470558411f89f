import { expect, it } from 'vitest';
import { latest } from './latest';

/** Work that ends when it is told to. */
function held(): { done: string[]; end: () => Promise<void>; work: (wish: string) => Promise<void> } {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const work = async (wish: string): Promise<void> => {
    await new Promise<void>((end) => ends.push(end));
    done.push(wish);
  };
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((after) => setTimeout(after));
  };
  return { done, end, work };
}

it('of the wishes that come during the work only the last is taken up', async () => {
  const { done, end, work } = held();
  const { want } = latest(work);
  ['a', 'b', 'c'].forEach(want);
  await end();
  await end();
  await end();
  expect(done).toEqual(['a', 'c']);
});

it('a wish that is forgotten is not taken up', async () => {
  const { done, end, work } = held();
  const { want, forget } = latest(work);
  want('a');
  want('b');
  forget();
  await end();
  await end();
  expect(done).toEqual(['a']);
});
