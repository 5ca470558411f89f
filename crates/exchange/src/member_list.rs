//! Reads a list of members from an Excel workbook, cell by cell, within fixed limits.

use crate::columns::{Column, SheetValue, put};
use calamine::{DataRef, Reader, Xlsx};
use chrono::NaiveDate;
use domain::dates::PartialDate;
use domain::member::{Post, Sex};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::io::Cursor;

/// Largest file, bytes.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// Largest sum of everything in it when unpacked, bytes.
const LARGEST_UNPACKED: u64 = 200 * 1024 * 1024;
/// Most parts in the archive.
const MOST_PARTS: usize = 2000;
/// Most cells that are read.
const MOST_CELLS: usize = 200_000;
/// Longest text in one cell, bytes.
const LONGEST_CELL: usize = 32 * 1024;
/// Headings stand within these first rows.
const HEADING_ROWS: u32 = 30;

/// Why a list is refused whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ListError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// No Excel workbook, or a broken one.
    #[error("not an Excel workbook")]
    NotThisKind,
    /// Larger than is read, or grows beyond measure when unpacked.
    #[error("too large")]
    TooLarge,
    /// No heading like "Họ và tên".
    #[error("no column of names")]
    NoNameColumn,
    /// Took too long or too much memory.
    #[error("too costly to read")]
    TooCostly,
}

/// Why a row, or a cell of it, is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowReason {
    /// No such date in the calendar.
    NotADate,
    /// The name is missing.
    NameMissing,
    /// Longer than a paper can carry.
    TooLong,
    /// Neither Nam nor Nữ.
    UnknownSex,
    /// A post that the program does not know.
    UnknownPost,
    /// The same person a second time.
    Twice,
    /// The dates contradict each other.
    DatesContradict,
}

/// What is wrong in one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowProblem {
    /// Row as Excel numbers it.
    pub row: u32,
    /// Heading of the column; empty for the whole row.
    pub column: String,
    /// What stands there, cut short.
    pub found: String,
    /// What is wrong.
    pub reason: RowReason,
}

/// One person as listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPerson {
    /// Row as Excel numbers it.
    pub row: u32,
    /// Full name.
    pub name: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// Date of birth.
    pub born: Option<PartialDate>,
    /// Date of joining.
    pub joined: Option<PartialDate>,
    /// Date of official membership.
    pub official: Option<PartialDate>,
    /// Card number.
    pub card: String,
    /// Post.
    pub post: Option<Post>,
    /// Telephone.
    pub phone: String,
    /// Dwelling.
    pub address: String,
    /// Remark.
    pub note: String,
}

/// A list as read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberList {
    /// The people, in the order of the list.
    pub people: Vec<ListedPerson>,
    /// What was not taken.
    pub problems: Vec<RowProblem>,
    /// Headings that are not known.
    pub unknown_columns: Vec<String>,
}

/// Reads a list. Meant to run in a process of its own: see [`crate::child`].
///
/// # Errors
/// [`ListError`].
pub fn read(file: &[u8]) -> Result<MemberList, ListError> {
    check_size(file)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).map_err(|_| ListError::NotThisKind)?;
    let sheet = book.sheet_names().first().cloned().ok_or(ListError::Empty)?;
    let first_day = match book.has_1904_epoch() {
        true => NaiveDate::from_ymd_opt(1904, 1, 1),
        false => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(|_| ListError::NotThisKind)?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, SheetValue>> = BTreeMap::new();
    let mut count = 0;
    while let Some(cell) = cells.next_cell().map_err(|_| ListError::NotThisKind)? {
        count += 1;
        if count > MOST_CELLS {
            return Err(ListError::TooLarge);
        }
        let (row, column) = cell.get_position();
        if let Some(value) = value_of(cell.get_value(), first_day.unwrap_or_default())? {
            rows.entry(row).or_default().insert(column, value);
        }
    }
    people_of(&rows)
}

fn check_size(file: &[u8]) -> Result<(), ListError> {
    if file.is_empty() {
        return Err(ListError::Empty);
    }
    if file.len() > LARGEST_FILE {
        return Err(ListError::TooLarge);
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).map_err(|_| ListError::NotThisKind)?;
    if archive.len() > MOST_PARTS {
        return Err(ListError::TooLarge);
    }
    let mut unpacked: u64 = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| ListError::NotThisKind)?;
        unpacked = unpacked.saturating_add(part.size());
    }
    if unpacked > LARGEST_UNPACKED { Err(ListError::TooLarge) } else { Ok(()) }
}

fn value_of(value: &DataRef<'_>, first_day: NaiveDate) -> Result<Option<SheetValue>, ListError> {
    let text = match value {
        DataRef::Empty | DataRef::Error(_) => return Ok(None),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => return Ok(day_of(moment.as_f64(), first_day).map(SheetValue::Day)),
    };
    if text.len() > LONGEST_CELL {
        return Err(ListError::TooLarge);
    }
    let text = domain::text::clean_line(&text);
    Ok((!text.is_empty()).then_some(SheetValue::Text(text)))
}

#[allow(clippy::cast_possible_truncation, reason = "checked to be a day of a calendar")]
fn day_of(serial: f64, first_day: NaiveDate) -> Option<NaiveDate> {
    if !(0.0..200_000.0).contains(&serial) {
        return None;
    }
    first_day.checked_add_signed(chrono::TimeDelta::days(serial.floor() as i64))
}

fn people_of(rows: &BTreeMap<u32, BTreeMap<u32, SheetValue>>) -> Result<MemberList, ListError> {
    if rows.is_empty() {
        return Err(ListError::Empty);
    }
    let headings = rows.iter().take_while(|(row, _)| **row < HEADING_ROWS).find_map(|(row, cells)| {
        let columns = headings_of(cells);
        columns.values().any(|(column, _)| *column == Some(Column::Name)).then_some((*row, columns))
    });
    let (heading_row, columns) = headings.ok_or(ListError::NoNameColumn)?;
    let mut list = MemberList {
        unknown_columns: columns.values().filter(|(c, _)| c.is_none()).map(|(_, text)| text.clone()).collect(),
        ..MemberList::default()
    };
    let mut seen = Seen::new();
    for (row, cells) in rows.range(heading_row + 1..) {
        read_row(row + 1, cells, &columns, &mut seen, &mut list);
    }
    if list.people.is_empty() && list.problems.is_empty() { Err(ListError::Empty) } else { Ok(list) }
}

type Columns = BTreeMap<u32, (Option<Column>, String)>;

/// Who was listed already: name, date of birth and card.
type Seen = HashSet<(String, Option<PartialDate>, String)>;

fn headings_of(cells: &BTreeMap<u32, SheetValue>) -> Columns {
    cells
        .iter()
        .filter_map(|(at, value)| match value {
            SheetValue::Text(text) => Some((*at, (Column::named(text), text.clone()))),
            SheetValue::Day(_) => None,
        })
        .collect()
}

fn read_row(row: u32, cells: &BTreeMap<u32, SheetValue>, columns: &Columns, seen: &mut Seen, list: &mut MemberList) {
    let mut person = ListedPerson { row, ..ListedPerson::default() };
    let problem = |column: &str, found: &str, reason| RowProblem {
        row,
        column: column.to_owned(),
        found: found.chars().take(60).collect(),
        reason,
    };
    let mut problems = Vec::new();
    for (at, value) in cells {
        let Some((Some(column), heading)) = columns.get(at) else {
            continue;
        };
        if let Err(reason) = put(&mut person, *column, value) {
            problems.push(problem(heading, &value.to_string(), reason));
        }
    }
    // An unknown post is told and left out; everything else keeps the row out.
    let blocked = problems.iter().any(|p| p.reason != RowReason::UnknownPost);
    list.problems.append(&mut problems);
    if blocked {
        return;
    }
    if person.name.is_empty() {
        list.problems.push(problem("", "", RowReason::NameMissing));
        return;
    }
    if !seen.insert((person.name.clone(), person.born, person.card.clone())) {
        list.problems.push(problem("", &person.name, RowReason::Twice));
        return;
    }
    list.people.push(person);
}
