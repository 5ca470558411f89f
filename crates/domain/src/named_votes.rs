//! Votes that are recorded by name (biểu quyết ghi tên); never a secret one.

use crate::headcount::RollLine;
use crate::ids::MemberId;
use crate::meeting::AgendaItem;
use crate::problem::Problem;
use crate::votes::{Vote, VoteForm};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How one voter voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Choice {
    /// Đồng ý.
    For,
    /// Không đồng ý.
    Against,
    /// Ý kiến khác.
    Abstain,
}

/// The vote of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NamedVote {
    /// Who.
    pub member: MemberId,
    /// How.
    pub choice: Choice,
}

/// Who voted otherwise than for, by full name, as the paper tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoterNames {
    /// Those against.
    pub against: Vec<String>,
    /// Those who were neither for nor against.
    pub abstain: Vec<String>,
}

impl Vote {
    /// Tells whether it is recorded by name; its counts follow from the names then.
    #[must_use]
    pub fn is_by_name(&self) -> bool {
        self.form != VoteForm::Secret && !self.named.is_empty()
    }

    /// Brings names and counts together: a secret vote has no names, of two votes of one member the later stands, and the counts
    /// of a vote by name are those of its names.
    pub(crate) fn tidy_names(&mut self) {
        if self.form == VoteForm::Secret {
            self.named.clear();
        }
        let all = std::mem::take(&mut self.named);
        for (at, vote) in all.iter().enumerate() {
            let stands = !all.iter().skip(at + 1).any(|later| later.member == vote.member);
            self.named.extend(stands.then_some(*vote));
        }
        if self.is_by_name() {
            self.votes_for = Some(self.count(Choice::For));
            (self.against, self.abstain) = (self.count(Choice::Against), self.count(Choice::Abstain));
        }
    }

    /// Names those who voted otherwise than for, in the order of the roll; `None` for a vote that is not by name.
    #[must_use]
    pub fn names(&self, roll: &[RollLine]) -> Option<VoterNames> {
        let voted = |choice| {
            let chose = |line: &&RollLine| self.named.contains(&NamedVote { member: line.member, choice });
            roll.iter().filter(chose).map(|line| line.name.clone()).collect()
        };
        self.is_by_name().then(|| VoterNames { against: voted(Choice::Against), abstain: voted(Choice::Abstain) })
    }

    fn count(&self, choice: Choice) -> u32 {
        let count = self.named.iter().filter(|vote| vote.choice == choice).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

/// Lists the named voters under one line who are not among its `voters`, those who were in the room and had a vote.
pub(crate) fn problems_of(item: &AgendaItem, voters: &[MemberId], found: &mut Vec<Problem>) {
    for vote in item.votes.iter().filter(|vote| vote.is_by_name()) {
        let strangers = vote.named.iter().map(|named| named.member).filter(|member| !voters.contains(member));
        found.extend(strangers.map(|member| Problem::NamedNotVoter { item: item.id, vote: vote.id, member }));
    }
}

#[cfg(test)]
#[path = "named_votes_tests.rs"]
mod tests;
