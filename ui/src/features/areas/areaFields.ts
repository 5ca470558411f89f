// The form of an area as raw text, and the way between that text and the area that is kept.
import type { Area, AreaKind, AreaProblem, Charge, ChargeRole } from '$lib/bindings';
import { sayAreaProblem } from '$lib/areaProblems';
import { isoDay, readDate, showDate } from '$lib/dates';
import type { FieldError } from '$lib/fieldErrors';
import { newId } from '$lib/ids';

/** One charge, as typed. */
export type ChargeFields = { id: string; member: string; since: string; until: string; role: ChargeRole };

/** The form, as typed. */
export type AreaFields = { name: string; kind: AreaKind; households: string; note: string; charges: ChargeFields[] };

/** What the form read as: the area, or what is wrong. */
export type ReadArea = { area: Area; errors: [] } | { area: null; errors: FieldError[] };

/** An empty form. */
export function emptyArea(): AreaFields {
  return { name: '', kind: 'selfManaged', households: '', note: '', charges: [] };
}

/** A charge that begins today; the first one answers for the area. */
export function emptyCharge(before: readonly ChargeFields[]): ChargeFields {
  const answered = before.some(({ role, until }) => role === 'lead' && until.trim() === '');
  return { id: newId(), member: '', since: showDate(isoDay(new Date())), until: '', role: answered ? 'together' : 'lead' };
}

/** The form of an area that is kept. */
export function areaFields({ name, kind, households, note, charges }: Area): AreaFields {
  const dated = charges.map((charge) => ({ ...charge, since: showDate(charge.since), until: showDate(charge.until) }));
  return { name, kind, households: String(households), note, charges: dated };
}

function readHouseholds(typed: string, errors: FieldError[]): number {
  const text = typed.trim().replace(/\./g, '');
  if (/^\d{0,6}$/.test(text)) return Number(text);
  errors.push({ field: 'households', words: `Số hộ: “${typed.trim()}” không phải là số.` });
  return 0;
}

function readCharge({ id, member, since, until, role }: ChargeFields, errors: FieldError[]): Charge {
  const day = (field: string, typed: string): string | null => {
    const read = readDate(typed);
    if (read.kind === 'wrong') errors.push({ field: `${field}-${id}`, words: `Không có ngày “${typed.trim()}”.` });
    return read.kind === 'date' ? read.iso : null;
  };
  if (member === '') errors.push({ field: `member-${id}`, words: 'Chưa chọn đảng viên phụ trách.' });
  if (since.trim() === '') errors.push({ field: `since-${id}`, words: 'Chưa ghi ngày bắt đầu phụ trách.' });
  return { id, member, since: day('since', since) ?? '', until: day('until', until), role };
}

/** Reads a whole form. Every field that cannot be read is named. */
export function readArea(id: string, fields: AreaFields): ReadArea {
  const errors: FieldError[] = [];
  if (fields.name.trim() === '') errors.push({ field: 'name', words: 'Chưa ghi tên địa bàn.' });
  const households = readHouseholds(fields.households, errors);
  const charges = fields.charges.map((charge) => readCharge(charge, errors));
  return errors.length > 0 ? { area: null, errors } : { area: { ...fields, id, households, charges }, errors: [] };
}

/** Puts a problem that the core found beside its field. */
export function areaErrorOf(problem: AreaProblem): FieldError {
  const words = sayAreaProblem(problem);
  switch (problem.code) {
    case 'nameMissing':
    case 'nameTooLong':
      return { field: 'name', words };
    case 'tooManyHouseholds':
      return { field: 'households', words };
    case 'noteTooLong':
      return { field: 'note', words };
    case 'chargeInFuture':
      return { field: `since-${problem.charge}`, words };
    case 'chargeBackwards':
      return { field: `until-${problem.charge}`, words };
    case 'chargeTwice':
      return { field: `member-${problem.charge}`, words };
  }
}
