// The clock on the wall of a meeting that is being held.
import type { Meeting } from './bindings';

const two = (number: number): string => String(number).padStart(2, '0');
const DAY = 24 * 60;
/** A meeting that nobody ended is not held any more after so many minutes. */
const LONGEST = 12 * 60;

/** Whole minutes since the start, also past midnight; null before it and once nobody can be sitting there any more. */
function minutesSince({ date, starts }: Pick<Meeting, 'date' | 'starts'>, now: Date): number | null {
  const minutes = Math.floor((now.getTime() - new Date(`${date}T${starts}`).getTime()) / 60_000);
  return minutes >= 0 && minutes < LONGEST ? minutes : null;
}

/** The hour now, "19:20:00", while the meeting can be going on. */
export function nowDuring(meeting: Pick<Meeting, 'date' | 'starts'>, now: Date): string | null {
  return minutesSince(meeting, now) === null ? null : `${two(now.getHours())}:${two(now.getMinutes())}:00`;
}

/** Whole minutes since the start while the meeting is held: begun and not ended; null otherwise, so never below 0. */
export function minutesSoFar(meeting: Pick<Meeting, 'date' | 'starts' | 'ends'>, now: Date): number | null {
  const soFar = minutesSince(meeting, now);
  if (soFar === null || meeting.ends === null) return soFar;
  const long = (minutesOf(meeting.ends) - minutesOf(meeting.starts) + DAY) % DAY;
  return soFar < long ? soFar : null;
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

/** "62 / 90 phút"; "62 phút" where no duration is asked. */
export function sayClock(minutes: number, of: number | null): string {
  return of === null ? `${minutes} phút` : `${minutes} / ${of} phút`;
}

/** "12 / 15 phút"; time over the plan is said in a word. */
export function sayLineClock(minutes: number, planned: number): string {
  return `${sayClock(minutes, planned)}${minutes > planned ? ', quá giờ' : ''}`;
}
