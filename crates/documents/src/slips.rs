//! Slips of a secret ballot (phiếu biểu quyết kín), as many as there are voters and some to spare, to be cut apart.

use crate::minutes::{Finality, heading};
use crate::model::{Block, Heading, Paper, Slip};
use crate::vietnamese::{date_parts, or_left_open};
use domain::minutes::{CountedVote, MinutesRecord};
use domain::rules::PaperLayout;
use domain::slips::{SlipRules, SlipSheet};

/// Width of an A4 sheet, mm.
const A4_MM: f64 = 210.0;
/// Share of a slip's width that the left half of its heading takes.
const HEADING_LEFT: f64 = 0.4;

/// Composes the slips for one vote of a meeting; `None` under rules that know no sheet for its subject.
#[must_use]
pub fn slips_paper(record: &MinutesRecord, vote: &CountedVote, voters: u32, rules: &SlipRules) -> Option<Paper> {
    let subject = or_left_open(vote.subject.trim_end_matches('.'));
    let sheet = rules.sheet_for(&[subject, &record.superior, &record.cell])?;
    let slip = Slip {
        heading: Heading { number: String::new(), mark: String::new(), ..heading(record, Finality::Draft) },
        title: rules.title.clone(),
        subject: rules.subject.replace("{subject}", subject),
        choices: rules.choices.to_vec(),
        instruction: rules.instruction.clone(),
    };
    Some(Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(record.date),
        heading: None,
        title: String::new(),
        subject: Vec::new(),
        blocks: vec![Block::Slips {
            columns: sheet.columns,
            rows: sheet.rows,
            count: rules.printed(voters),
            padding_mm: rules.padding_mm,
            slip,
        }],
        recipients: Vec::new(),
        signatures: Vec::new(),
        foot: String::new(),
        layout: layout(&record.layout, sheet, rules),
    })
}

fn layout(usual: &PaperLayout, sheet: &SlipSheet, rules: &SlipRules) -> PaperLayout {
    let edge = rules.edge_mm;
    let slip_mm = (A4_MM - 2.0 * edge) / f64::from(sheet.columns) - 2.0 * rules.padding_mm;
    PaperLayout {
        margin_top_mm: edge,
        margin_bottom_mm: edge,
        margin_left_mm: edge,
        margin_right_mm: edge,
        heading_left_mm: slip_mm * HEADING_LEFT,
        party_title_pt: sheet.heading_pt,
        body_name_pt: sheet.heading_pt,
        number_pt: sheet.heading_pt,
        title_pt: sheet.title_pt,
        subject_pt: sheet.text_pt,
        text_pt: sheet.text_pt,
        line_pt: sheet.line_pt,
        ..usual.clone()
    }
}
