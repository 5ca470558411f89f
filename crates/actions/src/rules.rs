//! The rule packs that come with the program, read once.

use crate::Failure;
use chrono::NaiveDate;
use domain::rules::{RulePack, in_force_on};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Result<Vec<RulePack>, String>> =
    LazyLock::new(|| RulePack::shipped().map_err(|error| error.to_string()));

fn packs() -> Result<&'static [RulePack], Failure> {
    SHIPPED.as_deref().map_err(|detail| Failure::Unexpected { detail: detail.clone() })
}

/// The pack in force on a day.
pub(crate) fn on(day: NaiveDate) -> Result<&'static RulePack, Failure> {
    in_force_on(packs()?, day).ok_or_else(|| Failure::Unexpected { detail: "no rule pack".into() })
}

/// The pack that a meeting was held under.
pub(crate) fn named(id: &str) -> Result<&'static RulePack, Failure> {
    let pack = packs()?.iter().find(|pack| pack.id == id);
    pack.ok_or_else(|| Failure::Unexpected { detail: format!("no rule pack {id}") })
}
