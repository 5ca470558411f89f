// Rules in words: the values that local guidance changes, what is wrong with them, and why a file is refused.
import type { Failure, LocalRulesProblem, LocalValue, RulesFault, RulesRefusal } from './bindings';

/** The values that local guidance changes, in the order in which they are asked. */
export const VALUE_KEYS = [
  'regular', 'regularAndThemed', 'themed', 'attendanceTarget', 'minuteTakerLabel', 'chairLabel', 'authority', 'textSize', 'lineSpacing',
] as const;

/** One of those values. */
export type ValueKey = (typeof VALUE_KEYS)[number];

export const valueWords: Record<ValueKey, string> = {
  regular: 'Thời gian ít nhất của buổi thường kỳ',
  regularAndThemed: 'Thời gian ít nhất của buổi thường kỳ và chuyên đề',
  themed: 'Thời gian ít nhất của buổi chuyên đề',
  attendanceTarget: 'Tỷ lệ đảng viên cần dự',
  minuteTakerLabel: 'Chữ trên chữ ký bên trái biên bản',
  chairLabel: 'Chữ trên chữ ký bên phải biên bản',
  authority: 'Thay mặt ai khi ký nghị quyết, thông báo',
  textSize: 'Cỡ chữ của văn bản',
  lineSpacing: 'Giãn dòng của văn bản',
};

const units: Partial<Record<ValueKey, string>> = {
  regular: ' phút', regularAndThemed: ' phút', themed: ' phút', attendanceTarget: '%', textSize: ' pt', lineSpacing: ' pt',
};

/** The form's name of a value; only kinds with a least duration come. */
export function keyOf(of: LocalValue): ValueKey {
  return of.value === 'leastMinutes' ? (VALUE_KEYS.find((key) => key === of.kind) ?? 'regular') : of.value;
}

/** Says a value with its unit: "90 phút". */
export function sayValue(key: ValueKey, text: string): string {
  return text === '' ? 'chưa quy định' : `${text}${units[key] ?? ''}`;
}

/** Says what is wrong with rules of a guidance. */
export function sayLocalRulesProblem(problem: LocalRulesProblem): string {
  switch (problem.code) {
    case 'sourceMissing':
      return 'Chưa ghi văn bản hướng dẫn.';
    case 'sourceTooLong':
      return 'Tên văn bản hướng dẫn dài quá 200 ký tự.';
    case 'dayOutOfRange':
      return 'Ngày bắt đầu áp dụng không hợp lý.';
    case 'outOfRange':
      return `${valueWords[keyOf(problem.of)]}: còn trống hoặc ngoài mức hợp lý.`;
    case 'nothingDiffers':
      return 'Chưa có giá trị nào khác với quy định đang áp dụng vào ngày đó.';
  }
}

const faultWords: Record<RulesFault, string> = {
  tooLarge: 'tệp lớn quá 256 kB, không phải bộ quy tắc',
  syntax: 'chữ trong tệp sai cách viết nên không đọc được',
  unknownName: 'không có mục nào tên như vậy',
  missing: 'thiếu mục này',
  wrongValue: 'giá trị không đúng loại, hoặc không có trong các từ được dùng',
  impossible: 'giá trị ngoài mức hợp lý, hoặc trái với mục khác',
  twice: 'một tên ghi hai lần',
  unknownBase: 'dựa trên một bộ quy tắc không có trong sổ này',
  nameTaken: 'tên này đã có bộ quy tắc khác dùng',
  strangeText: 'chữ quá dài hoặc có ký tự không in được',
};

/** Says where a file of rules is wrong, and how: "Dòng 4, mục “name”: ...". */
export function sayRulesRefusal({ line, place, fault }: RulesRefusal): string {
  const at = [line === null ? '' : `dòng ${line}`, place === '' ? '' : `mục “${place}”`].filter((part) => part !== '').join(', ');
  return `Tệp bộ quy tắc bị từ chối${at === '' ? '' : ` ở ${at}`}: ${faultWords[fault]}.`;
}

type RulesFailure = Extract<Failure, { code: 'rulesRefused' | 'localRulesInvalid' | 'rulesInUse' }>;

/** Says what hinders rules from being added or removed: what happened, what it means for the data, what to do. */
export function sayRulesFailure(failure: RulesFailure): { what: string; meaning?: string; next: string } {
  switch (failure.code) {
    case 'rulesRefused':
      return {
        what: sayRulesRefusal(failure.refusal),
        meaning: 'Chưa thêm gì; sổ và các quy định đang có giữ nguyên.',
        next: 'Nhờ người soạn tệp sửa chỗ đó, rồi chọn lại.',
      };
    case 'localRulesInvalid':
      return {
        what: `Chưa thêm được quy định: ${failure.problems.map(sayLocalRulesProblem).join(' ')}`,
        next: 'Sửa các ô đó rồi xem lại.',
      };
    case 'rulesInUse':
      return {
        what: 'Không bỏ được bộ quy tắc này.',
        meaning: 'Đã có buổi sinh hoạt hoặc bộ quy tắc khác theo nó.',
        next: 'Nếu có hướng dẫn mới, thêm một quy định áp dụng từ ngày mới.',
      };
  }
}

const partWords: Record<string, string> = {
  absence_reasons: 'lý do vắng',
  phrases: 'câu mẫu',
  usual_reasons: 'lý do vắng điền sẵn',
  meetings: 'chương trình và cách họp của các loại buổi',
  voting: 'ai được biểu quyết',
  majorities: 'tỷ lệ cần thiết khi biểu quyết',
  score: 'phiếu chấm điểm',
  minutes: 'câu chữ của biên bản',
  outcomes: 'nghị quyết, kết luận',
  paper: 'thể thức văn bản',
  due: 'việc đến hạn của đảng viên',
  themed: 'sinh hoạt chuyên đề',
  notice: 'thông báo',
  addendum: 'bổ sung, đính chính',
};

/** Names a part of a set of rules. */
export function sayPart(name: string): string {
  return partWords[name] ?? `mục “${name}”`;
}
