//! Claims about bases and majorities; the worked examples are those of the Party's guidance on voting.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ballots::Ballots;
use crate::ids::{MemberId, VoteId};
use crate::meeting::Presence;
use crate::member::{Post, Standing};
use proptest::prelude::*;
use uuid::Uuid;

const HALF: Majority = Majority { reach: Reach::MoreThan, numerator: 1, denominator: 2 };
const TWO_THIRDS: Majority = Majority { reach: Reach::AtLeast, numerator: 2, denominator: 3 };

fn line(grade: Grade, activity: Activity, presence: Option<Presence>) -> RollLine {
    RollLine {
        member: MemberId(Uuid::nil()),
        name: String::new(),
        post: Post::None,
        standing: Standing { grade, activity },
        presence,
        reason: String::new(),
    }
}

fn rules() -> VotingRules {
    VotingRules {
        grades: vec![Grade::Official],
        in_base_when_absent: vec![Activity::Active],
        in_base_when_present: vec![Activity::Active, Activity::Exempt, Activity::Away],
    }
}

fn counted(roll: &[RollLine]) -> VotingBase {
    VotingBase::at_the_roll_call(roll, &rules())
}

fn active(grade: Grade, presence: Presence, times: usize) -> Vec<RollLine> {
    vec![line(grade, Activity::Active, Some(presence)); times]
}

fn vote(votes_for: Option<u32>, against: u32, abstain: u32) -> Vote {
    Vote {
        id: VoteId(Uuid::nil()),
        subject: "Thông qua nghị quyết".into(),
        form: VoteForm::Hands,
        decision: DecisionKind::Ordinary,
        votes_for,
        against,
        abstain,
        minority: vec![],
        ballots: Ballots::default(),
        named: Vec::new(),
    }
}

#[test]
fn twenty_official_and_two_probationary_make_a_base_of_twenty() {
    let mut roll = active(Grade::Official, Presence::Present, 17);
    roll.extend(active(Grade::Official, Presence::Excused, 3));
    roll.extend(active(Grade::Probationary, Presence::Present, 1));
    roll.extend(active(Grade::Probationary, Presence::Excused, 1));
    let base = counted(&roll);
    assert_eq!((base.base, base.voters), (20, 17));
    assert_eq!(HALF.votes_needed(base.base), 11);
}

#[test]
fn an_exempt_member_who_is_absent_leaves_the_base() {
    let mut roll = active(Grade::Official, Presence::Present, 14);
    roll.extend(active(Grade::Official, Presence::Excused, 2));
    roll.push(line(Grade::Official, Activity::Exempt, Some(Presence::Excused)));
    let base = counted(&roll);
    assert_eq!((base.base, base.exempt_absent), (16, 1));
    assert_eq!(HALF.votes_needed(base.base), 9);
    assert_eq!(TWO_THIRDS.votes_needed(base.base), 11);
}

#[test]
fn an_exempt_member_who_came_votes_and_counts() {
    let mut roll = active(Grade::Official, Presence::Present, 14);
    roll.push(line(Grade::Official, Activity::Exempt, Some(Presence::Present)));
    let base = counted(&roll);
    assert_eq!((base.base, base.voters), (15, 15));
}

#[test]
fn probationary_received_and_suspended_members_do_not_vote() {
    let roll = [
        line(Grade::Probationary, Activity::Active, Some(Presence::Present)),
        line(Grade::Official, Activity::Received, Some(Presence::Present)),
        line(Grade::Official, Activity::Suspended, Some(Presence::Present)),
    ];
    let base = counted(&roll);
    assert_eq!((base.base, base.voters), (0, 0));
}

#[test]
fn more_votes_than_voters_is_impossible_even_when_the_base_is_larger() {
    let mut roll = active(Grade::Official, Presence::Present, 10);
    roll.extend(active(Grade::Official, Presence::Excused, 10));
    let base = counted(&roll);
    assert_eq!(VoteOutcome::of(&vote(Some(11), 0, 0), base, HALF).result, VoteResult::Impossible);
    assert_eq!(VoteOutcome::of(&vote(Some(u32::MAX), u32::MAX, 1), base, HALF).result, VoteResult::Impossible);
    assert_eq!(VoteOutcome::of(&vote(Some(10), 0, 0), base, HALF).result, VoteResult::Failed);
}

#[test]
fn a_vote_without_a_count_is_pending() {
    let base = counted(&active(Grade::Official, Presence::Present, 10));
    assert_eq!(VoteOutcome::of(&vote(None, 0, 0), base, HALF).result, VoteResult::Pending);
}

#[test]
fn shares_are_rounded_half_up_to_a_tenth_of_a_per_cent() {
    assert_eq!(per_mille(16, 19), 842);
    assert_eq!(per_mille(19, 20), 950);
    assert_eq!(per_mille(1, 3), 333);
    assert_eq!(per_mille(1, 16), 63);
    assert_eq!(per_mille(5, 0), 0);
}

proptest! {
    #[test]
    fn more_than_half_is_the_least_number_above_half(base in 0u32..10_000) {
        let needed = HALF.votes_needed(base);
        prop_assert!(needed * 2 > base);
        prop_assert!((needed - 1) * 2 <= base);
    }

    #[test]
    fn two_thirds_is_the_least_number_that_reaches_them(base in 1u32..10_000) {
        let needed = TWO_THIRDS.votes_needed(base);
        prop_assert!(needed * 3 >= base * 2);
        prop_assert!((needed - 1) * 3 < base * 2);
    }

    #[test]
    fn voters_never_outnumber_the_base(codes in proptest::collection::vec((0u8..2, 0u8..5, 0u8..4), 0..100)) {
        let roll: Vec<_> = codes.into_iter().map(|(grade, activity, presence)| line(
            if grade == 0 { Grade::Official } else { Grade::Probationary },
            [Activity::Active, Activity::Exempt, Activity::Away, Activity::Received, Activity::Suspended][usize::from(activity)],
            [None, Some(Presence::Present), Some(Presence::Excused), Some(Presence::Unexcused)][usize::from(presence)],
        )).collect();
        let base = counted(&roll);
        prop_assert!(base.voters <= base.base);
        prop_assert_eq!(base.base + base.exempt_absent + base.away_absent + base.suspended, base.official);
    }
}
