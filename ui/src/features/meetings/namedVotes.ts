// A vote recorded by name: its counts follow from the names.
import type { Choice, Vote } from '$lib/bindings';

/** The choices in the order of the counts, with their words. */
export const choiceWords: Record<Choice, string> = { for: 'Đồng ý', against: 'Không đồng ý', abstain: 'Ý kiến khác' };

/** Tells whether names were recorded; a secret vote has none. */
export function isByName({ form, named }: Vote): boolean {
  return form !== 'secret' && named.length > 0;
}

/** How a member voted, as far as that was recorded. */
export function choiceOf({ named }: Vote, member: string): Choice | null {
  return named.find((one) => one.member === member)?.choice ?? null;
}

/** Records how a member voted, or with `null` takes it away, and counts anew. Without any name the last counts stay, to be typed over. */
export function choose(vote: Vote, member: string, choice: Choice | null): void {
  const others = vote.named.filter((one) => one.member !== member);
  vote.named = choice === null ? others : [...others, { member, choice }];
  if (!isByName(vote)) return;
  const count = (of: Choice): number => vote.named.filter((one) => one.choice === of).length;
  [vote.votesFor, vote.against, vote.abstain] = [count('for'), count('against'), count('abstain')];
}
