//! The sheet on which the slips of a secret ballot are counted (biên bản kiểm phiếu): a form for the hand before the count is
//! known, the figures afterwards.

use crate::minutes::{Finality, foot, heading};
use crate::model::{Block, Heading, Paper, Signature};
use crate::vietnamese::{count, date_parts, long_date, or_left_open, percent};
use crate::wording;
use domain::counting::CountingRules;
use domain::minutes::{CountedVote, MinutesRecord};
use domain::rules::PaperLayout;
use domain::slips::SlipRules;
use domain::votes::{VoteResult, per_mille};

/// Blank lines for a signature: one fewer than usual, so that all stands on one sheet.
const SIGNATURE_LINES: u32 = 4;

/// The wording of the sheet and of the slips that are counted on it.
#[derive(Debug, Clone, Copy)]
pub struct Wording<'a> {
    /// Of the sheet.
    pub counting: &'a CountingRules,
    /// Of the slips.
    pub slips: &'a SlipRules,
}

/// Composes the sheet of one vote; `voters` are those for whom slips are printed.
#[must_use]
pub fn counting_paper(
    record: &MinutesRecord,
    finality: Finality,
    vote: &CountedVote,
    voters: u32,
    wording: Wording<'_>,
) -> Paper {
    let rules = wording.counting;
    let subject = rules.subject.replace("{subject}", or_left_open(vote.subject.trim_end_matches('.')));
    let chair = record.chair.as_ref().map(|chair| chair.name.clone()).unwrap_or_default();
    Paper {
        name: format!("{} {subject}", rules.title),
        date: date_parts(record.date),
        // It goes with the minutes and takes no number of its own; it is filled in by hand, which no draft is.
        heading: Some(Heading { number: String::new(), mark: String::new(), ..heading(record, finality) }),
        title: rules.title.clone(),
        subject: vec![subject],
        blocks: blocks(record, vote, voters, wording),
        recipients: Vec::new(),
        signatures: vec![
            Signature::of(&record.form.chair_label, chair),
            Signature { label: rules.authority.clone(), post: rules.post.clone(), name: String::new() },
        ],
        foot: foot(finality),
        layout: PaperLayout { signature_lines: SIGNATURE_LINES, ..record.layout.clone() },
    }
}

fn blocks(record: &MinutesRecord, vote: &CountedVote, voters: u32, wording: Wording<'_>) -> Vec<Block> {
    let Wording { counting: rules, slips } = wording;
    let opening = rules
        .opening
        .replace("{date}", &long_date(record.date))
        .replace("{place}", &record.place)
        .replace("{cell}", &record.cell);
    let mut blocks = vec![Block::text(opening)];
    blocks.extend(rules.tellers.iter().map(Block::text));
    let is_open = vote.outcome.result == VoteResult::Pending;
    let printed = rules.printed.replace("{printed}", &count(slips.printed(voters)));
    let printed = printed.replace("{spare}", &count(slips.spare));
    let lead = if is_open { format!("{printed} {}", rules.lead) } else { rules.lead.clone() };
    blocks.push(Block::text(lead).tied());
    blocks.push(table(vote, wording));
    if is_open {
        let base = rules.base.replace("{base}", &wording::base_words(&vote.outcome));
        blocks.push(Block::text(base.replace("{majority}", &wording::majority_words(&vote.outcome))));
        blocks.push(Block::text(&rules.result));
    } else {
        blocks.push(Block::text(wording::vote_sentence(&vote.outcome)));
    }
    blocks.push(Block::text(&rules.closing).tied());
    blocks
}

/// The slips as they went out and came back, and what was marked on them; the hand fills in what is not known.
fn table(vote: &CountedVote, wording: Wording<'_>) -> Block {
    let Wording { counting: rules, slips } = wording;
    let outcome = &vote.outcome;
    let ballots = &vote.ballots;
    let slips_told = [
        (&rules.issued, ballots.issued),
        (&rules.returned, ballots.returned),
        (&rules.valid, ballots.valid()),
        (&rules.invalid, ballots.invalid),
    ];
    let marked = match outcome.result {
        VoteResult::Pending => [None; 3],
        _ => [outcome.votes_for, outcome.against, outcome.abstain].map(Some),
    };
    let share = |number: u32| format!("{}%", percent(per_mille(number, outcome.base.base)));
    let said = |number: Option<u32>| number.map(count).unwrap_or_default();
    let slips_rows = slips_told.map(|(label, number)| [label.clone(), said(number), String::new()]);
    let choices = slips.choices.iter().zip(marked);
    let marked_rows =
        choices.map(|(label, number)| [label.clone(), said(number), number.map(share).unwrap_or_default()]);
    let numbered = |(row, at): ([String; 3], u32)| std::iter::once(at.to_string()).chain(row).collect();
    Block::Table {
        widths: vec![10, 70, 24, 24],
        head: ["TT", "Nội dung", "Số phiếu", "Tỷ lệ"].map(str::to_owned).to_vec(),
        rows: slips_rows.into_iter().chain(marked_rows).zip(1..).map(numbered).collect(),
    }
}
