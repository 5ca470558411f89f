//! Claims about points: what facts are worth, what the cell gives, and when a meeting has a rating.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::headcount::Split;
use crate::ids::{ItemId, MeetingId, MemberId, MentionId, OpinionId};
use crate::meeting::{
    AgendaItem, Attendance, ConclusionNeed, FeeStatus, MeetingKind, MeetingState, Opinion, Part, Presence, Section,
};
use crate::mentions::{Mention, MentionKind};
use crate::score_sheet::ScoreSheetError;
use proptest::prelude::*;
use uuid::Uuid;

fn pack() -> RulePack {
    RulePack::shipped().unwrap().pop().unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// A meeting of ten who were all there, `speakers` of whom spoke.
fn meeting(speakers: u128) -> Meeting {
    Meeting {
        id: MeetingId(id(99)),
        kind: MeetingKind::Regular,
        month: "2026-10".parse().unwrap(),
        rule_pack: "hd-42-2025".into(),
        date: "2026-10-03".parse().unwrap(),
        starts: "19:00:00".parse().unwrap(),
        ends: None,
        place: "Nhà văn hóa".into(),
        chair: None,
        minute_taker: None,
        guests: vec![],
        attendance: (1..=10)
            .map(|n| Attendance { member: MemberId(id(n)), presence: Presence::Present, reason: String::new() })
            .collect(),
        fee: FeeStatus::default(),
        task_reports: vec![],
        agenda: vec![AgendaItem {
            id: ItemId(id(50)),
            section: Section::Proceedings,
            part: Part::Regular,
            title: "Nhiệm vụ".into(),
            presenter: None,
            minutes: None,
            movements: vec![],
            text: String::new(),
            documents: vec![],
            opinions: (1..=speakers)
                .map(|n| Opinion {
                    id: OpinionId(id(n)),
                    speaker: Speaker::Member(MemberId(id(n))),
                    text: "Nhất trí.".into(),
                })
                .collect(),
            votes: vec![],
            conclusion: "Thống nhất.".into(),
            conclusion_need: ConclusionNeed::Required,
            assignments: vec![],
            origin: crate::origin::Origin::Added,
            put_off: None,
            mentions: vec![],
        }],
        minutes_agreed: None,
        points: vec![],
        outcome: crate::outcome::Outcome::None,
        outcome_number: None,
        number: None,
        state: MeetingState::Open,
    }
}

/// Ten members, all called; so many of them present and so many absent without a reason.
fn count(present: u32, unexcused: u32) -> HeadCount {
    HeadCount {
        members: Split { total: 10, official: 10, probationary: 0 },
        present: Split { total: present, official: present, probationary: 0 },
        absent: Split { total: 10 - present, official: 10 - present, probationary: 0 },
        excused_not_exempt: 10 - present - unexcused,
        unexcused,
        ..HeadCount::default()
    }
}

fn tasks(carried_in: u32, done: u32) -> TaskCount {
    TaskCount { carried_in, done, ..TaskCount::default() }
}

fn score(meeting: &Meeting, count: &HeadCount, tasks: TaskCount) -> Score {
    Score::of(meeting, &pack(), count, &tasks, &[]).unwrap()
}

fn proposed(score: &Score, key: &str) -> Option<u32> {
    score.lines.iter().find(|line| line.key == key).unwrap().proposed
}

fn given(part: &str, points: u32, reason: &str) -> GivenPoints {
    GivenPoints { part: part.into(), points: Some(points), reason: reason.into() }
}

#[test]
fn what_is_not_known_yet_proposes_nothing() {
    let mut called = count(10, 0);
    called.not_called = 1;
    let early = score(&meeting(0), &called, tasks(0, 0));
    for key in ["duration", "attendance", "unexcused", "tasks", "agreed", "conduct"] {
        assert_eq!(proposed(&early, key), None, "{key}");
    }
    assert_eq!(early.rating, None);
}

#[test]
fn minutes_missing_to_the_required_duration_cost_points() {
    let mut held = meeting(0);
    for (ends, points) in [("20:30:00", 5), ("20:16:00", 4), ("20:15:00", 4), ("20:14:00", 3), ("19:44:00", 1)] {
        held.ends = Some(ends.parse().unwrap());
        assert_eq!(proposed(&score(&held, &count(10, 0), tasks(0, 0)), "duration"), Some(points), "{ends}");
    }
}

#[test]
fn shares_are_compared_without_rounding() {
    let of = |present, key: &str| proposed(&score(&meeting(0), &count(present, 0), tasks(0, 0)), key);
    assert_eq!((of(9, "attendance"), of(8, "attendance")), (Some(4), Some(3)));
    let done = |done| proposed(&score(&meeting(0), &count(10, 0), tasks(1000, done)), "tasks");
    assert_eq!((done(900), done(899)), (Some(30), Some(27)));
}

#[test]
fn half_the_members_speaking_is_not_more_than_half() {
    let of = |speakers| proposed(&score(&meeting(speakers), &count(10, 0), tasks(0, 0)), "speakers");
    assert_eq!((of(5), of(6), of(3), of(0)), (Some(4), Some(5), Some(3), Some(2)));
}

#[test]
fn one_absence_without_a_reason_costs_its_point() {
    let of = |unexcused| proposed(&score(&meeting(0), &count(9, unexcused), tasks(0, 0)), "unexcused");
    assert_eq!((of(0), of(1)), (Some(1), Some(0)));
}

#[test]
fn somebody_praised_by_name_proposes_its_points_and_nobody_proposes_none() {
    let mut held = meeting(0);
    assert_eq!(proposed(&score(&held, &count(10, 0), tasks(0, 0)), "praise"), None);
    held.agenda[0].mentions.push(Mention {
        id: MentionId(id(70)),
        member: MemberId(id(1)),
        kind: MentionKind::Praise,
        text: "vận động sửa cầu".into(),
    });
    assert_eq!(proposed(&score(&held, &count(10, 0), tasks(0, 0)), "praise"), Some(2));
}

/// What is proposed for a part when these steps are done so many days late.
fn proposed_for(key: &str, done: &[(&str, u32)]) -> Option<u32> {
    let prepared: Vec<_> = done
        .iter()
        .map(|(step, late)| DoneStep {
            step: (*step).into(),
            done: String::new(),
            on: "2026-10-02".parse().unwrap(),
            apart: -1,
            late: *late,
            note: String::new(),
            by: crate::preparation::DoneBy::Tick,
        })
        .collect();
    let score = Score::of(&meeting(0), &pack(), &count(10, 0), &tasks(0, 0), &prepared).unwrap();
    proposed(&score, key)
}

#[test]
fn preparation_in_time_proposes_its_points_and_a_missing_tick_proposes_nothing() {
    assert_eq!(proposed_for("postedBefore", &[("postedBefore", 0)]), Some(2));
    assert_eq!(proposed_for("postedBefore", &[("postedBefore", 1)]), Some(0));
    assert_eq!(proposed_for("postedBefore", &[("postedAfter", 0)]), None);
    assert_eq!(proposed_for("committee", &[("committee", 0)]), Some(2));
    assert_eq!(proposed_for("postedAfter", &[("postedAfter", 3)]), Some(0));
}

#[test]
fn the_notice_has_its_point_when_members_and_follower_were_told_by_the_day_itself() {
    assert_eq!(proposed_for("notice", &[("notice", 0)]), None);
    assert_eq!(proposed_for("notice", &[("notice", 0), ("follower", 1)]), Some(1));
    assert_eq!(proposed_for("notice", &[("notice", 0), ("follower", 2)]), Some(0));
}

#[test]
fn points_of_the_cell_stand_before_the_proposal_and_a_part_without_points_leaves_no_rating() {
    let mut held = meeting(6);
    held.ends = Some("20:45:00".parse().unwrap());
    held.minutes_agreed = Some(10);
    let before = score(&held, &count(10, 0), tasks(2, 2));
    let open: Vec<_> = before.lines.iter().filter(|line| line.points.is_none()).map(|line| line.key.clone()).collect();
    assert!(open.contains(&"conduct".to_owned()) && before.rating.is_none());
    held.points = before.lines.iter().filter(|l| l.points.is_none()).map(|l| given(&l.key, l.most, "")).collect();
    let full = score(&held, &count(10, 0), tasks(2, 2));
    assert_eq!((full.sum, full.total, full.rating.as_deref()), (100, 100, Some("Tốt")));
    held.points.push(given("tasks", 15, "chuyển đổi số làm chưa tới"));
    let lower = score(&held, &count(10, 0), tasks(2, 2));
    assert_eq!((lower.sum, lower.rating.as_deref()), (85, Some("Khá")));
    let line = lower.lines.iter().find(|line| line.key == "tasks").unwrap();
    assert!(line.is_overruled());
    assert_eq!((line.proposed, line.points), (Some(30), Some(15)));
}

#[test]
fn a_sheet_that_cannot_be_is_refused_with_its_place() {
    let broken = |change: fn(&mut crate::score_sheet::ScoreSheet)| {
        let mut sheet = pack().score;
        change(&mut sheet);
        sheet.validate()
    };
    assert_eq!(broken(|_| ()), Ok(()));
    assert_eq!(broken(|s| s.criteria[0].parts[0].points = 6), Err(ScoreSheetError::Sum { sum: 101, total: 100 }));
    let twice = broken(|s| s.criteria[2].parts[0].key = "duration".into());
    assert_eq!(twice, Err(ScoreSheetError::KeyTwice("duration".into())));
    assert_eq!(broken(|s| s.bands.reverse()), Err(ScoreSheetError::Bands));
    assert_eq!(broken(|s| s.bands[0].from = 101), Err(ScoreSheetError::Bands));
    let no_measure = broken(|s| s.criteria[0].parts[0].measure = None);
    assert_eq!(no_measure, Err(ScoreSheetError::Steps("duration".into())));
    let too_much = broken(|s| s.criteria[0].parts[0].steps[0].points = 6);
    assert_eq!(too_much, Err(ScoreSheetError::Steps("duration".into())));
    let two_bounds = broken(|s| s.criteria[0].parts[0].steps[0].at_least = Some(1));
    assert_eq!(two_bounds, Err(ScoreSheetError::Steps("duration".into())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn proposals_never_leave_their_part_and_the_sum_is_that_of_the_lines(
        present in 0_u32..=10, unexcused in 0_u32..=10, speakers in 0_u128..=10,
        carried in 0_u32..40, done in 0_u32..40, ends in 0_u32..240, agreed in proptest::option::of(0_u32..=10),
    ) {
        let mut held = meeting(speakers);
        held.ends = Some(held.starts + chrono::TimeDelta::minutes(i64::from(ends)));
        held.minutes_agreed = agreed;
        let score = score(&held, &count(present, unexcused.min(10 - present)), tasks(carried, done.min(carried)));
        for line in &score.lines {
            prop_assert!(line.proposed.is_none_or(|points| points <= line.most), "{line:?}");
        }
        prop_assert_eq!(score.sum, score.lines.iter().filter_map(|line| line.points).sum::<u32>());
        prop_assert_eq!(score.lines.iter().map(|line| line.most).sum::<u32>(), score.total);
    }
}
