//! What stands in a folder, as one text: equal texts are equal for the secretary, down to every word and count.

use actions::failure::Failure;
use actions::{Book, books, cell, drafts, history, home, meetings, members};
use chrono::NaiveDate;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::time::Duration;

/// The passphrase of every book here, and the one that it is changed to.
pub const PASSPHRASES: [&str; 2] = ["bốn con trâu qua cầu", "năm con vịt xuống ao"];
/// Forms whose drafts are looked at.
pub const FORMS: [&str; 2] = ["member/new", "cell"];
/// Where exported files are written, inside the folder.
pub const OUT: &str = "out";

/// Opens the book with whichever passphrase opens it.
pub fn open(folder: &Path) -> Result<(Book, usize), Failure> {
    match patiently(|| books::open(folder, PASSPHRASES[0])) {
        Ok(book) => Ok((book, 0)),
        Err(Failure::WrongPassphrase) => Ok((patiently(|| books::open(folder, PASSPHRASES[1]))?, 1)),
        Err(other) => Err(other),
    }
}

/// Opens a book that may seem to be in use: a strace that another thread is just starting holds a copy of every lock for the
/// blink before it becomes strace.
pub fn patiently(open: impl Fn() -> Result<Book, Failure>) -> Result<Book, Failure> {
    for _ in 0..100 {
        match open() {
            Err(Failure::BookInUse) => std::thread::sleep(Duration::from_millis(10)),
            opened => return opened,
        }
    }
    Err(Failure::BookInUse)
}

/// The state of a folder; fails when its book does not pass every check.
pub fn of(folder: &Path) -> Result<String, String> {
    if books::look(folder).is_err() {
        return Ok("no book".into());
    }
    let (book, opened_with) = open(folder).map_err(|e| format!("the book does not open: {e}"))?;
    let told = of_book(&book).map_err(|e| format!("the book cannot be read: {e}"))?;
    Ok(format!("{told}\nopened with passphrase {opened_with}\n{}", files(&folder.join(OUT))?))
}

fn of_book(book: &Book) -> Result<String, Failure> {
    let check = books::check(book)?;
    if !check.findings.is_empty() {
        return Err(Failure::BookDamaged { detail: check.findings.join("; ") });
    }
    let today = NaiveDate::default();
    let lines = meetings::list(book)?;
    let views = lines.iter().map(|line| meetings::view(book, line.id)).collect::<Result<Vec<_>, _>>()?;
    let drafts = FORMS.iter().map(|form| drafts::kept(book, form)).collect::<Result<Vec<_>, _>>()?;
    let all = json!({
        "cell": cell::details(book)?,
        "members": members::list(book, today)?,
        "meetings": views,
        "drafts": drafts,
        "history": history::list(book, 10_000)?,
        "home": home::view(book, today)?,
    });
    Ok(all.to_string())
}

/// Names and sizes of finished files; each must be byte for byte what was to be written. Hidden leftovers are not finished.
fn files(out: &Path) -> Result<String, String> {
    let Ok(entries) = fs::read_dir(out) else {
        return Ok(String::new());
    };
    let mut told = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(|e| e.to_string())?;
        if bytes != content_of(&name) {
            return Err(format!("half a file: {name}, {} bytes", bytes.len()));
        }
        told.push(name);
    }
    told.sort();
    Ok(told.join(", "))
}

/// The bytes that a file of a name is to hold: what a writer of files is given does not matter to it.
pub fn content_of(name: &str) -> Vec<u8> {
    name.bytes().cycle().take(150_000).collect()
}
