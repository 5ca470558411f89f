//! The papers about areas: who looks after what, and the log of visits of a period.

use crate::frame::{heading, signature};
use crate::model::{Block, Paper};
use crate::vietnamese::{date_parts, long_date, one_line, short_date};
use domain::area_papers::{AreaList, AreaListRow, VisitLog};
use domain::area_rules::{AreaListWording, VisitLogWording};
use domain::cell_frame::CellFrame;

/// Composes the list of who looks after which households.
#[must_use]
pub fn area_list_paper(list: &AreaList, wording: &AreaListWording) -> Paper {
    let date = long_date(list.frame.date);
    let subject = wording.subject.iter().map(|line| line.replace("{date}", &date)).collect();
    let numbered = list.rows.iter().zip(1u32..).map(|(row, number)| area_row(row, number, wording));
    let total = vec![String::new(), wording.total.clone(), list.households().to_string(), String::new(), String::new()];
    let rows = numbered.chain([total]).collect();
    let table = Block::Table { widths: vec![9, 38, 14, 50, 44], head: wording.columns.to_vec(), rows };
    let words =
        Words { title: &wording.title, subject, authority: &wording.authority, recipients: &wording.recipients };
    framed(&list.frame, words, table)
}

/// Composes the log of visits.
#[must_use]
pub fn visit_log_paper(log: &VisitLog, wording: &VisitLogWording) -> Paper {
    let (from, to) = (short_date(*log.period.start()), short_date(*log.period.end()));
    let subject = wording.subject.iter().map(|line| line.replace("{from}", &from).replace("{to}", &to)).collect();
    let rows = log.rows.iter().zip(1u32..).map(|(row, number)| {
        let (on, seen, raised) = (short_date(row.on), one_line(&row.seen), one_line(&row.raised));
        vec![number.to_string(), on, row.area.clone(), row.member.clone(), seen, raised]
    });
    let table =
        Block::Table { widths: vec![9, 22, 30, 28, 36, 30], head: wording.columns.to_vec(), rows: rows.collect() };
    let words =
        Words { title: &wording.title, subject, authority: &wording.authority, recipients: &wording.recipients };
    framed(&log.frame, words, table)
}

/// The words of a paper around its table.
struct Words<'a> {
    title: &'a str,
    subject: Vec<String>,
    authority: &'a str,
    recipients: &'a [String],
}

fn framed(frame: &CellFrame, words: Words<'_>, table: Block) -> Paper {
    Paper {
        name: format!("{} {}", words.title, words.subject.join(", ")),
        date: date_parts(frame.date),
        heading: Some(heading(frame, String::new())),
        title: words.title.to_owned(),
        subject: words.subject,
        blocks: vec![table],
        recipients: words.recipients.to_vec(),
        signatures: vec![signature(frame, words.authority)],
        foot: String::new(),
        layout: frame.layout.clone(),
    }
}

fn area_row(row: &AreaListRow, number: u32, wording: &AreaListWording) -> Vec<String> {
    let note: Vec<_> = row.note.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    vec![number.to_string(), row.name.clone(), row.households.to_string(), people(row, wording), note.join("; ")]
}

fn people(row: &AreaListRow, wording: &AreaListWording) -> String {
    let together = row.together.join(", ");
    let helped = (!together.is_empty()).then(|| format!("{} {together}", wording.together));
    let named: Vec<_> = row.leads.iter().cloned().chain(helped).collect();
    if named.is_empty() { wording.nobody.clone() } else { named.join("; ") }
}
