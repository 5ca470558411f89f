// Ordering of lists. The Vietnamese order of names itself comes from the core, as a key with each name.

/** Gives a new list ordered by a key; equal keys keep their places. */
export function sortedBy<T>(list: readonly T[], key: (entry: T) => string | number): T[] {
  const keyed = list.map((entry) => ({ entry, key: key(entry) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}
