//! Claims about the quorum; the cells are the worked examples of the guidance on voting.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::{RulePack, RulePackError, SHIPPED};
use crate::votes::Reach;

fn quorum(base: u32, voters: u32) -> Quorum {
    let base = VotingBase { base, voters, official: base, exempt_absent: 0, away_absent: 0, suspended: 0 };
    RulePack::shipped().unwrap().pop().unwrap().quorum.of(MeetingKind::Regular, base).unwrap()
}

#[test]
fn seventeen_of_a_base_of_twenty_are_enough_and_thirteen_are_not() {
    let told = quorum(20, 17);
    let share = Majority { reach: Reach::AtLeast, numerator: 2, denominator: 3 };
    assert_eq!(told, Quorum { share, base: 20, voters: 17, needed: 14 });
    assert!(told.is_reached() && told.missing().is_none());
    assert!(quorum(20, 14).is_reached());
    assert_eq!(quorum(20, 13).missing(), Some(Problem::QuorumMissing { voters: 13, needed: 14, base: 20 }));
}

#[test]
fn of_a_base_of_sixteen_eleven_are_needed() {
    assert_eq!(quorum(16, 14).needed, 11);
    assert!(quorum(16, 11).is_reached() && !quorum(16, 10).is_reached());
}

#[test]
fn a_committee_meeting_is_asked_for_none() {
    let rules = RulePack::shipped().unwrap().pop().unwrap().quorum;
    let base = VotingBase { base: 3, voters: 1, official: 3, exempt_absent: 0, away_absent: 0, suspended: 0 };
    assert_eq!(rules.of(MeetingKind::Committee, base), None);
}

#[test]
fn a_share_that_is_no_part_of_the_base_is_refused() {
    let right = "share = { reach = \"atLeast\", numerator = 2, denominator = 3 }";
    for wrong in ["numerator = 0", "numerator = 4"] {
        let broken = SHIPPED[0].replace(right, &right.replace("numerator = 2", wrong));
        let place = "quorum.share".to_owned();
        assert_eq!(RulePack::parse(&broken), Err(RulePackError::OutOfRange { place }));
    }
}
