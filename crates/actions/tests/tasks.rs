//! Claims about tasks that are followed up between meetings, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{Done, HomeStep, MeetingDeed, TaskView};
use actions::{Failure, history, home, meetings, tasks};
use desk::{Desk, day, member};
use domain::assignment::TaskKind;
use domain::ids::{AssignmentId, MemberId, TaskNoteId};
use domain::kinds::MeetingKind;
use domain::meeting::{Assignment, Meeting, TaskReport, TaskResult};
use domain::member::Post;
use domain::outcome::Outcome;
use domain::own_task::{OwnTask, OwnTaskProblem};
use domain::task_notes::{TaskNote, TaskNoteProblem};
use domain::task_rules::{Load, TaskStanding};
use uuid::Uuid;

const TASK: AssignmentId = AssignmentId(Uuid::from_u128(0x7a51));
const POSTS: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];

fn person(at: usize) -> MemberId {
    member(at, Post::None).id
}

fn own() -> OwnTask {
    let assignment =
        Assignment { member: Some(person(0)), task: "Phụ trách tổ 3".to_owned(), ..Assignment::new(TASK) };
    OwnTask { assignment, given_on: day(5, 1), ended_on: None }
}

fn note(text: &str, on: chrono::NaiveDate) -> TaskNote {
    let result = Some(TaskResult::Late);
    TaskNote { id: TaskNoteId(Uuid::from_u128(0x907e)), assignment: TASK, on, text: text.to_owned(), result }
}

impl Desk {
    fn gives(&self, task: OwnTask, was: Option<&OwnTask>) -> Result<Done, Failure> {
        self.on(day(5, 10), |now| tasks::save(&self.book, task, was, now))
    }

    fn notes(&self, note: TaskNote) -> Result<Done, Failure> {
        self.on(day(5, 10), |now| tasks::save_note(&self.book, note, now))
    }

    fn sees(&self) -> Result<TaskView, Failure> {
        tasks::view(&self.book, TASK, day(5, 10))
    }

    fn saves(&self, meeting: &Meeting) {
        self.on(meeting.date, |now| meetings::save(&self.book, meeting.clone(), MeetingDeed::Write, now)).unwrap();
    }

    fn undoes(&self, done: Done) {
        self.on(day(5, 10), |now| history::undo(&self.book, done.action.unwrap(), now)).unwrap();
    }
}

/// An extraordinary meeting of the third of May, with its minutes locked, that issued a resolution and gave the task.
fn given_by_a_meeting(desk: &Desk) -> Meeting {
    let id = desk::held(desk);
    let mut meeting = meetings::view(&desk.book, id).unwrap().meeting;
    meeting.outcome = Outcome::Resolution;
    meeting.agenda[1].assignments = vec![Assignment { due: Some(day(5, 12)), ..own().assignment }];
    desk.saves(&meeting);
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, id, now)).unwrap();
    meeting
}

#[test]
fn of_two_edits_at_once_the_second_is_refused_and_the_first_is_kept() {
    let desk = Desk::with(&POSTS);
    desk.gives(own(), None).unwrap();
    let edit = |area: &str| {
        let mut task = own();
        task.assignment.area = area.to_owned();
        task
    };
    desk.gives(edit("Tổ 3"), Some(&own())).unwrap();
    assert_eq!(desk.gives(edit("Tổ 4"), Some(&own())), Err(Failure::TaskChanged));
    assert_eq!(desk.gives(edit("Tổ 4"), None), Err(Failure::TaskChanged));
    assert_eq!(desk.gives(edit("Tổ 3"), Some(&own())).unwrap().action, None, "the same button pressed twice");
    assert_eq!(desk.sees().unwrap().own, Some(edit("Tổ 3")));
    desk.gives(edit("Tổ 4"), Some(&edit("Tổ 3"))).unwrap();
    desk.on(day(5, 10), |now| tasks::delete(&desk.book, TASK, now)).unwrap();
    assert_eq!(desk.gives(edit("Tổ 5"), Some(&edit("Tổ 4"))), Err(Failure::NotFound));
}

#[test]
fn a_task_with_dates_out_of_order_is_refused_with_the_reason() {
    let desk = Desk::with(&POSTS);
    let mut task = own();
    (task.assignment.starts, task.assignment.due) = (Some(day(5, 9)), Some(day(4, 30)));
    let problems = vec![OwnTaskProblem::DueBeforeGiven, OwnTaskProblem::DueBeforeStarts];
    assert_eq!(desk.gives(task, None), Err(Failure::OwnTaskInvalid { problems }));
    assert_eq!(desk.sees(), Err(Failure::NotFound));
}

#[test]
fn what_was_taken_back_is_open_no_more_until_that_is_undone() {
    let desk = Desk::with(&POSTS);
    desk.gives(own(), None).unwrap();
    let done = desk.on(day(5, 10), |now| tasks::take_back(&desk.book, TASK, now)).unwrap();
    let line = desk.sees().unwrap().line;
    assert_eq!((line.standing, line.result), (TaskStanding::Ended, Some(TaskResult::Withdrawn)));
    assert_eq!(line.task.ended_on, Some(day(5, 10)));
    desk.undoes(done);
    assert_eq!(desk.sees().unwrap().line.standing, TaskStanding::Open);
}

#[test]
fn a_task_of_which_a_meeting_was_told_is_not_deleted_and_any_other_comes_back_with_its_notes() {
    let desk = Desk::with(&POSTS);
    desk.gives(own(), None).unwrap();
    desk.notes(note("Đã gặp 8 hộ", day(5, 9))).unwrap();
    let delete = || desk.on(day(5, 10), |now| tasks::delete(&desk.book, TASK, now));
    let done = delete().unwrap();
    assert_eq!(desk.sees(), Err(Failure::NotFound));
    desk.undoes(done);
    assert_eq!(desk.sees().unwrap().line.task.notes, [note("Đã gặp 8 hộ", day(5, 9))]);
    let mut june = desk.make(MeetingKind::Regular, 6).unwrap().meeting;
    june.task_reports = vec![TaskReport { assignment: TASK, result: TaskResult::Ongoing, note: String::new() }];
    desk.saves(&june);
    assert_eq!(delete(), Err(Failure::TaskHasReports));
    assert_eq!(desk.sees().unwrap().line.task.reports[0].on, day(6, 3));
}

#[test]
fn a_task_that_a_meeting_gave_keeps_its_context_and_only_meetings_change_it() {
    let desk = Desk::with(&POSTS);
    given_by_a_meeting(&desk);
    let view = desk.sees().unwrap();
    assert_eq!((view.own, view.issued.as_deref()), (None, Some("01-NQ/CB")));
    assert!(view.six_clear.contains("từ 03/05/2026 đến 12/05/2026"), "{}", view.six_clear);
    assert_eq!((view.line.in_charge.as_str(), view.line.standing), ("Đảng viên Một", TaskStanding::NearDue));
    assert_eq!(desk.gives(own(), Some(&own())), Err(Failure::NotFound));
    let refused = [
        desk.on(day(5, 10), |now| tasks::take_back(&desk.book, TASK, now)),
        desk.on(day(5, 10), |now| tasks::delete(&desk.book, TASK, now)),
    ];
    assert_eq!(refused, [Err(Failure::NotFound), Err(Failure::NotFound)]);
}

#[test]
fn progress_is_noted_of_locked_meetings_too_but_not_of_days_to_come() {
    let desk = Desk::with(&POSTS);
    given_by_a_meeting(&desk);
    desk.notes(note("Đã gặp 8 hộ", day(5, 9))).unwrap();
    assert_eq!(desk.sees().unwrap().line.task.notes, [note("Đã gặp 8 hộ", day(5, 9))]);
    for (wrong, problem) in [
        (note("", day(5, 9)), TaskNoteProblem::TextMissing),
        (note("Mai làm", day(5, 11)), TaskNoteProblem::InFuture),
        (note("Trước khi giao", day(5, 2)), TaskNoteProblem::BeforeGiven),
    ] {
        assert_eq!(desk.notes(wrong), Err(Failure::TaskNoteInvalid { problems: vec![problem] }));
    }
    let gone = desk.on(day(5, 10), |now| tasks::delete_note(&desk.book, note("", day(5, 9)).id, now)).unwrap();
    assert_eq!(desk.sees().unwrap().line.task.notes, []);
    desk.undoes(gone);
    assert_eq!(desk.sees().unwrap().line.task.notes.len(), 1);
}

#[test]
fn the_board_has_the_most_urgent_first_and_tells_who_has_nothing() {
    let desk = Desk::with(&POSTS);
    let dues = [None, Some(day(5, 12)), Some(day(5, 9)), Some(day(5, 30))];
    for (at, due) in dues.into_iter().enumerate() {
        let mut task = own();
        task.assignment.id = AssignmentId(Uuid::from_u128(at as u128 + 1));
        task.assignment.due = due;
        task.assignment.with_members = vec![person(1)];
        desk.gives(task, None).unwrap();
    }
    let board = tasks::board(&desk.book, day(5, 10)).unwrap();
    let stands: Vec<_> = board.lines.iter().map(|line| (line.standing, line.task.assignment.due)).collect();
    let expected = [
        (TaskStanding::Overdue, dues[2]),
        (TaskStanding::NearDue, dues[1]),
        (TaskStanding::Open, dues[3]),
        (TaskStanding::Open, None),
    ];
    assert_eq!(stands, expected);
    let loads: Vec<_> = board.members.iter().map(|line| (line.name.as_str(), line.tasks.load)).collect();
    let names = ["Đảng viên Một", "Đảng viên Hai", "Đảng viên Ba"];
    assert_eq!(loads, [(names[0], Load::Overloaded), (names[1], Load::Usual), (names[2], Load::Nothing)]);
    let steps = home::view(&desk.book, day(5, 10)).unwrap().steps;
    let told: Vec<_> = steps
        .into_iter()
        .filter_map(|step| match step {
            HomeStep::FollowTasks(told) => {
                Some((told.tasks.into_iter().map(|task| task.due).collect::<Vec<_>>(), told.more))
            }
            _ => None,
        })
        .collect();
    assert_eq!(told, [(vec![day(5, 9), day(5, 12)], 0)], "what is overdue and what is near");
}

#[test]
fn home_names_three_tasks_and_counts_the_others() {
    let desk = Desk::with(&POSTS);
    for at in 1..=5 {
        let mut task = own();
        task.assignment.id = AssignmentId(Uuid::from_u128(at));
        task.assignment.due = Some(day(5, 9));
        desk.gives(task, None).unwrap();
    }
    let steps = home::view(&desk.book, day(5, 10)).unwrap().steps;
    let Some(HomeStep::FollowTasks(told)) = steps.last() else { panic!("{steps:?}") };
    assert_eq!((told.tasks.len(), told.more), (3, 2));
}

#[test]
fn a_task_for_a_term_comes_back_where_it_is_reported_on() {
    let desk = Desk::with(&POSTS);
    let mut task = own();
    (task.assignment.kind, task.assignment.due) = (TaskKind::Term, Some(day(12, 20)));
    desk.gives(task, None).unwrap();
    let mut june = desk.make(MeetingKind::Regular, 6).unwrap();
    assert_eq!(june.carried_in, []);
    let besides = || tasks::for_a_term(&desk.book, june.meeting.id).unwrap();
    assert_eq!(besides().iter().map(|task| task.assignment.id).collect::<Vec<_>>(), [TASK]);
    june.meeting.task_reports = vec![TaskReport { assignment: TASK, result: TaskResult::Ongoing, note: String::new() }];
    desk.saves(&june.meeting);
    assert_eq!(besides(), []);
    assert_eq!(meetings::view(&desk.book, june.meeting.id).unwrap().carried_in[0].assignment.id, TASK);
}
