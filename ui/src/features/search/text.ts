// Words of the search.
import type { Fate, Found, HitGroup, HitKind, PetitionState, SearchResults, Standing } from '$lib/bindings';
import { showDate, showMonth } from '$lib/dates';
import { activityWords, gradeWords, meetingKindWords, postWords, taskResultWords } from '$lib/words';

export const groupWords: Record<HitGroup, string> = {
  opinions: 'Ý kiến',
  conclusions: 'Kết luận, biểu quyết',
  minutes: 'Diễn biến, biên bản',
  assignments: 'Phân công',
  documents: 'Văn bản',
  petitions: 'Kiến nghị',
  topics: 'Chuyên đề, nội dung chờ',
  people: 'Đảng viên, đại biểu',
};

const kindWords: Record<HitKind, string> = {
  member: 'Đảng viên',
  guest: 'Đại biểu',
  line: 'Diễn biến',
  conclusion: 'Kết luận',
  vote: 'Biểu quyết',
  opinion: 'Ý kiến',
  minorityOpinion: 'Ý kiến thiểu số',
  mention: 'Biểu dương, nhắc nhở',
  assignment: 'Phân công',
  documentRead: 'Văn bản quán triệt',
  incomingDocument: 'Văn bản đến',
  petition: 'Kiến nghị',
  parkedTopic: 'Nội dung chờ',
  theme: 'Chuyên đề trong thư viện',
  addendum: 'Bổ sung, đính chính biên bản',
};

const petitionWords: Record<PetitionState, string> = {
  new: 'chưa gửi',
  sent: 'đã gửi, chưa trả lời',
  answered: 'đã trả lời',
  settled: 'chi bộ đã giải quyết',
};

/** Names what was found, and whose it is: "Ý kiến: Lê Thị Ánh". */
export function nameFound({ kind, who }: Found): string {
  return who ? `${kindWords[kind]}: ${who}` : kindWords[kind];
}

/** Names a meeting with its day. */
export function nameMeeting({ kind, month, date }: NonNullable<Found['meeting']>): string {
  return `${meetingKindWords[kind]} ${showMonth(month)}, ngày ${showDate(date)}`;
}

/** Says how many were found. */
export function sayCount({ found, hasMore }: SearchResults): string {
  return hasMore ? `${found.length} kết quả đầu, còn nữa` : `${found.length} kết quả`;
}

function sayStanding(standing: Standing | null): string {
  if (!standing) return 'không còn trong danh sách';
  return `${gradeWords[standing.grade].toLowerCase()}, ${activityWords[standing.activity].toLowerCase()}`;
}

function sayTask({ task, who, due, result }: Extract<Fate, { kind: 'task' }>, { kind }: Found): string {
  const label = kind === 'assignment' ? 'Việc' : `Giao ${who || 'chưa rõ ai'}`;
  const given = task ? `${label}: ${task}` : 'Kết quả';
  const told = result ? taskResultWords[result].toLowerCase() : 'chưa báo cáo';
  return `${given}${due ? `, hạn ${showDate(due)}` : ''}: ${told}`;
}

function sayPetition({ content, state }: Extract<Fate, { kind: 'petition' }>, { kind }: Found): string {
  if (kind === 'petition') return `${content ? `Kiến nghị: ${content}. ` : ''}Tình trạng: ${petitionWords[state]}`;
  return `Đã thành kiến nghị${content ? ` “${content}”` : ''}: ${petitionWords[state]}`;
}

/** Says what became of something. */
export function sayFate(fate: Fate, found: Found): string {
  switch (fate.kind) {
    case 'concluded':
      return `Kết luận: ${fate.text}`;
    case 'putOff':
      return `Chuyển sang buổi sau: ${fate.reason}`;
    case 'petition':
      return sayPetition(fate, found);
    case 'task':
      return sayTask(fate, found);
    case 'onAgenda':
      return `${fate.meeting.held ? 'Đã đưa ra' : 'Có trong chương trình'}: ${nameMeeting(fate.meeting)}`;
    case 'waiting':
      return 'Chưa có trong chương trình buổi nào';
    case 'member':
      return `${postWords[fate.post]}, ${sayStanding(fate.standing)}`;
  }
}
