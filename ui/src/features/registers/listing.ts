// Which entries of a register a list shows.
import type { IncomingLine, PetitionLine } from '$lib/bindings';
import { contains } from '$lib/fold';

/** The groups of incoming documents that counts open. */
export const INCOMING_FILTERS = ['all', 'waiting', 'read'] as const;
export type IncomingFilter = (typeof INCOMING_FILTERS)[number];

/** The groups of petitions that counts open. */
export const PETITION_FILTERS = ['all', 'unanswered', 'toTell', 'done'] as const;
export type PetitionFilter = (typeof PETITION_FILTERS)[number];

/** Tells to which group a document belongs: it is read once a meeting with it under a line was held. */
export function groupOfDocument({ placed }: IncomingLine): IncomingFilter {
  return placed?.held ? 'read' : 'waiting';
}

/** Tells to which group a petition belongs. */
export function groupOfPetition({ state, isOpen }: PetitionLine): PetitionFilter {
  if (!isOpen) return 'done';
  return state === 'answered' ? 'toTell' : 'unanswered';
}

/** Counts the entries of each group. */
export function counted<Line, Group extends string>(
  lines: readonly Line[],
  groups: readonly Group[],
  groupOf: (line: Line) => Group,
): Record<Group, number> {
  const of = (group: Group): number => lines.filter((line) => group === 'all' || groupOf(line) === group).length;
  return Object.fromEntries(groups.map((group) => [group, of(group)])) as Record<Group, number>;
}

/** Gives the documents of a group that match the find box. */
export function listedDocuments(lines: readonly IncomingLine[], group: IncomingFilter, sought: string): IncomingLine[] {
  return lines.filter((line) => {
    const { code, issuer, title, note } = line.document;
    return (group === 'all' || groupOfDocument(line) === group) && contains(`${code} ${title} ${issuer} ${note}`, sought);
  });
}

/** Gives the petitions of a group that match the find box. */
export function listedPetitions(lines: readonly PetitionLine[], group: PetitionFilter, sought: string): PetitionLine[] {
  return lines.filter((line) => (group === 'all' || groupOfPetition(line) === group) && contains(`${line.by} ${line.petition.content} ${line.told}`, sought));
}
