// The one place where a failure of the core becomes Vietnamese: what happened, what it means for the data, what to do next.
import type { Failure } from './bindings';
import { showMonth } from './dates';
import { sayDecisionFailure } from './decisionProblems';
import { sayFileFailure } from './fileFailure';
import { sayImportRefusal } from './importRefusal';
import { sayMemberProblem } from './memberProblem';
import { sayRegisterProblems } from './registerProblems';
import { sayRulesFailure } from './rules';
import { sayTaskFailure } from './taskProblems';
import { addendumProblemWords, cellFieldWords } from './words';

/** A failure in words. */
export type Said = { what: string; meaning?: string; next?: string };

/** A failure of the core, thrown by `backend` so that screens can tell kinds apart by `failure.code`. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'Refused';
  }
}

/** Gives the failure inside a thrown value, when it is one of the core's; the border itself refuses with a plain text. */
export function failureOf(thrown: unknown): Failure | null {
  return thrown instanceof Refused && typeof thrown.failure === 'object' ? thrown.failure : null;
}

const SAFE = 'Những gì đã ghi vẫn còn nguyên.';

/** Says any thrown value in Vietnamese. */
export function sayFailure(thrown: unknown): Said {
  const failure = failureOf(thrown);
  if (failure) return say(failure);
  return {
    what: 'Chương trình gặp trục trặc ở màn hình này.',
    meaning: SAFE,
    next: 'Đóng rồi mở lại chương trình; nếu vẫn vậy, báo cho người hỗ trợ.',
  };
}

/** Says what hinders a form from being kept. */
const notKept = (what: string, problems: string): Said => ({ what: `${what} chưa lưu được: ${problems}`, next: 'Sửa các ô đó rồi lưu lại.' });

// eslint-disable-next-line max-lines-per-function -- one exhaustive switch, a few lines a case
function say(failure: Failure): Said {
  switch (failure.code) {
    case 'noBookOpen':
      return { what: 'Sổ đang khóa.', meaning: SAFE, next: 'Nhập mật khẩu để mở sổ.' };
    case 'wrongPassphrase':
      return {
        what: 'Mật khẩu chưa đúng.',
        meaning: 'Sổ vẫn nguyên vẹn.',
        next: 'Xem lại phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại. Nếu quên, dùng phiếu khôi phục.',
      };
    case 'wrongRecoveryKey':
      return {
        what: 'Mã khôi phục này không phải của sổ này.',
        meaning: 'Sổ vẫn nguyên vẹn.',
        next: 'Tìm tờ phiếu khôi phục in gần đây nhất; phiếu cũ không dùng được sau khi in phiếu mới.',
      };
    case 'recoveryKeyMistyped':
      return {
        what: `Nhóm thứ ${failure.group} của mã khôi phục có chữ chép chưa đúng.`,
        meaning: 'Sổ vẫn nguyên vẹn.',
        next: 'So lại nhóm đó với tờ phiếu.',
      };
    case 'passphraseTooShort':
      return { what: `Mật khẩu cần ít nhất ${failure.least} ký tự.`, next: 'Nên dùng một câu dễ nhớ, từ bốn tiếng trở lên.' };
    case 'notABook':
      return {
        what: 'Thư mục này không có sổ.',
        meaning: `Đã tìm ở: ${failure.path}.`,
        next: 'Chọn thư mục khác, hoặc tạo sổ mới.',
      };
    case 'bookExists':
      return {
        what: 'Ở đây đã có một quyển sổ.',
        meaning: 'Sổ cũ không bị đụng tới.',
        next: 'Mở sổ đó, hoặc chọn thư mục khác để tạo sổ mới.',
      };
    case 'bookDamaged':
      return {
        what: 'Tệp sổ bị hỏng nên không mở được.',
        meaning: `Chương trình không sửa gì vào tệp. Chỗ hỏng: ${failure.detail}.`,
        next: 'Lấy bản sao lưu gần nhất ra dùng, và giữ tệp hỏng lại cho người hỗ trợ xem.',
      };
    case 'bookTooNew':
      return {
        what: 'Sổ này do bản chương trình mới hơn ghi.',
        meaning: 'Sổ vẫn nguyên vẹn.',
        next: 'Cài bản chương trình mới hơn rồi mở lại.',
      };
    case 'bookInUse':
      return {
        what: 'Sổ đang được mở ở một cửa sổ khác.',
        meaning: 'Sổ vẫn nguyên vẹn.',
        next: 'Chuyển sang cửa sổ đó, hoặc đóng nó rồi mở lại.',
      };
    case 'diskFull':
      return {
        what: 'Ổ đĩa đã đầy nên chưa lưu được.',
        meaning: 'Chữ vừa gõ còn trên màn hình; những gì lưu trước đó vẫn còn nguyên.',
        next: `Xóa bớt tệp không cần ở ổ có ${failure.path}, rồi nhấn Ctrl+S.`,
      };
    case 'notWritable':
      return {
        what: 'Không ghi được vào nơi đã chọn.',
        meaning: SAFE,
        next: `Chọn thư mục khác thay cho ${failure.path}.`,
      };
    case 'diskFailed':
      return {
        what: 'Ổ đĩa báo hỏng khi đang ghi.',
        meaning: 'Chữ vừa gõ còn trên màn hình.',
        next: `Chép sổ sang ổ đĩa khác càng sớm càng tốt. Máy báo: ${failure.detail}.`,
      };
    case 'viewerMissing':
      return {
        what: 'Máy chưa có chương trình mở được tệp này.',
        meaning: `Tệp đã lưu ở ${failure.path}.`,
        next: 'Cài một chương trình đọc PDF, hoặc chép tệp sang máy khác để in.',
      };
    case 'fileUnreadable':
    case 'fileTooLarge':
    case 'fileEmpty':
    case 'fileChanging':
    case 'notAScan':
    case 'notAttachable':
    case 'materialUnusable':
      return sayFileFailure(failure);
    case 'cellInvalid':
      return notKept('Thông tin chi bộ', `${failure.fields.map((field) => cellFieldWords[field]).join('; ')}.`);
    case 'memberInvalid':
      return notKept('Thông tin đảng viên', failure.problems.map(sayMemberProblem).join(' '));
    case 'memberInMeetings':
      return {
        what: 'Đảng viên này đã có tên ở phần khác của sổ (buổi sinh hoạt, kiến nghị, địa bàn, chuyên đề, nhiệm vụ) nên không xóa được.',
        meaning: 'Biên bản cũ cần giữ đúng như đã ghi.',
        next: 'Nếu người này không còn ở chi bộ, thêm mục “chuyển đi”, “từ trần” hoặc “xóa tên” vào phần Diễn biến.',
      };
    case 'notFound':
      return { what: 'Mục này không còn trong sổ.', meaning: 'Có thể vừa bị xóa.', next: 'Quay lại danh sách.' };
    case 'meetingExists':
      return { what: `Đã có buổi sinh hoạt loại này trong ${showMonth(failure.month)}.`, next: 'Mở buổi đã có để ghi tiếp.' };
    case 'dateOutsideMonth':
      return { what: `Ngày họp không thuộc ${showMonth(failure.month)} hay tháng liền kề.`, next: 'Xem lại ngày họp.' };
    case 'meetingHasReports':
      return {
        what: 'Không xóa được buổi này vì buổi sau đã báo cáo về nhiệm vụ giao ở đây.',
        meaning: SAFE,
        next: 'Nếu ghi nhầm, sửa nội dung trong buổi này thay vì xóa.',
      };
    case 'meetingLocked':
      return { what: 'Biên bản đã khóa nên không sửa được nữa.', meaning: 'Nội dung giữ đúng như lúc khóa.' };
    case 'dayAhead':
      return { what: 'Ngày đã làm không thể sau hôm nay.', meaning: SAFE, next: 'Xem lại ngày vừa ghi, và ngày giờ của máy.' };
    case 'cannotLock':
      return {
        what: 'Chưa khóa được biên bản vì còn thiếu.',
        meaning: SAFE,
        next: 'Xem danh sách những chỗ còn thiếu.',
      };
    case 'minutesNotLocked':
      return {
        what: 'Biên bản chưa khóa nên chưa cần bổ sung, đính chính.',
        meaning: SAFE,
        next: 'Sửa thẳng trong biên bản.',
      };
    case 'addendumInvalid':
      return {
        what: `Chưa ghi được bổ sung, đính chính: ${failure.problems.map((problem) => addendumProblemWords[problem]).join(' ')}`,
        next: 'Sửa các ô đó rồi ghi lại.',
      };
    case 'rulesRefused':
    case 'localRulesInvalid':
    case 'rulesInUse':
      return sayRulesFailure(failure);
    case 'decisionInvalid':
    case 'decisionIssued':
      return sayDecisionFailure(failure);
    case 'incomingInvalid':
    case 'petitionInvalid':
    case 'areaInvalid':
    case 'visitInvalid':
    case 'themeInvalid':
    case 'themedSessionInvalid':
      return notKept(...sayRegisterProblems(failure));
    case 'ownTaskInvalid':
    case 'taskNoteInvalid':
    case 'taskChanged':
    case 'taskHasReports':
      return sayTaskFailure(failure);
    case 'undoBlocked':
      return { what: 'Việc này không hoàn tác được nữa.', meaning: 'Có việc ghi sau dựa vào nó, hoặc biên bản đã khóa.' };
    case 'importRefused':
      return {
        what: sayImportRefusal(failure.reason, failure.detail),
        meaning: 'Chưa có gì được đưa vào sổ.',
        next: 'Xem lại tệp rồi chọn lại.',
      };
    case 'badRequest':
    case 'unexpected':
      return {
        what: 'Chương trình gặp trục trặc.',
        meaning: SAFE,
        next: `Đóng rồi mở lại; nếu vẫn vậy, báo người hỗ trợ: ${failure.detail}`,
      };
  }
}
