// What is missing or cannot be right in a meeting, in words.
import type { Problem } from '$lib/bindings';
import type { OpenMeeting } from './openMeeting.svelte';
import { sayShare } from './text';

/** Says what of one kind is wrong now, or nothing: for the field that it is about. */
export function sayWrong(open: OpenMeeting, code: Problem['code']): string {
  const found = open.figures.problems.find(({ problem }) => problem.code === code);
  return found ? sayProblem(found.problem, open) : '';
}

function partTitle(open: OpenMeeting, key: string): string {
  return open.figures.score?.lines.find(({ line }) => line.key === key)?.line.title ?? key;
}

/** Says one thing that is missing or cannot be right, with where it is. */
export function sayProblem(problem: Problem, open: OpenMeeting): string {
  if ('item' in problem) {
    const title = open.meeting.agenda.find(({ id }) => id === problem.item)?.title ?? '';
    return `${sayOfItem(problem, open)} (mục “${title}”).`;
  }
  const names = (who: readonly string[]): string =>
    who.map((id) => open.people.find((person) => person.id === id)?.name ?? 'người không có trong danh sách').join(', ');
  switch (problem.code) {
    case 'placeMissing':
      return 'Chưa ghi nơi họp.';
    case 'endMissing':
      return 'Chưa ghi giờ kết thúc.';
    case 'endsBeforeStarts':
      return 'Giờ kết thúc phải sau giờ bắt đầu.';
    case 'chairMissing':
      return 'Chưa ghi người chủ trì.';
    case 'chairNotPresent':
      return 'Người chủ trì chưa được điểm danh có mặt.';
    case 'minuteTakerMissing':
      return 'Chưa ghi thư ký.';
    case 'minuteTakerNotPresent':
      return 'Thư ký chưa được điểm danh có mặt.';
    case 'agendaEmpty':
      return 'Chương trình chưa có mục nào.';
    case 'notCalled':
      return `Chưa điểm danh ${problem.members.length} người: ${names(problem.members)}.`;
    case 'reasonMissing':
      return `Vắng có lý do nhưng chưa ghi lý do: ${names(problem.members)}.`;
    case 'notOnRoll':
      return `Điểm danh người không có trong danh sách của buổi họp: ${names(problem.members)}.`;
    case 'movementsImpossible':
      return `Người vào, người về ghi chưa khớp nhau hoặc chưa khớp điểm danh: ${names(problem.members)}.`;
    case 'pointsTooMany':
      return `Chấm ý “${partTitle(open, problem.part)}” quá ${problem.most} điểm.`;
    case 'pointsReasonMissing':
      return `Chấm ý “${partTitle(open, problem.part)}” khác điểm đề nghị mà chưa ghi lý do.`;
    case 'pointsMissing':
      return `Phiếu chấm điểm còn ${problem.parts} ý chưa có điểm.`;
    case 'guestNameMissing':
      return 'Có khách chưa ghi họ tên.';
    case 'feeImpossible':
      return 'Số người đã đóng đảng phí nhiều hơn số phải đóng.';
    case 'agreedImpossible':
      return `Số người thống nhất biên bản nhiều hơn ${problem.present} người dự.`;
    case 'tooShort':
      return `Họp ${problem.lasted} phút, ngắn hơn ${problem.required} phút theo hướng dẫn.`;
    case 'attendanceLow':
      return `Tỷ lệ dự ${sayShare(problem.perMille)}, dưới mức ${problem.targetPercent}%.`;
    case 'quorumMissing':
      return `Có mặt ${problem.voters}/${problem.base} đảng viên có quyền biểu quyết, cần ${problem.needed} để đủ mức thường lệ.`;
    case 'tasksNotReported':
      return `Còn ${problem.assignments.length} nhiệm vụ tháng trước chưa báo cáo.`;
  }
}

/** Says a problem of one line of the agenda; its title is put after it. */
function sayOfItem(problem: Extract<Problem, { item: string }>, open: OpenMeeting): string {
  switch (problem.code) {
    case 'titleMissing':
      return 'Có mục chương trình chưa ghi tên';
    case 'conclusionMissing':
      return 'Chưa ghi kết luận';
    case 'putOffReasonMissing':
      return 'Chưa ghi lý do để lại buổi sau';
    case 'documentTitleMissing':
      return 'Có văn bản chưa ghi trích yếu';
    case 'opinionEmpty':
      return 'Có ý kiến ghi tên mà chưa ghi nội dung';
    case 'voteSubjectMissing':
      return 'Có biểu quyết chưa ghi về việc gì';
    case 'voteNotCounted':
      return 'Có biểu quyết chưa ghi số phiếu';
    case 'moreVotesThanVoters':
      return `Có ${problem.cast} phiếu nhưng chỉ ${problem.voters} người được biểu quyết`;
    case 'ballotsDoNotAddUp':
      return 'Số phiếu phát ra, thu về, không hợp lệ và số phiếu ghi ý kiến không khớp';
    case 'quorumLost':
      return `Lúc biểu quyết chỉ còn ${problem.voters}/${problem.base} đảng viên có quyền biểu quyết, cần ${problem.needed} để đủ mức thường lệ`;
    case 'mentionEmpty':
      return 'Có người được nêu tên mà chưa ghi về việc gì';
    case 'minorityEmpty':
      return 'Có ý kiến khác ghi tên mà chưa ghi nội dung';
    case 'minorityNotVoter':
      return 'Có ý kiến khác của người không biểu quyết việc đó';
    case 'namedNotVoter':
      return `Ghi tên biểu quyết người không biểu quyết việc đó: ${open.nameOf({ kind: 'member', id: problem.member }) || 'người không có trong danh sách'}`;
    case 'taskMissing':
      return 'Có phân công chưa ghi việc gì';
    case 'assigneeMissing':
      return 'Có phân công chưa ghi người thực hiện';
    case 'dueMissing':
      return 'Có phân công chưa ghi hạn';
    case 'dueBeforeStarts':
      return 'Có phân công hạn trước ngày bắt đầu';
    case 'dueBeforeMeeting':
      return 'Có phân công hạn trước ngày họp';
  }
}
