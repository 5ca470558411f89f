//! Undo and redo.

use super::samples::{Shelf, change, id, lock, meeting, member, report_on, try_change};
use super::search::{EVERYTHING, search};
use crate::{Book, Deed, Sought, StoreError, UndoObstacle};
use domain::ids::MemberId;

fn undo(book: &Book, number: u32) -> Result<(), StoreError> {
    try_change(book, Deed::new("undo"), 20, |c| c.undo(number))
}

fn obstacle(result: Result<(), StoreError>) -> UndoObstacle {
    match result {
        Err(StoreError::UndoBlocked { why }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_undone_change_is_as_before_and_can_be_done_again() {
    let (_shelf, book, before) = Shelf::with_meeting();
    let mut after = before.clone();
    after.agenda.remove(0);
    after.agenda[0].opinions.reverse();
    after.agenda[0].conclusion = "Khác.".to_owned();
    after.guests[0].name = "Trần Khách Quý".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&after));
    let read = || book.read(|r| r.meeting(before.id)).unwrap().unwrap();
    for _ in 0..2 {
        let last = book.read(|r| r.history(1)).unwrap()[0].number;
        assert_eq!(read(), after);
        undo(&book, last).unwrap();
        assert_eq!(read(), before);
        undo(&book, last + 1).unwrap();
        assert_eq!(read(), after);
    }
    assert_eq!(book.verify().findings, []);
}

#[test]
fn the_history_tells_what_took_back_what() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.place = "Nơi khác".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    let marks = |number| {
        let action = book.read(|r| r.past_action(number)).unwrap().unwrap();
        (action.undoes, action.undone_by)
    };
    undo(&book, 3).unwrap();
    assert_eq!((marks(3), marks(4)), ((None, Some(4)), (Some(3), None)));
    undo(&book, 4).unwrap();
    assert_eq!((marks(3), marks(4), marks(5)), ((None, None), (Some(3), Some(5)), (Some(4), None)));
    undo(&book, 3).unwrap();
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap().unwrap().place, "Nhà văn hóa");
    assert_eq!(book.verify().findings, []);
}

#[test]
fn an_undone_creation_and_an_undone_removal_are_whole() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    change(&book, "deleteMeeting", |c| c.delete_meeting(meeting.id));
    undo(&book, 3).unwrap();
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting.clone()));
    assert_eq!(search(&book, &Sought { typed: "thuy loi", ..EVERYTHING }).len(), 2);
    undo(&book, 4).unwrap();
    assert_eq!(search(&book, &Sought { typed: "thuy loi", ..EVERYTHING }), []);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn joined_saves_are_undone_together() {
    let (_shelf, book, before) = Shelf::with_meeting();
    let mut typed = before.clone();
    for _ in 0..3 {
        typed.agenda[0].text.push('x');
        let deed = Deed::new("saveMeeting").about(typed.id.0).joining_previous();
        try_change(&book, deed, 1, |c| c.put_meeting(&typed)).unwrap();
    }
    undo(&book, 3).unwrap();
    assert_eq!(book.read(|r| r.meeting(before.id)).unwrap(), Some(before));
}

#[test]
fn typing_does_not_join_an_undone_action() {
    let (_shelf, book, mut typed) = Shelf::with_meeting();
    let deed = Deed::new("saveMeeting").about(typed.id.0).joining_previous();
    typed.place.push('x');
    try_change(&book, deed, 1, |c| c.put_meeting(&typed)).unwrap();
    undo(&book, 3).unwrap();
    typed.place.push('y');
    let number = try_change(&book, deed, 2, |c| c.put_meeting(&typed).map(|()| c.number())).unwrap();
    assert_eq!(number, 5);
}

#[test]
fn undo_never_overwrites_what_came_later() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.agenda[0].text = "một".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    meeting.agenda[0].text = "hai".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(obstacle(undo(&book, 3)), UndoObstacle::ChangedSince);
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
    undo(&book, 4).unwrap();
    undo(&book, 3).unwrap();
}

#[test]
fn an_older_action_is_undone_when_nothing_touched_its_rows() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    change(&book, "putMember", |c| c.put_member(&member(3, "Lê Ba")));
    meeting.place = "Nơi khác".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    undo(&book, 3).unwrap();
    assert_eq!(book.read(|r| r.member(MemberId(id(3)))).unwrap(), None);
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
}

#[test]
fn what_cannot_be_undone_says_why() {
    let (_shelf, book, open) = Shelf::with_meeting();
    assert_eq!(obstacle(undo(&book, 99)), UndoObstacle::Unknown);
    assert_eq!(obstacle(undo(&book, 3)), UndoObstacle::Unknown);
    lock(&book, &open);
    assert_eq!(obstacle(undo(&book, 3)), UndoObstacle::Final);
    change(&book, "putMember", |c| c.put_member(&member(3, "Lê Ba")));
    undo(&book, 4).unwrap();
    assert_eq!(obstacle(undo(&book, 4)), UndoObstacle::AlreadyUndone);
}

#[test]
fn what_a_locked_meeting_holds_cannot_be_undone() {
    let (_shelf, book, mut open) = Shelf::with_meeting();
    open.agenda[0].text = "một".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&open));
    lock(&book, &open);
    assert_eq!(obstacle(undo(&book, 3)), UndoObstacle::Locked);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn undo_that_would_leave_a_dangling_reference_is_refused() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let mut second = meeting(2);
    second.task_reports = vec![report_on(&first)];
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    assert!(matches!(undo(&book, 2), Err(StoreError::BrokenReference)));
    assert_eq!(book.read(|r| r.meetings()).unwrap().len(), 2);
    assert_eq!(book.verify().findings, []);
}
