// A meeting of an invented cell, for tests alone.
import type { AgendaItem, ClosingStep, MeetingView, NoticeTexts, RollLine } from '$lib/bindings';

function item(id: string, title: string): AgendaItem {
  return {
    id, title, section: 'proceedings', part: 'regular', presenter: null, minutes: null, movements: [], text: '', documents: [], opinions: [],
    votes: [], conclusion: '', conclusionNeed: 'required', assignments: [], origin: { kind: 'added' }, putOff: null, mentions: [],
  };
}

function line(member: string, name: string): RollLine {
  return { member, name, post: 'none', standing: { grade: 'official', activity: 'active' }, presence: null, reason: '' };
}

const none = { total: 0, official: 0, probationary: 0 };

const closing: ClosingStep[] = [
  { stage: 'missing', title: 'Còn thiếu' },
  { stage: 'readBack', title: 'Đọc lại' },
  { stage: 'adoption', title: 'Thông qua' },
  { stage: 'score', title: 'Chấm điểm' },
  { stage: 'papers', title: 'Khóa và in' },
];

/** A regular meeting with two lines of agenda and two members, nobody called yet. */
export function meetingView(): MeetingView {
  return {
    meeting: {
      id: 'm', kind: 'regular', month: '2026-11', rulePack: 'hd-42-2025', date: '2026-11-03', starts: '19:30:00', ends: null,
      place: '', chair: 'a', minuteTaker: null, guests: [], attendance: [], fee: { paidBy: null, of: null, note: '' },
      taskReports: [], agenda: [item('i1', 'Thảo luận'), item('i2', 'Kết luận')], minutesAgreed: null, points: [], outcome: 'none', outcomeNumber: null, number: null,
      state: { state: 'open' },
    },
    figures: {
      roll: [line('a', 'Lê Thị Ánh'), line('b', 'Trần Văn An')],
      headCount: {
        members: { total: 2, official: 2, probationary: 0 }, exempt: 0, away: 0, suspended: 0, present: none, absent: none,
        excusedNotExempt: 0, exemptAbsent: 0, unexcused: 0, notCalled: 2, received: 0, receivedPresent: 0,
      },
      headCountSentence: 'Tổng số đảng viên của chi bộ: 02 đồng chí.',
      votingBase: { base: 2, voters: 0, official: 2, exemptAbsent: 0, awayAbsent: 0, suspended: 0 },
      votes: [], minutesLong: null, minMinutes: 90, speakers: 0,
      taskCount: { carriedIn: 0, done: 0, late: 0, notDone: 0, ongoing: 0, notReported: 0, withdrawn: 0 },
      problems: [{ problem: { code: 'notCalled', members: ['a', 'b'] }, weight: 'blocks' }],
      number: 1,
      outcomeNumber: 1,
      papers: [{ kind: 'minutes', part: 'regular' }],
      score: null,
      silent: ['b'],
      headGroups: [{ group: 'notCalled', members: ['a', 'b'] }],
      requested: [],
      quorum: { share: { reach: 'atLeast', numerator: 2, denominator: 3 }, base: 2, voters: 0, needed: 2 },
    },
    carriedIn: [],
    absenceReasons: [{ key: 'b', text: 'bệnh' }],
    rules: 'Hướng dẫn 42-HD/BTCTW',
    fingerprints: [],
    manner: { roll: 'cell', reports: ['tasks', 'fee'], decision: 'ordinary', closing },
    phrases: [{ key: 'tn', text: 'Chi bộ thống nhất.' }, { key: 'kk', text: 'Không có ý kiến khác.' }],
    themedOwed: null,
    addenda: [],
  };
}

/** The notice of that meeting. */
export const noticeTexts: NoticeTexts = {
  zalo: 'CHI BỘ ẤP MỸ TÂY\nTHÔNG BÁO: Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026',
  sms: 'CB ap My Tay: moi dong chi du sinh hoat CB thuong ky thang 11 nam 2026.',
  card: {
    title: 'Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026',
    time: '19 giờ 30 phút, thứ ba, ngày 03 tháng 11 năm 2026',
    place: 'Nhà văn hóa ấp',
    content: '1. Thông tin thời sự',
  },
  code: null,
};
