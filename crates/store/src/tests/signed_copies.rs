//! Scans of signed papers: tied to a locked record, kept byte for byte, gone when removed.

use super::samples::{Shelf, day, id, lock, paper, try_change};
use crate::{Book, Deed, Finding, StoreError};
use domain::fingerprint::Fingerprint;
use domain::ids::{MeetingId, SignedCopyId};
use domain::papers::MeetingPaper;
use domain::signed_copy::{ScanKind, SignedCopy};

const SCAN: &[u8] = b"%PDF-1.7\n\0\xff scan";

fn copy(meeting: MeetingId, number: u128) -> SignedCopy {
    SignedCopy {
        id: SignedCopyId(id(9200 + number)),
        meeting,
        paper: MeetingPaper::Addendum { number: 2 },
        fingerprint: Fingerprint::of(&paper(meeting).record),
        kind: ScanKind::Pdf,
        size: 15,
        digest: Fingerprint::of_bytes(SCAN),
        attached_on: day(5),
    }
}

fn attach(book: &Book, copy: &SignedCopy) -> Result<(), StoreError> {
    try_change(book, Deed::new("attachSignedCopy").irreversible(), 9, |c| c.attach_signed_copy(copy, SCAN))
}

fn remove(book: &Book, copy: &SignedCopy) {
    try_change(book, Deed::new("removeSignedCopy").irreversible(), 10, |c| c.remove_signed_copy(copy.id)).unwrap();
}

fn locked() -> (Shelf, Book, MeetingId) {
    let (shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    (shelf, book, meeting.id)
}

#[test]
fn a_scan_is_kept_byte_for_byte() {
    let (_shelf, book, meeting) = locked();
    let copy = copy(meeting, 1);
    attach(&book, &copy).unwrap();
    book.read(|r| {
        assert_eq!(r.signed_copies(meeting)?, std::slice::from_ref(&copy));
        assert_eq!(r.signed_copy(copy.id)?, Some(copy.clone()));
        assert_eq!(r.kept_file(copy.digest)?.as_deref(), Some(SCAN));
        Ok::<_, StoreError>(())
    })
    .unwrap();
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_file_goes_with_its_last_copy() {
    let (_shelf, book, meeting) = locked();
    let (first, second) = (copy(meeting, 1), copy(meeting, 2));
    attach(&book, &first).unwrap();
    attach(&book, &second).unwrap();
    let kept = || book.read(|r| r.kept_file(first.digest)).unwrap().is_some();
    remove(&book, &first);
    assert!(kept());
    remove(&book, &second);
    assert!(!kept());
    assert_eq!(book.read(|r| r.signed_copies(meeting)).unwrap(), []);
}

#[test]
fn nothing_is_attached_to_an_open_meeting_or_to_another_record() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    assert!(attach(&book, &copy(meeting.id, 1)).is_err());
    lock(&book, &meeting);
    let other = SignedCopy { fingerprint: Fingerprint::of("another record"), ..copy(meeting.id, 1) };
    assert!(attach(&book, &other).is_err());
    attach(&book, &copy(meeting.id, 1)).unwrap();
    for sql in ["UPDATE signed_copy SET size = 1", "UPDATE kept_file SET bytes = x'00'", "DELETE FROM kept_file"] {
        let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(sql, [])?));
        assert!(done.is_err(), "{sql}");
    }
}

#[test]
fn a_changed_file_or_a_copy_astray_is_found_and_not_given_out() {
    let (_shelf, book, meeting) = locked();
    let copy = copy(meeting, 1);
    attach(&book, &copy).unwrap();
    let damage = "DROP TRIGGER kept_file_update; UPDATE kept_file SET bytes = x'00';
                  DROP TRIGGER signed_copy_update; UPDATE signed_copy SET fingerprint = printf('%064d', 7)";
    book.read(|r| Ok::<_, StoreError>(r.conn.execute_batch(damage)?)).unwrap();
    let (digest, meeting) = (copy.digest.hex(), meeting.to_string());
    assert_eq!(book.verify().findings, [Finding::SignedCopyAstray { meeting }, Finding::FileChanged { digest }]);
    assert_eq!(book.read(|r| r.kept_file(copy.digest)).unwrap(), None);
}
