// Why a chosen file was not taken into the book, in words.
import type { Failure } from './bindings';
import type { Said } from './failure';

/** The failures of a chosen file. */
export type FileFailure = Extract<Failure, { code: 'fileUnreadable' | 'fileTooLarge' | 'fileEmpty' | 'fileChanging' | 'notAScan' | 'notAttachable' }>;

const NOTHING_LOST = 'Chưa đưa gì vào sổ; những gì đã ghi vẫn còn nguyên.';

/** Says why a chosen file was not taken. */
export function sayFileFailure(failure: FileFailure): Said {
  const { path } = failure;
  const said = (what: string, next: string): Said => ({ what, meaning: NOTHING_LOST, next: `${next} Tệp: ${path}.` });
  switch (failure.code) {
    case 'fileUnreadable':
      return said('Không đọc được tệp đã chọn.', 'Xem tệp còn ở chỗ cũ không, có mở được không, rồi chọn lại.');
    case 'fileTooLarge':
      return said(
        `Tệp lớn hơn ${failure.most / (1024 * 1024)} MB nên chưa đưa vào sổ.`,
        'Bản quét thì quét lại ở mức 200 dpi, đen trắng hoặc xám; tệp khác thì tách thành nhiều phần; rồi chọn lại.',
      );
    case 'fileEmpty':
      return said('Tệp trống, không có chữ nào bên trong.', 'Chép lại tệp từ nơi gửi rồi chọn lại.');
    case 'fileChanging':
      return said('Tệp bị đổi hoặc bị xóa trong khi đọc.', 'Đóng chương trình đang mở tệp, hoặc chờ chép xong, rồi chọn lại.');
    case 'notAScan':
      return said('Tệp này không phải bản quét: bên trong không phải PDF, JPG hay PNG.', 'Chọn tệp khác.');
    case 'notAttachable':
      return said('Tệp này không gắn được: bên trong không phải PDF, ảnh JPG hay PNG, Word hay Excel.', 'Chọn tệp khác, hoặc lưu tệp thành PDF rồi chọn lại.');
  }
}
