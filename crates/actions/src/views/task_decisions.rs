//! Lines of the list of decisions, and slips as texts.

use domain::task_decision::TaskDecision;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A decision with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionLineOfList {
    /// The decision.
    pub decision: TaskDecision,
    /// How many members it gives work to.
    pub members: u32,
    /// Whether it is the one that was issued last.
    pub is_in_force: bool,
}

/// The slip of one member as a text to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SlipText {
    /// To whom.
    pub member: String,
    /// The text.
    pub text: String,
}
