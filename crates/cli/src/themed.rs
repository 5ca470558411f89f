//! The plan of themed sessions, as a list, and the papers of a year.

use crate::outcome::Told;
use actions::views::YearPaper;
use actions::{Book, Failure, PaperPress, themed_plan, year_papers};
use chrono::NaiveDate;
use domain::themed_year::{QuarterGap, ThemedQuarter, ThemedSessionLine};
use serde_json::json;
use std::path::Path;

/// Lists the sessions of a year by quarter, gaps included.
pub fn list(book: &Book, year: Option<i32>, today: NaiveDate) -> Result<Told, Failure> {
    let view = themed_plan::view(book, year, today)?;
    let text = view.plan.quarters.iter().flat_map(lines);
    let count = view.plan.count;
    let sum = format!("Kế hoạch {}, đã sinh hoạt {}, đã báo cáo {}.", count.planned, count.held, count.reported);
    Ok(Told::new(text.chain([sum]).collect::<Vec<_>>().join("\n"), json!(view.plan)))
}

fn lines(of: &ThemedQuarter) -> Vec<String> {
    let roman = of.quarter.roman();
    let session = |line: &ThemedSessionLine| {
        let day = line.session.date.map(|day| day.to_string()).unwrap_or_default();
        format!("{roman}\t{day}\t{}\t{}\t{}", line.session.topic, line.author, line.progress.state)
    };
    let gap = of.gap.map(|gap| match gap {
        QuarterGap::Unplanned => format!("{roman}\t\tchưa có chuyên đề"),
        QuarterGap::Missed => format!("{roman}\t\tchưa sinh hoạt chuyên đề"),
    });
    of.sessions.iter().map(session).chain(gap).collect()
}

/// Writes every paper of a year into a folder.
pub fn export(book: &Book, year: i32, out: &Path, today: NaiveDate) -> Result<Told, Failure> {
    std::fs::create_dir_all(out)
        .map_err(|e| Failure::FileUnreadable { path: out.display().to_string(), detail: e.to_string() })?;
    let press = PaperPress::new();
    let kept = YearPaper::ALL.map(|paper| year_papers::sheet(book, year, paper, today)?.keep(&press, out));
    let saved: Vec<_> = kept.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    let text = saved.iter().map(|file| file.path.clone()).collect::<Vec<_>>().join("\n");
    Ok(Told::new(text, json!(saved)))
}
