// What a book knows of its cell, as typed: one thing a page in the first run, all together in the settings.
import type { Cell, CellKind } from './bindings';
import { readTime, showTime } from './dates';
import { fold } from './fold';

/** The things asked about a cell, in order. */
export const QUESTIONS = ['name', 'kind', 'superior', 'place', 'term', 'keeper', 'usual'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What is wrong with an answer, by field. */
export type CellError = { field: string; words: string };

/** The answers, as typed. */
export type CellForm = {
  name: string;
  kind: CellKind | '';
  superior: string;
  superiorCommittee: string;
  province: string;
  place: string;
  firstYear: string;
  lastYear: string;
  firstNumber: string;
  keeperName: string;
  keeperPost: string;
  usualDay: string;
  usualTime: string;
  usualPlace: string;
};

/** An empty form, with what nearly every cell answers. */
export function emptyCell(): CellForm {
  return {
    name: '', kind: '', superior: '', superiorCommittee: '', province: '', place: '', firstYear: '', lastYear: '',
    firstNumber: '1', keeperName: '', keeperPost: 'Bí thư', usualDay: '3', usualTime: '19 giờ 30', usualPlace: '',
  };
}

/** The form of a cell that is kept. */
export function formOf(cell: Cell): CellForm {
  const { term, firstMinutesNumber, usualDay, usualTime, ...texts } = cell;
  return {
    ...texts,
    firstYear: String(term.firstYear),
    lastYear: String(term.lastYear),
    firstNumber: String(firstMinutesNumber),
    usualDay: String(usualDay),
    usualTime: showTime(usualTime),
  };
}

const LEVELS = ['xã', 'phường', 'đặc khu', 'thị trấn'];

/** "Đảng bộ xã Mỹ Thọ" gives "Đảng ủy xã Mỹ Thọ". */
export function committeeOf(superior: string): string {
  return superior.normalize('NFC').trim().replace(/^đảng bộ/iu, 'Đảng ủy');
}

/** "Đảng bộ xã Mỹ Thọ" gives "Mỹ Thọ", the place in the date line. */
export function placeOf(superior: string): string {
  const bare = superior.normalize('NFC').trim().replace(/^đảng (bộ|ủy|uỷ)\s+/iu, '');
  const level = LEVELS.find((word) => fold(bare).startsWith(`${fold(word)} `));
  return level === undefined ? bare : bare.slice(level.length).trim();
}

/** Which kind a cell's name tells. */
export function kindOf(name: string): CellKind | '' {
  const bare = fold(name);
  if (/\b(khom|to dan pho|khu pho)\b/.test(bare)) return 'neighbourhood';
  return /\b(ap|thon|ban)\b/.test(bare) ? 'hamlet' : '';
}

/** Suggests answers that follow from earlier ones; never over what was typed. */
export function suggest(question: Question, form: CellForm): void {
  if (question === 'kind' && form.kind === '') form.kind = kindOf(form.name);
  if (question === 'place' && form.place === '') form.place = placeOf(form.superior);
}

/** Lists what is missing or impossible in an answer. */
export function errorsOf(question: Question, form: CellForm): CellError[] {
  const need = (field: keyof CellForm, words: string): CellError[] =>
    form[field].trim() === '' ? [{ field, words }] : [];
  switch (question) {
    case 'name':
      return need('name', 'Chưa ghi tên chi bộ.');
    case 'kind':
      return need('kind', 'Chưa chọn loại hình chi bộ.');
    case 'superior':
      return need('superior', 'Chưa ghi tên đảng bộ cấp trên.');
    case 'place':
      return need('place', 'Chưa ghi địa danh.');
    case 'term':
      return termErrors(form);
    case 'keeper':
      return need('keeperName', 'Chưa ghi họ tên.');
    case 'usual':
      return usualErrors(form);
  }
}

function termErrors(form: CellForm): CellError[] {
  const years = /^\d{4}$/;
  const found: CellError[] = [];
  if (!years.test(form.firstYear.trim())) found.push({ field: 'firstYear', words: 'Ghi năm bắt đầu bằng bốn chữ số.' });
  if (!years.test(form.lastYear.trim())) found.push({ field: 'lastYear', words: 'Ghi năm kết thúc bằng bốn chữ số.' });
  const length = Number(form.lastYear) - Number(form.firstYear);
  if (found.length === 0 && (length < 2 || length > 6)) {
    found.push({ field: 'lastYear', words: 'Một nhiệm kỳ dài từ 2 đến 6 năm.' });
  }
  if (!/^[1-9]\d{0,4}$/.test(form.firstNumber.trim())) found.push({ field: 'firstNumber', words: 'Ghi một số từ 1 trở lên.' });
  return found;
}

function usualErrors(form: CellForm): CellError[] {
  const found: CellError[] = [];
  const day = Number(form.usualDay);
  if (!Number.isInteger(day) || day < 1 || day > 28) found.push({ field: 'usualDay', words: 'Ghi một ngày từ 1 đến 28.' });
  if (readTime(form.usualTime) === null) found.push({ field: 'usualTime', words: 'Ghi giờ như 19 giờ 30.' });
  return found;
}

/** The cell as the core takes it; only after every answer is free of errors. */
export function cellOf(form: CellForm): Cell {
  return {
    name: form.name,
    kind: form.kind === '' ? 'hamlet' : form.kind,
    superior: form.superior,
    superiorCommittee: form.superiorCommittee.trim() || committeeOf(form.superior),
    province: form.province,
    place: form.place,
    term: { firstYear: Number(form.firstYear), lastYear: Number(form.lastYear) },
    keeperName: form.keeperName,
    keeperPost: form.keeperPost,
    usualDay: Number(form.usualDay),
    usualTime: readTime(form.usualTime) ?? '19:30:00',
    usualPlace: form.usualPlace,
    firstMinutesNumber: Number(form.firstNumber),
  };
}
