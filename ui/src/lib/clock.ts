// The clock on the wall of a meeting that is being held.
import type { Meeting } from './bindings';

const two = (number: number): string => String(number).padStart(2, '0');

/** The hour now, "19:20:00", when the meeting is of today and has begun; null on another day or before its start. */
export function nowDuring(meeting: Pick<Meeting, 'date' | 'starts'>, now: Date): string | null {
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:00`;
  return today === meeting.date && time >= meeting.starts ? time : null;
}

/** Whole minutes since the start while the meeting is held: of today, begun and not ended; null otherwise, so never below 0. */
export function minutesSoFar(meeting: Pick<Meeting, 'date' | 'starts' | 'ends'>, now: Date): number | null {
  const time = nowDuring(meeting, now);
  if (time === null || (meeting.ends !== null && time >= meeting.ends)) return null;
  return minutesOf(time) - minutesOf(meeting.starts);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Time spent on each line of the agenda, by its identifier, in milliseconds; kept while the program runs. */
const spent = new Map<string, number>();

/** Measures how long each line of the agenda has had the cursor. */
export class LineWatch {
  private last: { line: string; at: number } | null = null;

  /** Adds what has passed since the last look to the line that had the cursor then; a clock set back adds nothing. */
  look(line: string, now: Date): void {
    const at = now.getTime();
    if (this.last) spent.set(this.last.line, (spent.get(this.last.line) ?? 0) + Math.max(0, at - this.last.at));
    this.last = { line, at };
  }

  /** Whole minutes spent on a line so far. */
  minutesOn(line: string): number {
    return Math.floor((spent.get(line) ?? 0) / 60_000);
  }
}

/** "62 / 90 phút", with what is over said in a word; "62 phút" where nothing is planned. */
export function sayClock(minutes: number, planned: number | null, over: string): string {
  if (planned === null) return `${minutes} phút`;
  return `${minutes} / ${planned} phút${minutes > planned ? `, ${over}` : ''}`;
}
