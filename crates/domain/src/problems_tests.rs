//! Claims about what stands in the way of locking.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ballots::Ballots;
use crate::ids::{MeetingId, MentionId, MinorityId, MovementId, OpinionId, VoteId};
use crate::meeting::{
    Attendance, ConclusionNeed, FeeStatus, MeetingKind, MeetingState, Opinion, Part, Section, Speaker, Vote,
};
use crate::member::{Activity, Grade, Post, Standing};
use crate::mentions::{Mention, MentionKind};
use crate::minority::MinorityOpinion;
use crate::movements::{Movement, MovementKind};
use crate::origin::Origin;
use crate::problem::Weight;
use crate::score::GivenPoints;
use crate::tasks::TaskCount;
use crate::votes::{DecisionKind, VoteForm};
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn roll(present: u128) -> Vec<RollLine> {
    (1..=present)
        .map(|n| RollLine {
            member: MemberId(id(n)),
            name: format!("Đảng viên {n}"),
            post: Post::None,
            standing: Standing { grade: Grade::Official, activity: Activity::Active },
            presence: Some(Presence::Present),
            reason: String::new(),
        })
        .collect()
}

fn item() -> AgendaItem {
    AgendaItem {
        id: ItemId(id(100)),
        section: Section::Proceedings,
        part: Part::Regular,
        title: "Nhiệm vụ tháng 10".into(),
        presenter: None,
        minutes: Some(20),
        movements: vec![],
        text: String::new(),
        documents: vec![],
        opinions: vec![],
        votes: vec![],
        conclusion: "Thống nhất.".into(),
        conclusion_need: ConclusionNeed::Required,
        assignments: vec![],
        origin: Origin::Added,
        put_off: None,
        mentions: vec![],
    }
}

/// Full points for all that no fact proposes; no task came back and nothing of the preparation was ticked either.
fn judged() -> Vec<GivenPoints> {
    let sheet = RulePack::shipped().unwrap().pop().unwrap().score;
    let parts = sheet.criteria.into_iter().flat_map(|criterion| criterion.parts);
    parts
        .filter(|part| {
            part.measure.is_none() || !part.of.is_empty() || ["tasks", "praise"].contains(&part.key.as_str())
        })
        .map(|part| GivenPoints { part: part.key, points: Some(part.points), reason: String::new() })
        .collect()
}

/// A meeting of three, complete.
fn meeting() -> Meeting {
    Meeting {
        id: MeetingId(id(9)),
        kind: MeetingKind::Regular,
        month: "2026-10".parse().unwrap(),
        rule_pack: "hd-42-2025".into(),
        date: "2026-10-03".parse().unwrap(),
        starts: "19:00:00".parse().unwrap(),
        ends: Some("20:45:00".parse().unwrap()),
        place: "Nhà văn hóa".into(),
        chair: Some(MemberId(id(1))),
        minute_taker: Some(MemberId(id(2))),
        guests: vec![],
        attendance: (1..=3)
            .map(|n| Attendance { member: MemberId(id(n)), presence: Presence::Present, reason: String::new() })
            .collect(),
        fee: FeeStatus::default(),
        task_reports: vec![],
        agenda: vec![item()],
        minutes_agreed: Some(3),
        points: judged(),
        outcome: crate::outcome::Outcome::None,
        outcome_number: None,
        number: None,
        state: MeetingState::Open,
    }
}

fn all_problems(meeting: &Meeting, roll: &[RollLine], pack: &RulePack, carried_in: &[AssignmentId]) -> Vec<Problem> {
    let tasks = TaskCount::of(carried_in, &meeting.task_reports);
    let score = Score::of(meeting, pack, &HeadCount::of(roll), &tasks, &[]);
    problems_of(meeting, roll, pack, carried_in, score.as_ref())
}

fn problems(meeting: &Meeting) -> Vec<Problem> {
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    all_problems(meeting, &roll(3), &pack, &[])
}

#[test]
fn a_complete_meeting_has_no_problem() {
    assert_eq!(problems(&meeting()), vec![]);
}

#[test]
fn an_end_before_the_start_blocks() {
    let mut wrong = meeting();
    wrong.ends = Some("18:00:00".parse().unwrap());
    assert_eq!(problems(&wrong), vec![Problem::EndsBeforeStarts, Problem::PointsMissing { parts: 1 }]);
    assert_eq!(Problem::EndsBeforeStarts.weight(), Weight::Blocks);
}

#[test]
fn an_end_after_midnight_is_an_end_and_a_mistyped_hour_is_not() {
    let mut late = meeting();
    late.ends = Some("00:15:00".parse().unwrap());
    assert_eq!((late.minutes_long(), problems(&late)), (Some(315), vec![]));
    late.ends = Some("01:01:00".parse().unwrap());
    assert_eq!(late.minutes_long(), None, "longer than any evening");
    late.ends = Some(late.starts);
    assert_eq!(late.minutes_long(), None);
}

#[test]
fn a_short_meeting_is_told_and_does_not_block() {
    let mut short = meeting();
    short.ends = Some("20:00:00".parse().unwrap());
    let found = problems(&short);
    assert_eq!(found, vec![Problem::TooShort { lasted: 60, required: 90 }]);
    assert_eq!(found[0].weight(), Weight::Warns);
}

#[test]
fn each_missing_thing_is_named_with_its_place() {
    let mut wrong = meeting();
    wrong.agenda[0].conclusion = "  \n".into();
    wrong.agenda[0].opinions.push(Opinion {
        id: OpinionId(id(5)),
        speaker: Speaker::Member(MemberId(id(3))),
        text: String::new(),
    });
    wrong.chair = None;
    let item = ItemId(id(100));
    let found = problems(&wrong);
    assert!(found.contains(&Problem::ChairMissing));
    assert!(found.contains(&Problem::ConclusionMissing { item }));
    assert!(found.contains(&Problem::OpinionEmpty { item, opinion: OpinionId(id(5)) }));
}

fn moved(member: u128, kind: MovementKind) -> Movement {
    Movement { id: MovementId(id(50 + member)), member: MemberId(id(member)), kind, at: None }
}

#[test]
fn whoever_walks_out_before_a_vote_is_no_voter_in_it() {
    let mut evening = meeting();
    let vote = Vote {
        id: VoteId(id(7)),
        subject: "Nghị quyết".into(),
        form: VoteForm::Hands,
        decision: DecisionKind::Ordinary,
        votes_for: Some(3),
        against: 0,
        abstain: 0,
        minority: vec![],
        ballots: Ballots::default(),
        named: Vec::new(),
    };
    evening.agenda[0].votes.push(vote.clone());
    let second = ItemId(id(101));
    evening.agenda.push(AgendaItem { id: second, votes: vec![vote], ..item() });
    assert_eq!(problems(&evening), vec![]);
    evening.agenda[1].movements.push(moved(3, MovementKind::Left));
    let expected = Problem::MoreVotesThanVoters { item: second, vote: VoteId(id(7)), cast: 3, voters: 2 };
    assert_eq!(problems(&evening), vec![expected]);
}

#[test]
fn a_coming_or_going_that_cannot_be_blocks_with_the_name() {
    let twice = |kinds: &[MovementKind]| {
        let mut evening = meeting();
        evening.agenda[0].movements = kinds.iter().map(|kind| moved(3, *kind)).collect();
        problems(&evening)
    };
    let wrong = vec![Problem::MovementsImpossible { members: vec![MemberId(id(3))] }];
    assert_eq!(twice(&[MovementKind::Left, MovementKind::Left]), wrong);
    assert_eq!(twice(&[MovementKind::Left, MovementKind::Arrived]), vec![]);
    let mut absent = meeting();
    absent.attendance[2].presence = Presence::Unexcused;
    absent.agenda[0].movements.push(moved(3, MovementKind::Left));
    assert!(absent.impossible_movements() == vec![MemberId(id(3))]);
    assert_eq!(wrong[0].weight(), Weight::Blocks);
}

#[test]
fn more_votes_than_voters_block_with_both_numbers() {
    let mut wrong = meeting();
    wrong.agenda[0].votes.push(Vote {
        id: VoteId(id(7)),
        subject: "Nghị quyết".into(),
        form: VoteForm::Hands,
        decision: DecisionKind::Ordinary,
        votes_for: Some(3),
        against: 1,
        abstain: 0,
        minority: vec![],
        ballots: Ballots::default(),
        named: Vec::new(),
    });
    let item = ItemId(id(100));
    let expected = Problem::MoreVotesThanVoters { item, vote: VoteId(id(7)), cast: 4, voters: 3 };
    assert_eq!(problems(&wrong), vec![expected]);
}

#[test]
fn slips_that_do_not_add_up_block_in_a_secret_vote_alone() {
    let told = |form: VoteForm| {
        let mut evening = meeting();
        evening.agenda[0].votes.push(Vote {
            id: VoteId(id(7)),
            subject: "Nghị quyết".into(),
            form,
            decision: DecisionKind::Ordinary,
            votes_for: Some(2),
            against: 0,
            abstain: 0,
            minority: vec![],
            ballots: Ballots { issued: Some(3), returned: Some(3), invalid: Some(0) },
            named: Vec::new(),
        });
        problems(&evening)
    };
    let wrong = Problem::BallotsDoNotAddUp { item: ItemId(id(100)), vote: VoteId(id(7)) };
    assert_eq!(wrong.weight(), Weight::Blocks);
    assert_eq!((told(VoteForm::Secret), told(VoteForm::Hands)), (vec![wrong], vec![]));
}

fn outvoted(member: u128, text: &str) -> Meeting {
    let mut evening = meeting();
    let held =
        MinorityOpinion { id: MinorityId(id(70)), member: MemberId(id(member)), text: text.into(), reserved: true };
    evening.agenda[0].votes.push(Vote {
        id: VoteId(id(7)),
        subject: "Nghị quyết".into(),
        form: VoteForm::Hands,
        decision: DecisionKind::Ordinary,
        votes_for: Some(2),
        against: 1,
        abstain: 0,
        minority: vec![held],
        ballots: Ballots::default(),
        named: Vec::new(),
    });
    evening
}

#[test]
fn a_minority_opinion_is_held_in_words_by_somebody_who_could_vote() {
    let (item, vote) = (ItemId(id(100)), VoteId(id(7)));
    assert_eq!(problems(&outvoted(3, "Chưa nên thu.")), vec![]);
    let empty = Problem::MinorityEmpty { item, vote, minority: MinorityId(id(70)) };
    assert_eq!(problems(&outvoted(3, " ")), vec![empty]);
    let stranger = Problem::MinorityNotVoter { item, vote, member: MemberId(id(4)) };
    assert_eq!(problems(&outvoted(4, "Chưa nên thu.")), vec![stranger.clone()]);
    assert_eq!(stranger.weight(), Weight::Blocks);
}

#[test]
fn whoever_has_left_or_is_probationary_holds_no_minority_opinion() {
    let (item, vote) = (ItemId(id(100)), VoteId(id(7)));
    let stranger = Problem::MinorityNotVoter { item, vote, member: MemberId(id(3)) };
    let mut gone = outvoted(3, "Chưa nên thu.");
    gone.agenda[0].votes[0].against = 0;
    gone.agenda[0].movements.push(moved(3, MovementKind::Left));
    assert_eq!(problems(&gone), vec![stranger.clone()]);
    let mut young = outvoted(3, "Chưa nên thu.");
    young.agenda[0].votes[0].against = 0;
    let mut roll = roll(3);
    roll[2].standing.grade = Grade::Probationary;
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    assert_eq!(all_problems(&young, &roll, &pack, &[]), vec![stranger]);
}

#[test]
fn whoever_is_named_may_be_absent_and_it_is_said_for_what() {
    let mut evening = meeting();
    let (id, member) = (MentionId(id(60)), MemberId(id(3)));
    evening.agenda[0]
        .mentions
        .push(Mention { id, member, kind: MentionKind::Criticism, text: "Vắng nhiều.".into() });
    assert_eq!(problems(&evening), vec![]);
    evening.agenda[0].mentions[0].text = " ".into();
    let empty = Problem::MentionEmpty { item: ItemId(Uuid::from_u128(100)), mention: id };
    assert_eq!(problems(&evening), vec![empty.clone()]);
    assert_eq!(empty.weight(), Weight::Blocks);
}

#[test]
fn an_assignment_due_before_it_was_given_blocks() {
    let mut wrong = meeting();
    wrong.agenda[0].assignments.push(Assignment {
        member: Some(MemberId(id(3))),
        task: "Vận động sửa cầu".into(),
        due: Some("2026-10-02".parse().unwrap()),
        ..Assignment::new(AssignmentId(id(8)))
    });
    let (item, assignment) = (ItemId(id(100)), AssignmentId(id(8)));
    let too_early = Problem::DueBeforeMeeting { item, assignment };
    assert_eq!(problems(&wrong), vec![too_early.clone()]);
    wrong.agenda[0].assignments[0].starts = "2026-10-03".parse().ok();
    assert_eq!(problems(&wrong), vec![Problem::DueBeforeStarts { item, assignment }, too_early]);
}

#[test]
fn an_unreported_task_is_told_and_does_not_block() {
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    let task = AssignmentId(id(50));
    let mut scored = meeting();
    scored.points.retain(|given| given.part != "tasks");
    let found = all_problems(&scored, &roll(3), &pack, &[task]);
    assert_eq!(found, vec![Problem::TasksNotReported { assignments: vec![task] }]);
    assert_eq!(found[0].weight(), Weight::Warns);
}

#[test]
fn who_is_not_called_and_who_has_no_reason_are_named() {
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    let mut roll = roll(3);
    roll[2].presence = None;
    roll[1].presence = Some(Presence::Excused);
    let found = all_problems(&meeting(), &roll, &pack, &[]);
    assert!(found.contains(&Problem::NotCalled { members: vec![MemberId(id(3))] }));
    assert!(found.contains(&Problem::ReasonMissing { members: vec![MemberId(id(2))] }));
}

#[test]
fn points_that_cannot_be_or_are_not_reasoned_block_and_missing_ones_warn() {
    let mut scored = meeting();
    scored.points.retain(|given| given.part != "conduct");
    let missing = problems(&scored);
    assert_eq!(missing, vec![Problem::PointsMissing { parts: 1 }]);
    assert_eq!(missing[0].weight(), Weight::Warns);
    let give = |part: &str, points| GivenPoints { part: part.into(), points: Some(points), reason: String::new() };
    scored.points.extend([give("conduct", 11), give("duration", 3)]);
    let found = problems(&scored);
    let reason = Problem::PointsReasonMissing { part: "duration".into() };
    assert_eq!(found, vec![reason, Problem::PointsTooMany { part: "conduct".into(), most: 10 }]);
    assert!(found.iter().all(|problem| problem.weight() == Weight::Blocks));
}

#[test]
fn a_line_put_off_needs_a_reason_and_no_conclusion() {
    let mut evening = meeting();
    evening.agenda[0].conclusion.clear();
    evening.agenda[0].put_off = Some(String::new());
    let item = evening.agenda[0].id;
    // Nothing is left to conclude on, so nothing proposes points for it.
    let unscored = Problem::PointsMissing { parts: 1 };
    assert_eq!(problems(&evening), [Problem::PutOffReasonMissing { item }, unscored.clone()]);
    evening.agenda[0].put_off = Some("chờ hướng dẫn".into());
    assert_eq!(problems(&evening), [unscored]);
    evening.agenda[0].put_off = None;
    assert_eq!(problems(&evening), [Problem::ConclusionMissing { item }]);
}

#[test]
fn only_whoever_is_there_and_was_not_heard_is_silent() {
    let mut evening = meeting();
    let silent = |evening: &Meeting, before: &[MemberId]| crate::silence::silent(evening, &roll(3), before);
    let third = MemberId(id(3));
    assert_eq!(silent(&evening, &[]), vec![third], "the chair and the minute-taker have their part");
    assert_eq!(silent(&evening, &[third]), vec![]);
    evening.agenda[0].presenter = Some(Speaker::Member(third));
    assert_eq!(silent(&evening, &[]), vec![]);
    evening.agenda[0].presenter = None;
    let (id, speaker) = (OpinionId(id(80)), Speaker::Member(third));
    evening.agenda[0].opinions.push(Opinion { id, speaker, text: "Thống nhất.".into() });
    assert_eq!(silent(&evening, &[]), vec![]);
    let mut absent = roll(3);
    absent[2].presence = Some(Presence::Excused);
    assert_eq!(crate::silence::silent(&meeting(), &absent, &[]), vec![]);
}

#[test]
fn a_silence_is_looked_back_over_the_turn_of_the_year() {
    let months = crate::silence::months_before("2027-01".parse().unwrap());
    assert_eq!((months.start().to_string(), months.end().to_string()), ("2026-10".into(), "2027-01".into()));
}
