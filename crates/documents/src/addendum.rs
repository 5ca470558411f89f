//! An addendum (biên bản bổ sung, đính chính) to locked minutes, printed beside them and bound to them by their fingerprint.

use crate::minutes::{Finality, heading, led, signatures};
use crate::model::{Block, Heading, Paper};
use crate::vietnamese::{date_parts, long_date};
use domain::addendum::{Addendum, AddendumRules};
use domain::fingerprint::Fingerprint;
use domain::minutes::MinutesRecord;

/// Composes the paper from the locked minutes of the meeting, one record for each part; `None` when there are none.
#[must_use]
pub fn addendum_paper(
    addendum: &Addendum,
    minutes: &[(MinutesRecord, Fingerprint)],
    rules: &AddendumRules,
) -> Option<Paper> {
    let (record, fingerprint) = minutes.first()?;
    let numbers = join(minutes, " và ", |(record, _)| number(record));
    let named = rules.minutes.replace("{numbers}", &numbers).replace("{date}", &long_date(record.date));
    let subject: Vec<_> = rules
        .subject
        .iter()
        .map(|line| line.replace("{number}", &addendum.number.to_string()).replace("{minutes}", &named))
        .collect();
    Some(Paper {
        name: format!("{} {}", rules.title, subject.join(". ")),
        date: date_parts(addendum.made_on),
        heading: Some(Heading {
            number: String::new(),
            place_date: format!("{}, {}", record.date_place, long_date(addendum.made_on)),
            ..heading(record, Finality::Locked(*fingerprint))
        }),
        title: rules.title.clone(),
        subject,
        blocks: blocks(addendum, &named, &record.cell, rules),
        recipients: Vec::new(),
        signatures: signatures(record),
        foot: format!("{}: {}", rules.fingerprint, join(minutes, ", ", |(_, fingerprint)| fingerprint.short())),
        layout: record.layout.clone(),
    })
}

/// The number of the minutes of one part: "05-BB/CB".
pub(crate) fn number(record: &MinutesRecord) -> String {
    let number = record.number.map(|number| format!("{number:02}")).unwrap_or_default();
    format!("{number}-{}/{}", record.form.type_code, record.form.body_code)
}

fn join<T>(all: &[T], between: &str, say: impl Fn(&T) -> String) -> String {
    all.iter().map(say).collect::<Vec<_>>().join(between)
}

fn blocks(addendum: &Addendum, minutes: &str, cell: &str, rules: &AddendumRules) -> Vec<Block> {
    let opening = rules
        .opening
        .replace("{date}", &long_date(addendum.made_on))
        .replace("{minutes}", minutes)
        .replace("{cell}", cell);
    let mut blocks = vec![Block::text(opening)];
    blocks.extend(led(&format!("{}: ", rules.reason), &addendum.reason));
    blocks.extend(led(&format!("{}: ", rules.text), &addendum.text));
    blocks.push(Block::text(rules.closing.clone()).tied());
    blocks
}
