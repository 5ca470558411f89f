// Says why a foreign file was refused whole.
import type { ImportRefusal } from './bindings';

/** Says it, with the place in the file. */
export function sayImportRefusal(reason: ImportRefusal, detail: string): string {
  switch (reason) {
    case 'empty':
      return 'Tệp không có nội dung.';
    case 'notThisKind':
      return 'Tệp không đúng loại, hoặc đã hỏng.';
    case 'tooLarge':
      return 'Tệp quá lớn nên không đọc.';
    case 'noNameColumn':
      return 'Tệp không có cột “Họ và tên”.';
    case 'tooCostly':
      return 'Đọc tệp này mất quá nhiều thời gian nên đã dừng.';
    case 'unknownPerson':
      return `Trong tệp có người không thuộc danh sách đảng viên: ${detail}.`;
    case 'ambiguousPerson':
      return `Có nhiều đảng viên cùng tên ${detail}; ghi thêm vào tên để phân biệt.`;
    case 'unknownTask':
      return `Trong tệp có báo cáo về nhiệm vụ chưa giao trước buổi này hoặc đã xong: ${detail}.`;
    case 'malformed':
      return `Tệp có chỗ ghi không đúng cách: ${detail}.`;
  }
}
