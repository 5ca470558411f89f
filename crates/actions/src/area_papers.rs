//! The papers about areas.

use crate::Book;
use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::papers::plain;
use crate::rules;
use crate::sheets::Sheet;
use crate::views::AreaPaper;
use chrono::NaiveDate;
use documents::area_papers::{area_list_paper, visit_log_paper};
use domain::area_papers::{AreaList, VisitLog};
use domain::cell_frame::CellFrame;

/// Composes a paper as it stands on a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn sheet(book: &Book, wanted: AreaPaper, today: NaiveDate) -> Result<Sheet, Failure> {
    book.read(|reading| {
        let (cell, members, areas) = (the_cell(reading)?, reading.members()?, reading.areas()?);
        let pack = rules::on(reading, today)?;
        let of_cell = plain(&cell.name);
        let frame = CellFrame::of(cell, &members, &pack, today);
        Ok(match wanted {
            AreaPaper::List => {
                let list = AreaList::of(frame, &areas, &members);
                Sheet::of(format!("{today}_DiaBan_{of_cell}"), area_list_paper(&list, &pack.areas.list))
            }
            AreaPaper::VisitLog { from, to } => {
                let log = VisitLog::of(frame, from..=to, &reading.visits()?, &areas, &members);
                Sheet::of(format!("{today}_NhatKyDiaBan_{of_cell}"), visit_log_paper(&log, &pack.areas.log))
            }
        })
    })
}
