// Points that the cell gives, besides or against what the facts propose.
import type { GivenPoints, Meeting, ScoreLine } from '$lib/bindings';

type Scored = Pick<Meeting, 'points'>;

/** What stands for a part: points and reason as they were typed, or nothing. */
export function givenFor(meeting: Scored, part: string): GivenPoints | undefined {
  return meeting.points.find((given) => given.part === part);
}

/** Gives points for a part; none, or those that are proposed anyhow, leave the proposal to stand. */
export function givePoints(meeting: Scored, line: ScoreLine, points: number | null): void {
  change(meeting, line.key, { points: points === line.proposed ? null : points });
}

/** Says why the points of a part differ from the proposal. */
export function giveReason(meeting: Scored, line: ScoreLine, reason: string): void {
  change(meeting, line.key, { reason });
}

/** Gives full points for every part that no fact judges and that has none yet. */
export function giveFullForJudged(meeting: Scored, lines: readonly ScoreLine[]): void {
  for (const line of lines) if (line.points === null) givePoints(meeting, line, line.most);
}

/** Only what says something is kept. */
function change(meeting: Scored, part: string, by: Partial<GivenPoints>): void {
  const next = { part, points: null, reason: '', ...givenFor(meeting, part), ...by };
  const at = meeting.points.findIndex((given) => given.part === part);
  const kept = next.points === null && next.reason === '' ? [] : [next];
  meeting.points.splice(at < 0 ? meeting.points.length : at, at < 0 ? 0 : 1, ...kept);
}
