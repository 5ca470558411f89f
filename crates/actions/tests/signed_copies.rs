//! Claims about scans of signed papers, made in a real book with locked minutes.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingPaper, SignedCopyLine};
use actions::{Failure, meetings, signed_copies};
use desk::{Desk, day, locked};
use domain::attachment::MOST_BYTES;
use domain::ids::MeetingId;
use domain::meeting::Part;
use domain::member::Post;
use domain::signed_copy::ScanKind;
use std::path::PathBuf;

const CELL: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];
const MINUTES: MeetingPaper = MeetingPaper::Minutes { part: Part::Regular };

fn scan(folder: &tempfile::TempDir, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("quét 1.pdf");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn attach(desk: &Desk, id: MeetingId, paper: MeetingPaper, bytes: &[u8]) -> Result<Vec<SignedCopyLine>, Failure> {
    let folder = tempfile::tempdir().unwrap();
    let path = scan(&folder, bytes);
    desk.on(day(5, 5), |now| signed_copies::attach(&desk.book, id, paper, &path, now))
}

#[test]
fn a_scan_carries_the_code_of_the_minutes_and_comes_out_as_it_went_in() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    let lines = attach(&desk, id, MINUTES, b"%PDF-1.4 signed").unwrap();
    let code = &meetings::view(&desk.book, id).unwrap().fingerprints[0];
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!((&line.code, line.scan, line.size, line.attached_on), (code, ScanKind::Pdf, 15, day(5, 5)));
    let (name, bytes) = signed_copies::file(&desk.book, line.id).unwrap();
    assert_eq!(
        (name.as_str(), bytes.as_slice()),
        ("2026-05-03_BB-01-BatThuong_Chi-Bo-Ap-My-Tay_DaKy.pdf", &b"%PDF-1.4 signed"[..])
    );
    assert_eq!(signed_copies::list(&desk.book, id).unwrap(), lines);
    let left = desk.on(day(5, 6), |now| signed_copies::remove(&desk.book, line.id, now)).unwrap();
    assert_eq!(left, []);
    assert_eq!(signed_copies::file(&desk.book, line.id), Err(Failure::NotFound));
}

#[test]
fn what_is_no_scan_or_too_large_is_refused_by_name() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    let refused = attach(&desk, id, MINUTES, b"MZ\x90 program");
    assert!(matches!(&refused, Err(Failure::NotAScan { path }) if path.ends_with("quét 1.pdf")), "{refused:?}");
    let mut large = b"%PDF-".to_vec();
    large.resize(usize::try_from(MOST_BYTES).unwrap(), b' ');
    assert_eq!(attach(&desk, id, MINUTES, &large).unwrap().len(), 1);
    large.push(b' ');
    assert!(matches!(attach(&desk, id, MINUTES, &large), Err(Failure::FileTooLarge { .. })));
    let nowhere = desk.on(day(5, 5), |now| signed_copies::attach(&desk.book, id, MINUTES, "/không/có".as_ref(), now));
    assert!(matches!(nowhere, Err(Failure::FileUnreadable { .. })));
}

#[test]
fn only_papers_of_locked_minutes_take_a_scan() {
    let desk = Desk::with(&CELL);
    let open = desk::held(&desk);
    assert_eq!(attach(&desk, open, MINUTES, b"%PDF-"), Err(Failure::MinutesNotLocked));
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, open, now)).unwrap();
    assert_eq!(attach(&desk, open, MeetingPaper::Addendum { number: 1 }, b"%PDF-"), Err(Failure::NotFound));
    assert_eq!(attach(&desk, open, MeetingPaper::Notice, b"%PDF-"), Err(Failure::NotFound));
}
