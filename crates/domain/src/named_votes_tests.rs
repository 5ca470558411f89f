//! Claims about votes by name.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ballots::Ballots;
use crate::ids::{ItemId, VoteId};
use crate::member::{Activity, Grade, Post, Standing};
use crate::votes::DecisionKind;
use proptest::prelude::*;
use uuid::Uuid;

fn member(number: u128) -> MemberId {
    MemberId(Uuid::from_u128(number))
}

fn vote(form: VoteForm, named: &[(u128, Choice)]) -> Vote {
    Vote {
        id: VoteId(Uuid::nil()),
        subject: "Mức đóng góp sửa cầu".into(),
        form,
        decision: DecisionKind::Ordinary,
        votes_for: Some(9),
        against: 8,
        abstain: 7,
        minority: vec![],
        ballots: Ballots::default(),
        named: named.iter().map(|(number, choice)| NamedVote { member: member(*number), choice: *choice }).collect(),
    }
}

fn counts(vote: &Vote) -> (Option<u32>, u32, u32) {
    (vote.votes_for, vote.against, vote.abstain)
}

fn line(number: u128, name: &str) -> RollLine {
    let standing = Standing { grade: Grade::Official, activity: Activity::Active };
    RollLine {
        member: member(number),
        name: name.into(),
        post: Post::None,
        standing,
        presence: None,
        reason: String::new(),
    }
}

#[test]
fn a_secret_vote_keeps_no_names_and_its_counts_stay_as_typed() {
    let mut secret = vote(VoteForm::Secret, &[(1, Choice::Against)]);
    assert_eq!(secret.names(&[line(1, "Đỗ Văn Ước")]), None, "not even before it is kept");
    secret.tidy_names();
    assert_eq!((secret.named.len(), counts(&secret)), (0, (Some(9), 8, 7)));
}

#[test]
fn a_vote_without_names_keeps_its_counts() {
    let mut typed = vote(VoteForm::Card, &[]);
    typed.tidy_names();
    assert_eq!((typed.is_by_name(), counts(&typed)), (false, (Some(9), 8, 7)));
}

#[test]
fn those_against_and_of_other_opinion_are_named_in_the_order_of_the_roll() {
    use Choice::{Abstain, Against, For};
    let by_name = vote(VoteForm::Hands, &[(4, Against), (3, Abstain), (2, Against), (1, For)]);
    let roll = [line(1, "An"), line(2, "Bình"), line(3, "Chi"), line(4, "Dũng"), line(5, "Em")];
    let expected = VoterNames { against: vec!["Bình".into(), "Dũng".into()], abstain: vec!["Chi".into()] };
    assert_eq!(by_name.names(&roll), Some(expected));
}

#[test]
fn whoever_is_no_voter_at_the_line_is_flagged_by_name() {
    let left = vote(VoteForm::Hands, &[(1, Choice::For), (2, Choice::For)]);
    let (vote, item) = (left.id, ItemId(Uuid::nil()));
    let mut found = Vec::new();
    let secret = Vote { form: VoteForm::Secret, ..left.clone() };
    problems_of(&of_item(item, vec![left, secret]), &[member(1)], &mut found);
    assert_eq!(found, [Problem::NamedNotVoter { item, vote, member: member(2) }]);
}

fn of_item(id: ItemId, votes: Vec<Vote>) -> AgendaItem {
    AgendaItem {
        id,
        section: crate::meeting::Section::Proceedings,
        part: crate::meeting::Part::Regular,
        title: String::new(),
        presenter: None,
        minutes: None,
        movements: vec![],
        text: String::new(),
        documents: vec![],
        opinions: vec![],
        votes,
        conclusion: String::new(),
        conclusion_need: crate::meeting::ConclusionNeed::Optional,
        assignments: vec![],
        origin: crate::origin::Origin::Added,
        put_off: None,
        mentions: vec![],
    }
}

proptest! {
    #[test]
    fn counts_of_a_vote_by_name_are_those_of_the_last_choice_of_each(chosen in proptest::collection::vec((0u128..12, 0usize..3), 1..30)) {
        let choices = [Choice::For, Choice::Against, Choice::Abstain];
        let named: Vec<_> = chosen.iter().map(|(who, how)| (*who, choices[*how])).collect();
        let mut tidied = vote(VoteForm::Hands, &named);
        tidied.tidy_names();
        let last: std::collections::BTreeMap<_, _> = chosen.into_iter().collect();
        let of = |how: usize| last.values().filter(|known| **known == how).count() as u32;
        prop_assert_eq!(counts(&tidied), (Some(of(0)), of(1), of(2)));
        prop_assert_eq!(tidied.named.len(), last.len());
    }
}
