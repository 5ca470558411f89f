//! Ticks of the preparation ladder: kept beside their meeting, undone, locked with what they are evidence of.

use super::samples::{Shelf, change, day, id, lock, try_change};
use crate::{Book, Deed, StoreError, UndoObstacle};
use domain::ids::MeetingId;
use domain::preparation::{Side, Tick};

/// Would free what was prepared from the lock.
const MOVE: &str = "UPDATE meeting_tick SET side = 'after'";

fn tick(step: &str, on: u32) -> Tick {
    Tick { step: step.to_owned(), on: day(on), note: "hội ý 'nhanh' \"tối\"".to_owned() }
}

fn ticks(book: &Book, meeting: MeetingId) -> Vec<Tick> {
    let mut ticks = book.read(|r| r.ticks(meeting)).unwrap();
    ticks.sort_by(|one, other| one.step.cmp(&other.step));
    ticks
}

fn put(book: &Book, meeting: MeetingId, side: Side, tick: &Tick) -> Result<(), StoreError> {
    try_change(book, Deed::new("tickStep"), 9, |c| c.put_tick(meeting, side, tick))
}

fn undo_last(book: &Book) -> Result<(), StoreError> {
    let last = book.read(|r| r.history(1)).unwrap()[0].number;
    try_change(book, Deed::new("undo"), 20, |c| c.undo(last))
}

#[test]
fn a_tick_is_kept_changed_and_taken_away_and_each_is_undone() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    put(&book, meeting.id, Side::Before, &tick("notice", 2)).unwrap();
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 2)]);
    undo_last(&book).unwrap();
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1)]);
    change(&book, "untickStep", |c| c.remove_tick(meeting.id, "notice"));
    assert_eq!(ticks(&book, meeting.id), []);
    undo_last(&book).unwrap();
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1)]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn the_same_tick_again_leaves_no_trace() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    let actions = book.verify().actions;
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    change(&book, "untickStep", |c| c.remove_tick(meeting.id, "room"));
    assert_eq!(book.verify().actions, actions);
}

#[test]
fn saving_a_meeting_leaves_its_ticks_alone_and_removing_it_takes_them_with_it_until_undone() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    meeting.place.push('x');
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1)]);
    change(&book, "deleteMeeting", |c| c.delete_meeting(meeting.id));
    assert_eq!(ticks(&book, meeting.id), []);
    undo_last(&book).unwrap();
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1)]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn locked_minutes_keep_what_was_prepared_and_take_what_follows() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    lock(&book, &meeting);
    let refused = [
        put(&book, meeting.id, Side::Before, &tick("notice", 2)),
        put(&book, meeting.id, Side::Before, &tick("room", 2)),
        try_change(&book, Deed::new("untickStep"), 9, |c| c.remove_tick(meeting.id, "notice")),
        try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute_batch(MOVE)?)),
    ];
    assert!(refused.iter().all(|done| matches!(done, Err(StoreError::Locked))), "{refused:?}");
    put(&book, meeting.id, Side::After, &tick("reported", 4)).unwrap();
    put(&book, meeting.id, Side::After, &tick("reported", 5)).unwrap();
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1), tick("reported", 5)]);
    change(&book, "untickStep", |c| c.remove_tick(meeting.id, "reported"));
    assert_eq!(ticks(&book, meeting.id), [tick("notice", 1)]);
}

#[test]
fn what_was_prepared_is_not_undone_once_the_minutes_are_locked() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    put(&book, meeting.id, Side::Before, &tick("notice", 1)).unwrap();
    let ticked = book.read(|r| r.history(1)).unwrap()[0].number;
    lock(&book, &meeting);
    let undone = try_change(&book, Deed::new("undo"), 20, |c| c.undo(ticked));
    assert!(matches!(undone, Err(StoreError::UndoBlocked { why: UndoObstacle::Locked })), "{undone:?}");
}

#[test]
fn a_tick_of_no_meeting_is_refused() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let put = put(&book, MeetingId(id(4711)), Side::Before, &tick("notice", 1));
    assert!(matches!(put, Err(StoreError::BrokenReference)), "{put:?}");
}

#[test]
fn meetings_whose_end_is_written_down_were_held_in_their_month() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    let held = |month| book.read(|r| r.held_in(month)).unwrap();
    meeting.ends = None;
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(held(meeting.month), []);
    meeting.ends = Some("21:00:00".parse().unwrap());
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(held(meeting.month), [(meeting.kind, meeting.date)]);
    assert_eq!(held(meeting.month.next()), []);
}
