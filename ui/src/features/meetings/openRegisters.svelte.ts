// What a meeting takes from the registers: documents to read out, petitions that its lines and opinions are about.
import { backend } from '$lib/backend';
import type { AgendaItem, DocumentRead, IncomingDocument, IncomingLine, PetitionLine } from '$lib/bindings';
import { isoDay } from '$lib/dates';
import { newId } from '$lib/ids';
import { announce } from '$lib/notices.svelte';
import { undoOf } from '$lib/undo';
import type { OpenMeeting } from './openMeeting.svelte';

/** The registers as a meeting sees them. */
export class OpenRegisters {
  private documents = $state.raw<IncomingLine[]>([]);
  private petitions = $state.raw<PetitionLine[]>([]);

  constructor(readonly open: OpenMeeting) {}

  /** Reads both registers anew. */
  async load(): Promise<void> {
    [this.documents, this.petitions] = await Promise.all([backend.listIncoming(), backend.listPetitions()]);
  }

  /** Documents that stand on no agenda, nor under a line of this one; none for locked minutes. */
  get waiting(): IncomingDocument[] {
    if (this.open.hand === 'locked') return [];
    const here = this.open.meeting.agenda.flatMap((item) => item.documents.map(({ incoming }) => incoming));
    const free = this.documents.filter(({ placed }) => placed === null || placed.meeting === this.open.meeting.id);
    return free.map(({ document }) => document).filter(({ id }) => !here.includes(id));
  }

  /** The petition that a line is about, as it stands now; none for locked minutes, which tell of it as it stood then. */
  about(item: AgendaItem): PetitionLine | undefined {
    const { origin } = item;
    return origin.kind === 'petition' && this.open.hand === 'open' ? this.petitions.find(({ petition }) => petition.id === origin.petition) : undefined;
  }

  /** The petition that was made of an opinion. */
  madeOf(opinion: string): PetitionLine | undefined {
    return this.petitions.find(({ petition }) => petition.source?.opinion === opinion);
  }

  /** Reads a document of the register out under a line. */
  read(item: AgendaItem, which: string): void {
    const document = this.waiting.find(({ id }) => id === which);
    if (!document) return;
    const { code, date, issuer, title } = document;
    item.documents.push({ id: newId(), code, date, issuer, title, incoming: which });
  }

  /** Writes a document that was typed by hand into the register. */
  async register(read: DocumentRead): Promise<void> {
    const { code, date, issuer, title } = read;
    const [id, today] = [newId(), isoDay(new Date())];
    const receivedOn = this.open.meeting.date < today ? this.open.meeting.date : today;
    const { action } = await backend.saveIncoming({ id, code, date, issuer, title, receivedOn, note: '' });
    read.incoming = id;
    announce('Đã ghi vào sổ văn bản đến.', undoOf(action));
  }

  /** Makes a petition of an opinion. */
  async petition(opinion: string): Promise<void> {
    await this.open.flush();
    const { action } = await backend.petitionFromOpinion(this.open.meeting.id, opinion);
    await this.load();
    announce('Đã đưa vào sổ kiến nghị.', undoOf(action));
  }
}
