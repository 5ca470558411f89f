//! The practice cell: a book like any other, with invented people and a year of meetings, made and removed in one click.

use crate::failure::Failure;
use crate::{Book, KdfCost, Occasion, books, meeting_import, meetings, members};
use chrono::{NaiveDate, TimeDelta};
use domain::cell::Cell;
use domain::dates::Month;
use domain::member::Member;
use serde::Deserialize;
use std::path::Path;

/// No secret: nothing in the practice cell is one.
const PASSPHRASE: &str = "luyen-tap-khom-mau";
const CELL: &str = include_str!("practice/cell.json");
const MEMBERS: &str = include_str!("practice/members.json");
const MEETINGS: &str = include_str!("practice/meetings.json");
/// The last meetings of the year stay open, to practise on.
const LEFT_OPEN: usize = 1;

/// Opens the practice cell's book, which is made at first.
///
/// # Errors
/// Those of making and opening a book.
pub fn open_or_make(folder: &Path, occasion: Occasion<'_>) -> Result<Book, Failure> {
    if books::look(folder).is_ok() {
        return books::open(folder, PASSPHRASE);
    }
    // Made under another name first, so that a practice cell that stands is always whole.
    let making = folder.with_extension("moi");
    if making.exists() {
        delete(&making)?;
    }
    let book = make(&making, occasion)?;
    book.close().map_err(|e| Failure::at(folder, e))?;
    std::fs::rename(&making, folder).map_err(|e| Failure::at(folder, e.into()))?;
    books::open(folder, PASSPHRASE)
}

/// Removes the practice cell.
///
/// # Errors
/// Whatever hinders removing.
pub fn delete(folder: &Path) -> Result<(), Failure> {
    match store::delete_book(folder) {
        Ok(()) | Err(store::StoreError::NotABook) => Ok(()),
        Err(error) => Err(Failure::at(folder, error)),
    }
}

fn make(folder: &Path, occasion: Occasion<'_>) -> Result<Book, Failure> {
    let cell: Cell = read(CELL)?;
    let usual_day = u32::from(cell.usual_day);
    let people: Vec<Member> = read(MEMBERS)?;
    let book = books::create(folder, cell, PASSPHRASE, KdfCost::standard(), occasion)?.book;
    members::apply_import(&book, people, occasion)?;
    let year: Vec<serde_json::Value> = read(MEETINGS)?;
    let mut month = Month::of(occasion.today);
    for _ in &year {
        month = month.previous();
    }
    for (at, template) in year.iter().enumerate() {
        let held = month.day(usual_day);
        let text = dated(&template.to_string(), month, held);
        let view = meeting_import::import(&book, &text, occasion)?;
        if at + LEFT_OPEN < year.len() {
            meetings::lock_minutes(&book, view.meeting.id, occasion)?;
        }
        month = month.next();
    }
    Ok(book)
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|e| Failure::Unexpected { detail: e.to_string() })
}

/// Fills in the dates of a month: `{M}` the month, `{D}` the day of the meeting, `{D+20}` a day after it, `{n}`, `{n-1}` and
/// `{n+1}` the numbers of this month, the one before and the one after.
fn dated(template: &str, month: Month, held: NaiveDate) -> String {
    let mut text = template
        .replace("{M}", &month.to_string())
        .replace("{D}", &held.to_string())
        .replace("{n-1}", &month.previous().number().to_string())
        .replace("{n+1}", &month.next().number().to_string())
        .replace("{n}", &month.number().to_string());
    for days in 1..=60 {
        let later = held + TimeDelta::days(days);
        text = text.replace(&format!("{{D+{days}}}"), &later.to_string());
    }
    text
}
