//! The plan of themed sessions of a year (kế hoạch sinh hoạt chuyên đề, KH/CB), as a paper to be signed.

use crate::frame::heading_on;
use crate::model::{Block, Heading, Paper, Place, Run, Signature, Tie};
use crate::vietnamese::{date_parts, short_date};
use crate::wording;
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::member::{Member, Post};
use domain::rules::RulePack;
use domain::themed_plan::PlanWording;
use domain::themed_year::{ThemedQuarter, ThemedSessionLine, ThemedYear};

/// Widths of the columns, in parts: quarter, topic, author, reviewer, time, place, note.
const WIDTHS: [u32; 7] = [11, 44, 25, 25, 25, 22, 19];

/// Composes the plan, dated on a day; its number is filled in by hand.
#[must_use]
pub fn themed_plan_paper(plan: &ThemedYear, cell: &Cell, members: &[Member], pack: &RulePack, on: NaiveDate) -> Paper {
    let wording = &pack.themed_plan.paper;
    let year = plan.year.to_string();
    let fill = |text: &String| {
        let text = text.replace("{year}", &year).replace("{cell}", &cell.name);
        text.replace("{committee}", &cell.superior_committee)
    };
    let subject = fill(&wording.subject);
    let text = |line: &String| Block::text(fill(line));
    let bases = pack.legal_basis.iter().map(|basis| Block::text(wording.basis.replace("{basis}", basis)));
    let mut blocks: Vec<_> = bases.collect();
    blocks.extend([text(&wording.opening), Block::headline(fill(&wording.purpose), None)]);
    blocks.extend(wording.purposes.iter().map(text));
    blocks.extend([Block::headline(fill(&wording.content), None), table(plan, wording), gap()]);
    blocks.push(Block::headline(fill(&wording.execution), None));
    blocks.extend(wording.executions.iter().map(text));
    if let Some(last) = blocks.pop() {
        blocks.push(last.tied());
    }
    Paper {
        name: format!("{} {subject}", wording.title),
        date: date_parts(on),
        heading: Some(heading(cell, pack, on)),
        title: wording.title.clone(),
        subject: vec![subject],
        blocks,
        recipients: wording.recipients.iter().map(fill).collect(),
        signatures: vec![signature(members, on, &wording.authority)],
        foot: String::new(),
        layout: pack.paper.clone(),
    }
}

fn heading(cell: &Cell, pack: &RulePack, on: NaiveDate) -> Heading {
    let number = format!("Số      -{}/{}", pack.themed_plan.paper.type_code, pack.minutes.body_code);
    heading_on(cell, &pack.minutes.party_title, on, number)
}

/// The secretary of that day signs in the name of the cell.
fn signature(members: &[Member], on: NaiveDate, authority: &str) -> Signature {
    let secretary = members.iter().find(|member| member.post == Post::Secretary && member.standing_on(on).is_some());
    Signature {
        label: authority.to_owned(),
        post: wording::post(Post::Secretary).to_uppercase(),
        name: secretary.map(|member| member.name.clone()).unwrap_or_default(),
    }
}

fn table(plan: &ThemedYear, wording: &PlanWording) -> Block {
    let rows = plan.quarters.iter().flat_map(|quarter| rows(quarter, wording)).collect();
    Block::Table { widths: WIDTHS.to_vec(), head: wording.columns.to_vec(), rows }
}

/// A quarter that has no session has room for the hand.
fn rows(of: &ThemedQuarter, wording: &PlanWording) -> Vec<Vec<String>> {
    let roman = of.quarter.roman();
    if of.sessions.is_empty() {
        let mut row = vec![roman.to_owned(), wording.unplanned.clone()];
        row.resize(WIDTHS.len(), String::new());
        return vec![row];
    }
    of.sessions.iter().map(|line| row(roman, line)).collect()
}

fn row(roman: &str, ThemedSessionLine { session, author, reviewer, .. }: &ThemedSessionLine) -> Vec<String> {
    vec![
        roman.to_owned(),
        session.topic.clone(),
        author.clone(),
        reviewer.clone(),
        session.date.map(short_date).unwrap_or_default(),
        session.place.clone(),
        session.note.clone(),
    ]
}

/// Sets the table apart from what follows.
fn gap() -> Block {
    Block::Paragraph { runs: vec![Run::plain(" ")], place: Place::Flush, tie: Tie::WithNext, anchor: None }
}
