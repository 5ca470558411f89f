// Dates and hours as people here write them: 03/02/2026, tháng 9/1946, 19 giờ 30 phút.

/** What a typed date turned out to be; `iso` is "2026-02-03", "1946-09" or "1946". */
export type ReadDate = { kind: 'empty' } | { kind: 'date'; iso: string } | { kind: 'wrong' };

/** How much of a date must be known. */
export type Precision = 'day' | 'partial';

const two = (n: number): string => String(n).padStart(2, '0');

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two-digit years mean 1930 to 2029: no member was born before and no meeting is planned after. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year >= 30 ? 1900 + year : 2000 + year) : year;
}

/** Cuts 03022026 and 030226 into day, month and year. */
function cutDigits(text: string): string[] {
  if (/^\d{6}$|^\d{8}$/.test(text)) return [text.slice(0, 2), text.slice(2, 4), text.slice(4)];
  return text.split(/[/.\-\s]+/).filter((part) => part !== '');
}

/** Reads a date the way people type it: 3/2/2026, 03022026, 3-2-26, 3.2.2026; partial ones 9/1946 and 1946 where allowed. */
export function readDate(typed: string, precision: Precision = 'day'): ReadDate {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const parts = cutDigits(text);
  const digits = parts.every((part) => /^\d+$/.test(part));
  const yearText = parts[parts.length - 1] ?? '';
  if (!digits || !/^(\d{2}|\d{4})$/.test(yearText)) return { kind: 'wrong' };
  const year = fullYear(yearText);
  if (year < 1850 || year > 2200) return { kind: 'wrong' };
  const [day, month] = parts.slice(0, -1).map(Number);
  if (parts.length === 3) return exactDate(year, month ?? 0, day ?? 0);
  return precision === 'partial' ? partialDate(parts, year, yearText) : { kind: 'wrong' };
}

function exactDate(year: number, month: number, day: number): ReadDate {
  return exists(year, month, day) ? { kind: 'date', iso: `${year}-${two(month)}-${two(day)}` } : { kind: 'wrong' };
}

function partialDate(parts: string[], year: number, yearText: string): ReadDate {
  if (yearText.length !== 4) return { kind: 'wrong' };
  if (parts.length === 1) return { kind: 'date', iso: String(year) };
  const month = Number(parts[0]);
  const fits = parts.length === 2 && month >= 1 && month <= 12;
  return fits ? { kind: 'date', iso: `${year}-${two(month)}` } : { kind: 'wrong' };
}

/** Writes "2026-02-03" as 03/02/2026, "1946-09" as 09/1946, "1946" as 1946; nothing for nothing. */
export function showDate(iso: string | null | undefined): string {
  return (iso ?? '').split('-').reverse().join('/');
}

/** Writes "2026-10" as "tháng 10/2026". */
export function showMonth(month: string): string {
  const [year, number] = month.split('-');
  return `tháng ${Number(number)}/${year}`;
}

/** Reads an hour: "19:30", "19 giờ 30 phút", "19h30", "1930", "19". Gives "19:30:00", or null when it is no hour. */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFC').trim().toLowerCase().replace(/\s*(phút|phut|ph|p|')\s*$/u, '');
  const found =
    /^(\d{1,2})\s*(?::|\.|h|g|giờ|gio)\s*(\d{1,2})?$/u.exec(text) ??
    /^(\d{2})(\d{2})$/.exec(text) ??
    /^(\d)(\d{2})$/.exec(text) ??
    /^(\d{1,2})$/.exec(text);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}:00` : null;
}

/** Writes "19:30:00" as "19 giờ 30"; a full hour as "19 giờ". */
export function showTime(time: string | null | undefined): string {
  if (!time) return '';
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${hour} giờ` : `${hour} giờ ${minute}`;
}

/** Gives a day of the local calendar as "2026-11-23". */
export function isoDay(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
