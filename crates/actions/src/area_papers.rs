//! The papers about areas as files.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::papers::{plain, unexpected};
use crate::views::{AreaPaper, PaperFormat, SavedFile};
use crate::{Book, PaperPress, papers, rules};
use chrono::NaiveDate;
use documents::area_papers::{area_list_paper, visit_log_paper};
use documents::model::Paper;
use domain::area_papers::{AreaList, CellFrame, VisitLog};
use std::path::Path;
use store::Reading;

/// Makes the file of one paper of a day: its plain ASCII name and its bytes.
///
/// # Errors
/// Whatever hinders reading or composing.
pub fn file(
    book: &Book,
    press: &PaperPress,
    wanted: AreaPaper,
    format: PaperFormat,
    today: NaiveDate,
) -> Result<(String, Vec<u8>), Failure> {
    let (stem, paper) = book.read(|reading| composed(reading, wanted, today))?;
    Ok(match format {
        PaperFormat::Pdf => (format!("{stem}.pdf"), press.pdf(&paper).map_err(unexpected)?),
        PaperFormat::Docx => (format!("{stem}.docx"), documents::docx(&paper).map_err(unexpected)?),
    })
}

/// Writes one paper as DOCX and as PDF into a folder.
///
/// # Errors
/// Those of [`file`] and of [`papers::keep_at`].
pub fn keep(
    book: &Book,
    press: &PaperPress,
    wanted: AreaPaper,
    folder: &Path,
    today: NaiveDate,
) -> Result<Vec<SavedFile>, Failure> {
    let keep_one = |format| {
        let (name, bytes) = file(book, press, wanted, format, today)?;
        papers::keep_at(&folder.join(name), &bytes)
    };
    [PaperFormat::Docx, PaperFormat::Pdf].into_iter().map(keep_one).collect()
}

fn composed(reading: &Reading<'_>, wanted: AreaPaper, today: NaiveDate) -> Result<(String, Paper), Failure> {
    let (cell, members, areas) = (the_cell(reading)?, reading.members()?, reading.areas()?);
    let pack = rules::on(reading, today)?;
    let of_cell = plain(&cell.name);
    let frame = CellFrame::of(cell, &members, &pack, today);
    Ok(match wanted {
        AreaPaper::List => {
            let list = AreaList::of(frame, &areas, &members);
            (format!("{today}_DiaBan_{of_cell}"), area_list_paper(&list, &pack.areas.list))
        }
        AreaPaper::VisitLog { from, to } => {
            let log = VisitLog::of(frame, from..=to, &reading.visits()?, &areas, &members);
            (format!("{today}_NhatKyDiaBan_{of_cell}"), visit_log_paper(&log, &pack.areas.log))
        }
    })
}
