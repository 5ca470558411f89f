//! The register of resolutions and conclusions, as a list.

use crate::outcome::Told;
use actions::views::{ResolutionLine, ResolutionRegister};
use serde_json::json;

/// Lists what was issued with how far it is carried out.
pub fn listed(register: &ResolutionRegister) -> Told {
    let text = register.lines.iter().flat_map(|line| std::iter::once(said(line)).chain(overdue(line)));
    Told::new(text.collect::<Vec<_>>().join("\n"), json!(register))
}

fn said(line: &ResolutionLine) -> String {
    let (code, execution) = (line.code.as_deref().unwrap_or("-"), line.execution);
    format!("{}\t{code}\t{}\txong {}/{} việc", line.date, line.subject, execution.done, execution.given)
}

/// A line for each task that is overdue.
fn overdue(line: &ResolutionLine) -> impl Iterator<Item = String> {
    line.tasks.iter().filter(|task| task.is_overdue).map(|task| {
        let due = task.due.map(|due| due.to_string()).unwrap_or_default();
        format!("\tquá hạn {due}\t{}\t{}", task.member, task.task.replace('\n', " "))
    })
}
