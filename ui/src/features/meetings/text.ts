// Words of the meeting's screens that are not beside their field.
import type {
  AgendaItem, DecisionKind, GuestRole, HeadGroup, Majority, Meeting, MeetingFigures, MeetingPaper, MentionKind, MovementKind, Outcome, Part, Presence, Section, VoteForm, VoteOutcome,
} from '$lib/bindings';

export const presenceWords: Record<Presence, string> = {
  present: 'Có mặt',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
};

export const headGroupWords: Record<HeadGroup, string> = {
  presentOfficial: 'Có mặt, chính thức',
  presentProbationary: 'Có mặt, dự bị',
  excused: 'Vắng có lý do',
  exemptAbsent: 'Vắng, được miễn',
  unexcused: 'Vắng không lý do',
  notCalled: 'Chưa điểm danh',
  exempt: 'Được miễn sinh hoạt',
  away: 'Tạm thời đi nơi khác',
  suspended: 'Bị đình chỉ',
  receivedPresent: 'Tạm thời đến, có mặt',
  receivedElsewhere: 'Tạm thời đến, không có mặt',
};

export const movementWords: Record<MovementKind, string> = { arrived: 'Vào dự', left: 'Ra về' };

export const mentionWords: Record<MentionKind, string> = { praise: 'Biểu dương', reminder: 'Nhắc nhở', criticism: 'Phê bình' };

export const sectionWords: Record<Section, string> = { opening: 'Mở đầu', proceedings: 'Tiến hành', closing: 'Kết thúc' };

export const partWords: Record<Part, string> = { regular: 'Phần thường kỳ', themed: 'Phần chuyên đề' };

export const voteFormWords: Record<VoteForm, string> = { hands: 'Giơ tay', card: 'Giơ thẻ đảng viên', secret: 'Phiếu kín' };

export const guestRoleWords: Record<GuestRole, string> = { superior: 'Đại biểu cấp trên', invited: 'Khách mời' };

export const decisionWords: Record<DecisionKind, string> = {
  ordinary: 'Việc thường, nghị quyết',
  admission: 'Kết nạp đảng viên',
  fullMembership: 'Công nhận chính thức',
  discipline: 'Kỷ luật',
};

export const outcomeWords: Record<Outcome, string> = { resolution: 'Nghị quyết', conclusion: 'Kết luận', none: 'Không ban hành văn bản' };

/** Names a paper, as the choice among a meeting's papers does; those made on request have names of their own (requested.ts). */
export function sayPaper(paper: MeetingPaper, { kind, outcome }: Pick<Meeting, 'kind' | 'outcome'>): string {
  if (paper.kind === 'scoreSheet') return 'Phiếu chấm điểm';
  if (paper.kind === 'notice') return 'Thông báo';
  if (paper.kind === 'assignments') return 'Bảng phân công nhiệm vụ';
  if (paper.kind === 'addendum') return `Bổ sung, đính chính lần ${paper.number}`;
  if (paper.kind === 'outcome') return outcomeWords[outcome];
  if (paper.kind !== 'minutes') return '';
  return kind === 'regularAndThemed' ? `Biên bản ${partWords[paper.part].toLowerCase()}` : 'Biên bản';
}

/** The code at the foot of a locked paper: that of the minutes from which it is composed; nothing for one that has none. */
export function codeOf(paper: MeetingPaper, { fingerprints, meeting, figures }: PrintedFrom): string {
  if (paper.kind === 'notice' || paper.kind === 'ballotSlips') return '';
  const parts = figures.papers.flatMap((one) => (one.kind === 'minutes' ? [one.part] : []));
  const part = 'part' in paper ? paper.part : meeting.agenda.find((item) => isUnder(paper, item))?.part;
  return fingerprints[part === undefined ? 0 : parts.indexOf(part)] ?? '';
}

type PrintedFrom = { fingerprints: readonly string[]; meeting: Pick<Meeting, 'agenda'>; figures: Pick<MeetingFigures, 'papers'> };

function isUnder(paper: MeetingPaper, { id, votes }: AgendaItem): boolean {
  if (paper.kind === 'itemExtract') return paper.item === id;
  return paper.kind === 'countingSheet' && votes.some((vote) => vote.id === paper.vote);
}

export const noticeWords = {
  zalo: 'Tin Zalo',
  sms: 'Tin nhắn SMS',
  card: 'Sổ tay đảng viên điện tử',
  title: 'Tiêu đề',
  time: 'Thời gian',
  place: 'Địa điểm',
  content: 'Nội dung',
};

/** Says how much of a text message of plain letters is used. */
export function saySmsLength(sms: string): string {
  return `${sms.length}/160 ký tự, không dấu`;
}

/** A number as it stands on papers: 01, 02 … (numbers under 10 carry a zero). */
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The numbers of the minutes: one of each part of the evening. */
export function sayMinutesNumbers({ number, papers }: Pick<MeetingFigures, 'number' | 'papers'>): string {
  const minutes = papers.filter(({ kind }) => kind === 'minutes');
  return minutes.map((_, at) => twoDigits(number + at)).join(' và ');
}

/** Says which numbers the papers will take. */
export function sayNumbers({ meeting, figures }: { meeting: Pick<Meeting, 'outcome'>; figures: Pick<MeetingFigures, 'number' | 'outcomeNumber' | 'papers'> }): string {
  const issued = meeting.outcome === 'none' ? '' : `; ${outcomeWords[meeting.outcome].toLowerCase()} số ${twoDigits(figures.outcomeNumber)}`;
  return `Biên bản sẽ mang số ${sayMinutesNumbers(figures)}${issued}.`;
}

/** 842 tenths of a per cent as "84,2%". */
export function sayShare(perMille: number): string {
  return `${(perMille / 10).toFixed(1).replace('.', ',').replace(',0', '')}%`;
}

function sayMajority({ reach, numerator, denominator }: Majority): string {
  const share = numerator * 2 === denominator ? 'nửa' : `${numerator}/${denominator}`;
  return reach === 'moreThan' ? `quá ${share}` : `ít nhất ${share}`;
}

/** Explains a vote: its base, who is left out of it, the majority asked, and what came of it. */
export function explainVote({ base, majority, needed, votesFor, perMille, result }: VoteOutcome): string {
  const left = [
    base.exemptAbsent > 0 ? `${base.exemptAbsent} miễn sinh hoạt không dự` : '',
    base.awayAbsent > 0 ? `${base.awayAbsent} tạm thời đi` : '',
    base.suspended > 0 ? `${base.suspended} đình chỉ` : '',
  ].filter((part) => part !== '');
  const without = left.length > 0 ? ` (${base.official} trừ ${left.join(', ')})` : '';
  const rule = `Tính trên ${base.base} đảng viên chính thức${without}; ${base.voters} người dự được biểu quyết. Cần ${sayMajority(majority)} của ${base.base}, tức ${needed} phiếu.`;
  const outcomes = {
    pending: 'Chưa ghi số phiếu.',
    passed: `${votesFor}/${base.base} đồng ý (${sayShare(perMille)}): đạt.`,
    failed: `${votesFor}/${base.base} đồng ý (${sayShare(perMille)}): không đạt.`,
    impossible: 'Số phiếu nhiều hơn số người được biểu quyết: xem lại.',
  };
  return `${rule} ${outcomes[result]}`;
}
