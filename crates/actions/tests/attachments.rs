//! Claims about attached files, with real files of a real folder.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::AttachmentLine;
use actions::{Failure, attachments, history};
use desk::{Desk, day};
use domain::attachment::{AttachmentOwner, FileKind, MOST_BYTES};
use domain::ids::{AssignmentId, ThemeId};
use domain::member::Post;
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

const PDF: &[u8] = b"%PDF-1.4 outline";
const THEME: AttachmentOwner = AttachmentOwner::Theme(ThemeId(Uuid::from_u128(7)));

/// A desk and a folder of the system with a file in it.
struct Room {
    desk: Desk,
    folder: TempDir,
}

impl Room {
    fn new() -> Self {
        Self { desk: Desk::with(&[Post::Secretary]), folder: tempfile::tempdir().unwrap() }
    }

    fn attach(&self, owner: AttachmentOwner, name: &str, bytes: &[u8]) -> Result<Vec<AttachmentLine>, Failure> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        self.attach_path(owner, &path)
    }

    fn attach_path(&self, owner: AttachmentOwner, path: &Path) -> Result<Vec<AttachmentLine>, Failure> {
        self.desk.on(day(5, 5), |now| attachments::attach(&self.desk.book, owner, path, now))
    }
}

#[test]
fn a_file_comes_out_as_it_went_in_under_a_name_of_its_own() {
    let room = Room::new();
    room.attach(THEME, "Đề cương.PDF", PDF).unwrap();
    let lines = room.attach(THEME, "đề cương.pdf", b"%PDF-1.4 another").unwrap();
    let [first, second] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!((first.name.as_str(), first.file, first.size), ("Đề cương.pdf", FileKind::Pdf, 16));
    assert_eq!((second.name.as_str(), second.attached_on), ("đề cương (2).pdf", day(5, 5)));
    assert_eq!(attachments::file(&room.desk.book, first.id).unwrap(), ("Đề cương.pdf".to_owned(), PDF.to_vec()));
    let other = AttachmentOwner::Task(AssignmentId(Uuid::from_u128(7)));
    assert_eq!(attachments::list(&room.desk.book, other).unwrap(), []);
}

#[test]
fn a_removed_file_is_gone_for_good() {
    let room = Room::new();
    let line = room.attach(THEME, "a.pdf", PDF).unwrap().remove(0);
    let left = room.desk.on(day(5, 6), |now| attachments::remove(&room.desk.book, line.id, now)).unwrap();
    assert_eq!(left, []);
    assert_eq!(attachments::file(&room.desk.book, line.id), Err(Failure::NotFound));
    let number = history::list(&room.desk.book, 1).unwrap()[0].action;
    let undone = room.desk.on(day(5, 6), |now| history::undo(&room.desk.book, number, now));
    assert_eq!(undone, Err(Failure::UndoBlocked));
    let again = room.desk.on(day(5, 6), |now| attachments::remove(&room.desk.book, line.id, now));
    assert_eq!(again, Err(Failure::NotFound));
}

#[test]
fn a_bad_file_is_refused_by_name_and_nothing_changes() {
    let room = Room::new();
    let kept = room.attach(THEME, "a.pdf", PDF).unwrap();
    let mut large = PDF.to_vec();
    large.resize(usize::try_from(MOST_BYTES).unwrap() + 1, b' ');
    let refused = room.attach(THEME, "lớn.pdf", &large);
    assert!(matches!(&refused, Err(Failure::FileTooLarge { path, .. }) if path.ends_with("lớn.pdf")), "{refused:?}");
    let refused = room.attach(THEME, "rỗng.pdf", b"");
    assert!(matches!(&refused, Err(Failure::FileEmpty { path }) if path.ends_with("rỗng.pdf")), "{refused:?}");
    for (name, bytes) in
        [("a.pdf.exe", &b"MZ\x90\0"[..]), ("a.docx", b"PK\x03\x04 a picture only"), ("a.html", b"<html>")]
    {
        let refused = room.attach(THEME, name, bytes);
        assert!(matches!(&refused, Err(Failure::NotAttachable { path }) if path.ends_with(name)), "{refused:?}");
    }
    let gone = room.attach_path(THEME, &room.folder.path().join("đã xóa.pdf"));
    assert!(matches!(&gone, Err(Failure::FileUnreadable { path, .. }) if path.ends_with("đã xóa.pdf")), "{gone:?}");
    let folder = room.attach_path(THEME, room.folder.path());
    assert!(matches!(folder, Err(Failure::FileUnreadable { .. })), "{folder:?}");
    assert_eq!(attachments::list(&room.desk.book, THEME).unwrap(), kept);
}
