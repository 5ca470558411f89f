//! A locked meeting: the database itself refuses every change of it.

use super::samples::{Shelf, change, id, lock, meeting, paper, report_on, try_change};
use crate::{Deed, StoreError};
use domain::ids::{AssignmentId, DocumentId, GuestId, ItemId, OpinionId, VoteId};
use domain::meeting::{Meeting, MeetingState, TaskReport, TaskResult};

#[test]
fn locked_minutes_refuse_every_change_of_the_meeting() {
    let edits: [fn(&mut Meeting); 22] = [
        |m| m.place.push('x'),
        |m| m.state = MeetingState::Open,
        |m| m.number = Some(8),
        |m| m.fee.note.clear(),
        |m| m.guests[0].name.push('x'),
        |m| m.guests[0].id = GuestId(id(901)),
        |m| m.attendance[0].reason.push('x'),
        |m| drop(m.attendance.pop()),
        |m| m.agenda[0].text.push('x'),
        |m| m.agenda.reverse(),
        |m| m.agenda[1].id = ItemId(id(902)),
        |m| m.agenda[0].opinions[0].text.push('x'),
        |m| m.agenda[0].opinions[0].id = OpinionId(id(903)),
        |m| m.agenda[0].votes[0].against += 1,
        |m| m.agenda[0].votes[0].id = VoteId(id(904)),
        |m| m.agenda[0].votes[0].minority[0].reserved = false,
        |m| m.agenda[0].votes[0].named.reverse(),
        |m| m.agenda[0].mentions[0].text.push('x'),
        |m| m.agenda[0].documents[0].id = DocumentId(id(905)),
        |m| m.agenda[0].assignments[0].task.push('x'),
        |m| m.agenda[0].assignments[0].with_members.reverse(),
        |m| {
            let assignment = AssignmentId(m.agenda[0].assignments[0].id.0);
            m.task_reports.push(TaskReport { assignment, result: TaskResult::Done, note: String::new() });
        },
    ];
    let (_shelf, book, open) = Shelf::with_meeting();
    let locked = lock(&book, &open);
    for (number, edit) in edits.into_iter().enumerate() {
        let mut edited = locked.clone();
        edit(&mut edited);
        let put = try_change(&book, Deed::new("saveMeeting"), 9, |c| c.put_meeting(&edited));
        assert!(matches!(put, Err(StoreError::Locked)), "edit {number}: {put:?}");
    }
    let removed = try_change(&book, Deed::new("deleteMeeting"), 9, |c| c.delete_meeting(open.id));
    assert!(matches!(removed, Err(StoreError::Locked)));
    assert_eq!(book.read(|r| r.meeting(open.id)).unwrap(), Some(locked));
    assert_eq!(book.verify().actions, 3);
}

#[test]
fn every_table_of_a_meeting_refuses_insert_update_and_delete() {
    let (_shelf, book, open) = Shelf::with_meeting();
    let mut second = meeting(2);
    second.task_reports = vec![report_on(&open)];
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    lock(&book, &second);
    let guarded = [
        "guest",
        "attendance",
        "agenda_item",
        "movement",
        "given_points",
        "document_read",
        "opinion",
        "vote",
        "minority_opinion",
        "named_vote",
        "mention",
        "assignment",
        "assignment_helper",
        "task_report",
        "locked_paper",
        "meeting",
    ];
    for table in guarded {
        let key = if table == "meeting" { "id" } else { "meeting_id" };
        let column = if table == "locked_paper" {
            "number"
        } else if table == "meeting" {
            "place"
        } else {
            "position"
        };
        let owner = if table == "locked_paper" || table == "meeting" { "''" } else { key };
        let update = format!("UPDATE {table} SET {column} = {column} WHERE {key} = '{}' OR {owner} = ''", second.id);
        let delete = format!("DELETE FROM {table} WHERE {key} = '{}'", second.id);
        for sql in [update, delete] {
            let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(&sql, [])?));
            assert!(matches!(done, Err(StoreError::Locked)), "{sql}: {done:?}");
        }
    }
    for table in &guarded[..13] {
        let sql = format!("UPDATE {table} SET meeting_id = '{}' WHERE meeting_id = '{}'", second.id, open.id);
        let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(&sql, [])?));
        let nothing_to_move = *table == "task_report" && matches!(done, Ok(0));
        assert!(nothing_to_move || matches!(done, Err(StoreError::Locked)), "{sql}: {done:?}");
    }
}

#[test]
fn a_second_frozen_record_is_refused() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    let mut themed = paper(meeting.id);
    themed.part = domain::meeting::Part::Themed;
    let put = try_change(&book, Deed::new("lockMinutes"), 9, |c| c.put_locked_paper(&themed));
    assert!(matches!(put, Err(StoreError::Locked)));
}

#[test]
fn an_assignment_of_a_locked_meeting_is_still_reported_on_later() {
    let (_shelf, book, first) = Shelf::with_meeting();
    lock(&book, &first);
    let mut second = meeting(2);
    second.task_reports = vec![report_on(&first)];
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    second.task_reports[0].note = "đã xong".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&second));
    assert_eq!(book.read(|r| r.meeting(second.id)).unwrap(), Some(second));
}

#[test]
fn putting_a_locked_meeting_unchanged_is_no_change() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    let locked = lock(&book, &meeting);
    change(&book, "saveMeeting", |c| c.put_meeting(&locked));
    assert_eq!(book.verify().actions, 3);
}
