//! The papers of a year: the plan of themed sessions, the calendar for the wall.

use crate::Book;
use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::papers::plain;
use crate::sheets::Sheet;
use crate::views::YearPaper;
use crate::year_plan::with_sources;
use chrono::NaiveDate;
use documents::themed_plan::themed_plan_paper;
use documents::year_calendar::{WallSheet, year_calendar_paper};
use domain::themed_year::ThemedYear;
use domain::year_calendar::year_calendar;
use domain::year_plan::YearPlan;

/// Composes a paper as it stands on a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn sheet(book: &Book, year: i32, wanted: YearPaper, today: NaiveDate) -> Result<Sheet, Failure> {
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
        Ok(Sheet::of(format!("{year}_{}_{}", mark(wanted), plain(&cell.name)), paper))
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
