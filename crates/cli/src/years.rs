//! The year of everybody, as a list or as sheets.

use crate::outcome::Told;
use actions::views::{CellYearLine, CellYearView};
use actions::{Book, Failure, PaperPress, member_years, year_sheets};
use chrono::NaiveDate;
use serde_json::json;
use std::path::Path;

/// Lists a year as it is seen from a day, or writes the sheets of everybody into a folder.
///
/// # Errors
/// Those of the actions; [`Failure::FileUnreadable`] when there can be no such folder.
pub fn run(book: &Book, when: (Option<i32>, NaiveDate), out: Option<&Path>) -> Result<Told, Failure> {
    let Some(folder) = out else {
        return Ok(listed(&member_years::list(book, when.0, when.1)?));
    };
    std::fs::create_dir_all(folder)
        .map_err(|e| Failure::FileUnreadable { path: folder.display().to_string(), detail: e.to_string() })?;
    let saved = year_sheets::sheet(book, None, when)?.keep(&PaperPress::new(), folder)?;
    let text = saved.iter().map(|file| file.path.clone()).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(saved)))
}

fn listed(view: &CellYearView) -> Told {
    Told::new(view.lines.iter().map(said).collect::<Vec<_>>().join("\n"), json!(view))
}

fn said(CellYearLine { name, sums, .. }: &CellYearLine) -> String {
    let (meetings, tasks) = (sums.meetings, sums.tasks);
    format!(
        "{name}\tcó mặt {}/{}\tvắng có lý do {}\tvắng không lý do {}\t{} ý kiến\txong {}/{} việc\tchậm, chưa xong {}\tbiểu dương {}\tnhắc nhở, phê bình {}",
        meetings.present,
        meetings.asked,
        meetings.excused,
        meetings.unexcused,
        sums.opinions,
        tasks.done + tasks.done_late,
        tasks.all,
        tasks.done_late + tasks.not_done + tasks.overdue,
        sums.praise,
        sums.reminders + sums.criticism,
    )
}
