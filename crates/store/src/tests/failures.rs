//! What happens when the disk or the program fails in the middle.

use super::samples::{Shelf, at, cell, change, member, try_change};
use crate::{Deed, StoreError};

#[test]
fn a_panic_inside_a_change_leaves_the_book_usable_and_as_it_was() {
    let (_shelf, book) = Shelf::new();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        book.change(Deed::new("putCell"), at(0), |c| -> Result<(), StoreError> {
            c.put_cell(&cell())?;
            panic!("in the middle");
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(book.read(|r| r.cell()).unwrap(), None);
    change(&book, "putCell", |c| c.put_cell(&cell()));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn after_a_lost_connection_the_book_is_opened_anew_and_verified() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    book.lose_connection();
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
    change(&book, "putMember", |c| c.put_member(&member(3, "Lê Ba")));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_book_found_broken_after_a_lost_connection_saves_nothing_more() {
    let (_shelf, book, _) = Shelf::with_meeting();
    book.read(|r| Ok::<_, StoreError>(r.conn.execute_batch("UPDATE action SET saves = 0")?)).unwrap();
    book.lose_connection();
    let put = try_change(&book, Deed::new("putMember"), 0, |c| c.put_member(&member(3, "Lê Ba")));
    assert!(matches!(put, Err(StoreError::Damaged { .. })), "{put:?}");
}

/// The limit of pages stands for a full disk: SQLite reports both alike.
#[test]
fn a_full_disk_is_told_and_leaves_the_book_as_it_was() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    book.read(|r| {
        let pages = crate::connection::read_number(r.conn, "page_count")?;
        r.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
        Ok::<_, StoreError>(())
    })
    .unwrap();
    let kept = meeting.clone();
    meeting.agenda[0].text = "dài ".repeat(100_000);
    let put = try_change(&book, Deed::new("saveMeeting"), 0, |c| c.put_meeting(&meeting));
    assert!(matches!(put, Err(StoreError::DiskFull)), "{put:?}");
    assert_eq!(book.read(|r| r.meeting(kept.id)).unwrap(), Some(kept));
    assert_eq!(book.verify().findings, []);
}
