// The form of a local guidance: texts as typed, and the rules that they mean.
import type { LocalRules, LocalRulesProblem, LocalValues } from '$lib/bindings';
import { readDate } from '$lib/dates';
import { keyOf, sayLocalRulesProblem, VALUE_KEYS, valueWords, type ValueKey } from '$lib/rules';

/** What stands in the fields. */
export type RulesForm = Record<ValueKey | 'from' | 'source' | 'sourceDate', string>;
/** What is wrong at a field. */
export type RulesError = { field: string; words: string };

const KINDS = ['regular', 'regularAndThemed', 'themed'] as const;
const WORDS: readonly ValueKey[] = ['minuteTakerLabel', 'chairLabel', 'authority'];
const decimal = (n: number | null): string => (n === null ? '' : String(n).replace('.', ','));

/** The field of the page that holds one text of the form. */
export function fieldOf(key: keyof RulesForm): string {
  return `rules-${key}`;
}

/** A form before anything is typed: the values that apply now. */
export function formOf(values: LocalValues): RulesForm {
  const minutes = (kind: (typeof KINDS)[number]): string => decimal(values.leastMinutes.find((least) => least.kind === kind)?.minutes ?? null);
  return {
    from: '',
    source: '',
    sourceDate: '',
    regular: minutes('regular'),
    regularAndThemed: minutes('regularAndThemed'),
    themed: minutes('themed'),
    attendanceTarget: decimal(values.attendanceTargetPercent),
    minuteTakerLabel: values.minuteTakerLabel,
    chairLabel: values.chairLabel,
    authority: values.authority,
    textSize: decimal(values.textPt),
    lineSpacing: decimal(values.linePt),
  };
}

/** Reads "13,5" or "13"; null when it is no number, or nothing. */
function numberOf(text: string): number | null {
  return /^\d{1,4}([.,]\d)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}

function wholeOf(text: string): number | null {
  const read = numberOf(text);
  return read !== null && Number.isInteger(read) ? read : null;
}

/** Lists what cannot be read. */
export function errorsOf(form: RulesForm): RulesError[] {
  const errors: RulesError[] = [];
  if (readDate(form.from).kind !== 'date') errors.push({ field: fieldOf('from'), words: 'Chưa ghi ngày bắt đầu áp dụng, như 01/12/2026.' });
  if (form.source.trim() === '') errors.push({ field: fieldOf('source'), words: 'Chưa ghi văn bản hướng dẫn.' });
  if (readDate(form.sourceDate).kind !== 'date') errors.push({ field: fieldOf('sourceDate'), words: 'Chưa ghi ngày của văn bản, như 20/11/2026.' });
  for (const key of VALUE_KEYS) {
    const whole = key === 'attendanceTarget' || (KINDS as readonly string[]).includes(key);
    const read = whole ? wholeOf(form[key]) : numberOf(form[key]);
    // No rule sets a least duration for a themed session by itself.
    const wrong = !WORDS.includes(key) && read === null && !(key === 'themed' && form.themed.trim() === '');
    if (wrong) errors.push({ field: fieldOf(key), words: `${valueWords[key]}: ghi bằng chữ số.` });
  }
  return errors;
}

/** The rules that a form means which has no errors. */
export function rulesOf(form: RulesForm): LocalRules {
  const day = (text: string): string => {
    const read = readDate(text);
    return read.kind === 'date' ? read.iso : '';
  };
  return {
    inForceFrom: day(form.from),
    source: form.source,
    sourceDate: day(form.sourceDate),
    values: {
      leastMinutes: KINDS.map((kind) => ({ kind, minutes: wholeOf(form[kind]) })),
      attendanceTargetPercent: wholeOf(form.attendanceTarget) ?? 0,
      minuteTakerLabel: form.minuteTakerLabel,
      chairLabel: form.chairLabel,
      authority: form.authority,
      textPt: numberOf(form.textSize),
      linePt: numberOf(form.lineSpacing),
    },
  };
}

/** Leads each problem to its field. */
export function errorOf(problem: LocalRulesProblem): RulesError {
  const words = sayLocalRulesProblem(problem);
  switch (problem.code) {
    case 'sourceMissing':
    case 'sourceTooLong':
      return { field: fieldOf('source'), words };
    case 'dayOutOfRange':
      return { field: fieldOf('from'), words };
    case 'outOfRange':
      return { field: fieldOf(keyOf(problem.of)), words };
    case 'nothingDiffers':
      return { field: fieldOf('regular'), words };
  }
}
