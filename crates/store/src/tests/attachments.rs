//! Attached files: kept byte for byte, each file once, gone when nothing is that file any more.

use super::samples::{Shelf, day, id, lock, paper, try_change};
use crate::{Book, Deed, Finding, StoreError};
use domain::attachment::{Attachment, AttachmentOwner, FileKind};
use domain::fingerprint::Fingerprint;
use domain::ids::{AssignmentId, AttachmentId, SignedCopyId, ThemeId};
use domain::papers::MeetingPaper;
use domain::signed_copy::{ScanKind, SignedCopy};

const FILE: &[u8] = b"%PDF-1.7\n\0\xff outline";

fn attachment(number: u128, owner: AttachmentOwner) -> Attachment {
    Attachment {
        id: AttachmentId(id(9300 + number)),
        owner,
        name: format!("Đề cương {number}.pdf"),
        kind: FileKind::Pdf,
        size: 18,
        digest: Fingerprint::of_bytes(FILE),
        attached_on: day(5),
    }
}

fn theme(number: u128) -> AttachmentOwner {
    AttachmentOwner::Theme(ThemeId(id(number)))
}

fn attach(book: &Book, attachment: &Attachment) -> Result<(), StoreError> {
    try_change(book, Deed::new("attachFile").irreversible(), 9, |c| c.attach(attachment, FILE))
}

fn remove(book: &Book, attachment: &Attachment) {
    let deed = Deed::new("removeAttachment").irreversible();
    try_change(book, deed, 10, |c| c.remove_attachment(attachment.id)).unwrap();
}

fn is_kept(book: &Book) -> bool {
    book.read(|r| r.kept_file(Fingerprint::of_bytes(FILE))).unwrap().is_some()
}

#[test]
fn files_come_back_byte_for_byte_and_only_to_their_owner() {
    let (_shelf, book) = Shelf::new();
    let (first, second) = (attachment(1, theme(1)), attachment(2, theme(1)));
    let task = attachment(1, AttachmentOwner::Task(AssignmentId(id(1))));
    let task = Attachment { id: AttachmentId(id(9400)), ..task };
    [&first, &second, &task].into_iter().for_each(|one| attach(&book, one).unwrap());
    book.read(|r| {
        assert_eq!(r.attachments(theme(1))?, [first.clone(), second.clone()]);
        assert_eq!(r.attachments(task.owner)?, std::slice::from_ref(&task));
        assert_eq!(r.attachments(theme(2))?, []);
        assert_eq!(r.attachment(second.id)?, Some(second.clone()));
        assert_eq!(r.all_attachments()?.len(), 3);
        assert_eq!(r.kept_file(first.digest)?.as_deref(), Some(FILE));
        Ok::<_, StoreError>(())
    })
    .unwrap();
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_file_goes_with_the_last_thing_that_it_is() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    let copy = SignedCopy {
        id: SignedCopyId(id(9200)),
        meeting: meeting.id,
        paper: MeetingPaper::Outcome,
        fingerprint: Fingerprint::of(&paper(meeting.id).record),
        kind: ScanKind::Pdf,
        size: 18,
        digest: Fingerprint::of_bytes(FILE),
        attached_on: day(5),
    };
    let attached = attachment(1, theme(1));
    attach(&book, &attached).unwrap();
    let scan = Deed::new("attachSignedCopy").irreversible();
    try_change(&book, scan, 9, |c| c.attach_signed_copy(&copy, FILE)).unwrap();
    let scan = Deed::new("removeSignedCopy").irreversible();
    try_change(&book, scan, 9, |c| c.remove_signed_copy(copy.id)).unwrap();
    assert!(is_kept(&book), "the attachment is that file");
    remove(&book, &attached);
    assert!(!is_kept(&book));
    attach(&book, &attached).unwrap();
    try_change(&book, Deed::new("attachSignedCopy").irreversible(), 11, |c| c.attach_signed_copy(&copy, FILE)).unwrap();
    remove(&book, &attached);
    assert!(is_kept(&book), "the scan is that file");
}

#[test]
fn attachments_are_not_changed_and_have_names_of_their_own() {
    let (_shelf, book) = Shelf::new();
    attach(&book, &attachment(1, theme(1))).unwrap();
    let same_name = Attachment { name: attachment(1, theme(1)).name, ..attachment(2, theme(1)) };
    assert!(attach(&book, &same_name).is_err());
    for sql in ["UPDATE attachment SET name = 'x'", "DELETE FROM kept_file"] {
        let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(sql, [])?));
        assert!(done.is_err(), "{sql}");
    }
}

#[test]
fn a_changed_file_or_an_unreadable_row_is_found() {
    let (_shelf, book) = Shelf::new();
    attach(&book, &attachment(1, theme(1))).unwrap();
    let damage = "DROP TRIGGER kept_file_update; UPDATE kept_file SET bytes = x'00';
                  DROP TRIGGER attachment_update; UPDATE attachment SET kind = 'exe'";
    book.read(|r| Ok::<_, StoreError>(r.conn.execute_batch(damage)?)).unwrap();
    let digest = Fingerprint::of_bytes(FILE).hex();
    let (table, row) = ("attachment".to_owned(), String::new());
    assert_eq!(book.verify().findings, [Finding::FileChanged { digest }, Finding::Row { table, row }]);
    assert!(!is_kept(&book));
}
