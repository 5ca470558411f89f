//! Papers about tasks as they stand on a day: the tracking table, the slips by which each member is told what is theirs.

use crate::frame::{heading, signature};
use crate::model::{Block, Card, Paper, Run, Signature};
use crate::vietnamese::{date_parts, long_date, one_line, short_date};
use crate::wording;
use domain::cell_frame::CellFrame;
use domain::rules::PaperLayout;
use domain::task_papers::{NamedTask, TaskSlip, TaskSlipRules, Tracking, TrackingRules};

/// Composes the tracking table.
#[must_use]
pub fn tracking_paper(tracking: &Tracking, rules: &TrackingRules) -> Paper {
    let Tracking { frame, tasks, without } = tracking;
    let subject = rules.subject.replace("{date}", &long_date(frame.date));
    let rows = tasks.iter().zip(1u32..).map(|(task, number)| tracking_row(task, number)).collect();
    let mut blocks = vec![Block::Table { widths: vec![9, 28, 42, 24, 29, 33], head: rules.columns.to_vec(), rows }];
    if !without.is_empty() {
        blocks.push(Block::text(rules.without.replace("{members}", &without.join(", "))));
    }
    Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(frame.date),
        heading: Some(heading(frame, String::new())),
        title: rules.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: rules.recipients.clone(),
        signatures: vec![signature(frame, &rules.authority)],
        foot: String::new(),
        layout: frame.layout.clone(),
    }
}

fn tracking_row(task: &NamedTask, number: u32) -> Vec<String> {
    let with = task.with_members.join(", ");
    let with = if with.is_empty() { with } else { format!(" (phối hợp: {with})") };
    let area = if task.area.is_empty() { String::new() } else { format!(" ({})", task.area) };
    let until = task.due.map(|due| format!(" đến {}", short_date(due))).unwrap_or_default();
    vec![
        number.to_string(),
        format!("{}{with}", task.member),
        format!("{}{area}", one_line(&task.task)),
        format!("Từ {}{until}", short_date(task.from)),
        one_line(&task.expected),
        [standing(task), one_line(&task.told)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(": "),
    ]
}

fn standing(task: &NamedTask) -> String {
    let told = wording::task_result(task.result);
    if task.is_overdue { format!("{told}, quá hạn") } else { told.to_owned() }
}

/// Composes the slips, two to a sheet where they are short.
#[must_use]
pub fn slips_paper(frame: &CellFrame, slips: &[TaskSlip], rules: &TaskSlipRules) -> Paper {
    let subject = rules.subject.replace("{date}", &long_date(frame.date));
    let card = |slip: &TaskSlip| Card {
        heading: heading(frame, String::new()),
        title: rules.title.clone(),
        subject: subject.clone(),
        lines: lines(slip, rules),
        signatures: [Signature::of(&rules.receiver, &slip.member), signature(frame, &rules.authority)],
    };
    Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(frame.date),
        heading: None,
        title: String::new(),
        subject: Vec::new(),
        blocks: vec![Block::Cards { padding_mm: rules.padding_mm, cards: slips.iter().map(card).collect() }],
        recipients: Vec::new(),
        signatures: Vec::new(),
        foot: String::new(),
        layout: layout(&frame.layout, rules),
    }
}

fn layout(usual: &PaperLayout, rules: &TaskSlipRules) -> PaperLayout {
    let (edge, small) = (rules.edge_mm, rules.text_pt - 1.0);
    PaperLayout {
        margin_top_mm: edge,
        margin_bottom_mm: edge,
        margin_left_mm: edge,
        margin_right_mm: edge,
        party_title_pt: small,
        body_name_pt: small,
        number_pt: small,
        subject_pt: rules.text_pt,
        text_pt: rules.text_pt,
        line_pt: rules.line_pt,
        paragraph_space_pt: 3.0,
        signature_lines: 3,
        ..usual.clone()
    }
}

fn lines(slip: &TaskSlip, rules: &TaskSlipRules) -> Vec<Vec<Run>> {
    let (before, after) = rules.addressed.split_once("{member}").unwrap_or((&rules.addressed, ""));
    let addressed = vec![Run::plain(before), Run::bold(&slip.member), Run::plain(after)];
    let tasks = slip.tasks.iter().zip(1u32..).map(|(task, number)| {
        let [what, details] = told(task, &slip.member, number, rules);
        vec![Run::bold(what), Run::plain(details)]
    });
    std::iter::once(addressed).chain(tasks).chain([vec![Run::italic(&rules.closing)]]).collect()
}

/// A task in two stretches: what it is, and everything else about it.
fn told(task: &NamedTask, member: &str, number: u32, rules: &TaskSlipRules) -> [String; 2] {
    let labels = &rules.labels;
    let helps = task.member != member;
    let others: Vec<_> = task.with_members.iter().filter(|other| *other != member).cloned().collect();
    let parts = [
        (&labels.in_charge, if helps { task.member.clone() } else { String::new() }),
        (&labels.area, task.area.clone()),
        (&labels.with, others.join(", ")),
        (&labels.due, task.due.map(short_date).unwrap_or_default()),
        (&labels.expected, one_line(&task.expected)),
    ];
    let details: Vec<_> =
        parts.iter().filter(|(_, said)| !said.is_empty()).map(|(label, said)| format!("{label}: {said}")).collect();
    let end =
        if details.is_empty() { ".".to_owned() } else { format!("; {}.", details.join("; ").trim_end_matches('.')) };
    [format!("{number}. {}", one_line(&task.task).trim_end_matches('.')), end]
}

/// Writes a slip as a text to send.
#[must_use]
pub fn slip_text(slip: &TaskSlip, frame: &CellFrame, rules: &TaskSlipRules) -> String {
    let tasks = slip.tasks.iter().zip(1u32..).map(|(task, number)| told(task, &slip.member, number, rules).concat());
    let head = [
        frame.cell.name.to_uppercase(),
        format!("{}, {}", rules.title, rules.subject.replace("{date}", &long_date(frame.date)).to_lowercase()),
        rules.addressed.replace("{member}", &slip.member),
    ];
    head.into_iter().chain(tasks).chain([rules.closing.clone()]).collect::<Vec<_>>().join("\n")
}
