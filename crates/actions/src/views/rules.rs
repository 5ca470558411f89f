//! Sets of rules as the settings show them.

use chrono::NaiveDate;
use domain::local_rules::{LocalValues, ValueChange};
use serde::{Deserialize, Serialize};
use specta::Type;

/// One set of rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RuleSet {
    /// Its name in files and in each meeting.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// First day on which it applies.
    pub in_force_from: NaiveDate,
    /// The texts it rests on.
    pub legal_basis: Vec<String>,
    /// Where it comes from.
    pub origin: RuleSetOrigin,
    /// Whether it applies today.
    pub time: RuleSetTime,
    /// How many meetings are under it.
    pub meetings: u32,
    /// Whether it can be removed: it is of the book, and nothing rests on it.
    pub removable: bool,
    /// In which values it differs from the set it lies on.
    pub changes: Vec<ValueChange>,
    /// Names of the parts in which it differs from that set besides.
    pub others: Vec<String>,
    /// The values that local guidance changes.
    pub values: LocalValues,
}

/// How a set of rules stands to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum RuleSetTime {
    /// Another applies by now.
    Past,
    /// It applies.
    Present,
    /// Its first day is still to come.
    Future,
}

/// Where a set of rules comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "from", rename_all = "camelCase")]
pub enum RuleSetOrigin {
    /// It came with the program.
    Shipped,
    /// The secretary wrote it down from a local guidance.
    Guidance {
        /// The paper.
        source: String,
        /// Its date.
        date: NaiveDate,
    },
    /// It was read from a file.
    File,
}

/// What a set of rules would change, before it is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RulesPreview {
    /// Its name for people.
    pub name: String,
    /// First day on which it would apply.
    pub in_force_from: NaiveDate,
    /// The texts it rests on.
    pub legal_basis: Vec<String>,
    /// Name of the set that would apply on that day without it.
    pub base: String,
    /// The values that local guidance changes, where they differ.
    pub changes: Vec<ValueChange>,
    /// Names of the parts in which it differs besides.
    pub others: Vec<String>,
}
