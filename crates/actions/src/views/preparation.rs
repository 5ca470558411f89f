//! The preparation ladder after a tick, and what of it waits on the home screen.

use super::MeetingFigures;
use chrono::NaiveDate;
use domain::preparation::LadderStep;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A tick that was set, changed or taken away, and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Ticked {
    /// Number of the action, for undoing; `None` when nothing differed from what was kept.
    pub action: Option<u32>,
    /// The ladder as it stands now.
    pub ladder: Vec<LadderStep>,
    /// The figures of the meeting: points may rest on the tick.
    pub figures: MeetingFigures,
}

/// A step that is due soon, or late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NearStep {
    /// What is to be done.
    pub title: String,
    /// The last day for it.
    pub due: NaiveDate,
}
