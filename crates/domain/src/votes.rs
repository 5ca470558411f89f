//! Votes: who may vote, what the base is, which majority is needed, and what came of it.

use crate::ballots::Ballots;
use crate::headcount::RollLine;
use crate::ids::{ItemId, MemberId, VoteId};
use crate::meeting::Meeting;
use crate::member::{Activity, Grade};
use crate::minority::MinorityOpinion;
use crate::named_votes::NamedVote;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How a vote is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum VoteForm {
    /// Giơ tay.
    Hands,
    /// Giơ thẻ đảng viên.
    Card,
    /// Phiếu kín.
    Secret,
}

/// What is decided; the rule pack gives each its majority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DecisionKind {
    /// An ordinary resolution or conclusion.
    Ordinary,
    /// Đề nghị kết nạp đảng viên.
    Admission,
    /// Đề nghị công nhận đảng viên chính thức.
    FullMembership,
    /// Thi hành kỷ luật.
    Discipline,
}

/// One vote and its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Vote {
    /// Its identifier.
    pub id: VoteId,
    /// What was voted on.
    pub subject: String,
    /// How.
    pub form: VoteForm,
    /// What kind of decision it is; the majority follows from it.
    pub decision: DecisionKind,
    /// Votes for; `None` until counted.
    pub votes_for: Option<u32>,
    /// Votes against.
    pub against: u32,
    /// Votes that are neither (không có ý kiến, phiếu trắng).
    pub abstain: u32,
    /// What voters hold against it, in order.
    pub minority: Vec<MinorityOpinion>,
    /// The slips of a secret ballot.
    pub ballots: Ballots,
    /// How each voter voted, where it is recorded by name; empty where only the counts are.
    pub named: Vec<NamedVote>,
}

/// How a share of the base is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// More than the share (quá nửa).
    MoreThan,
    /// At least the share (ít nhất hai phần ba).
    AtLeast,
}

/// The share of the base that a decision needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Majority {
    /// More than, or at least.
    pub reach: Reach,
    /// Upper number of the fraction.
    pub numerator: u32,
    /// Lower number of the fraction, not 0.
    pub denominator: u32,
}

impl Majority {
    /// Gives the smallest number of votes that reaches this share of a base.
    #[must_use]
    pub fn votes_needed(self, base: u32) -> u32 {
        let (n, d, base) = (u64::from(self.numerator), u64::from(self.denominator.max(1)), u64::from(base));
        let needed = match self.reach {
            Reach::MoreThan => base * n / d + 1,
            Reach::AtLeast => (base * n).div_ceil(d),
        };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// Who counts in votes (Điều lệ Đảng, Điều 3; QĐ 294-QĐ/TW, 9.3.2); members received temporarily never do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VotingRules {
    /// Whose votes count.
    pub grades: Vec<Grade>,
    /// Who stays in the base (mẫu số) though not in the room.
    pub in_base_when_absent: Vec<Activity>,
    /// Who is in the base, and may vote, when in the room.
    pub in_base_when_present: Vec<Activity>,
}

impl VotingRules {
    /// Lists who is in the room and may vote when a line of the agenda is voted on, in the order of the roll.
    #[must_use]
    pub fn voters_at(&self, roll: &[RollLine], meeting: &Meeting, item: ItemId) -> Vec<MemberId> {
        roll.iter()
            .filter(|line| self.has_a_vote(line) && self.counts(line, There::InTheRoom))
            .map(|line| line.member)
            .filter(|member| meeting.was_there_at(item, *member))
            .collect()
    }

    pub(crate) fn has_a_vote(&self, line: &RollLine) -> bool {
        self.grades.contains(&line.standing.grade) && line.standing.activity != Activity::Received
    }

    pub(crate) fn counts(&self, line: &RollLine, there: There) -> bool {
        let among = match there {
            There::InTheRoom => &self.in_base_when_present,
            There::Elsewhere => &self.in_base_when_absent,
        };
        among.contains(&line.standing.activity)
    }
}

/// Whether a member is in the room at the moment of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum There {
    /// In the room.
    InTheRoom,
    /// Not there, or gone.
    Elsewhere,
}

/// The people that votes of one meeting are counted against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VotingBase {
    /// Members with a vote in the base (mẫu số): all but those exempt or away who are not there, and those suspended.
    pub base: u32,
    /// Of them those who are in the room and may vote.
    pub voters: u32,
    /// Members of the cell of the grade that votes.
    pub official: u32,
    /// Official members left out of the base because they are exempt and not there.
    pub exempt_absent: u32,
    /// Official members left out of the base because they are away and not there.
    pub away_absent: u32,
    /// Official members left out because they are suspended.
    pub suspended: u32,
}

impl VotingBase {
    /// Counts the base over a roll, at the moment that `there` tells of.
    #[must_use]
    pub fn of(roll: &[RollLine], rules: &VotingRules, there: impl Fn(&RollLine) -> There) -> Self {
        let mut count = Self { base: 0, voters: 0, official: 0, exempt_absent: 0, away_absent: 0, suspended: 0 };
        for line in roll.iter().filter(|line| rules.has_a_vote(line)) {
            count.official += 1;
            let there = there(line);
            if rules.counts(line, there) {
                count.base += 1;
                count.voters += u32::from(there == There::InTheRoom);
                continue;
            }
            match line.standing.activity {
                Activity::Exempt => count.exempt_absent += 1,
                Activity::Away => count.away_absent += 1,
                Activity::Suspended => count.suspended += 1,
                Activity::Active | Activity::Received => {}
            }
        }
        count
    }

    /// Counts the base by the roll call alone.
    #[must_use]
    pub fn at_the_roll_call(roll: &[RollLine], rules: &VotingRules) -> Self {
        Self::of(roll, rules, |line| There::from_presence(line.is_present()))
    }

    /// Counts the base when a line of the agenda is voted on: whoever has left votes no more.
    #[must_use]
    pub fn at_item(roll: &[RollLine], rules: &VotingRules, meeting: &Meeting, item: ItemId) -> Self {
        Self::of(roll, rules, |line| There::from_presence(meeting.was_there_at(item, line.member)))
    }
}

impl There {
    fn from_presence(is_there: bool) -> Self {
        if is_there { Self::InTheRoom } else { Self::Elsewhere }
    }
}

/// What came of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum VoteResult {
    /// Not counted yet.
    Pending,
    /// The majority was reached.
    Passed,
    /// The majority was not reached.
    Failed,
    /// The count cannot be right: more votes than voters.
    Impossible,
}

/// A vote counted against its base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VoteOutcome {
    /// Against whom it is counted.
    pub base: VotingBase,
    /// The share that is needed.
    pub majority: Majority,
    /// Votes needed.
    pub needed: u32,
    /// Votes for.
    pub votes_for: u32,
    /// Votes against.
    pub against: u32,
    /// Neither.
    pub abstain: u32,
    /// Votes for, in tenths of a per cent of the base, rounded half up: 842 is 84,2 %.
    pub per_mille: u32,
    /// What came of it.
    pub result: VoteResult,
}

impl VoteOutcome {
    /// Counts a vote.
    #[must_use]
    pub fn of(vote: &Vote, base: VotingBase, majority: Majority) -> Self {
        let needed = majority.votes_needed(base.base);
        let votes_for = vote.votes_for.unwrap_or(0);
        let cast = u64::from(votes_for) + u64::from(vote.against) + u64::from(vote.abstain);
        let result = match vote.votes_for {
            _ if cast > u64::from(base.voters) => VoteResult::Impossible,
            None => VoteResult::Pending,
            Some(votes) if votes >= needed => VoteResult::Passed,
            Some(_) => VoteResult::Failed,
        };
        Self {
            base,
            majority,
            needed,
            votes_for,
            against: vote.against,
            abstain: vote.abstain,
            per_mille: per_mille(votes_for, base.base),
            result,
        }
    }
}

/// Gives a share in tenths of a per cent, rounded half up; 0 of an empty whole.
#[must_use]
pub fn per_mille(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        return 0;
    }
    let rounded = (u64::from(part) * 2000 + u64::from(whole)) / (2 * u64::from(whole));
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "votes_tests.rs"]
mod tests;
