//! How many voters should be there before anything is put to the vote.

use crate::ids::ItemId;
use crate::kinds::MeetingKind;
use crate::problem::Problem;
use crate::rules::RulePackError;
use crate::votes::{Majority, VotingBase};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a rule pack says of the quorum. No regulation sets one for an ordinary meeting of a cell: falling short of it warns and
/// blocks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuorumRules {
    /// The kinds of meeting that should have it.
    pub kinds: Vec<MeetingKind>,
    /// The share of the voting base that should be in the room.
    pub share: Majority,
}

impl QuorumRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let Majority { numerator, denominator, .. } = self.share;
        match (1..=denominator).contains(&numerator) {
            true => Ok(()),
            false => Err(RulePackError::OutOfRange { place: "quorum.share".to_owned() }),
        }
    }

    /// Counts the voters of a kind of meeting against the quorum; `None` where the rules ask for none.
    #[must_use]
    pub fn of(&self, kind: MeetingKind, base: VotingBase) -> Option<Quorum> {
        let needed = self.share.votes_needed(base.base);
        let count = || Quorum { share: self.share, base: base.base, voters: base.voters, needed };
        self.kinds.contains(&kind).then(count)
    }
}

/// The voters in the room beside those that should be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Quorum {
    /// The share of the base that is asked for.
    pub share: Majority,
    /// The voting base.
    pub base: u32,
    /// Voters in the room.
    pub voters: u32,
    /// Voters that should be there.
    pub needed: u32,
}

impl Quorum {
    /// Tells whether enough voters are there.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.voters >= self.needed
    }

    /// What there is to warn of once everybody has been called.
    pub(crate) fn missing(self) -> Option<Problem> {
        let Self { base, voters, needed, .. } = self;
        (!self.is_reached()).then_some(Problem::QuorumMissing { voters, needed, base })
    }

    /// What there is to warn of at a vote, when there were enough at the roll call.
    pub(crate) fn lost(self, item: ItemId) -> Option<Problem> {
        let Self { base, voters, needed, .. } = self;
        (!self.is_reached()).then_some(Problem::QuorumLost { item, voters, needed, base })
    }
}

#[cfg(test)]
#[path = "quorum_tests.rs"]
mod tests;
