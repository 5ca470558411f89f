// What was noted of a task since the last meeting, and how it becomes the report of this one: nothing is typed twice.
import type { GivenTask, TaskNote, TaskReport } from '$lib/bindings';

/** The notes that no meeting was told of yet, up to the day of this one. */
export function notesSince({ notes, reports }: GivenTask, held: string): TaskNote[] {
  const last = reports[reports.length - 1]?.on ?? '';
  return notes.filter(({ on }) => on > last && on <= held);
}

/** The report with what the notes say put where it says nothing; null when the notes add nothing. */
export function reportFrom(notes: readonly TaskNote[], assignment: string, report: TaskReport | undefined): TaskReport | null {
  if (notes.length === 0 || (report !== undefined && report.note !== '')) return null;
  const said = notes.filter(({ result }) => result !== null);
  const result = report?.result ?? said[said.length - 1]?.result ?? 'ongoing';
  return { assignment, result, note: notes.map(({ text }) => text).join('; ') };
}
