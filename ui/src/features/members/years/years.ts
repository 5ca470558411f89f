// Members' years in words, and what each number of the cell's year explains when it is opened.
import type { Call, CellYearLine, MemberYear, Sitting, YearStanding, YearSums, YearTask } from '$lib/bindings';
import { showDate, showTime } from '$lib/dates';
import { sortedBy } from '$lib/sort';
import { meetingKindWords } from '$lib/words';

export const callWords: Record<Call, string> = {
  present: 'Có mặt',
  excused: 'Vắng có lý do',
  unexcused: 'Vắng không lý do',
  notCalled: 'Chưa điểm danh',
  notAsked: 'Không phải dự',
};

export const standingWords: Record<YearStanding, string> = {
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành, có lúc chậm',
  notDone: 'Không hoàn thành',
  ongoing: 'Đang thực hiện',
  overdue: 'Quá hạn, chưa xong',
};

export const mentionWords = { praise: 'Biểu dương', reminder: 'Nhắc nhở', criticism: 'Phê bình' } as const;

/** A number of the year of the cell. */
export type YearColumn = {
  key: string;
  words: string;
  /** What is shown, when it is more than the number. */
  said: (sums: YearSums) => string;
  number: (sums: YearSums) => number;
  /** What is behind it, a line each. */
  explained: (year: MemberYear) => string[];
};

const plain = (number: (sums: YearSums) => number): Pick<YearColumn, 'said' | 'number'> => ({ number, said: (sums) => String(number(sums)) });

export const YEAR_COLUMNS: readonly YearColumn[] = [
  {
    key: 'present',
    words: 'Có mặt',
    number: ({ meetings }) => meetings.perMille,
    said: ({ meetings }) => `${meetings.present}/${meetings.asked}`,
    explained: (year) => year.sittings.flatMap((sitting) => (sitting.call === null ? [] : [sayCall(sitting.call, sitting)])),
  },
  { key: 'excused', words: 'Vắng có lý do', ...plain(({ meetings }) => meetings.excused), explained: (year) => ofCall(year, 'excused') },
  { key: 'unexcused', words: 'Vắng không lý do', ...plain(({ meetings }) => meetings.unexcused), explained: (year) => ofCall(year, 'unexcused') },
  { key: 'opinions', words: 'Ý kiến', ...plain(({ opinions }) => opinions), explained: sayOpinions },
  {
    key: 'done',
    words: 'Việc đã xong',
    number: ({ tasks }) => tasks.done + tasks.doneLate,
    said: ({ tasks }) => `${tasks.done + tasks.doneLate}/${tasks.all}`,
    explained: ({ tasks }) => tasks.map(sayTask),
  },
  {
    key: 'behind',
    words: 'Việc chậm, chưa xong',
    ...plain(({ tasks }) => tasks.doneLate + tasks.notDone + tasks.overdue),
    explained: ({ tasks }) => tasks.filter(({ standing }) => standing !== 'done' && standing !== 'ongoing').map(sayTask),
  },
  { key: 'praise', words: 'Biểu dương', ...plain(({ praise }) => praise), explained: (year) => sayMentions(year, ['praise']) },
  {
    key: 'blame',
    words: 'Nhắc nhở, phê bình',
    ...plain(({ reminders, criticism }) => reminders + criticism),
    explained: (year) => sayMentions(year, ['reminder', 'criticism']),
  },
];

/** Names a meeting by its day: "03/10/2026, Sinh hoạt thường kỳ". */
export function nameSitting({ date, kind }: Sitting): string {
  return `${showDate(date)}, ${meetingKindWords[kind]}`;
}

function sayCall(call: Call, sitting: Sitting): string {
  const reason = sitting.reason === '' || call === 'present' ? '' : ` (${sitting.reason})`;
  return `${nameSitting(sitting)}: ${callWords[call].toLowerCase()}${reason}`;
}

function ofCall({ sittings }: MemberYear, wanted: Call): string[] {
  return sittings.filter(({ call }) => call === wanted).map((sitting) => `${nameSitting(sitting)}${sitting.reason === '' ? '' : `: ${sitting.reason}`}`);
}

function sayOpinions({ sittings, silentMonths }: MemberYear): string[] {
  const spoke = sittings.filter(({ opinions }) => opinions > 0).map((sitting) => `${nameSitting(sitting)}: ${sitting.opinions} ý kiến`);
  return silentMonths.length === 0 ? spoke : [...spoke, saySilence(silentMonths)];
}

/** Says in which months the member came and said nothing. */
export function saySilence(months: readonly string[]): string {
  return `Có mặt mà chưa phát biểu: tháng ${months.map((month) => Number(month.slice(5))).join(', ')}`;
}

/** Says how a task stands: "Vận động 45 hộ, giao 03/10/2026, hạn 20/10/2026: quá hạn, chưa xong". */
export function sayTask({ task, givenOn, due, standing }: YearTask): string {
  return `${task}, giao ${showDate(givenOn)}${due === null ? '' : `, hạn ${showDate(due)}`}: ${standingWords[standing].toLowerCase()}`;
}

/** Says who was named for what, of some senses. */
export function sayMentions({ sittings }: MemberYear, kinds: readonly (keyof typeof mentionWords)[]): string[] {
  return sittings.flatMap(({ date, mentions }) =>
    mentions.filter(({ kind }) => kinds.includes(kind)).map(({ kind, text }) => `${showDate(date)}, ${mentionWords[kind].toLowerCase()}: ${text}`),
  );
}

/** Says when somebody came late or left early; empty when neither. */
export function sayMoments({ cameLate, leftEarly }: Sitting): string {
  const at = (words: string, moment: Sitting['cameLate']): string => {
    if (moment === null) return '';
    return moment.at === null ? words : `${words} lúc ${showTime(moment.at)}`;
  };
  return [at('đến muộn', cameLate), at('về sớm', leftEarly)].filter((words) => words !== '').join(', ');
}

/** Orders the cell's year by name, or by a number, the highest first. */
export function ordered(lines: readonly CellYearLine[], by: string): CellYearLine[] {
  const byName = sortedBy(lines, ({ nameOrder }) => nameOrder);
  const column = YEAR_COLUMNS.find(({ key }) => key === by);
  return column ? sortedBy(byName, ({ sums }) => -column.number(sums)) : byName;
}

/** The years among which one is chosen, the latest first. */
export function yearsOf({ first, last }: { first: number; last: number }): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(last - at));
}
