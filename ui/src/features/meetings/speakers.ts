// Members and guests as one list to choose from: the kind stands before the identifier.
import type { Speaker } from '$lib/bindings';

/** "member 0198…" for a member, "guest 0198…" for a guest, nothing for nobody. */
export function speakerKey(speaker: Speaker | null): string {
  return speaker === null ? '' : `${speaker.kind} ${speaker.id}`;
}

/** Reads a key back. */
export function speakerFrom(key: string): Speaker | null {
  const [kind, id = ''] = key.split(' ');
  if (kind === 'member') return { kind: 'member', id };
  return kind === 'guest' ? { kind: 'guest', id } : null;
}
