//! Rule packs that come from outside: read whole or refused with the line, the place and the reason.

use crate::layers::{base_of, id_of, whole, with_shipped};
use crate::rule_text::{RuleText, line_at};
use crate::rules::{RulePack, RulePackError};
use serde::{Deserialize, Serialize};
use specta::Type;
use unicode_normalization::UnicodeNormalization;

/// Largest text of a pack, in bytes: ten times the one that is shipped.
pub const LARGEST_TEXT: usize = 256 * 1024;
/// Longest single text in a pack, in letters.
const LONGEST_WORDS: usize = 4000;
/// Longest place that is told, in letters.
const LONGEST_PLACE: usize = 200;
/// What a layer says of itself; with the rest it could be taken for the pack on which it lies.
const OF_ITSELF: [&str; 3] = ["id", "name", "in_force_from"];

/// Why a pack from outside is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, thiserror::Error)]
#[serde(rename_all = "camelCase")]
#[error("line {line:?}, {place}: {fault:?}")]
pub struct RulesRefusal {
    /// The line, counted from 1, where one can be named.
    pub line: Option<u32>,
    /// The place as a path of names: "meetings.regular.min_minutes"; empty when it is the whole.
    pub place: String,
    /// What is wrong there.
    pub fault: RulesFault,
}

/// What can be wrong with a pack from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum RulesFault {
    /// The text is larger than [`LARGEST_TEXT`].
    TooLarge,
    /// The text is no TOML from this line on, or is nested deeper than any pack.
    Syntax,
    /// No rule has this name.
    UnknownName,
    /// Something that must be said is not.
    Missing,
    /// The value is not of the kind that belongs there, or none of the words that may stand there.
    WrongValue,
    /// The value is outside what can be meant, or contradicts another.
    Impossible,
    /// One name stands twice.
    Twice,
    /// The pack lies on one that nobody knows.
    UnknownBase,
    /// Another pack has this name already.
    NameTaken,
    /// A text that is too long, or has letters that no paper shows.
    StrangeText,
}

/// A pack from outside that was read and found right.
#[derive(Debug, Clone, PartialEq)]
pub struct OutsideRules {
    /// The pack.
    pub pack: RulePack,
    /// Its text, as it is to be kept.
    pub text: String,
    /// The pack on which it lies, when it is a layer.
    pub based_on: Option<String>,
}

/// Reads a pack from outside, given the texts of the packs that the book keeps.
///
/// # Errors
/// [`RulesRefusal`].
pub fn read(text: &str, kept: &[&str]) -> Result<OutsideRules, RulesRefusal> {
    if text.len() > LARGEST_TEXT {
        return Err(refused(None, "", RulesFault::TooLarge));
    }
    let text: String = text.strip_prefix('\u{FEFF}').unwrap_or(text).nfc().collect();
    let lines = RuleText::read(&text).map_err(|line| refused(line, "", RulesFault::Syntax))?;
    let at = |place: &str, fault| refused(lines.line_of(place), place, fault);
    if let Some(place) = lines.place_of_words(is_strange) {
        return Err(at(&place, RulesFault::StrangeText));
    }
    if let Some(place) = lines.twin() {
        return Err(at(place, RulesFault::Twice));
    }
    if let Some(place) = OF_ITSELF.iter().find(|place| !lines.says(place)) {
        return Err(at(place, RulesFault::Missing));
    }
    let others = with_shipped(kept);
    let pack = read_whole(&text, &others, &lines)?;
    pack.check().map_err(|error| {
        let (place, fault) = error.place();
        at(&place, fault)
    })?;
    let known = others.iter().map(|other| id_of(other)).collect::<Result<Vec<_>, _>>();
    if known.is_ok_and(|known| known.contains(&Some(pack.id.clone()))) {
        return Err(at("id", RulesFault::NameTaken));
    }
    let based_on = base_of(&text).unwrap_or_default();
    Ok(OutsideRules { pack, text, based_on })
}

/// Reads the whole of a text and what lies under it; what is wrong in the whole is looked up in the text.
fn read_whole(text: &str, others: &[&str], lines: &RuleText<'_>) -> Result<RulePack, RulesRefusal> {
    let at = |place: &str, fault| refused(lines.line_of(place), place, fault);
    let whole = whole(text, others).map_err(|error| match error {
        RulePackError::Missing(_) => at("based_on", RulesFault::UnknownBase),
        // A number that no computer holds is TOML, and nothing that could be read.
        _ => refused(line_of_unreadable(text), "", RulesFault::WrongValue),
    })?;
    let whole = toml::to_string(&whole).map_err(|_| at("", RulesFault::WrongValue))?;
    toml::from_str(&whole).map_err(|error: toml::de::Error| {
        let place = match (error.span(), RuleText::read(&whole)) {
            (Some(span), Ok(whole)) if !span.is_empty() => whole.place_at(span.start),
            _ => String::new(),
        };
        let (place, fault) = fault_of(error.message(), place);
        at(&place, fault)
    })
}

fn line_of_unreadable(text: &str) -> Option<u32> {
    let error = toml::from_str::<toml::Table>(text).err()?;
    error.span().map(|span| line_at(text, span))
}

/// Tells by the beginnings of serde's messages what a value suffers from.
fn fault_of(message: &str, place: String) -> (String, RulesFault) {
    let quoted = message.split('`').nth(1).unwrap_or_default();
    let above = |place: String| if place.is_empty() { quoted.to_owned() } else { format!("{place}.{quoted}") };
    match message {
        _ if message.starts_with("unknown field") => (place, RulesFault::UnknownName),
        _ if message.starts_with("missing field") => (above(place), RulesFault::Missing),
        _ if message.starts_with("duplicate") => (place, RulesFault::Twice),
        _ => (place, RulesFault::WrongValue),
    }
}

fn is_strange(words: &str) -> bool {
    let unprintable = |c: char| c.is_control() && c != '\n' && c != '\t';
    words.contains(unprintable) || words.chars().nth(LONGEST_WORDS).is_some()
}

fn refused(line: Option<u32>, place: &str, fault: RulesFault) -> RulesRefusal {
    RulesRefusal { line, place: place.chars().take(LONGEST_PLACE).collect(), fault }
}

#[cfg(test)]
#[path = "outside_rules_tests.rs"]
mod tests;
