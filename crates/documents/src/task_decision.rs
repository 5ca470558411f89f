//! The decision that gives every member their work for the term, composed from its record alone.

use crate::frame::{heading, signature};
use crate::minutes::{Finality, foot};
use crate::model::{Block, Heading, Paper, Place, Run, Tie};
use crate::vietnamese::{count, date_parts, one_line, short_date};
use crate::wording;
use domain::cell::Term;
use domain::task_decision::{DecisionRecord, NamedDecisionLine};

/// Composes the paper.
#[must_use]
pub fn decision_paper(record: &DecisionRecord, finality: Finality) -> Paper {
    let DecisionRecord { frame, rules, .. } = record;
    let Term { first_year, last_year } = frame.cell.term;
    let years = [("{first_year}", first_year), ("{last_year}", last_year)];
    let subject = years.iter().fold(rules.subject.clone(), |text, (mark, year)| text.replace(mark, &year.to_string()));
    let mark = if finality == Finality::Draft { wording::DRAFT_MARK } else { "" };
    Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(frame.date),
        heading: Some(Heading { mark: mark.to_owned(), ..heading(frame, format!("Số {}", record.code())) }),
        title: rules.title.clone(),
        subject: vec![subject],
        blocks: blocks(record),
        recipients: rules.recipients.iter().map(|text| addressed(text, record)).collect(),
        signatures: vec![signature(frame, &rules.authority)],
        foot: foot(finality),
        layout: frame.layout.clone(),
    }
}

fn addressed(text: &str, record: &DecisionRecord) -> String {
    text.replace("{committee}", &record.frame.cell.superior_committee)
}

fn blocks(record: &DecisionRecord) -> Vec<Block> {
    let rules = &record.rules;
    let mut blocks: Vec<_> = rules.bases.iter().map(Block::text).collect();
    blocks.push(Block::Paragraph {
        runs: vec![Run::bold(rules.decider.replace("{cell}", &record.frame.cell.name.to_uppercase()))],
        place: Place::Centre,
        tie: Tie::WithNext,
        anchor: None,
    });
    blocks.push(article(&rules.given.replace("{members}", &count(record.people))).tied());
    blocks.push(table(record));
    let until = format!("ngày {}", short_date(record.until));
    let filled = |text: &String| addressed(text, record).replace("{until}", &until);
    blocks.extend(rules.articles.iter().map(|text| article(&filled(text))));
    blocks.push(Block::text(effect(record)).tied());
    blocks
}

/// "Điều 1." is bold, what it says is not.
fn article(text: &str) -> Block {
    match text.split_once(". ") {
        Some((head, rest)) => Block::runs(vec![Run::bold(format!("{head}. ")), Run::plain(rest)]),
        None => Block::text(text),
    }
}

fn effect(record: &DecisionRecord) -> String {
    let Some((number, day)) = record.replaces else {
        return record.rules.effect.clone();
    };
    let DecisionRecord { rules, frame, .. } = record;
    let replaced = format!("{number:02}-{}/{} ngày {}", rules.type_code, frame.body_code, short_date(day));
    rules.effect_replacing.replace("{replaced}", &replaced)
}

fn table(record: &DecisionRecord) -> Block {
    let row = |(line, number): (&NamedDecisionLine, u32)| {
        vec![number.to_string(), line.member.clone(), one_line(&line.task), line.area.clone(), one_line(&line.expected)]
    };
    Block::Table {
        widths: vec![9, 36, 48, 34, 34],
        head: record.rules.columns.to_vec(),
        rows: record.lines.iter().zip(1..).map(row).collect(),
    }
}
