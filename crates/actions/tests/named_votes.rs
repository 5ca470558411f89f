//! Votes by name from the save to the locked record.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::meetings;
use actions::views::{MeetingDeed, SavedMeeting};
use desk::{Desk, day};
use domain::ballots::Ballots;
use domain::ids::{MeetingId, MemberId, VoteId};
use domain::meeting::{Meeting, Presence, Vote};
use domain::member::Post;
use domain::named_votes::{Choice, NamedVote};
use domain::problem::{Problem, Weight};
use domain::votes::{DecisionKind, VoteForm};
use uuid::Uuid;

const VOTE: VoteId = VoteId(Uuid::from_u128(0xb000));

impl Desk {
    fn saves(&self, meeting: Meeting) -> SavedMeeting {
        self.on(day(5, 3), |now| meetings::save(&self.book, meeting, MeetingDeed::Write, now)).unwrap()
    }

    fn meeting(&self, id: MeetingId) -> Meeting {
        meetings::view(&self.book, id).unwrap().meeting
    }
}

/// A meeting with one vote whose counts were typed wrong, recorded by name.
fn voted(desk: &Desk, id: MeetingId, form: VoteForm) -> (Meeting, Vec<MemberId>) {
    let view = meetings::view(&desk.book, id).unwrap();
    let who: Vec<_> = view.figures.roll.iter().map(|line| line.member).collect();
    let mut meeting = view.meeting;
    meeting.agenda[0].votes = vec![Vote {
        id: VOTE,
        subject: "Mức đóng góp sửa cầu".to_owned(),
        form,
        decision: DecisionKind::Ordinary,
        votes_for: Some(9),
        against: 9,
        abstain: 9,
        minority: vec![],
        ballots: Ballots::default(),
        named: who
            .iter()
            .zip([Choice::For, Choice::For, Choice::Against])
            .map(|(m, c)| NamedVote { member: *m, choice: c })
            .collect(),
    }];
    (meeting, who)
}

#[test]
fn counts_follow_from_names_and_whoever_leaves_the_roll_is_flagged() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
    let id = desk::held(&desk);
    let (meeting, who) = voted(&desk, id, VoteForm::Hands);
    let outcome = desk.saves(meeting).figures.votes[0].outcome;
    assert_eq!((outcome.votes_for, outcome.against, outcome.abstain), (2, 1, 0));
    let mut kept = desk.meeting(id);
    assert_eq!((kept.agenda[0].votes[0].votes_for, kept.agenda[0].votes[0].named.len()), (Some(2), 3));

    let line = kept.attendance.iter_mut().find(|line| line.member == who[2]).unwrap();
    (line.presence, line.reason) = (Presence::Excused, "bệnh".to_owned());
    let problems = desk.saves(kept.clone()).figures.problems;
    let item = kept.agenda[0].id;
    let flagged =
        problems.iter().find(|weighed| weighed.problem == Problem::NamedNotVoter { item, vote: VOTE, member: who[2] });
    assert_eq!(flagged.unwrap().weight, Weight::Blocks);
}

#[test]
fn a_secret_vote_is_kept_without_names() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
    let id = desk::held(&desk);
    let (meeting, _) = voted(&desk, id, VoteForm::Secret);
    desk.saves(meeting);
    let kept = desk.meeting(id).agenda[0].votes[0].clone();
    assert_eq!((kept.named, kept.votes_for), (vec![], Some(9)));
}

#[test]
fn the_locked_record_names_those_who_were_not_for_it() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
    let id = desk::held(&desk);
    let (meeting, _) = voted(&desk, id, VoteForm::Card);
    desk.saves(meeting);
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, id, now)).unwrap();
    let papers = desk.book.read(|reading| reading.locked_papers(id)).unwrap();
    let expected = r#""names":{"against":["Đảng viên Ba"],"abstain":[]}"#;
    assert!(papers[0].record.contains(expected), "{}", papers[0].record);
}
