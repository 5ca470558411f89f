//! Where in a rule pack each thing that makes it impossible stands.

use crate::outside_rules::RulesFault;
use crate::rules::RulePackError;
use std::fmt::Debug;

impl RulePackError {
    /// The place, as [`crate::rule_text`] writes places, and what is wrong there.
    pub(crate) fn place(&self) -> (String, RulesFault) {
        let impossible = |place: String| (place, RulesFault::Impossible);
        match self {
            Self::Unreadable(_) => (String::new(), RulesFault::WrongValue),
            Self::ImpossibleMajority { decision } => impossible(format!("majorities.{}", word(decision))),
            Self::ImpossibleVoting => impossible("voting".to_owned()),
            Self::ImpossibleScore(_) => impossible("score".to_owned()),
            Self::ImpossiblePhrase(key) => impossible(format!("phrases.{key}")),
            Self::Missing(place) => (in_words(place), RulesFault::Missing),
            Self::KeyTwice { kind, key } => (format!("meetings.{}.agenda.{key}", word(kind)), RulesFault::Twice),
            Self::StrangePart { kind, key } => impossible(format!("meetings.{}.agenda.{key}.part", word(kind))),
            Self::KindTwice { kind } => (format!("meetings.{}", word(kind)), RulesFault::Twice),
            Self::ImpossibleRule { table, field } => impossible(format!("{table}.{field}")),
            Self::ImpossibleStep(key) => impossible(format!("preparation.steps.{key}")),
            Self::StrangeFamily { kind, .. } => impossible(format!("meetings.{}.family", word(kind))),
            Self::OutOfRange { place } => impossible(in_words(place)),
        }
    }
}

/// A word of an enumeration as it stands in a pack: "fullMembership".
fn word(value: &impl Debug) -> String {
    uncapitalised(&format!("{value:?}"))
}

fn in_words(place: &str) -> String {
    place.split('.').map(uncapitalised).collect::<Vec<_>>().join(".")
}

fn uncapitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase().to_string() + letters.as_str()).unwrap_or_default()
}
