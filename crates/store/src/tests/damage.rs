//! What a damaged file looks like, and that the oracle sees each kind of damage.

use super::samples::{Shelf, at, lock, meeting};
use crate::{Book, Finding, StoreError, Unlock};
use std::fs;

/// Breaks the inside of an open book, past every guard.
fn break_inside(book: &Book, sql: &str) {
    book.read(|r| Ok::<_, StoreError>(r.conn.execute_batch(sql)?)).unwrap();
}

fn flip(shelf: &Shelf, offset: usize) {
    let mut bytes = fs::read(shelf.file("book.db")).unwrap();
    bytes[offset] ^= 0x55;
    fs::write(shelf.file("book.db"), bytes).unwrap();
}

fn examined(shelf: &Shelf) -> Vec<Finding> {
    Book::examine(shelf.path(), &Unlock::Recovery(&shelf.recovery)).unwrap().findings
}

#[test]
fn a_flipped_byte_in_any_page_is_found() {
    let (shelf, book, _) = Shelf::with_meeting();
    book.close().unwrap();
    let whole = fs::read(shelf.file("book.db")).unwrap();
    for page in 0..whole.len() / 4096 {
        fs::write(shelf.file("book.db"), &whole).unwrap();
        flip(&shelf, page * 4096 + 100);
        let findings = examined(&shelf);
        assert!(findings.iter().any(|f| matches!(f, Finding::PageSeal { .. })), "page {page}: {findings:?}");
    }
}

#[test]
fn a_damaged_first_page_is_damage_and_no_wrong_passphrase() {
    let (shelf, book) = Shelf::new();
    book.close().unwrap();
    flip(&shelf, 200);
    let opened = shelf.open().err().unwrap();
    assert!(matches!(opened, StoreError::Damaged { .. }), "{opened}");
}

#[test]
fn a_truncated_file_is_found() {
    let (shelf, book, _) = Shelf::with_meeting();
    book.close().unwrap();
    let whole = fs::read(shelf.file("book.db")).unwrap();
    for length in [0, 100, 4096, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        fs::write(shelf.file("book.db"), &whole[..length]).unwrap();
        assert_ne!(examined(&shelf), [], "{length} bytes");
    }
}

#[test]
fn a_sound_book_with_a_locked_meeting_has_no_finding() {
    let (shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    let verification = book.verify();
    assert_eq!(verification.findings, []);
    assert_eq!((verification.actions, verification.meetings, verification.members), (3, 1, 2));
    assert_eq!(verification.locked_papers, 1);
    drop(book);
    assert_eq!(examined(&shelf), []);
}

#[test]
fn each_kind_of_inner_damage_is_found() {
    let unguarded =
        "DROP TRIGGER locked_paper_update; DROP TRIGGER meeting_locked_update; DROP TRIGGER locked_paper_delete;";
    type Expected = fn(&Finding) -> bool;
    let kinds: [(&str, Expected); 12] = [
        ("DELETE FROM journal WHERE action_seq = 2; DELETE FROM action WHERE seq = 2", |f| {
            matches!(f, Finding::ActionMissing { number: 2 })
        }),
        ("UPDATE action SET saves = 0 WHERE seq = 1", |f| matches!(f, Finding::ActionBroken { number: 1 })),
        ("UPDATE action SET undone_by = 1 WHERE seq = 2", |f| matches!(f, Finding::ActionBroken { number: 2 })),
        (
            "PRAGMA foreign_keys = OFF; INSERT INTO journal VALUES (99, 'cell', '1', NULL, NULL); PRAGMA foreign_keys = ON",
            |f| matches!(f, Finding::JournalEntry { number: 99, .. }),
        ),
        ("UPDATE locked_paper SET record = replace(record, '7', '8')", |f| matches!(f, Finding::PaperChanged { .. })),
        ("DELETE FROM locked_paper", |f| matches!(f, Finding::PaperAstray { .. })),
        ("DELETE FROM search_row WHERE kind = 'member'", |f| matches!(f, Finding::SearchIndex { .. })),
        (
            "UPDATE search_row SET tags = 'kpeople' WHERE kind = 'opinion'",
            |f| matches!(f, Finding::SearchIndex { detail } if detail == "opinion"),
        ),
        (
            "UPDATE search_row SET id = id + 1048576 WHERE kind = 'vote'",
            |f| matches!(f, Finding::SearchIndex { detail } if detail == "vote"),
        ),
        ("INSERT INTO search (search) VALUES ('delete-all')", |f| matches!(f, Finding::SearchIndex { .. })),
        ("DELETE FROM open_assignment", |f| matches!(f, Finding::OpenAssignments { count: 2 })),
        ("UPDATE member SET sex = 'neither' WHERE id LIKE '%1'", |f| matches!(f, Finding::Row { .. })),
    ];
    for (sql, expected) in kinds {
        let (_shelf, book, meeting) = Shelf::with_meeting();
        lock(&book, &meeting);
        book.renew_search().unwrap();
        break_inside(&book, unguarded);
        break_inside(&book, sql);
        let findings = book.verify().findings;
        assert!(findings.iter().any(expected), "{sql}: {findings:?}");
    }
}

#[test]
fn a_dangling_reference_is_found() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let sql = "PRAGMA foreign_keys = OFF; DELETE FROM guest; PRAGMA foreign_keys = ON";
    break_inside(&book, sql);
    let findings = book.verify().findings;
    assert!(
        findings.iter().any(|f| matches!(f, Finding::Reference { parent, .. } if parent == "guest")),
        "{findings:?}"
    );
}

#[test]
fn a_value_of_no_version_is_damage_of_a_row_when_read() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    break_inside(&book, "UPDATE meeting SET date = '2026-02-31'");
    let read = book.read(|r| r.meeting(meeting.id));
    assert!(matches!(read, Err(StoreError::Damaged { .. })));
}

#[test]
fn a_log_left_by_a_killed_process_is_taken_in() {
    let (shelf, book, _) = Shelf::with_meeting();
    super::samples::change(&book, "createMeeting", |c| c.put_meeting(&meeting(2)));
    book.keep_draft("k", "nháp", at(1)).unwrap();
    let killed = tempfile::tempdir().unwrap();
    for name in ["book.db", "book.db-wal", "book.keys"] {
        fs::copy(shelf.file(name), killed.path().join(name)).unwrap();
    }
    let opened = Book::open(killed.path(), &Unlock::Recovery(&shelf.recovery)).unwrap();
    assert_eq!(opened.read(|r| r.meetings()).unwrap().len(), 2);
    assert_eq!(opened.draft("k").unwrap().unwrap().body, "nháp");
    assert_eq!(opened.verify().findings, []);
}
