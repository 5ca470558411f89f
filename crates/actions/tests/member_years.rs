//! A whole year of a cell through the actions, as chance has it: evenings of every kind, some locked and some not, tasks given and
//! told of, people named, petitions raised. What the year-end review shows is counted once more from the raw meetings.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{CellYearView, MeetingDeed, PaperFormat};
use actions::{Failure, PaperPress, member_years, members, petitions, year_plan, year_sheets};
use actions::{meetings, views::MeetingView};
use desk::{Desk, day};
use domain::ids::{AssignmentId, MemberId, MentionId, MovementId, OpinionId, PetitionId, StatusId};
use domain::kinds::{MeetingKind, Part};
use domain::meeting::{
    AgendaItem, Assignment, Attendance, Meeting, Opinion, Presence, Section, Speaker, TaskKind, TaskReport, TaskResult,
};
use domain::member::{Post, StatusKind, StatusPeriod};
use domain::mentions::{Mention, MentionKind};
use domain::movements::{Movement, MovementKind};
use domain::petitions::{Petition, Petitioner};
use domain::year_sums::YearSums;
use proptest::prelude::*;

const POSTS: [Post; 6] =
    [Post::Secretary, Post::DeputySecretary, Post::CommitteeMember, Post::None, Post::None, Post::None];
const KINDS: [MeetingKind; 4] =
    [MeetingKind::Regular, MeetingKind::RegularAndThemed, MeetingKind::Committee, MeetingKind::Themed];
const RESULTS: [TaskResult; 7] = [
    TaskResult::Done,
    TaskResult::Late,
    TaskResult::NotDone,
    TaskResult::Ongoing,
    TaskResult::DoneWell,
    TaskResult::DoneLate,
    TaskResult::Withdrawn,
];
const MENTIONS: [MentionKind; 3] = [MentionKind::Praise, MentionKind::Reminder, MentionKind::Criticism];
const EXEMPT: usize = 4;
const AWAY: usize = 5;

/// One evening as chance has it; numbers choose among what there is.
#[derive(Debug, Clone)]
struct Evening {
    kind: usize,
    month: u32,
    is_held: bool,
    is_locked: bool,
    presences: Vec<usize>,
    speakers: Vec<usize>,
    presenter: usize,
    named: (usize, usize),
    late: usize,
    left: usize,
    task: (usize, usize),
    result: usize,
}

fn evening() -> impl Strategy<Value = Evening> {
    let who = || 0..POSTS.len();
    let presences = proptest::collection::vec(prop_oneof![3 => Just(0_usize), 1 => Just(1), 1 => Just(2)], POSTS.len());
    let happened = (any::<bool>(), proptest::bool::weighted(0.9), presences, proptest::collection::vec(who(), 0..6));
    let people = (who(), (who(), 0..MENTIONS.len()), who(), who(), (who(), who()));
    (0..KINDS.len(), 1..=10_u32, happened, people, 0..RESULTS.len()).prop_map(
        |(kind, month, (is_locked, is_held, presences, speakers), (presenter, named, late, left, task), result)| {
            Evening { kind, month, is_held, is_locked, presences, speakers, presenter, named, late, left, task, result }
        },
    )
}

struct Year {
    desk: Desk,
    people: Vec<MemberId>,
}

impl Year {
    /// A cell of six, one of whom is exempt from June on, and one away from March to April.
    fn begin() -> Self {
        let desk = Desk::with(&POSTS);
        let list = members::list(&desk.book, day(1, 2)).unwrap().lines;
        let mut list: Vec<_> = list.into_iter().map(|line| line.member).collect();
        list.sort_by_key(|member| member.id);
        for (at, kind, since, until) in
            [(EXEMPT, StatusKind::Exempt, day(6, 1), None), (AWAY, StatusKind::Away, day(3, 1), Some(day(4, 30)))]
        {
            let id = StatusId(desk.on(day(1, 2), |now| (now.new_id)()));
            list[at].statuses.push(StatusPeriod { id, kind, since, until, reason: String::new() });
            desk.on(day(1, 2), |now| members::save(&desk.book, list[at].clone(), now)).unwrap();
        }
        Self { desk, people: list.into_iter().map(|member| member.id).collect() }
    }

    fn id(&self) -> uuid::Uuid {
        self.desk.on(day(1, 1), |now| (now.new_id)())
    }

    fn goes_through(&self, evening: &Evening) {
        let view = match self.desk.make(KINDS[evening.kind], evening.month) {
            Ok(view) => view,
            Err(Failure::MeetingExists { .. }) => return,
            Err(other) => panic!("{other:?}"),
        };
        let id = view.meeting.id;
        let meeting = self.written(view, evening);
        self.desk.on(meeting.date, |now| meetings::save(&self.desk.book, meeting, MeetingDeed::Write, now)).unwrap();
        if evening.is_locked && evening.is_held {
            let locked = self.desk.on(day(evening.month, 4), |now| meetings::lock_minutes(&self.desk.book, id, now));
            assert!(matches!(locked, Ok(_) | Err(Failure::CannotLock { .. })), "{locked:?}");
        }
    }

    fn written(&self, view: MeetingView, evening: &Evening) -> Meeting {
        let mut meeting = view.meeting;
        let on_roll = |at: &usize| view.figures.roll.iter().any(|line| line.member == self.people[*at]);
        let called = (0..POSTS.len()).filter(on_roll).map(|at| {
            let presence = [Presence::Present, Presence::Excused, Presence::Unexcused][evening.presences[at]];
            let reason = if presence == Presence::Excused { "bệnh".to_owned() } else { String::new() };
            Attendance { member: self.people[at], presence, reason }
        });
        meeting.attendance = called.collect();
        meeting.minute_taker = Some(self.people[2]);
        meeting.ends = evening.is_held.then(|| "21:30:00".parse().unwrap());
        meeting.minutes_agreed = Some(1);
        for item in &mut meeting.agenda {
            item.conclusion = "Chi bộ thống nhất.".to_owned();
        }
        let last = meeting.agenda.len() - 2;
        for (at, speaker) in evening.speakers.iter().enumerate() {
            let (id, speaker) = (OpinionId(self.id()), Speaker::Member(self.people[*speaker]));
            meeting.agenda[at % last].opinions.push(Opinion { id, speaker, text: "Nhất trí.".to_owned() });
        }
        self.writes_on(&mut meeting.agenda[3], evening);
        if let Some(task) = view.carried_in.first() {
            let (assignment, result) = (task.assignment.id, RESULTS[evening.result]);
            meeting.task_reports.push(TaskReport { assignment, result, note: String::new() });
        }
        meeting
    }

    fn writes_on(&self, item: &mut AgendaItem, evening: &Evening) {
        item.presenter = Some(Speaker::Member(self.people[evening.presenter]));
        let moved = |at: usize, kind| Movement { id: MovementId(self.id()), member: self.people[at], kind, at: None };
        item.movements = vec![moved(evening.late, MovementKind::Arrived), moved(evening.left, MovementKind::Left)];
        let ((member, kind), text) = (evening.named, "gương mẫu".to_owned());
        item.mentions =
            vec![Mention { id: MentionId(self.id()), member: self.people[member], kind: MENTIONS[kind], text }];
        item.assignments.push(Assignment {
            member: Some(self.people[evening.task.0]),
            with_members: vec![self.people[evening.task.1]],
            task: "Vận động hội viên".to_owned(),
            due: Some(day(evening.month, 20)),
            ..Assignment::new(AssignmentId(self.id()))
        });
        let raised_by = Petitioner::Member { member: self.people[evening.presenter] };
        let (id, content) = (PetitionId(self.id()), "Sửa cầu kênh Ba".to_owned());
        let petition =
            Petition { id, raised_by, raised_on: day(evening.month, 4), content, source: None, steps: vec![] };
        self.desk.on(day(12, 1), |now| petitions::save(&self.desk.book, petition, now)).unwrap();
    }

    fn meetings(&self) -> Vec<MeetingView> {
        let lines = meetings::list(&self.desk.book).unwrap();
        lines.into_iter().rev().map(|line| meetings::view(&self.desk.book, line.id).unwrap()).collect()
    }

    /// Whether nobody asked somebody to come on the day of a meeting.
    fn is_free(&self, member: MemberId, meeting: &Meeting) -> bool {
        let month = meeting.month.number();
        (member == self.people[EXEMPT] && month >= 6) || (member == self.people[AWAY] && [3, 4].contains(&month))
    }

    fn recounted(&self, member: MemberId, all: &[MeetingView]) -> [u32; 17] {
        let mut counts = [0; 17];
        for meeting in all.iter().map(|view| &view.meeting).filter(|meeting| meeting.ends.is_some()) {
            let evenings = if meeting.kind == MeetingKind::RegularAndThemed { 2 } else { 1 };
            let presence = meeting.attendance.iter().find(|line| line.member == member).map(|line| line.presence);
            match presence {
                Some(Presence::Present) => counts[0] += evenings,
                Some(Presence::Excused) if !self.is_free(member, meeting) => counts[1] += evenings,
                Some(Presence::Unexcused) if !self.is_free(member, meeting) => counts[2] += evenings,
                _ => {}
            }
            if meeting.kind != MeetingKind::Committee && presence == Some(Presence::Present) {
                counts[3] += u32::from(meeting.kind != MeetingKind::Regular);
            }
            counts[4] += if meeting.chair == Some(member) { evenings } else { 0 };
            counts[5] += if meeting.minute_taker == Some(member) { evenings } else { 0 };
            self.recount_lines(member, meeting, &mut counts);
        }
        self.recount_tasks(member, all, &mut counts);
        let lines = petitions::list(&self.desk.book, day(12, 31)).unwrap();
        let raised = lines.iter().filter(|line| line.petition.raised_by == Petitioner::Member { member });
        counts[16] = u32::try_from(raised.count()).unwrap();
        counts
    }

    fn recount_lines(&self, member: MemberId, meeting: &Meeting, counts: &mut [u32; 17]) {
        let by = Speaker::Member(member);
        for item in &meeting.agenda {
            counts[6] += u32::try_from(item.opinions.iter().filter(|said| said.speaker == by).count()).unwrap();
            let presented =
                item.section == Section::Proceedings && item.put_off.is_none() && item.presenter == Some(by);
            counts[7] += u32::from(presented);
            for (kind, place) in MENTIONS.iter().zip(8..) {
                let named = |mention: &&Mention| mention.member == member && mention.kind == *kind;
                counts[place] += u32::try_from(item.mentions.iter().filter(named).count()).unwrap();
            }
        }
    }

    fn recount_tasks(&self, member: MemberId, all: &[MeetingView], counts: &mut [u32; 17]) {
        let meetings = || all.iter().map(|view| &view.meeting);
        for task in meetings().flat_map(|meeting| &meeting.agenda).flat_map(|item| &item.assignments) {
            let told = meetings().flat_map(|meeting| &meeting.task_reports);
            let told: Vec<_> = told.filter(|report| report.assignment == task.id).map(|report| report.result).collect();
            let end = told.iter().rfind(|result| TaskKind::Once.ends_with().contains(result));
            if end == Some(&TaskResult::Withdrawn) {
                continue;
            }
            if task.member == Some(member) {
                let place = match end {
                    Some(TaskResult::DoneLate) => 12,
                    Some(TaskResult::DoneWell | TaskResult::Done) if told.contains(&TaskResult::Late) => 12,
                    Some(TaskResult::DoneWell | TaskResult::Done) => 11,
                    Some(TaskResult::NotDone) => 13,
                    _ => 14,
                };
                counts[place] += 1;
            }
            counts[15] += u32::from(task.with_members.contains(&member));
        }
    }
}

/// The sums of the review, in the order of [`Year::recounted`]; every task is overdue by the end of the year.
fn shown(sums: &YearSums) -> [u32; 17] {
    assert_eq!(sums.tasks.ongoing, 0);
    assert_eq!(sums.meetings.not_called, 0);
    let tasks = sums.tasks;
    [
        sums.meetings.present,
        sums.meetings.excused,
        sums.meetings.unexcused,
        sums.themed.present,
        sums.chaired,
        sums.wrote_minutes,
        sums.opinions,
        sums.presented,
        sums.praise,
        sums.reminders,
        sums.criticism,
        tasks.done,
        tasks.done_late,
        tasks.not_done,
        tasks.overdue,
        sums.helped,
        sums.petitions,
    ]
}

/// What each meeting and the year plan say of heads, tasks and themed sessions, counted again.
fn agrees(year: &Year, all: &[MeetingView]) {
    for view in all {
        let (meeting, figures) = (&view.meeting, &view.figures);
        let of = |presence| meeting.attendance.iter().filter(|line| line.presence == presence).count();
        assert_eq!(figures.head_count.present.total as usize, of(Presence::Present), "{}", meeting.date);
        assert_eq!(figures.head_count.absent.total as usize, of(Presence::Excused) + of(Presence::Unexcused));
        let due: Vec<_> = view.carried_in.iter().map(|task| task.assignment.id).collect();
        let reports = || meeting.task_reports.iter().filter(|report| due.contains(&report.assignment));
        let told = |result| reports().filter(|report| report.result == result).count();
        let count = figures.task_count;
        let done = told(TaskResult::DoneWell) + told(TaskResult::Done) + told(TaskResult::DoneLate);
        let others = [TaskResult::Late, TaskResult::NotDone, TaskResult::Ongoing, TaskResult::Withdrawn].map(told);
        let counted = [count.late, count.not_done, count.ongoing, count.withdrawn].map(|number| number as usize);
        assert_eq!((count.done as usize, counted), (done, others));
        assert_eq!(count.carried_in as usize, view.carried_in.len());
    }
    let plan = year_plan::view(&year.desk.book, Some(2026), day(12, 31)).unwrap().plan;
    let themed = plan.columns.iter().find(|column| column.kind == MeetingKind::Themed).unwrap();
    let is_themed = |view: &&MeetingView| {
        view.meeting.kind.parts().contains(&Part::Themed) || view.meeting.kind == MeetingKind::Themed
    };
    let held = all.iter().filter(is_themed).filter(|view| view.meeting.ends.is_some());
    let mut quarters: Vec<_> = held.map(|view| view.meeting.month.number().div_ceil(3)).collect();
    quarters.sort_unstable();
    quarters.dedup();
    assert_eq!(themed.held as usize, quarters.len());
}

fn reviewed(year: &Year) -> CellYearView {
    member_years::list(&year.desk.book, Some(2026), day(12, 31)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn the_review_of_any_year_equals_a_recount_of_its_meetings(evenings in proptest::collection::vec(evening(), 8..24)) {
        let year = Year::begin();
        evenings.iter().for_each(|evening| year.goes_through(evening));
        let all = year.meetings();
        agrees(&year, &all);
        let review = reviewed(&year);
        prop_assert_eq!(review.lines.len(), POSTS.len());
        for line in &review.lines {
            prop_assert_eq!(shown(&line.sums), year.recounted(line.member, &all), "{}", line.name);
            let alone = member_years::view(&year.desk.book, line.member, Some(2026), day(12, 31)).unwrap();
            prop_assert_eq!(alone.sums, line.sums);
        }
        let total = review.lines.iter().map(|line| shown(&line.sums));
        let total = total.fold([0; 17], |sum, line| std::array::from_fn(|at| sum[at] + line[at]));
        prop_assert_eq!(shown(&review.total), total);
    }
}

fn one_evening(is_locked: bool) -> Evening {
    Evening {
        kind: 0,
        month: 7,
        is_held: true,
        is_locked,
        presences: vec![0, 1, 0, 0, 1, 0],
        speakers: vec![0, 3],
        presenter: 3,
        named: (3, 0),
        late: 3,
        left: 0,
        task: (3, 0),
        result: 0,
    }
}

#[test]
fn locked_minutes_keep_what_a_member_was_on_the_day_whatever_is_written_later() {
    for (is_locked, expected) in [(true, (1, 0)), (false, (0, 1))] {
        let year = Year::begin();
        year.goes_through(&one_evening(is_locked));
        assert!(year.meetings()[0].meeting.is_locked() == is_locked);
        let lines = members::list(&year.desk.book, day(7, 3)).unwrap().lines;
        let mut ill = lines.into_iter().find(|line| line.member.id == year.people[1]).unwrap().member;
        let id = StatusId(year.id());
        let (kind, reason) = (StatusKind::Exempt, String::new());
        ill.statuses.push(StatusPeriod { id, kind, since: day(7, 1), until: None, reason });
        year.desk.on(day(8, 1), |now| members::save(&year.desk.book, ill, now)).unwrap();
        let view = member_years::view(&year.desk.book, year.people[1], Some(2026), day(12, 31)).unwrap();
        let not_asked =
            view.year.sittings.iter().filter(|at| at.call == Some(domain::sittings::Call::NotAsked)).count();
        assert_eq!((view.sums.meetings.excused, u32::try_from(not_asked).unwrap()), expected);
    }
}

#[test]
fn a_meeting_that_has_not_ended_and_another_year_are_not_counted() {
    let year = Year::begin();
    year.goes_through(&Evening { is_held: false, ..one_evening(false) });
    let review = reviewed(&year);
    assert_eq!((review.held, review.total.meetings.asked, review.chosen.first), (0, 0, 2026));
    let before = member_years::list(&year.desk.book, Some(2025), day(12, 31)).unwrap();
    assert_eq!((before.chosen.year, before.total.tasks.all, before.total.petitions), (2025, 0, 0));
    let nobody = member_years::view(&year.desk.book, MemberId(year.id()), None, day(12, 31));
    assert_eq!(nobody, Err(Failure::NotFound));
}

#[test]
fn the_sheets_of_one_and_of_all_are_named_plainly() {
    let year = Year::begin();
    year.goes_through(&one_evening(true));
    let press = PaperPress::new();
    let made = |member, format| year_sheets::sheet(&year.desk.book, member, (None, day(12, 1)))?.file(&press, format);
    let one = made(Some(year.people[3]), PaperFormat::Docx).unwrap();
    assert_eq!(one.0, "2026_PhieuTongHop_Dang-Vien-Bon.docx");
    let all = made(None, PaperFormat::Pdf).unwrap();
    assert_eq!(all.0, "2026_PhieuTongHop_Chi-Bo-Ap-My-Tay.pdf");
    assert!(all.1.len() > one.1.len() / 2 && all.1.starts_with(b"%PDF"));
    assert_eq!(made(Some(MemberId(year.id())), PaperFormat::Pdf), Err(Failure::NotFound));
}
