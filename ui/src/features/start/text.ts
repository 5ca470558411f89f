// Words of the first run that are not beside their field.
import type { Question } from '$lib/cellForm';

export const pageTitles: Record<Question | 'passphrase' | 'recovery', string> = {
  name: 'Chi bộ tên là gì?',
  kind: 'Chi bộ thuộc loại hình nào?',
  superior: 'Chi bộ trực thuộc đảng bộ nào?',
  place: 'Địa danh ghi trên văn bản?',
  term: 'Nhiệm kỳ hiện nay?',
  keeper: 'Ai giữ quyển sổ này?',
  usual: 'Chi bộ thường họp khi nào, ở đâu?',
  passphrase: 'Đặt mật khẩu cho sổ',
  recovery: 'Phiếu khôi phục',
};
