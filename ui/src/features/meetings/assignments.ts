// Assignments born under a line of the agenda, and those of them that are commitments (đăng ký làm theo).
import type { AgendaItem, Assignment } from '$lib/bindings';
import { newId } from '$lib/ids';

/** An assignment with nothing in it yet. */
export function newAssignment(): Assignment {
  return { id: newId(), member: null, withMembers: [], task: '', due: null, expected: '', kind: 'once', starts: null, area: '' };
}

/** How the task of a commitment is worded: what stands before and after its own words. */
export class CommitmentForm {
  private readonly before: string;
  private readonly after: string;

  constructor(wording: string) {
    const [before = '', after = ''] = wording.split('{text}');
    [this.before, this.after] = [before, after];
  }

  /** The task that a commitment is. */
  taskOf(words: string): string {
    return `${this.before}${words}${this.after}`;
  }

  /** The own words of a commitment; `null` for any other assignment. */
  wordsOf({ task }: Assignment): string | null {
    if (!task.startsWith(this.before) || !task.endsWith(this.after)) return null;
    return task.slice(this.before.length, task.length - this.after.length);
  }

  /** What a member committed to under a line. */
  of({ assignments }: AgendaItem, member: string): Assignment | undefined {
    return assignments.find((one) => one.member === member && this.wordsOf(one) !== null);
  }

  /** Writes down what a member commits to, unless that is written already; it comes back when it falls due, not every month. */
  register(item: AgendaItem, member: string, words: string, due: string | null): void {
    if (this.of(item, member)) return;
    item.assignments.push({ ...newAssignment(), kind: 'term', member, task: this.taskOf(words), due });
  }

  /** Takes away what a member committed to. */
  withdraw(item: AgendaItem, member: string): void {
    item.assignments = item.assignments.filter((one) => one.member !== member || this.wordsOf(one) === null);
  }
}
