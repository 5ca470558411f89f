//! An extract of locked minutes (trích biên bản), certified by whoever chaired and bound to them by their fingerprint. Its day is
//! left to the hand: it is not kept in the book.

use crate::addendum::number;
use crate::minutes::{Finality, decided, heading, lower_first, subject};
use crate::model::{Block, Heading, Paper};
use crate::outcome::signature;
use crate::vietnamese::{date_left_open, date_parts, long_date};
use crate::wording;
use domain::extract::{Extract, ExtractRules};
use domain::fingerprint::Fingerprint;
use domain::minutes::MinutesRecord;

/// Composes the paper from the minutes that the extract was taken of.
#[must_use]
pub fn extract_paper(
    extract: &Extract,
    record: &MinutesRecord,
    fingerprint: Fingerprint,
    rules: &ExtractRules,
) -> Paper {
    let member = extract.member.as_deref().unwrap_or_default();
    let of_member = extract.member.is_some().then(|| rules.member_subject.replace("{member}", member));
    let subject: Vec<_> = std::iter::once(subject(record)).chain(of_member).collect();
    let is_meant = |line: &&String| extract.member.is_some() || !line.contains("{member}");
    Paper {
        name: format!("{} {}", rules.title, subject.join(". ")),
        date: date_parts(record.date),
        heading: Some(Heading {
            number: String::new(),
            place_date: format!("{}, {}", record.date_place, date_left_open()),
            ..heading(record, Finality::Locked(fingerprint))
        }),
        title: rules.title.clone(),
        subject,
        blocks: blocks(extract, record, rules),
        recipients: rules.recipients.iter().filter(is_meant).map(|line| line.replace("{member}", member)).collect(),
        signatures: vec![signature(record, &rules.authority)],
        foot: format!("{}: {}", rules.fingerprint, fingerprint.short()),
        layout: record.layout.clone(),
    }
}

fn blocks(extract: &Extract, record: &MinutesRecord, rules: &ExtractRules) -> Vec<Block> {
    let chair = record.chair.as_ref().map(wording::person).unwrap_or_default();
    let opening = rules
        .opening
        .replace("{number}", &number(record))
        .replace("{date}", &long_date(record.date))
        .replace("{subject}", &lower_first(&subject(record)))
        .replace("{cell}", &record.cell)
        .replace("{place}", &record.place)
        .replace("{chair}", &chair);
    let mut blocks = vec![Block::text(opening)];
    for (number, item) in &extract.lines {
        blocks.push(Block::headline(format!("{number}. {}", item.title), None));
        blocks.extend(item.mentions.iter().map(|mention| Block::text(wording::mention_sentence(mention))));
        blocks.extend(decided(item));
    }
    blocks.push(Block::text(rules.closing.clone()).tied());
    blocks
}
