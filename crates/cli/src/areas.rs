//! Areas as a list, and what is wrong with an area or a visit.

use crate::outcome::Told;
use actions::views::{AreaBoard, AreaLine, AreaPaper};
use actions::{Book, Failure, PaperPress, area_papers};
use chrono::NaiveDate;
use domain::areas::AreaProblem;
use domain::visits::{VisitField, VisitProblem};
use serde_json::json;
use std::path::Path;

/// Lists areas with who is in charge, the last visit and how many matters are open.
pub fn listed(board: &AreaBoard) -> Told {
    let text = board.lines.iter().map(|AreaLine { area, in_charge, last_visit, is_overdue, open_matters, .. }| {
        let names: Vec<_> = in_charge.iter().map(|one| one.name.as_str()).collect();
        let names = if names.is_empty() { "chưa có người phụ trách".to_owned() } else { names.join(", ") };
        let visited = last_visit.map_or_else(|| "chưa đến lần nào".to_owned(), |day| format!("đến ngày {day}"));
        let late = if *is_overdue { ", đã lâu" } else { "" };
        format!("{}\t{} hộ\t{names}\t{visited}{late}\t{open_matters} việc còn mở", area.name, area.households)
    });
    Told::new(text.collect::<Vec<_>>().join("\n"), json!(board))
}

/// Writes the list of who looks after what into a folder, which is made.
pub fn exported(book: &Book, out: &Path, today: NaiveDate) -> Result<Told, Failure> {
    std::fs::create_dir_all(out)
        .map_err(|e| Failure::FileUnreadable { path: out.display().to_string(), detail: e.to_string() })?;
    let saved = area_papers::sheet(book, AreaPaper::List, today)?.keep(&PaperPress::new(), out)?;
    let text = saved.iter().map(|file| file.path.clone()).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(saved)))
}

/// Says what is wrong with an area.
pub fn problem(problem: &AreaProblem) -> String {
    match problem {
        AreaProblem::NameMissing => "chưa có tên",
        AreaProblem::NameTooLong => "tên quá dài",
        AreaProblem::TooManyHouseholds => "số hộ nhiều hơn 2.000",
        AreaProblem::NoteTooLong => "ghi chú quá dài",
        AreaProblem::ChargeInFuture { .. } => "ngày bắt đầu phụ trách chưa tới",
        AreaProblem::ChargeBackwards { .. } => "có người phụ trách kết thúc trước khi bắt đầu",
        AreaProblem::ChargeTwice { .. } => "có người ghi hai lần trong cùng một thời gian",
    }
    .into()
}

/// Says what is wrong with a visit.
pub fn visit_problem(problem: &VisitProblem) -> String {
    match problem {
        VisitProblem::NothingSaid => "chưa ghi nội dung",
        VisitProblem::TooLong { field: VisitField::Seen } => "nội dung quá dài",
        VisitProblem::TooLong { field: VisitField::Raised } => "việc nhân dân nêu quá dài",
        VisitProblem::InFuture => "ngày đến chưa tới",
    }
    .into()
}
