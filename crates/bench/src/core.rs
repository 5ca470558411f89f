//! Every action of the window, in the core, on the big book.

use crate::book::{self, PASSPHRASE, now, today};
use crate::table::{Figures, Goal, Table};
use actions::failure::Failure;
use actions::views::{MeetingDeed, MeetingPaper, PaperFormat};
use actions::{Book, PaperPress, books, cell, drafts, history, home, meetings, members, papers};
use domain::meeting::{Meeting, MeetingKind, Part};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// How wide the paper beside the words is on the usual office screen, in pixels.
const PANEL: u32 = 404;
/// The paper that is measured.
const MINUTES: MeetingPaper = MeetingPaper::Minutes { part: Part::Regular };
/// Rounds of each action.
const ROUNDS: usize = 300;
/// What no action may take longer than: one frame of the screen.
const FRAME: Goal = Goal::P99Under(16.0);

/// Measures everything.
pub fn measure(table: &mut Table) -> Result<(), String> {
    let place = tempfile::tempdir_in("target").map_err(|e| e.to_string())?;
    println!("making a book of ten years and sixty members");
    let mut locks = Figures::default();
    let book = book::make(place.path(), &mut |lock| locks.time(lock)).map_err(|e| e.to_string())?;
    on_book(table, &book).and_then(|()| of_papers(table, &book)).map_err(|e| e.to_string())?;
    table.times("lock minutes", locks, FRAME);
    saves(table, &book, place.path())?;
    drop(book);
    first_papers(table, &place.path().join("book"))?;
    let mut opening = Figures::default();
    for _ in 0..10 {
        opening.time(|| books::open(&place.path().join("book"), PASSPHRASE)).map_err(|e| e.to_string())?;
    }
    table.times("unlock by passphrase (Argon2id)", opening, Goal::P50Under(1000.0));
    Ok(())
}

fn open_meeting(book: &Book) -> Result<Meeting, Failure> {
    let line = meetings::list(book)?.into_iter().find(|line| !line.state.is_locked()).ok_or(Failure::NotFound)?;
    Ok(meetings::view(book, line.id)?.meeting)
}

fn rounds(table: &mut Table, what: &str, mut act: impl FnMut(usize) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut figures = Figures::default();
    for round in 0..ROUNDS {
        figures.time(|| act(round))?;
    }
    table.times(what, figures, FRAME);
    Ok(())
}

fn on_book(table: &mut Table, book: &Book) -> Result<(), Failure> {
    let mut meeting = open_meeting(book)?;
    let locked = meetings::list(book)?.last().map(|line| line.id).ok_or(Failure::NotFound)?;
    rounds(table, "home screen", |_| home::view(book, today()).map(drop))?;
    rounds(table, "list 60 members", |_| members::list(book, today()).map(drop))?;
    let mut member = members::list(book, today())?.lines.remove(0).member;
    rounds(table, "save a member", |round| {
        member.note = format!("Ghi chú {round}");
        members::save(book, member.clone(), now()).map(drop)
    })?;
    rounds(table, "list 120 meetings", |_| meetings::list(book).map(drop))?;
    rounds(table, "open a meeting", |_| meetings::view(book, meeting.id).map(drop))?;
    rounds(table, "open locked minutes", |_| meetings::view(book, locked).map(drop))?;
    rounds(table, "call one member of the roll", |round| {
        let reason = format!("lý do {round}");
        if let Some(line) = meeting.attendance.first_mut() {
            line.reason = reason;
        }
        meetings::save(book, meeting.clone(), MeetingDeed::CallRoll, now()).map(drop)
    })?;
    rounds(table, "keep a draft", |round| {
        drafts::keep(book, "member/new", &format!("{{\"name\":\"{round}\"}}"), now())
    })?;
    rounds(table, "read a draft", |_| drafts::kept(book, "member/new").map(drop))?;
    rounds(table, "history, 100 lines", |_| history::list(book, 100).map(drop))?;
    rounds(table, "undo", |_| {
        let last = history::list(book, 1)?.pop().ok_or(Failure::NotFound)?;
        history::undo(book, last.action, now()).map(drop)
    })?;
    rounds(table, "details of the cell", |_| cell::details(book).map(drop))?;
    let mut details = cell::details(book)?;
    rounds(table, "save details of the cell", |round| {
        details.usual_place = format!("Nhà văn hóa {round}");
        cell::save(book, details.clone(), now()).map(drop)
    })?;
    let (mut makes, mut removals) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        let wanted = meetings::suggest(book, MeetingKind::Regular, None, today())?.wanted;
        let made = makes.time(|| meetings::create(book, &wanted, now()))?;
        removals.time(|| meetings::delete(book, made.meeting.id, now()))?;
    }
    table.times("make a meeting", makes, FRAME);
    table.times("remove a meeting", removals, FRAME);
    let mut check = Figures::default();
    for _ in 0..10 {
        check.time(|| books::check(book))?;
    }
    table.times("check the whole book", check, Goal::P50Under(300.0));
    Ok(())
}

fn of_papers(table: &mut Table, book: &Book) -> Result<(), Failure> {
    let mut meeting = open_meeting(book)?;
    let id = meeting.id;
    let mut edit = |round: usize| {
        if let Some(item) = meeting.agenda.get_mut(1) {
            item.text.push_str(if round.is_multiple_of(2) { " Ý" } else { " kiến" });
        }
        meeting.clone()
    };
    let press = PaperPress::new();
    let (mut pdf, mut docx, mut preview) = (Figures::default(), Figures::default(), Figures::default());
    for round in 0..100 {
        let edited = edit(round);
        preview.time(|| papers::preview(book, &press, edited.clone(), MINUTES, PANEL))?;
        meetings::save(book, edit(round), MeetingDeed::Write, now())?;
        pdf.time(|| papers::file(book, &press, id, MINUTES, PaperFormat::Pdf))?;
        docx.time(|| papers::file(book, &press, id, MINUTES, PaperFormat::Docx))?;
    }
    table.times("PDF of minutes after an edit", pdf, Goal::P50Under(15.0));
    table.times("DOCX of minutes", docx, Goal::P50Under(3.0));
    table.times("pages of the preview after a key", preview, Goal::P99Under(50.0));
    Ok(())
}

/// The first paper of a program that has just started, each in a program of its own.
fn first_papers(table: &mut Table, folder: &Path) -> Result<(), String> {
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut first = Figures::default();
    for _ in 0..20 {
        let told = Command::new(&program).arg(FIRST_PAPER).arg(folder).output().map_err(|e| e.to_string())?;
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        first.add(told.trim().parse().map_err(|_| format!("no first paper: {told}"))?);
    }
    table.times("first PDF of minutes", first, Goal::P50Under(40.0));
    Ok(())
}

/// The argument by which this program makes one paper and tells how long it took.
pub const FIRST_PAPER: &str = "first-paper";

/// Makes one paper and prints how long it took.
pub fn first_paper(folder: &Path) -> Result<(), String> {
    let book = books::open(folder, PASSPHRASE).map_err(|e| e.to_string())?;
    let meeting = open_meeting(&book).map_err(|e| e.to_string())?.id;
    let mut figures = Figures::default();
    let made = figures.time(|| papers::file(&book, &PaperPress::new(), meeting, MINUTES, PaperFormat::Pdf));
    made.map_err(|e| e.to_string())?;
    println!("{}", figures.last());
    Ok(())
}

/// Saves of a meeting and the disk's own append and sync, in turn.
fn saves(table: &mut Table, book: &Book, place: &Path) -> Result<(), String> {
    let mut meeting = open_meeting(book).map_err(|e| e.to_string())?;
    let mut file = File::create(place.join("floor")).map_err(|e| e.to_string())?;
    let (mut save, mut floor) = (Figures::default(), Figures::default());
    let block = vec![7_u8; 16 * 1024];
    for round in 0..ROUNDS {
        floor.time(|| file.write_all(&block).and_then(|()| file.sync_data())).map_err(|e| e.to_string())?;
        if let Some(item) = meeting.agenda.get_mut(round % 3) {
            item.conclusion = format!("Chi bộ thống nhất lần {round}.");
        }
        save.time(|| meetings::save(book, meeting.clone(), MeetingDeed::Write, now())).map_err(|e| e.to_string())?;
    }
    table.beside("save a meeting", "ms", save.clone(), ("one sync", floor), Goal::AboveFloor(0.5));
    table.times("save a meeting (frame)", save, FRAME);
    Ok(())
}
