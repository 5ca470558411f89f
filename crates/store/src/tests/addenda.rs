//! Addenda: only to locked minutes, one after another, for ever.

use super::samples::{Shelf, change, day, id, lock, try_change};
use crate::{Book, Deed, Finding, StoreError, UndoObstacle};
use domain::addendum::Addendum;
use domain::ids::{AddendumId, MeetingId};

fn addendum(meeting: MeetingId, number: u32) -> Addendum {
    Addendum {
        id: AddendumId(id(9000 + u128::from(number))),
        meeting,
        number,
        made_on: day(5),
        reason: "Ghi sót 'một' ý kiến".to_owned(),
        text: "Đồng chí Đỗ Văn Ước: \"nạo vét\" kênh.\nĐồng ý.".to_owned(),
    }
}

fn add(book: &Book, addendum: &Addendum) -> Result<(), StoreError> {
    try_change(book, Deed::new("addAddendum").irreversible(), 9, |c| c.add_addendum(addendum))
}

/// A book whose meeting is locked and has two addenda.
fn amended() -> (Shelf, Book, MeetingId) {
    let (shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    add(&book, &addendum(meeting.id, 1)).unwrap();
    add(&book, &addendum(meeting.id, 2)).unwrap();
    (shelf, book, meeting.id)
}

#[test]
fn addenda_are_kept_in_their_order_and_leave_the_locked_record_alone() {
    let (_shelf, book, meeting) = amended();
    let both = vec![addendum(meeting, 1), addendum(meeting, 2)];
    assert_eq!(book.read(|r| r.addenda(meeting)).unwrap(), both);
    assert_eq!(book.read(|r| r.locked_papers(meeting)).unwrap(), [super::samples::paper(meeting)]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn an_open_meeting_takes_no_addendum() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    assert!(add(&book, &addendum(meeting.id, 1)).is_err());
    assert_eq!(book.read(|r| r.addenda(meeting.id)).unwrap(), []);
}

#[test]
fn an_addendum_takes_the_next_number_and_no_other() {
    let (_shelf, book, meeting) = amended();
    for number in [0, 2, 4] {
        let mut other = addendum(meeting, number);
        other.id = AddendumId(id(9100));
        assert!(add(&book, &other).is_err(), "{number}");
    }
    add(&book, &addendum(meeting, 3)).unwrap();
}

#[test]
fn an_addendum_is_never_changed_or_removed() {
    let (_shelf, book, _) = amended();
    for sql in ["UPDATE addendum SET text = ''", "UPDATE addendum SET meeting_id = ''", "DELETE FROM addendum"] {
        let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(sql, [])?));
        assert!(matches!(done, Err(StoreError::Locked)), "{sql}: {done:?}");
    }
}

#[test]
fn an_addendum_is_not_undone() {
    let (_shelf, book, meeting) = amended();
    let undo = |number| match try_change(&book, Deed::new("undo"), 20, |c| c.undo(number)) {
        Err(StoreError::UndoBlocked { why }) => Some(why),
        _ => None,
    };
    let last = || book.read(|r| r.history(1)).unwrap()[0].number;
    assert_eq!(undo(last()), Some(UndoObstacle::Final));
    change(&book, "addAddendum", |c| c.add_addendum(&addendum(meeting, 3)));
    assert_eq!(undo(last()), Some(UndoObstacle::Locked), "the database refuses what the deed would allow");
    assert_eq!(book.read(|r| r.addenda(meeting)).unwrap().len(), 3);
}

#[test]
fn a_removed_or_displaced_addendum_is_found() {
    for damage in [
        "DROP TRIGGER addendum_delete; DELETE FROM addendum WHERE number = 1",
        "DROP TRIGGER meeting_locked_update; UPDATE meeting SET locked_at = NULL",
        "DROP TRIGGER addendum_update; UPDATE addendum SET made_on = 'mai' WHERE number = 2",
    ] {
        let (_shelf, book, meeting) = amended();
        book.read(|r| Ok::<_, StoreError>(r.conn.execute_batch(damage)?)).unwrap();
        let about_it = |found: &Finding| match found {
            Finding::AddendumAstray { meeting: at } => *at == meeting.to_string(),
            Finding::Row { table, row } => table == "meeting" && *row == meeting.to_string(),
            _ => false,
        };
        let findings = book.verify().findings;
        assert!(findings.iter().any(about_it), "{damage}: {findings:?}");
    }
}
