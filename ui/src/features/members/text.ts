// Words of the members' screens.
import type { ImportReason } from '$lib/bindings';
import type { Filter, Order } from './listing';

export const filterWords: Record<Filter, string> = {
  all: 'Tất cả trong chi bộ',
  official: 'Chính thức',
  probationary: 'Dự bị',
  exempt: 'Miễn sinh hoạt',
  away: 'Tạm thời đi',
  received: 'Tạm thời đến',
  suspended: 'Đình chỉ',
  left: 'Đã rời chi bộ',
};

export const orderWords: Record<Order, string> = {
  name: 'Tên, rồi họ đệm',
  post: 'Chức vụ',
  partyAge: 'Tuổi Đảng, cao xuống thấp',
};

export const importReasonWords: Record<ImportReason, string> = {
  notADate: 'không phải ngày có trong lịch',
  nameMissing: 'thiếu họ và tên',
  tooLong: 'dài quá 300 ký tự',
  unknownSex: 'không phải Nam hay Nữ',
  unknownPost: 'chức vụ chương trình chưa biết, ghi là đảng viên',
  twice: 'người này có hai lần trong tệp',
  datesContradict: 'các ngày trái nhau',
  formula: 'công thức không đọc được',
};
