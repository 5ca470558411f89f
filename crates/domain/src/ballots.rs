//! The slips of a secret ballot as they were handed out and came back (kiểm phiếu).

use crate::meeting::Vote;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How many slips there were; `None` where nobody has written it down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Ballots {
    /// Handed out.
    pub issued: Option<u32>,
    /// Came back.
    pub returned: Option<u32>,
    /// Came back and do not count.
    pub invalid: Option<u32>,
}

impl Ballots {
    /// Gives how many slips count, once that is known.
    #[must_use]
    pub fn valid(&self) -> Option<u32> {
        self.returned?.checked_sub(self.invalid?)
    }

    /// Tells whether the slips of a vote cannot be right: more handed out than there are voters, more came back than went out,
    /// more invalid than came back, or other than what was marked on them.
    #[must_use]
    pub fn contradict(&self, vote: &Vote, voters: u32) -> bool {
        let more = |part: Option<u32>, whole: Option<u32>| part.zip(whole).is_some_and(|(part, whole)| part > whole);
        let marked = vote.votes_for.map(|votes| votes.saturating_add(vote.against).saturating_add(vote.abstain));
        more(self.issued, Some(voters))
            || more(self.returned, self.issued)
            || more(self.invalid, self.returned)
            || marked.zip(self.valid()).is_some_and(|(marked, valid)| marked != valid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::VoteId;
    use crate::votes::{DecisionKind, VoteForm};
    use uuid::Uuid;

    fn vote(votes_for: Option<u32>) -> Vote {
        Vote {
            id: VoteId(Uuid::nil()),
            subject: "Kết nạp".to_owned(),
            form: VoteForm::Secret,
            decision: DecisionKind::Admission,
            votes_for,
            against: 2,
            abstain: 1,
            minority: Vec::new(),
            ballots: Ballots::default(),
            named: Vec::new(),
        }
    }

    #[test]
    fn slips_that_cannot_be_right_are_found_and_what_is_not_written_yet_is_no_fault() {
        let (known, open) = (vote(Some(15)), vote(None));
        for (issued, returned, invalid, vote, wrong) in [
            (None, None, None, &known, false),
            (Some(20), Some(19), Some(1), &known, false),
            (Some(20), Some(19), None, &known, false),
            (Some(20), Some(19), Some(1), &open, false),
            (Some(21), None, None, &known, true),
            (Some(18), Some(19), Some(1), &known, true),
            (None, Some(3), Some(4), &open, true),
            (Some(20), Some(20), Some(1), &known, true),
            (None, Some(18), Some(1), &known, true),
        ] {
            let ballots = Ballots { issued, returned, invalid };
            assert_eq!(ballots.contradict(vote, 20), wrong, "{ballots:?}");
        }
    }
}
