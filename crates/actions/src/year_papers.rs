//! The papers of a year: the plan of themed sessions, the calendar for the wall.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::papers::{keep_at, keep_to_print, plain};
use crate::views::{PaperFormat, SavedFile, YearPaper};
use crate::year_plan::with_sources;
use crate::{Book, PaperPress};
use chrono::NaiveDate;
use documents::model::Paper;
use documents::themed_plan::themed_plan_paper;
use documents::year_calendar::{WallSheet, year_calendar_paper};
use domain::themed_year::ThemedYear;
use domain::year_calendar::year_calendar;
use domain::year_plan::YearPlan;
use std::path::Path;

/// Makes the file of a paper as it stands on a day: its name and its bytes.
///
/// # Errors
/// Whatever hinders reading.
pub fn file(
    book: &Book,
    press: &PaperPress,
    year: i32,
    paper: YearPaper,
    format: PaperFormat,
    today: NaiveDate,
) -> Result<(String, Vec<u8>), Failure> {
    let (stem, composed) = composed(book, year, paper, today)?;
    let unexpected = |detail: String| Failure::Unexpected { detail };
    let (bytes, ending) = match format {
        PaperFormat::Pdf => (press.pdf(&composed).map_err(|e| unexpected(e.to_string()))?, "pdf"),
        PaperFormat::Docx => (documents::docx(&composed).map_err(|e| unexpected(e.to_string()))?, "docx"),
    };
    Ok((format!("{stem}.{ending}"), bytes))
}

/// Writes a paper into a folder, as DOCX and as PDF.
///
/// # Errors
/// Those of [`file`]; [`Failure::DiskFull`], [`Failure::NotWritable`], [`Failure::DiskFailed`].
pub fn keep(
    book: &Book,
    press: &PaperPress,
    year: i32,
    paper: YearPaper,
    folder: &Path,
    today: NaiveDate,
) -> Result<Vec<SavedFile>, Failure> {
    let formats = [PaperFormat::Docx, PaperFormat::Pdf].into_iter();
    let kept = formats.map(|format| {
        let (name, bytes) = file(book, press, year, paper, format, today)?;
        keep_at(&folder.join(name), &bytes)
    });
    kept.collect()
}

/// Writes the PDF of a paper where the viewer can open it.
///
/// # Errors
/// Those of [`keep`].
pub fn keep_pdf_to_print(
    book: &Book,
    press: &PaperPress,
    year: i32,
    paper: YearPaper,
    folder: &Path,
    today: NaiveDate,
) -> Result<SavedFile, Failure> {
    let (name, bytes) = file(book, press, year, paper, PaperFormat::Pdf, today)?;
    keep_to_print(folder, &name, &bytes)
}

fn composed(book: &Book, year: i32, wanted: YearPaper, today: NaiveDate) -> Result<(String, Paper), Failure> {
    book.read(|reading| {
        let (cell, members, kept) = (the_cell(reading)?, reading.members()?, reading.themed_sessions()?);
        let paper = with_sources(reading, year, today, |from| {
            let themed = ThemedYear::of(year, &kept, &members, from);
            let sheet = match wanted {
                YearPaper::ThemedPlan => return themed_plan_paper(&themed, &cell, &members, from.pack, today),
                YearPaper::CalendarA3 => WallSheet::A3,
                YearPaper::CalendarA4 => WallSheet::A4,
            };
            let quarters = year_calendar(&YearPlan::of(year, from), &themed, from);
            year_calendar_paper(&quarters, &cell, from.pack, sheet, today)
        })?;
        Ok((format!("{year}_{}_{}", mark(wanted), plain(&cell.name)), paper))
    })
}

/// What tells a paper from the others of its year in the name of its file.
fn mark(paper: YearPaper) -> &'static str {
    match paper {
        YearPaper::ThemedPlan => "KH-ChuyenDe",
        YearPaper::CalendarA3 => "LichNam-A3",
        YearPaper::CalendarA4 => "LichNam-A4",
    }
}
