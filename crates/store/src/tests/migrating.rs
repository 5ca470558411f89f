//! A book of an older version is copied, then brought on, whole or not at all.

use super::samples::Shelf;
use crate::connection::Expect;
use crate::folder::open_with_steps;
use crate::migrations::{ALL, migrate, version_of};
use crate::secrets::DataKey;
use crate::{Book, Unlock};
use domain::meeting::Meeting;
use domain::origin::Origin;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;

const NEXT: &str = "CREATE TABLE remark (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;";

/// All shipped steps and then some.
fn and_then<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [ALL, more].concat()
}

/// The copy that is made of a book of this version.
fn copy_of(shelf: &Shelf) -> PathBuf {
    shelf.file(&format!("book.db.version-{}", ALL.len()))
}

fn closed_book() -> (Shelf, DataKey, Meeting) {
    let (shelf, book, meeting) = Shelf::with_meeting();
    let key = book.data_key();
    book.close().unwrap();
    (shelf, key, meeting)
}

#[test]
fn an_older_book_is_copied_and_brought_on_with_its_content() {
    let (shelf, key, meeting) = closed_book();
    let conn = open_with_steps(&shelf.file("book.db"), &key, Expect::Existing, &and_then(&[NEXT])).unwrap();
    assert_eq!(version_of(&conn).unwrap() as usize, ALL.len() + 1);
    let names: Vec<_> = crate::journal::tables(&conn).unwrap().into_iter().map(|table| table.name).collect();
    assert!(names.contains(&"remark".to_owned()), "a new table is journaled by itself");
    drop(conn);
    fs::rename(copy_of(&shelf), shelf.file("book.db")).unwrap();
    let old = Book::open(shelf.path(), &Unlock::Recovery(&shelf.recovery)).unwrap();
    assert_eq!(old.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
}

#[test]
fn a_book_that_cannot_be_brought_on_stays_as_it_was() {
    let (shelf, key, meeting) = closed_book();
    let steps = and_then(&[NEXT, "INSERT INTO nowhere VALUES (1)"]);
    assert!(open_with_steps(&shelf.file("book.db"), &key, Expect::Existing, &steps).is_err());
    let book = shelf.open().unwrap();
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn opening_a_book_of_this_version_makes_no_copy() {
    let (shelf, ..) = closed_book();
    drop(shelf.open().unwrap());
    assert!(!copy_of(&shelf).exists());
}

#[test]
fn lines_kept_before_they_knew_their_origin_count_as_added() {
    let conn = Connection::open_in_memory().unwrap();
    migrate(&conn, &ALL[..2]).unwrap();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO agenda_item (id, meeting_id, position, section, part, title, conclusion_need, conclusion, text)
         VALUES ('i', 'm', 0, 'opening', 'regular', 'Điểm danh', 'optional', '', '')",
    )
    .unwrap();
    migrate(&conn, ALL).unwrap();
    let text: String = conn.query_row("SELECT origin FROM agenda_item", [], |row| row.get(0)).unwrap();
    assert_eq!(serde_json::from_str::<Origin>(&text).unwrap(), Origin::Added);
}
