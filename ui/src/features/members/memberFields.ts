// A member's form as raw text, and the way between that text and the member that is kept.
import type { Member, MemberProblem, Post, Sex, StatusKind } from '$lib/bindings';
import { readDate, showDate, type Precision } from '$lib/dates';
import { sayMemberProblem } from '$lib/memberProblem';
import { newId } from '$lib/ids';

/** One dated status, as typed. */
export type StatusFields = { id: string; kind: StatusKind; since: string; until: string; reason: string };

/** The form, as typed. */
export type MemberFields = {
  name: string;
  sex: Sex | '';
  born: string;
  joined: string;
  official: string;
  entered: string;
  card: string;
  post: Post;
  phone: string;
  address: string;
  note: string;
  statuses: StatusFields[];
};

export type FieldError = { field: string; words: string };

/** What a form read as: the member, or what is wrong. */
export type ReadMember = { member: Member; errors: [] } | { member: null; errors: FieldError[] };

/** An empty form. */
export function emptyFields(): MemberFields {
  return {
    name: '', sex: '', born: '', joined: '', official: '', entered: '', card: '', post: 'none',
    phone: '', address: '', note: '', statuses: [],
  };
}

/** An empty status that begins on no day yet. */
export function emptyStatus(): StatusFields {
  return { id: newId(), kind: 'exempt', since: '', until: '', reason: '' };
}

/** The form of a member that is kept. */
export function fieldsOf(member: Member): MemberFields {
  const { name, card, post, phone, address, note } = member;
  return {
    name, card, post, phone, address, note,
    sex: member.sex ?? '',
    born: showDate(member.born),
    joined: showDate(member.joined),
    official: showDate(member.official),
    entered: showDate(member.entered),
    statuses: member.statuses.map((period) => ({
      ...period,
      since: showDate(period.since),
      until: showDate(period.until),
    })),
  };
}

/** Reads a whole form. Every field that cannot be read is named. */
export function readMember(id: string, fields: MemberFields): ReadMember {
  const errors: FieldError[] = [];
  const date = (field: string, name: string, typed: string, precision: Precision = 'partial'): string | null => {
    const read = readDate(typed, precision);
    if (read.kind === 'wrong') errors.push({ field, words: `${name}: không có ngày “${typed.trim()}”.` });
    return read.kind === 'date' ? read.iso : null;
  };
  if (fields.name.trim() === '') errors.push({ field: 'name', words: 'Chưa ghi họ và tên.' });
  const { sex, statuses, ...texts } = fields;
  const member: Member = {
    ...texts,
    id,
    sex: sex === '' ? null : sex,
    born: date('born', 'Ngày sinh', fields.born),
    joined: date('joined', 'Ngày vào Đảng', fields.joined),
    official: date('official', 'Ngày chính thức', fields.official),
    entered: date('entered', 'Ngày về chi bộ', fields.entered, 'day'),
    statuses: statuses.map((period) => {
      if (period.since.trim() === '') {
        errors.push({ field: `since-${period.id}`, words: 'Diễn biến: chưa ghi ngày bắt đầu.' });
      }
      return {
        ...period,
        since: date(`since-${period.id}`, 'Diễn biến, từ ngày', period.since, 'day') ?? '',
        until: date(`until-${period.id}`, 'Diễn biến, đến ngày', period.until, 'day'),
      };
    }),
  };
  return errors.length > 0 ? { member: null, errors } : { member, errors: [] };
}

/** Puts a problem that the core found beside its field. */
export function errorOf(problem: MemberProblem): FieldError {
  const words = sayMemberProblem(problem);
  switch (problem.code) {
    case 'nameMissing':
      return { field: 'name', words };
    case 'tooLong':
      return { field: problem.field, words };
    case 'officialBeforeJoined':
      return { field: 'official', words };
    case 'joinedTooYoung':
      return { field: 'joined', words };
    case 'statusEndsBeforeItBegins':
      return { field: `until-${problem.status}`, words };
    case 'statusesOverlap':
      return { field: `since-${problem.status}`, words };
  }
}
