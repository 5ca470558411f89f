//! What crosses to the screens about kinds of meeting.

use super::NewMeeting;
use domain::closing::ClosingStep;
use domain::kinds::{MeetingKind, RollOf, StandingReport};
use domain::votes::DecisionKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a new meeting can be, and what one of the wanted kind begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingProposal {
    /// The kinds that this cell can hold; without a committee there is no meeting of it.
    pub kinds: Vec<MeetingKind>,
    /// What the meeting begins with.
    pub wanted: NewMeeting,
}

/// What a kind of meeting brings with it, by the rules that it is held under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingManner {
    /// Who is called.
    pub roll: RollOf,
    /// What is reported besides the agenda.
    pub reports: Vec<StandingReport>,
    /// The kind of decision that a vote begins with.
    pub decision: DecisionKind,
    /// The steps of its close; a meeting that is not scored has no step for that.
    pub closing: Vec<ClosingStep>,
}
