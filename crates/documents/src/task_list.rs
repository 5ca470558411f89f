//! The list of assignments (bảng phân công nhiệm vụ) after a meeting: what it gave, and what goes on from before.

use crate::minutes::{Finality, heading};
use crate::model::{Block, Heading, Paper};
use crate::outcome::signature;
use crate::vietnamese::{date_parts, in_month, one_line};
use crate::wording;
use domain::minutes::{MinutesRecord, NamedAssignment, NamedReport};
use domain::task_list::TaskListRules;

/// Composes the list from the minutes of each part; `None` when there is no task.
#[must_use]
pub fn task_list_paper(minutes: &[(MinutesRecord, Finality)], rules: &TaskListRules) -> Option<Paper> {
    let (first, finality) = minutes.first()?;
    let blocks = blocks(minutes, rules)?;
    let subject = in_month(&rules.subject, first.month);
    Some(Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(first.date),
        // It goes with the minutes and takes no number of its own.
        heading: Some(Heading { number: String::new(), ..heading(first, *finality) }),
        title: rules.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: rules.recipients.clone(),
        signatures: vec![signature(first, &rules.authority)],
        foot: foot(minutes),
        layout: first.layout.clone(),
    })
}

/// The codes of all minutes that it was composed from, once they are locked.
fn foot(minutes: &[(MinutesRecord, Finality)]) -> String {
    let code = |(_, finality): &(MinutesRecord, Finality)| match finality {
        Finality::Locked(fingerprint) => Some(fingerprint.short()),
        Finality::Draft => None,
    };
    let codes: Vec<_> = minutes.iter().filter_map(code).collect();
    if codes.is_empty() { String::new() } else { format!("{}: {}", wording::FINGERPRINT_LABEL, codes.join(", ")) }
}

fn blocks(minutes: &[(MinutesRecord, Finality)], rules: &TaskListRules) -> Option<Vec<Block>> {
    let records = || minutes.iter().map(|(record, _)| record);
    let given: Vec<_> = records().flat_map(|record| &record.items).flat_map(|item| &item.assignments).collect();
    let going_on: Vec<_> =
        records().flat_map(|record| &record.task_reports).filter(|report| report.goes_on()).collect();
    if given.is_empty() && going_on.is_empty() {
        return None;
    }
    let given: Vec<_> = given.into_iter().zip(1..).map(|(task, number)| new_row(task, number)).collect();
    let after = given.len() + 1;
    let going_on = going_on.into_iter().zip(after..).map(|(task, number)| old_row(task, number)).collect();
    let mut blocks = Vec::new();
    for (title, rows) in [(&rules.given, given), (&rules.going_on, going_on)] {
        if !rows.is_empty() {
            blocks.extend([Block::headline(title, None), table(rows, rules)]);
        }
    }
    blocks.push(Block::text(&rules.closing).tied());
    Some(blocks)
}

fn table(rows: Vec<Vec<String>>, rules: &TaskListRules) -> Block {
    Block::Table { widths: vec![9, 42, 27, 27, 23, 27], head: rules.columns.to_vec(), rows }
}

fn new_row(task: &NamedAssignment, number: usize) -> Vec<String> {
    vec![
        number.to_string(),
        wording::task(&task.task, &task.area),
        task.member.clone(),
        task.with_members.join(", "),
        wording::task_time(task.kind, task.starts, task.due),
        one_line(&task.expected),
    ]
}

fn old_row(task: &NamedReport, number: usize) -> Vec<String> {
    vec![
        number.to_string(),
        wording::task(&task.task, &task.area),
        task.member.clone(),
        task.with_members.join(", "),
        wording::task_time(task.kind, None, task.due),
        wording::task_told(task),
    ]
}
