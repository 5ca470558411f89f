// Who is in the room while a line of the agenda is dealt with: the roll call, then comings and goings in order.
import type { Meeting } from '$lib/bindings';

/** Tells whether a member is in the room after everything that is noted up to and under a line; the core decides for votes. */
export function isThereAt(meeting: Meeting, item: string, member: string): boolean {
  if (meeting.attendance.find((line) => line.member === member)?.presence !== 'present') return false;
  const reached = meeting.agenda.findIndex(({ id }) => id === item) + 1;
  const own = (agenda: Meeting['agenda']) => agenda.flatMap(({ movements }) => movements).filter((one) => one.member === member);
  const last = own(meeting.agenda.slice(0, reached)).at(-1);
  return last ? last.kind === 'arrived' : own(meeting.agenda)[0]?.kind !== 'arrived';
}
