//! Claims about addenda, made in a real book with locked minutes.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingPaper, MeetingView, PaperFormat};
use actions::{Failure, PaperPress, addenda, history, meetings, papers};
use desk::{Desk, day, held, locked};
use domain::addendum::AddendumProblem;
use domain::ids::MeetingId;
use domain::meeting::Part;
use domain::member::Post;

const CELL: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];
const MINUTES: MeetingPaper = MeetingPaper::Minutes { part: Part::Regular };

fn add(desk: &Desk, id: MeetingId, text: &str, reason: &str) -> Result<MeetingView, Failure> {
    desk.on(day(5, 9), |now| addenda::add(&desk.book, id, text.to_owned(), reason.to_owned(), now))
}

#[test]
fn addenda_are_numbered_dated_and_among_the_papers() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    add(&desk, id, "Bổ sung một ý kiến.", "Ghi sót").unwrap();
    let view = add(&desk, id, "Đính chính số hộ: 12.", "Ghi nhầm").unwrap();
    let kept: Vec<_> = view.addenda.iter().map(|one| (one.number, one.made_on, one.reason.as_str())).collect();
    assert_eq!(kept, [(1, day(5, 9), "Ghi sót"), (2, day(5, 9), "Ghi nhầm")]);
    let addenda = [MeetingPaper::Addendum { number: 1 }, MeetingPaper::Addendum { number: 2 }];
    assert!(view.figures.papers.ends_with(&addenda), "{:?}", view.figures.papers);
    assert_eq!(meetings::view(&desk.book, id).unwrap(), view);
}

#[test]
fn the_file_of_an_addendum_is_named_after_its_minutes() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    add(&desk, id, "Bổ sung một ý kiến.", "Ghi sót").unwrap();
    let press = PaperPress::new();
    let file = |number| papers::file(&desk.book, &press, id, MeetingPaper::Addendum { number }, PaperFormat::Docx);
    assert_eq!(file(1).unwrap().name, "2026-05-03_BB-01-BatThuong-BoSung-1_Chi-Bo-Ap-My-Tay.docx");
    assert_eq!(file(2), Err(Failure::NotFound));
}

#[test]
fn an_addendum_leaves_the_locked_minutes_byte_for_byte() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    let press = PaperPress::new();
    let minutes = || {
        [PaperFormat::Pdf, PaperFormat::Docx]
            .map(|format| papers::file(&desk.book, &press, id, MINUTES, format).unwrap())
    };
    let before = minutes();
    let fingerprints = add(&desk, id, "Bổ sung một ý kiến.", "Ghi sót").unwrap().fingerprints;
    assert_eq!(minutes(), before);
    assert_eq!(fingerprints, meetings::view(&desk.book, id).unwrap().fingerprints);
}

#[test]
fn open_minutes_take_no_addendum() {
    let desk = Desk::with(&CELL);
    let id = held(&desk);
    assert_eq!(add(&desk, id, "Bổ sung.", "Ghi sót"), Err(Failure::MinutesNotLocked));
}

#[test]
fn an_addendum_without_reason_or_text_is_refused_and_takes_no_number() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    let problems = vec![AddendumProblem::ReasonMissing, AddendumProblem::TextMissing];
    assert_eq!(add(&desk, id, " \n", " "), Err(Failure::AddendumInvalid { problems }));
    assert_eq!(add(&desk, id, "Bổ sung.", "Ghi sót").unwrap().addenda[0].number, 1);
}

#[test]
fn an_addendum_cannot_be_undone() {
    let desk = Desk::with(&CELL);
    let id = locked(&desk);
    add(&desk, id, "Bổ sung.", "Ghi sót").unwrap();
    let last = history::list(&desk.book, 1).unwrap().remove(0);
    assert_eq!(last.verb, "addAddendum");
    let undone = desk.on(day(5, 10), |now| history::undo(&desk.book, last.action, now));
    assert_eq!(undone.err(), Some(Failure::UndoBlocked));
}
