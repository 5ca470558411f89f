// What was done, in the words that the buttons use.

const deeds: Record<string, string> = {
  createBook: 'Tạo sổ',
  saveCell: 'Lưu thông tin chi bộ',
  saveMember: 'Lưu đảng viên',
  deleteMember: 'Xóa đảng viên',
  importMembers: 'Nhập danh sách từ Excel',
  importMeeting: 'Nhập buổi sinh hoạt từ tệp',
  createMeeting: 'Tạo buổi sinh hoạt',
  deleteMeeting: 'Xóa buổi sinh hoạt',
  writeMinutes: 'Ghi biên bản',
  callRoll: 'Điểm danh',
  arrangeAgenda: 'Sửa chương trình',
  removeItem: 'Bỏ một mục chương trình',
  removeOpinion: 'Bỏ một ý kiến',
  removeDocument: 'Bỏ một văn bản',
  removeVote: 'Bỏ một biểu quyết',
  removeAssignment: 'Xóa phân công',
  removeGuest: 'Bỏ một khách mời',
  removeMovement: 'Bỏ một dòng người vào, người về',
  putOffItem: 'Để lại một mục cho buổi sau',
  removeMention: 'Bỏ một dòng biểu dương, nhắc nhở, phê bình',
  removeMinority: 'Bỏ một ý kiến khác',
  lockMinutes: 'Khóa biên bản',
  addAddendum: 'Ghi bổ sung, đính chính',
  attachSignedCopy: 'Gắn bản quét giấy đã ký',
  removeSignedCopy: 'Bỏ bản quét giấy đã ký',
  attachFile: 'Gắn tệp đính kèm',
  removeAttachment: 'Bỏ tệp đính kèm',
  addLocalRules: 'Sửa quy định theo hướng dẫn',
  addRules: 'Thêm bộ quy tắc từ tệp',
  removeRules: 'Bỏ bộ quy tắc',
  saveIncoming: 'Lưu văn bản đến',
  deleteIncoming: 'Xóa văn bản đến',
  savePetition: 'Lưu kiến nghị',
  saveDecision: 'Ghi bản nháp quyết định phân công',
  deleteDecision: 'Xóa bản nháp quyết định phân công',
  issueDecision: 'Ban hành quyết định phân công',
  petitionFromOpinion: 'Đưa ý kiến vào sổ kiến nghị',
  deletePetition: 'Xóa kiến nghị',
  saveArea: 'Lưu địa bàn',
  deleteArea: 'Xóa địa bàn',
  saveVisit: 'Ghi lần đến địa bàn',
  deleteVisit: 'Bỏ một lần đến địa bàn',
  petitionFromVisit: 'Đưa việc nhân dân nêu vào sổ kiến nghị',
  saveTheme: 'Lưu chuyên đề',
  deleteTheme: 'Xóa chuyên đề khỏi thư viện',
  chooseTheme: 'Chọn chuyên đề cho buổi sinh hoạt',
  takeFromRegisters: 'Đưa văn bản, kiến nghị vào chương trình',
  parkTopic: 'Ghi một nội dung chờ',
  removeTopic: 'Xóa một nội dung chờ',
  takeTopic: 'Đưa nội dung chờ vào chương trình',
  parkItem: 'Cất một mục vào nội dung chờ',
  takeNoticeNumber: 'Lấy số thông báo',
  tickStep: 'Đánh dấu một việc chuẩn bị',
  untickStep: 'Bỏ đánh dấu một việc chuẩn bị',
  saveThemedSession: 'Lưu chuyên đề trong kế hoạch',
  deleteThemedSession: 'Xóa chuyên đề khỏi kế hoạch',
  reachStage: 'Ghi một bước của chuyên đề',
  unreachStage: 'Bỏ một bước của chuyên đề',
  tieMeeting: 'Gắn chuyên đề với buổi sinh hoạt',
  untieMeeting: 'Bỏ gắn chuyên đề với buổi sinh hoạt',
  makeThemedMeeting: 'Tạo buổi sinh hoạt chuyên đề',
  saveTask: 'Lưu nhiệm vụ',
  takeBackTask: 'Thôi giao nhiệm vụ',
  deleteTask: 'Xóa nhiệm vụ',
  saveTaskNote: 'Ghi theo dõi nhiệm vụ',
  deleteTaskNote: 'Xóa ghi chép theo dõi nhiệm vụ',
  undo: 'Hoàn tác',
};

/** Says what an action of the history did. */
export function sayDeed(verb: string): string {
  return deeds[verb] ?? 'Việc khác';
}

/** Writes a moment as "23/11/2026, 19 giờ 05" of the local clock. */
export function sayMoment(at: string): string {
  const moment = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  return `${day}, ${two(moment.getHours())} giờ ${two(moment.getMinutes())}`;
}
