//! The rule packs that come with the program and those of the book, each read once.

use crate::Failure;
use chrono::NaiveDate;
use domain::rules::{RulePack, in_force_on};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use store::{KeptRulePack, Reading};

static SHIPPED: LazyLock<Result<Vec<Arc<RulePack>>, String>> = LazyLock::new(|| {
    let packs = RulePack::shipped().map_err(|error| error.to_string())?;
    Ok(packs.into_iter().map(Arc::new).collect())
});

/// Packs of books by their text and the texts under it: the same text is the same pack, in whichever book it is.
static OF_BOOKS: LazyLock<Mutex<HashMap<Vec<String>, Arc<RulePack>>>> = LazyLock::new(Mutex::default);

/// The packs that come with the program, the newest last.
pub(crate) fn shipped() -> Result<&'static [Arc<RulePack>], Failure> {
    SHIPPED.as_deref().map_err(|detail| Failure::Unexpected { detail: detail.clone() })
}

/// All packs: those of the program, then those of the book in the order in which they were added.
pub(crate) fn all(reading: &Reading<'_>) -> Result<Vec<Arc<RulePack>>, Failure> {
    let mut packs = shipped()?.to_vec();
    for kept in reading.rule_packs()? {
        packs.push(of_book(reading, kept)?);
    }
    Ok(packs)
}

/// The pack in force on a day; of two that begin on one day, the one that was added later.
pub(crate) fn on(reading: &Reading<'_>, day: NaiveDate) -> Result<Arc<RulePack>, Failure> {
    let packs = all(reading)?;
    in_force_on(&packs, day).cloned().ok_or_else(|| Failure::Unexpected { detail: "no rule pack".into() })
}

/// The pack that a meeting was held under.
pub(crate) fn named(reading: &Reading<'_>, id: &str) -> Result<Arc<RulePack>, Failure> {
    if let Some(pack) = shipped()?.iter().find(|pack| pack.id == id) {
        return Ok(pack.clone());
    }
    let kept = reading.rule_pack(id)?.ok_or_else(|| Failure::BookDamaged { detail: format!("rulePack {id}") })?;
    of_book(reading, kept)
}

/// Tells whether every pack that the book speaks of is there and can be read.
pub(crate) fn are_whole(reading: &Reading<'_>) -> Result<bool, Failure> {
    let under = reading.meetings_under_rules()?;
    Ok(all(reading).is_ok() && under.iter().all(|(id, _)| named(reading, id).is_ok()))
}

fn of_book(reading: &Reading<'_>, kept: KeptRulePack) -> Result<Arc<RulePack>, Failure> {
    let id = kept.id.clone();
    let mut chain = vec![kept];
    while let Some(under) = under(reading, &chain)? {
        chain.push(under);
    }
    let texts: Vec<String> = chain.into_iter().map(|pack| pack.text).collect();
    // A pack is put in whole or not at all, so nothing half done is found after a panic.
    let mut known = OF_BOOKS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(pack) = known.get(&texts) {
        return Ok(pack.clone());
    }
    let refs: Vec<&str> = texts.iter().map(String::as_str).collect();
    let text = refs.first().copied().unwrap_or_default();
    let pack =
        RulePack::parse_kept(text, &refs).map_err(|_| Failure::BookDamaged { detail: format!("rulePack {id}") })?;
    let pack = Arc::new(pack);
    known.insert(texts, pack.clone());
    Ok(pack)
}

/// The pack of the book under the last of a chain.
fn under(reading: &Reading<'_>, chain: &[KeptRulePack]) -> Result<Option<KeptRulePack>, Failure> {
    let base = chain.last().and_then(|last| last.based_on.as_deref());
    let new = base.filter(|base| chain.iter().all(|pack| pack.id != *base));
    Ok(new.map(|base| reading.rule_pack(base)).transpose()?.flatten())
}
