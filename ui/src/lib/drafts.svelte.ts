// Keeps what is being typed into a form in Rust, half a second after the last key at most, until the form is saved.
import { untrack } from 'svelte';
import { backend } from './backend';
import { beforeLock } from './lock';
import { report, saySaved, saySaving } from './notices.svelte';

const PAUSE_MS = 400;

/** The raw fields of one form, kept under one name. */
export class Draft<Fields extends object> {
  /** What stands in the fields now. */
  fields: Fields;
  private kept: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private open = true;

  constructor(
    private readonly key: string,
    begin: Fields,
  ) {
    this.fields = $state(begin);
    this.kept = JSON.stringify(begin);
  }

  /** Fills the form with what is kept in the book; that alone is no draft. */
  begin(fields: Fields): void {
    Object.assign(this.fields, fields);
    this.kept = JSON.stringify(this.fields);
  }

  /** Brings back what was typed before the window went; tells whether there was anything. */
  async restore(): Promise<boolean> {
    const text = await backend.draft(this.key);
    if (text === null) return false;
    Object.assign(this.fields, JSON.parse(text) as Partial<Fields>);
    this.kept = JSON.stringify(this.fields);
    return true;
  }

  /** Watches the fields while the component lives; call it while the component is made. */
  watch(): void {
    $effect(() => {
      const now = JSON.stringify(this.fields);
      untrack(() => this.changed(now));
    });
    $effect(() => {
      const withdraw = beforeLock(() => this.flush());
      return () => {
        withdraw();
        void this.flush().catch(report);
      };
    });
  }

  private changed(now: string): void {
    if (!this.open || now === this.kept) return;
    saySaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(report), PAUSE_MS);
  }

  /** Writes what is not written yet, and waits until it is. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const now = JSON.stringify(this.fields);
    if (!this.open || now === this.kept) return;
    await backend.keepDraft(this.key, now);
    this.kept = now;
    saySaved(new Date());
  }

  /** Forgets the draft of a form that stays open: what stands in it was saved. */
  async clear(): Promise<void> {
    await this.flush();
    await backend.dropDraft(this.key);
    this.kept = JSON.stringify(this.fields);
  }

  /** Forgets the draft: the form was saved, or given up. */
  async drop(): Promise<void> {
    this.open = false;
    clearTimeout(this.timer);
    await this.writing.catch(() => undefined);
    await backend.dropDraft(this.key);
  }
}
