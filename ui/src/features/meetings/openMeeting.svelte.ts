// The meeting under the pen: what stands on the screen, saved a third of a second after the last key, with the figures that follow.
import { untrack } from 'svelte';
import { backend } from '$lib/backend';
import type { AgendaItem, Done, GivenTask, Meeting, MeetingDeed, MeetingFigures, MeetingView, RollLine, Speaker } from '$lib/bindings';
import { beforeLock } from '$lib/lock';
import { announce, report, saySaved, saySaving } from '$lib/notices.svelte';
import { undoOf } from '$lib/undo';

const PAUSE_MS = 300;

/** Whether the minutes are locked. */
export type Hand = 'open' | 'locked';

/** One meeting as its screen holds it. What is typed wins over what the core answers: only the figures are taken from answers. */
export class OpenMeeting {
  meeting: Meeting;
  figures: MeetingFigures;
  fingerprints: string[];
  addenda: MeetingView['addenda'];
  /** The meeting as it stands on the screen, for whoever follows each key. */
  written = $state.raw('');
  carriedIn: MeetingView['carriedIn'];
  readonly absenceReasons: MeetingView['absenceReasons'];
  readonly rules: string;
  readonly manner: MeetingView['manner'];
  readonly phrases: MeetingView['phrases'];
  readonly themedOwed: MeetingView['themedOwed'];
  private kept: string;
  private deed: MeetingDeed = 'write';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private alive = true;

  constructor(view: MeetingView) {
    this.meeting = $state(view.meeting);
    this.figures = $state.raw(view.figures);
    this.fingerprints = $state.raw(view.fingerprints);
    this.addenda = $state.raw(view.addenda);
    this.carriedIn = $state.raw(view.carriedIn);
    this.absenceReasons = view.absenceReasons;
    this.rules = view.rules;
    this.manner = view.manner;
    this.phrases = view.phrases;
    this.themedOwed = view.themedOwed;
    this.kept = JSON.stringify(view.meeting);
    this.written = this.kept;
  }

  /** Open or locked. */
  get hand(): Hand {
    return this.meeting.state.state;
  }

  /** Everybody on the roll, for the fields that ask for a person. */
  get people(): { id: string; name: string }[] {
    return this.figures.roll.map((line) => ({ id: line.member, name: line.name }));
  }

  /** Members and guests, for the fields that ask who spoke; the kind stands before the identifier. */
  get speakers(): { id: string; name: string; detail?: string }[] {
    const guests = this.meeting.guests.map((guest) => ({ id: `guest ${guest.id}`, name: guest.name, detail: 'khách' }));
    return [...this.people.map(({ id, name }) => ({ id: `member ${id}`, name })), ...guests];
  }

  /** The name of a speaker. */
  nameOf(speaker: Speaker | null): string {
    if (speaker === null) return '';
    const among = speaker.kind === 'member' ? this.people : this.meeting.guests;
    return among.find(({ id }) => id === speaker.id)?.name ?? '';
  }

  /** Watches what is written while the screen lives; call it while the screen is made. */
  watch(): void {
    $effect(() => {
      const now = JSON.stringify(this.meeting);
      untrack(() => this.changed(now));
    });
    $effect(() => {
      const withdraw = beforeLock(() => this.flush());
      return () => {
        withdraw();
        this.alive = false;
        void this.flush().catch(report);
      };
    });
  }

  private changed(now: string): void {
    this.written = now;
    if (now === this.kept) return;
    saySaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(report), PAUSE_MS);
  }

  /** Saves what is not saved yet, and waits until it is. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing.catch(() => undefined).then(async () => void (await this.write()));
    return this.writing;
  }

  private async write(): Promise<number | null> {
    const now = JSON.stringify(this.meeting);
    if (now === this.kept || this.hand === 'locked') return null;
    const { deed } = this;
    this.deed = 'write';
    const { action, figures } = await backend.saveMeeting(JSON.parse(now) as Meeting, deed);
    this.kept = now;
    this.figures = figures;
    saySaved(new Date());
    return action;
  }

  /** Says what the next save does, for the history. */
  by(deed: MeetingDeed): void {
    this.deed = deed;
  }

  /** Removes one entry of a list, saves at once and offers to bring it back. */
  async remove<T>(list: T[], entry: T, deed: MeetingDeed, words: string): Promise<void> {
    await this.flush();
    const at = list.indexOf(entry);
    if (at < 0) return;
    list.splice(at, 1);
    this.by(deed);
    const action = await this.write();
    const inHistory = undoOf(action);
    announce(words, async () => {
      if (this.alive) list.splice(Math.min(at, list.length), 0, entry);
      else await inHistory?.();
    });
  }

  /** Marks one member at the roll call. */
  call(line: RollLine, presence: RollLine['presence'], reason: string): void {
    this.by('callRoll');
    const others = this.meeting.attendance.filter(({ member }) => member !== line.member);
    const marked = presence === null ? [] : [{ member: line.member, presence, reason }];
    this.meeting.attendance = [...others, ...marked];
    // The head-count beside the roll is to be right at once.
    queueMicrotask(() => void this.flush().catch(report));
  }

  /** Takes in a task that has not come back by itself, to be reported on. */
  bringIn(task: GivenTask): void {
    this.carriedIn = [...this.carriedIn, task];
    this.meeting.taskReports.push({ assignment: task.assignment.id, result: 'ongoing', note: '' });
  }

  /** Moves a line of the agenda up or down. */
  move(item: AgendaItem, by: -1 | 1): void {
    const { agenda } = this.meeting;
    const at = agenda.findIndex(({ id }) => id === item.id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= agenda.length) return;
    this.by('arrangeAgenda');
    agenda.splice(to, 0, ...agenda.splice(at, 1));
  }

  /** Locks the minutes: from now on nothing in this meeting changes. */
  async lock(): Promise<void> {
    await this.flush();
    this.show(await backend.lockMinutes(this.meeting.id));
  }

  /** Lets the core change the agenda, shows what came of it and offers to take it back. */
  async rearrange(act: () => Promise<Done>, words: string): Promise<void> {
    await this.flush();
    const { action } = await act();
    this.show(await backend.meeting(this.meeting.id));
    announce(words, undoOf(action));
  }

  private show(view: MeetingView): void {
    this.kept = JSON.stringify(view.meeting);
    this.meeting = view.meeting;
    this.figures = view.figures;
    this.fingerprints = view.fingerprints;
  }

  /** Adds an addendum to the locked minutes, for ever. */
  async addAddendum(text: string, reason: string): Promise<void> {
    const view = await backend.addAddendum(this.meeting.id, text, reason);
    this.figures = view.figures;
    this.addenda = view.addenda;
  }
}
