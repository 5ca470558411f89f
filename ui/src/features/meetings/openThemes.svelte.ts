// What a meeting takes from the library of topics: the lines that take one, the topic of each, and how commitments are worded.
import { backend } from '$lib/backend';
import type { AgendaItem, LibraryLine, MeetingThemes } from '$lib/bindings';
import { CommitmentForm } from './assignments';
import type { OpenMeeting } from './openMeeting.svelte';

/** The library as a meeting sees it. */
export class OpenThemes {
  private library = $state.raw<LibraryLine[]>([]);
  private taken = $state.raw<MeetingThemes>({ lines: [], commitment: '', due: null });

  constructor(readonly open: OpenMeeting) {}

  /** Reads what the meeting takes, and the library where it takes anything. */
  async load(): Promise<void> {
    const taken = await backend.meetingThemes(this.open.meeting.id);
    if (taken.lines.length > 0) this.library = await backend.listThemes();
    // What is shown for a line begins with the title of its topic.
    this.taken = taken;
  }

  /** Tells whether a line takes a topic. */
  takes(item: AgendaItem): boolean {
    return this.taken.lines.some((line) => line.item === item.id);
  }

  /** Every topic that can be chosen. */
  get topics(): { id: string; name: string; detail?: string }[] {
    return this.library.map(({ theme: { id, title, field } }) => ({ id, name: title, ...field === '' ? {} : { detail: field } }));
  }

  /** The topic of a line, as long as it is in the library. */
  about(item: AgendaItem): LibraryLine | undefined {
    const chosen = this.taken.lines.find((line) => line.item === item.id)?.theme;
    return this.library.find(({ theme }) => theme.id === chosen);
  }

  /** How commitments are worded. */
  get form(): CommitmentForm {
    return new CommitmentForm(this.taken.commitment);
  }

  /** The day by which commitments are carried out, unless another is said. */
  get due(): string | null {
    return this.taken.due;
  }

  /** Makes a line be about a topic. */
  async choose(item: AgendaItem, theme: string): Promise<void> {
    const chosen = this.library.find((line) => line.theme.id === theme);
    if (!chosen) return;
    await this.open.rearrange(() => backend.chooseTheme(this.open.meeting.id, item.id, theme), `Đã chọn chuyên đề “${chosen.theme.title}”.`);
    await this.load();
  }
}
