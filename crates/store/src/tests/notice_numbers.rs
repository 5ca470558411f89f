//! Numbers of notices: one after another over a term, none twice, whatever is removed and taken back in between.

use super::samples::{Shelf, cell, change, lock, meeting, try_change};
use crate::{Book, Deed, StoreError};
use domain::cell::Term;
use domain::ids::MeetingId;
use domain::meeting::Meeting;

fn take(book: &Book, meeting: &Meeting) -> Result<(), StoreError> {
    try_change(book, Deed::new("takeNoticeNumber"), 9, |c| c.take_notice_number(meeting.id, cell().term))
}

fn number(book: &Book, id: MeetingId) -> Option<u32> {
    book.read(|r| r.notice_number(id)).unwrap()
}

fn undo(book: &Book, action: u32) -> Result<(), StoreError> {
    try_change(book, Deed::new("undo"), 20, |c| c.undo(action))
}

fn last_action(book: &Book) -> u32 {
    book.read(|r| r.history(1)).unwrap()[0].number
}

/// A book with three meetings.
fn three() -> (Shelf, Book, [Meeting; 3]) {
    let (shelf, book, first) = Shelf::with_meeting();
    let (second, third) = (meeting(2), meeting(3));
    change(&book, "createMeeting", |c| [&second, &third].into_iter().try_for_each(|m| c.put_meeting(m)));
    (shelf, book, [first, second, third])
}

#[test]
fn numbers_follow_each_other_and_a_notice_keeps_the_one_it_has() {
    let (_shelf, book, [first, second, third]) = three();
    for meeting in [&second, &first, &second] {
        take(&book, meeting).unwrap();
    }
    assert_eq!([&first, &second, &third].map(|m| number(&book, m.id)), [Some(2), Some(1), None]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn another_term_begins_at_one() {
    let (_shelf, book, [first, second, _]) = three();
    take(&book, &first).unwrap();
    let next = Term { first_year: 2030, last_year: 2035 };
    change(&book, "takeNoticeNumber", |c| c.take_notice_number(second.id, next));
    assert_eq!(number(&book, second.id), Some(1));
}

#[test]
fn a_number_taken_back_is_taken_by_no_two() {
    let (_shelf, book, [first, second, _]) = three();
    take(&book, &first).unwrap();
    undo(&book, last_action(&book)).unwrap();
    let taken_back = last_action(&book);
    take(&book, &second).unwrap();
    assert_eq!([first.id, second.id].map(|id| number(&book, id)), [None, Some(1)]);
    assert!(matches!(undo(&book, taken_back), Err(StoreError::UndoBlocked { .. })), "one would stand on two notices");
    take(&book, &first).unwrap();
    assert_eq!(number(&book, first.id), Some(2));
}

#[test]
fn a_removed_meeting_gives_its_number_up_and_comes_back_with_it() {
    let (_shelf, book, [first, ..]) = three();
    take(&book, &first).unwrap();
    change(&book, "deleteMeeting", |c| c.delete_meeting(first.id));
    undo(&book, last_action(&book)).unwrap();
    assert_eq!(number(&book, first.id), Some(1));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn locked_minutes_keep_the_number_and_take_none() {
    let (_shelf, book, [first, second, _]) = three();
    take(&book, &first).unwrap();
    lock(&book, &first);
    lock_without_number(&book, &second);
    let refused = [
        take(&book, &second),
        try_change(&book, Deed::new("try"), 9, |c| c.clear_notice_number(first.id)),
        try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute_batch("UPDATE notice_number SET number = 9")?)),
    ];
    assert!(refused.iter().all(|done| matches!(done, Err(StoreError::Locked))), "{refused:?}");
}

fn lock_without_number(book: &Book, meeting: &Meeting) {
    let sql = format!("UPDATE meeting SET locked_at = '2026-11-03T14:00:00Z' WHERE id = '{}'", meeting.id);
    change(book, "try", |c| Ok(c.conn.execute_batch(&sql)?));
}
