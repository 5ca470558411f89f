// What the month needs, in words: what to do, a line about it, and where its button goes.
import type { HomeStep, MeetingKind, TaskReminder, TaskReminders, ThemedNeed } from '$lib/bindings';
import { showDate, showMonth } from '$lib/dates';
import type { Place } from '$lib/place.svelte';
import { sayQuarter } from '$lib/quarters';

/** One line of the desk. */
export type Line = { words: string; hint: string; to: Place; late: 'late' | 'inTime'; size?: 'compact' };

const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

/** "2026-11-23" gives "Thứ hai, ngày 23/11/2026". */
export function sayDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return `${DAYS[new Date(year, month - 1, day).getDay()]}, ngày ${showDate(iso)}`;
}

/** What is prepared, held and minuted, as the line of the desk names it. */
const occasions: Record<MeetingKind, string> = {
  regular: 'buổi sinh hoạt',
  regularAndThemed: 'buổi sinh hoạt',
  themed: 'buổi sinh hoạt chuyên đề',
  committee: 'cuộc họp chi ủy',
  extraordinary: 'cuộc họp bất thường',
  review: 'hội nghị kiểm điểm',
  admission: 'cuộc họp xét kết nạp',
  fullMembership: 'cuộc họp xét công nhận chính thức',
  discipline: 'cuộc họp xét kỷ luật',
};

/** "biên bản", of what unless it is the regular meeting of the month. */
function minutesOf(kind: MeetingKind): string {
  return occasions[kind] === occasions.regular ? 'biên bản' : `biên bản ${occasions[kind]}`;
}

/** Says a step of the month, in one line or, of tasks, in a few short ones; `today` decides what is late. */
export function linesOf(step: HomeStep, today: string): Line[] {
  return step.step === 'followTasks' ? taskLines(step, today) : [lineOf(step, today)];
}

/** Whole days from one day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function taskLine({ assignment, task, inCharge, due }: TaskReminder, today: string): Line {
  const late = due < today;
  const days = daysBetween(today, due);
  const left = days === 0 ? 'hạn hôm nay' : `còn ${days} ngày`;
  return {
    words: `${late ? `Quá hạn ${-days} ngày` : `Sắp đến hạn, ${left}`}: ${task}`,
    hint: `${inCharge ? `Đồng chí ${inCharge}` : 'Chưa giao ai'}, hạn ${showDate(due)}.`,
    to: { screen: 'task', id: assignment },
    late: late ? 'late' : 'inTime',
    size: 'compact',
  };
}

function taskLines({ tasks, more }: TaskReminders, today: string): Line[] {
  const lines = tasks.map((task) => taskLine(task, today));
  if (more === 0) return lines;
  return [...lines, { words: `Và ${more} nhiệm vụ nữa quá hạn, sắp đến hạn`, hint: 'Mở danh sách nhiệm vụ.', to: { screen: 'tasks' }, late: 'inTime', size: 'compact' }];
}

/** Says a step about a meeting or the list of members. */
export function lineOf(step: Exclude<HomeStep, { step: 'followTasks' }>, today: string): Line {
  switch (step.step) {
    case 'addMembers':
      return {
        words: 'Đưa danh sách đảng viên vào sổ',
        hint: 'Nhập một lần từ tệp Excel, hoặc thêm từng người.',
        to: { screen: 'members' },
        late: 'inTime',
      };
    case 'createMeeting':
      return {
        words: `Tạo buổi sinh hoạt ${showMonth(step.month)}`,
        hint: `Ngày thường lệ: ${showDate(step.usualDay)}.`,
        to: { screen: 'newMeeting' },
        late: step.usualDay < today ? 'late' : 'inTime',
      };
    case 'prepareMeeting':
      return {
        words: `Chuẩn bị ${occasions[step.kind]} ${showMonth(step.month)}`,
        hint: `Họp ngày ${showDate(step.date)}: chương trình, người trình bày, khách mời.`,
        to: { screen: 'meeting', id: step.meeting, step: 'prepare' },
        late: 'inTime',
      };
    case 'completeMeeting':
      return completeLine(step, today);
    case 'followLadder':
      return ladderLine(step, today);
    case 'printPapers':
      return {
        words: `In, ký và gửi ${minutesOf(step.kind)} ${showMonth(step.month)}`,
        hint: 'Biên bản đã khóa. Lưu vào thư mục để gửi, hoặc mở để in.',
        to: { screen: 'meeting', id: step.meeting, step: 'papers' },
        late: 'inTime',
      };
    case 'seeToAreas':
      return areasLine(step);
    case 'planThemed':
      return themedLine(step.need, today);
  }
}

function themedLine(need: ThemedNeed, today: string): Line {
  switch (need.need) {
    case 'planYear':
      return {
        words: `Lập kế hoạch sinh hoạt chuyên đề năm ${need.year}`,
        hint: 'Mỗi quý ít nhất một chuyên đề: tên, người soạn, người duyệt, ngày họp.',
        to: { screen: 'themedPlan', year: need.year },
        late: 'inTime',
      };
    case 'planQuarters': {
      const [first] = need.quarters;
      return {
        words: `Chưa có chuyên đề cho ${need.quarters.map(sayQuarter).join(', ')}`,
        hint: 'Chọn chuyên đề và phân công người soạn từ sớm.',
        to: { screen: 'themedPlan', ...(first ? { year: first.year } : {}) },
        late: 'inTime',
      };
    }
    case 'reachStage':
      return {
        words: `Chuyên đề ${sayQuarter(need.quarter)}: ${need.title}`,
        hint: `“${need.topic}” (hạn ${showDate(need.due)}).`,
        to: { screen: 'themedSession', id: need.session },
        late: need.due < today ? 'late' : 'inTime',
      };
  }
}

function areasLine({ unattended, overdue, visitDays }: Extract<HomeStep, { step: 'seeToAreas' }>): Line {
  const hints = [
    unattended.length > 0 ? `Chưa có người phụ trách: ${unattended.join(', ')}.` : '',
    overdue.length > 0 ? `Quá ${visitDays} ngày chưa ai đến: ${overdue.join(', ')}.` : '',
  ];
  return { words: 'Xem lại việc phụ trách địa bàn', hint: hints.filter(Boolean).join(' '), to: { screen: 'areas' }, late: 'inTime' };
}

function ladderLine(step: Extract<HomeStep, { step: 'followLadder' }>, today: string): Line {
  const before = step.side === 'before';
  return {
    words: `${before ? 'Việc chuẩn bị đến hạn:' : 'Việc sau'} ${occasions[step.kind]} ${showMonth(step.month)}`,
    hint: step.steps.map(({ title, due }) => `${title} (hạn ${showDate(due)})`).join('; ') + '.',
    to: { screen: 'meeting', id: step.meeting, step: before ? 'prepare' : 'papers' },
    late: step.steps.some(({ due }) => due < today) ? 'late' : 'inTime',
  };
}

function completeLine(step: Extract<HomeStep, { step: 'completeMeeting' }>, today: string): Line {
  const ready = step.blocking === 0;
  return {
    words: `${ready ? 'Khóa' : 'Họp và ghi'} ${minutesOf(step.kind)} ${showMonth(step.month)}`,
    hint: ready
      ? `Họp ngày ${showDate(step.date)}. Biên bản đã đủ: xem lại, khóa, rồi in để ký.`
      : `Họp ngày ${showDate(step.date)}. Còn ${step.blocking} chỗ phải ghi trước khi khóa biên bản.`,
    to: { screen: 'meeting', id: step.meeting, step: ready ? 'papers' : 'roll' },
    late: step.date < today ? 'late' : 'inTime',
  };
}
