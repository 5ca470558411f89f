//! The journal: every action, without holes, and only what changed.

use super::samples::{Shelf, at, cell, change, member, try_change};
use crate::{Book, Deed, StoreError};

/// The journal as (action, table, whether there was a row before, whether there is one after).
fn entries(book: &Book) -> Vec<(u32, String, bool, bool)> {
    let sql = "SELECT action_seq, tbl, before IS NOT NULL, after IS NOT NULL FROM journal ORDER BY 1, 2, row_id";
    book.read(|r| {
        let mut statement = r.conn.prepare(sql)?;
        let read = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        Ok::<_, StoreError>(read.collect::<Result<_, _>>()?)
    })
    .unwrap()
}

fn journal_texts(book: &Book, table: &str) -> (Option<String>, Option<String>) {
    let sql = "SELECT before, after FROM journal WHERE tbl = ?1 ORDER BY action_seq DESC LIMIT 1";
    book.read(|r| Ok::<_, StoreError>(r.conn.query_row(sql, [table], |row| Ok((row.get(0)?, row.get(1)?)))?)).unwrap()
}

#[test]
fn every_table_is_journaled_but_the_books_own() {
    let (_shelf, book) = Shelf::new();
    let tables = book.read(|r| crate::journal::tables(r.conn)).unwrap();
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    let expected = [
        "addendum",
        "agenda_item",
        "assignment",
        "assignment_helper",
        "attachment",
        "attendance",
        "cell",
        "document_read",
        "given_points",
        "guest",
        "incoming_document",
        "meeting",
        "meeting_tick",
        "member",
        "member_status",
        "mention",
        "minority_opinion",
        "movement",
        "named_vote",
        "notice_number",
        "opinion",
        "parked_topic",
        "petition",
        "petition_step",
        "rule_pack",
        "signed_copy",
        "task_note",
        "task_report",
        "vote",
    ];
    assert_eq!(names, expected);
}

#[test]
fn an_action_holds_the_rows_that_changed_and_no_others() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    let before = entries(&book).len();
    meeting.agenda[1].text.push_str(" Thêm một câu.");
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    let now = entries(&book);
    assert_eq!(now[before..], [(3, "agenda_item".to_owned(), true, true)]);
    let (old, new) = journal_texts(&book, "agenda_item");
    assert!(!old.unwrap().contains("Thêm một câu.") && new.unwrap().contains("Thêm một câu."));
}

#[test]
fn an_action_that_changes_nothing_leaves_no_trace() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(book.read(|r| r.history(10)).unwrap().len(), 2);
}

#[test]
fn a_refused_action_leaves_neither_rows_nor_a_hole() {
    let (_shelf, book) = Shelf::new();
    let refused = try_change(&book, Deed::new("putCell"), 0, |c| {
        c.put_cell(&cell())?;
        Err::<(), _>(StoreError::Locked)
    });
    assert!(matches!(refused, Err(StoreError::Locked)));
    assert_eq!(book.read(|r| r.cell()).unwrap(), None);
    let number = change(&book, "putCell", |c| {
        c.put_cell(&cell())?;
        Ok(c.number())
    });
    assert_eq!(number, 1);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn several_changes_of_one_row_are_one_entry() {
    let (_shelf, book) = Shelf::new();
    let mut person = member(1, "Một");
    person.statuses.clear();
    change(&book, "putMember", |c| c.put_member(&person));
    change(&book, "putMember", |c| {
        for name in ["Hai", "Ba"] {
            person.name = name.to_owned();
            c.put_member(&person)?;
        }
        Ok(())
    });
    let (old, new) = journal_texts(&book, "member");
    assert!(old.unwrap().contains("Một") && new.unwrap().contains("Ba"));
    assert_eq!(entries(&book).len(), 2);
}

#[test]
fn saves_while_typing_join_and_keep_first_and_last() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    let deed = Deed::new("saveMeeting").about(meeting.id.0).joining_previous();
    let first = meeting.agenda[0].text.clone();
    for (minute, letter) in (0..5).zip("chữ gõ".chars()) {
        meeting.agenda[0].text.push(letter);
        try_change(&book, deed, minute, |c| c.put_meeting(&meeting)).unwrap();
    }
    let history = book.read(|r| r.history(10)).unwrap();
    assert_eq!(history.len(), 3);
    assert_eq!((history[0].number, history[0].saves), (3, 5));
    assert_eq!((history[0].at, history[0].last_at), (at(0), at(4)));
    assert_eq!(history[0].subject, Some(meeting.id.0));
    let (old, new) = journal_texts(&book, "agenda_item");
    let as_json = |text: &str| serde_json::to_string(text).unwrap();
    assert!(old.unwrap().contains(&as_json(&first)));
    assert!(new.unwrap().contains(&as_json(&meeting.agenda[0].text)));
}

#[test]
fn typing_begins_a_new_action_after_five_minutes_or_something_else() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    let deed = Deed::new("saveMeeting").about(meeting.id.0).joining_previous();
    let mut save = |deed: Deed, minute: i64| {
        meeting.place.push('a');
        try_change(&book, deed, minute, |c| c.put_meeting(&meeting).map(|()| c.number())).unwrap()
    };
    assert_eq!(save(deed, 0), 3);
    assert_eq!(save(deed, 4), 3);
    assert_eq!(save(deed, 5), 4, "five minutes after the beginning");
    assert_eq!(save(Deed::new("saveMeeting").about(meeting_other()).joining_previous(), 6), 5, "another subject");
    assert_eq!(save(deed, 6), 6, "another verb or subject lies between");
    assert_eq!(save(Deed::new("saveMeeting").about(deed.subject.unwrap()), 6), 7, "an action of its own");
    assert_eq!(save(deed, 6), 7, "typing goes on from it");
    assert_eq!(save(deed, 2), 8, "a clock set back");
    assert_eq!(save(deed.irreversible(), 2), 9, "a final action never joins");
    assert_eq!(save(deed, 2), 10, "and nothing joins it");
    assert_eq!(book.verify().findings, []);
}

fn meeting_other() -> uuid::Uuid {
    super::samples::id(4711)
}

#[test]
fn ninety_minutes_of_typing_stay_small() {
    let (shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.agenda[0].text = "Ý kiến của chi bộ. ".repeat(400);
    for second in 0..600 {
        meeting.agenda[0].text.push('a');
        let now = at(0) + chrono::TimeDelta::seconds(second * 9);
        let deed = Deed::new("saveMeeting").about(meeting.id.0).joining_previous();
        book.change(deed, now, |c| c.put_meeting(&meeting)).unwrap();
    }
    let actions = book.read(|r| r.history(1000)).unwrap().len();
    assert!((18..=22).contains(&(actions - 2)), "{actions} actions");
    assert_eq!(book.verify().findings, []);
    book.close().unwrap();
    let size = std::fs::metadata(shelf.file("book.db")).unwrap().len();
    assert!(size < 2_000_000, "{size} bytes");
}
