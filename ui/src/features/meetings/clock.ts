// The clock on the wall of a meeting that is being held.
import type { Meeting } from '$lib/bindings';

const two = (number: number): string => String(number).padStart(2, '0');

/** The hour now, "19:20:00", while the meeting is held; null when it is written up on another day or before its start. */
export function nowDuring(meeting: Pick<Meeting, 'date' | 'starts'>, now: Date): string | null {
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:00`;
  return today === meeting.date && time >= meeting.starts ? time : null;
}
