//! The rules under which the cell works: those that come with the program, and what the committee above sets otherwise.

use crate::failure::Failure;
use crate::views::{Done, RuleSet, RuleSetOrigin, RuleSetTime, RulesPreview};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::local_rules::{LocalRules, LocalValues, other_differences};
use domain::outside_rules::{self, LARGEST_TEXT, OutsideRules, RulesFault, RulesRefusal};
use domain::rules::RulePack;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use store::{Deed, KeptRulePack, Reading};

/// Lists the sets of rules, the one that applies last first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, today: NaiveDate) -> Result<Vec<RuleSet>, Failure> {
    book.read(|reading| {
        let (packs, kept) = (rules::all(reading)?, reading.rule_packs()?);
        let (under, in_force) = (reading.meetings_under_rules()?, rules::on(reading, today)?);
        let mut sets: Vec<RuleSet> = Vec::with_capacity(packs.len());
        for pack in &packs {
            let meetings = under.iter().find(|(id, _)| *id == pack.id).map_or(0, |(_, meetings)| *meetings);
            let own = kept.iter().find(|kept| kept.id == pack.id);
            let base = own.and_then(|own| packs.iter().find(|pack| Some(&pack.id) == own.based_on.as_ref()));
            let rests = meetings > 0 || kept.iter().any(|other| other.based_on.as_ref() == Some(&pack.id));
            sets.push(RuleSet {
                id: pack.id.clone(),
                name: pack.name.clone(),
                in_force_from: pack.in_force_from,
                legal_basis: pack.legal_basis.clone(),
                origin: own.map_or(RuleSetOrigin::Shipped, origin_of),
                time: time_of(pack, &in_force, today),
                meetings,
                removable: own.is_some() && !rests,
                changes: base.map(|base| LocalValues::of(base).changes_to(&LocalValues::of(pack))).unwrap_or_default(),
                others: base.map(|base| other_differences(base, pack)).unwrap_or_default(),
                values: LocalValues::of(pack),
            });
        }
        sets.reverse();
        sets.sort_by_key(|set| std::cmp::Reverse(set.in_force_from));
        Ok(sets)
    })
}

/// Gives the values of local guidance that apply on a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn values_on(book: &Book, day: NaiveDate) -> Result<LocalValues, Failure> {
    book.read(|reading| Ok(LocalValues::of(&*rules::on(reading, day)?)))
}

/// Says what rules of a local guidance would change. Changes nothing.
///
/// # Errors
/// [`Failure::LocalRulesInvalid`] with everything that is wrong.
pub fn preview(book: &Book, wanted: &LocalRules) -> Result<RulesPreview, Failure> {
    book.read(|reading| {
        let (base, read) = laid(reading, wanted)?;
        Ok(preview_of(&base, &read.pack))
    })
}

/// Adds rules of a local guidance; meetings made from now on for days on which they apply are under them.
///
/// # Errors
/// [`Failure::LocalRulesInvalid`] with everything that is wrong.
pub fn add_local(book: &Book, wanted: &LocalRules, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("addLocalRules"), occasion.now, |change| {
        let (_, read) = laid(change, wanted)?;
        let source = domain::text::clean_line(&wanted.source);
        change.add_rule_pack(&kept(read, source, Some(wanted.source_date)))?;
        Ok(Done::of(change))
    })
}

/// Reads the text of a rule pack from a file.
///
/// # Errors
/// [`Failure::FileUnreadable`]; [`Failure::RulesRefused`] when it is too large or no text.
pub fn text_of(file: &Path) -> Result<String, Failure> {
    let unreadable =
        |error: std::io::Error| Failure::FileUnreadable { path: file.display().to_string(), detail: error.to_string() };
    let mut bytes = Vec::new();
    let most = LARGEST_TEXT as u64 + 1;
    std::fs::File::open(file).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to()).filter(|byte| **byte == b'\n');
        let line = u32::try_from(before.count() + 1).ok();
        refused(RulesRefusal { line, place: String::new(), fault: RulesFault::Syntax })
    })
}

/// Says what the rule pack of a text would change. Changes nothing.
///
/// # Errors
/// [`Failure::RulesRefused`] with line, place and reason.
pub fn preview_text(book: &Book, text: &str) -> Result<RulesPreview, Failure> {
    book.read(|reading| {
        let pack = read_outside(reading, text)?.pack;
        Ok(preview_of(&*rules::on(reading, pack.in_force_from)?, &pack))
    })
}

/// Adds the rule pack of a text.
///
/// # Errors
/// [`Failure::RulesRefused`] with line, place and reason.
pub fn add_text(book: &Book, text: &str, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("addRules"), occasion.now, |change| {
        let read = read_outside(change, text)?;
        change.add_rule_pack(&kept(read, String::new(), None))?;
        Ok(Done::of(change))
    })
}

/// Removes a pack of the book on which nothing rests; it can be undone.
///
/// # Errors
/// [`Failure::RulesInUse`]; [`Failure::NotFound`].
pub fn remove(book: &Book, id: &str, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("removeRules"), occasion.now, |change| match change.remove_rule_pack(id)? {
        true => Ok(Done::of(change)),
        false => Err(Failure::NotFound),
    })
}

fn time_of(pack: &RulePack, in_force: &RulePack, today: NaiveDate) -> RuleSetTime {
    match pack.id == in_force.id {
        true => RuleSetTime::Present,
        false if pack.in_force_from > today => RuleSetTime::Future,
        false => RuleSetTime::Past,
    }
}

fn origin_of(kept: &KeptRulePack) -> RuleSetOrigin {
    match kept.source_date {
        Some(date) => RuleSetOrigin::Guidance { source: kept.source.clone(), date },
        None => RuleSetOrigin::File,
    }
}

/// Lays rules over the pack in force on their first day, and reads the result as strictly as anything from outside.
fn laid(reading: &Reading<'_>, wanted: &LocalRules) -> Result<(Arc<RulePack>, OutsideRules), Failure> {
    let base = rules::on(reading, wanted.in_force_from)?;
    let problems = wanted.problems(&base);
    if !problems.is_empty() {
        return Err(Failure::LocalRulesInvalid { problems });
    }
    let taken = rules::all(reading)?;
    let names = (1..).map(|number: u32| format!("dia-phuong-{}-{number}", wanted.in_force_from));
    let free = names.into_iter().find(|name| taken.iter().all(|pack| pack.id != *name)).unwrap_or_default();
    let read = read_outside(reading, &wanted.layer(&free, &base))?;
    Ok((base, read))
}

fn read_outside(reading: &Reading<'_>, text: &str) -> Result<OutsideRules, Failure> {
    let kept = reading.rule_packs()?;
    let texts: Vec<&str> = kept.iter().map(|pack| pack.text.as_str()).collect();
    outside_rules::read(text, &texts).map_err(refused)
}

fn refused(refusal: RulesRefusal) -> Failure {
    Failure::RulesRefused { refusal }
}

fn kept(read: OutsideRules, source: String, source_date: Option<NaiveDate>) -> KeptRulePack {
    KeptRulePack { id: read.pack.id, based_on: read.based_on, text: read.text, source, source_date }
}

fn preview_of(base: &RulePack, pack: &RulePack) -> RulesPreview {
    RulesPreview {
        name: pack.name.clone(),
        in_force_from: pack.in_force_from,
        legal_basis: pack.legal_basis.clone(),
        base: base.name.clone(),
        changes: LocalValues::of(base).changes_to(&LocalValues::of(pack)),
        others: other_differences(base, pack),
    }
}
