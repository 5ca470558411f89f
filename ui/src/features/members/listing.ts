// Which members a list shows, and in which order.
import type { MemberLine, Post } from '$lib/bindings';
import { contains } from '$lib/fold';
import { sortedBy } from '$lib/sort';

/** The groups that counts open. */
export const FILTERS = ['all', 'official', 'probationary', 'exempt', 'away', 'received', 'suspended', 'left'] as const;
export type Filter = (typeof FILTERS)[number];

export const ORDERS = ['name', 'post', 'partyAge'] as const;
export type Order = (typeof ORDERS)[number];

const POSTS: Post[] = ['secretary', 'deputySecretary', 'committeeMember', 'none'];

/** Reads a filter from a place; anything unknown means everybody. */
export function filterFrom(text: string): Filter {
  return FILTERS.find((filter) => filter === text) ?? 'all';
}

/** Tells whether a member belongs to a group on the day of the list. Members received temporarily are counted apart. */
export function isIn(line: MemberLine, filter: Filter): boolean {
  const { standing } = line;
  if (filter === 'left') return standing === null;
  if (standing === null) return false;
  if (filter === 'all') return true;
  if (filter === 'official' || filter === 'probationary') {
    return standing.activity !== 'received' && standing.grade === filter;
  }
  return standing.activity === filter;
}

/** Counts the members of each group. */
export function counts(lines: readonly MemberLine[]): Record<Filter, number> {
  const entries = FILTERS.map((filter) => [filter, lines.filter((line) => isIn(line, filter)).length]);
  return Object.fromEntries(entries) as Record<Filter, number>;
}

function postRank(line: MemberLine): string {
  return `${POSTS.indexOf(line.member.post)} ${line.nameOrder}`;
}

/** Gives the lines of a group that match the find box, ordered. */
export function listed(lines: readonly MemberLine[], filter: Filter, sought: string, order: Order): MemberLine[] {
  const found = lines.filter(
    (line) =>
      isIn(line, filter) &&
      [line.member.name, line.member.card, line.member.phone, line.member.address].some((text) => contains(text, sought)),
  );
  const byName = sortedBy(found, (line) => line.nameOrder);
  if (order === 'post') return sortedBy(byName, postRank);
  return order === 'partyAge' ? sortedBy(byName, (line) => -(line.partyAge ?? -1)) : byName;
}
