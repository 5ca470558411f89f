// Words of the job that several screens use. Whoever knows Vietnamese can review this file without knowing code.
import type {
  Activity,
  AddendumProblem,
  CellField,
  CellKind,
  Grade,
  MeetingKind,
  Post,
  Sex,
  StatusKind,
  TaskKind,
  TaskResult,
} from './bindings';

/** Name of the program. */
export const PRODUCT = 'Sổ Chi Bộ';

export const cellKindWords: Record<CellKind, string> = {
  hamlet: 'Chi bộ ấp (thôn, bản)',
  neighbourhood: 'Chi bộ khóm (tổ dân phố, khu phố)',
  administration: 'Chi bộ cơ quan hành chính',
  publicService: 'Chi bộ đơn vị sự nghiệp',
  armedForces: 'Chi bộ lực lượng vũ trang',
  enterprise: 'Chi bộ doanh nghiệp',
};

export const cellFieldWords: Record<CellField, string> = {
  name: 'tên chi bộ còn trống hoặc quá dài',
  superior: 'tên đảng bộ cấp trên còn trống hoặc quá dài',
  superiorCommittee: 'tên đảng ủy cấp trên còn trống hoặc quá dài',
  province: 'tên cấp tỉnh quá dài',
  place: 'địa danh còn trống hoặc quá dài',
  term: 'nhiệm kỳ phải dài từ 2 đến 6 năm',
  keeperName: 'họ tên người giữ sổ còn trống hoặc quá dài',
  keeperPost: 'chức vụ quá dài',
  usualDay: 'ngày thường lệ phải từ 1 đến 28',
  usualPlace: 'nơi họp quá dài',
  firstMinutesNumber: 'số biên bản đầu tiên phải từ 1 trở lên',
};

export const sexWords: Record<Sex, string> = { male: 'Nam', female: 'Nữ' };

export const postWords: Record<Post, string> = {
  secretary: 'Bí thư',
  deputySecretary: 'Phó Bí thư',
  committeeMember: 'Chi ủy viên',
  none: 'Đảng viên',
};

export const gradeWords: Record<Grade, string> = { official: 'Chính thức', probationary: 'Dự bị' };

export const activityWords: Record<Activity, string> = {
  active: 'Đang sinh hoạt',
  exempt: 'Miễn sinh hoạt',
  away: 'Tạm thời đi',
  received: 'Tạm thời đến',
  suspended: 'Đình chỉ sinh hoạt',
};

export const statusWords: Record<StatusKind, string> = {
  exempt: 'Miễn công tác và sinh hoạt đảng',
  away: 'Sinh hoạt tạm thời đi nơi khác',
  received: 'Sinh hoạt tạm thời đến',
  suspended: 'Đình chỉ sinh hoạt',
  transferredOut: 'Chuyển sinh hoạt chính thức đi',
  deceased: 'Từ trần',
  struckOff: 'Xóa tên',
  expelled: 'Khai trừ',
  resigned: 'Xin ra khỏi Đảng',
};

export const meetingKindWords: Record<MeetingKind, string> = {
  regular: 'Sinh hoạt thường kỳ',
  regularAndThemed: 'Sinh hoạt thường kỳ và chuyên đề',
  themed: 'Sinh hoạt chuyên đề',
  committee: 'Họp chi ủy',
  extraordinary: 'Họp chi bộ bất thường',
  review: 'Kiểm điểm, xếp loại cuối năm',
  admission: 'Họp xét kết nạp đảng viên',
  fullMembership: 'Họp xét công nhận chính thức',
  discipline: 'Họp xét kỷ luật',
};

export const taskResultWords: Record<TaskResult, string> = {
  doneWell: 'Hoàn thành tốt',
  done: 'Hoàn thành',
  doneLate: 'Hoàn thành chậm',
  notDone: 'Không hoàn thành',
  late: 'Chậm, còn tiếp tục',
  ongoing: 'Đang thực hiện',
  withdrawn: 'Thôi giao',
};

export const taskKindWords: Record<TaskKind, string> = { once: 'Một lần', regular: 'Thường xuyên', term: 'Theo nhiệm kỳ' };

/** Names of a member's fields, as imports and refusals name them. */
export const memberFieldWords: Record<string, string> = {
  name: 'họ và tên',
  sex: 'giới tính',
  born: 'ngày sinh',
  joined: 'ngày vào Đảng',
  official: 'ngày chính thức',
  entered: 'ngày về chi bộ',
  card: 'số thẻ',
  post: 'chức vụ',
  phone: 'điện thoại',
  address: 'nơi ở',
  note: 'ghi chú',
  statuses: 'diễn biến',
};

export const addendumProblemWords: Record<AddendumProblem, string> = {
  reasonMissing: 'Chưa ghi lý do.',
  reasonTooLong: 'Lý do dài quá 300 ký tự.',
  textMissing: 'Chưa ghi nội dung bổ sung, đính chính.',
  textTooLong: 'Nội dung dài quá 10.000 ký tự.',
  beforeMeeting: 'Ngày của máy đang trước ngày họp: xem lại ngày giờ của máy.',
};
