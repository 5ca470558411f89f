//! Tasks given outside of meetings, tasks that go on, and their progress between meetings.

use super::samples::{Shelf, change, day, id, lock, meeting, try_change};
use crate::migrations::{ALL, migrate};
use crate::{Book, Deed, Span, StoreError};
use domain::ids::{AssignmentId, MemberId, TaskNoteId};
use domain::meeting::{Assignment, Meeting, TaskKind, TaskReport, TaskResult};
use domain::own_task::OwnTask;
use domain::task_notes::TaskNote;
use domain::tasks::{GivenTask, TaskSource};
use rusqlite::Connection;

const OWN: AssignmentId = AssignmentId(uuid::Uuid::from_u128(0x700));

fn own(kind: TaskKind) -> OwnTask {
    OwnTask {
        assignment: Assignment {
            member: Some(MemberId(id(1))),
            with_members: vec![MemberId(id(2))],
            task: "Phụ trách 6 hộ".to_owned(),
            due: Some(day(28)),
            kind,
            starts: Some(day(4)),
            area: "Tổ 3".to_owned(),
            ..Assignment::new(OWN)
        },
        given_on: day(1),
        ended_on: None,
    }
}

fn note(number: u128, on: u32) -> TaskNote {
    let text = "Đã vận động 4 hộ".to_owned();
    TaskNote { id: TaskNoteId(id(number)), assignment: OWN, on: day(on), text, result: Some(TaskResult::Ongoing) }
}

fn given(book: &Book, id: AssignmentId) -> Option<GivenTask> {
    book.read(|r| r.given_task(id)).unwrap()
}

fn comes_back_to(book: &Book, meeting: &Meeting) -> bool {
    let span = Span::Before { date: meeting.date, starts: meeting.starts, meeting: meeting.id };
    let whole = book.read(|r| r.open_tasks(span)).unwrap().iter().any(|task| task.assignment.id == OWN);
    assert_eq!(book.read(|r| r.open_task_ids(span)).unwrap().contains(&OWN), whole);
    whole
}

fn told(result: TaskResult) -> TaskReport {
    TaskReport { assignment: OWN, result, note: "theo sổ".to_owned() }
}

#[test]
fn a_task_of_its_own_comes_back_whole_with_its_notes() {
    let (_shelf, book, _) = Shelf::with_meeting();
    change(&book, "giveTask", |c| c.put_own_task(&own(TaskKind::Regular)));
    change(&book, "noteTask", |c| [note(0x711, 6), note(0x710, 5)].iter().try_for_each(|n| c.put_task_note(n)));
    let task = given(&book, OWN).unwrap();
    assert_eq!(task.assignment, own(TaskKind::Regular).assignment);
    assert_eq!((&task.source, task.given_on, task.ended_on), (&TaskSource::Alone, day(1), None));
    assert_eq!(task.notes, [note(0x710, 5), note(0x711, 6)]);
    change(&book, "deleteTaskNote", |c| c.delete_task_note(note(0x710, 5).id));
    assert_eq!(book.read(|r| r.task_note(note(0x710, 5).id)).unwrap(), None);
    assert_eq!(given(&book, OWN).unwrap().notes, [note(0x711, 6)]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_task_goes_with_its_notes_and_undo_brings_them_back() {
    let (_shelf, book, _) = Shelf::with_meeting();
    change(&book, "giveTask", |c| c.put_own_task(&own(TaskKind::Once)));
    change(&book, "noteTask", |c| c.put_task_note(&note(0x710, 5)));
    let whole = given(&book, OWN);
    change(&book, "deleteTask", |c| c.delete_own_task(OWN));
    assert_eq!(given(&book, OWN), None);
    assert_eq!(book.read(|r| r.task_note(note(0x710, 5).id)).unwrap(), None);
    let number = book.read(|r| r.history(1)).unwrap()[0].number;
    change(&book, "undo", |c| c.undo(number));
    assert_eq!(given(&book, OWN), whole);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn what_a_meeting_gave_is_neither_changed_nor_removed_apart_from_it() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    let of_meeting = meeting.agenda[0].assignments[0].clone();
    let stolen = OwnTask { assignment: of_meeting.clone(), ..own(TaskKind::Once) };
    assert!(try_change(&book, Deed::new("giveTask"), 0, |c| c.put_own_task(&stolen)).is_err());
    let removed = try_change(&book, Deed::new("deleteTask"), 0, |c| c.delete_own_task(of_meeting.id));
    assert!(matches!(removed, Err(StoreError::NotFound { what: "task", .. })));
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
}

#[test]
fn progress_is_noted_of_what_a_locked_meeting_gave() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    let assignment = meeting.agenda[0].assignments[0].id;
    let note = TaskNote { assignment, ..note(0x710, 8) };
    change(&book, "noteTask", |c| c.put_task_note(&note));
    assert_eq!(given(&book, assignment).unwrap().notes, [note]);
}

#[test]
fn a_regular_task_comes_back_after_it_was_done_until_it_is_taken_back() {
    let (_shelf, book, mut first) = Shelf::with_meeting();
    let (mut second, third) = (meeting(2), meeting(3));
    change(&book, "createMeeting", |c| [&second, &third].into_iter().try_for_each(|m| c.put_meeting(m)));
    change(&book, "giveTask", |c| c.put_own_task(&own(TaskKind::Regular)));
    first.task_reports.push(told(TaskResult::DoneWell));
    change(&book, "saveMeeting", |c| c.put_meeting(&first));
    assert!(comes_back_to(&book, &second));
    second.task_reports.push(told(TaskResult::Withdrawn));
    change(&book, "saveMeeting", |c| c.put_meeting(&second));
    assert!(comes_back_to(&book, &second), "it was still asked for there");
    assert!(!comes_back_to(&book, &third));
    let reports = given(&book, OWN).unwrap().reports;
    assert_eq!(
        reports.iter().map(|made| (made.meeting, made.on)).collect::<Vec<_>>(),
        [(first.id, first.date), (second.id, second.date)]
    );
    let once = own(TaskKind::Once);
    change(&book, "giveTask", |c| c.put_own_task(&once));
    assert!(!comes_back_to(&book, &second), "a task for once ended when it was done");
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_task_for_a_term_comes_back_when_it_is_due_or_told_of() {
    let (_shelf, book, mut first) = Shelf::with_meeting();
    let mut due_then = own(TaskKind::Term);
    due_then.assignment.due = Some(first.date);
    let later = OwnTask {
        assignment: Assignment { due: first.date.succ_opt(), ..due_then.assignment.clone() },
        ..due_then.clone()
    };
    let for_ever = OwnTask { assignment: Assignment { due: None, ..due_then.assignment.clone() }, ..due_then.clone() };
    for (task, comes) in [(&due_then, true), (&later, false), (&for_ever, false)] {
        change(&book, "giveTask", |c| c.put_own_task(task));
        assert_eq!(comes_back_to(&book, &first), comes, "{:?}", task.assignment.due);
    }
    assert!(book.read(|r| r.open_tasks(Span::All)).unwrap().iter().any(|task| task.assignment.id == OWN));
    first.task_reports.push(told(TaskResult::Ongoing));
    change(&book, "saveMeeting", |c| c.put_meeting(&first));
    assert!(comes_back_to(&book, &first));
}

#[test]
fn a_task_taken_back_between_meetings_does_not_come_back_after_it() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let ends = |day| OwnTask { ended_on: Some(day), ..own(TaskKind::Regular) };
    change(&book, "giveTask", |c| c.put_own_task(&ends(first.date)));
    assert!(!comes_back_to(&book, &first));
    change(&book, "giveTask", |c| c.put_own_task(&ends(first.date.succ_opt().unwrap())));
    assert!(comes_back_to(&book, &first), "it was still asked for on that day");
    assert!(!book.read(|r| r.open_task_ids(Span::All)).unwrap().contains(&OWN));
    change(&book, "giveTask", |c| c.put_own_task(&own(TaskKind::Regular)));
    assert!(book.read(|r| r.open_task_ids(Span::All)).unwrap().contains(&OWN));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn tasks_of_an_older_book_are_for_once_and_keep_their_helpers_and_reports() {
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn, &ALL[..18]).unwrap();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO assignment (id, meeting_id, item_id, position, member_id, task, due, expected)
         VALUES ('a', 'm', 'i', 1, 'p', 'Sửa cầu', '2026-05-01', 'xong');
         INSERT INTO assignment_helper (assignment_id, position, meeting_id, member_id) VALUES ('a', 0, 'm', 'q');
         INSERT INTO task_report (meeting_id, assignment_id, position, result, note) VALUES ('n', 'a', 0, 'late', 'còn')",
    )
    .unwrap();
    migrate(&conn, ALL).unwrap();
    let one = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    let all = "SELECT concat_ws ('|', id, meeting_id, item_id, position, member_id, task, due, expected, kind, area) FROM assignment";
    assert_eq!(one(all), "a|m|i|1|p|Sửa cầu|2026-05-01|xong|once|");
    assert_eq!(one("SELECT member_id || position FROM assignment_helper WHERE meeting_id = 'm'"), "q0");
    assert_eq!(one("SELECT result || note FROM task_report WHERE meeting_id = 'n'"), "latecòn");
}
