//! Claims about members' years; random ones are counted once more, independently, from the raw events.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::headcount::RollLine;
use crate::ids::{MeetingId, MentionId, MovementId};
use crate::kinds::{MeetingKind, Part};
use crate::meeting::{Assignment, Presence};
use crate::member::{Activity, Grade, Post, Standing};
use crate::mentions::{Mention, MentionKind};
use crate::movements::{Movement, MovementKind};
use crate::sittings::{Call, HeldLine};
use crate::tasks::{MadeReport, TaskSource};
use crate::year_sums::{TaskSums, YearSums};
use proptest::prelude::*;
use uuid::Uuid;

const PEOPLE: usize = 4;
const KINDS: [MeetingKind; 5] = [
    MeetingKind::Regular,
    MeetingKind::RegularAndThemed,
    MeetingKind::Themed,
    MeetingKind::Committee,
    MeetingKind::Review,
];
const ACTIVITIES: [Activity; 5] =
    [Activity::Active, Activity::Exempt, Activity::Away, Activity::Received, Activity::Suspended];
const PRESENCES: [Option<Presence>; 4] =
    [None, Some(Presence::Present), Some(Presence::Excused), Some(Presence::Unexcused)];
const MENTIONS: [MentionKind; 3] = [MentionKind::Praise, MentionKind::Reminder, MentionKind::Criticism];
const RESULTS: [TaskResult; 7] = [
    TaskResult::Done,
    TaskResult::Late,
    TaskResult::NotDone,
    TaskResult::Ongoing,
    TaskResult::DoneWell,
    TaskResult::DoneLate,
    TaskResult::Withdrawn,
];
/// Which of them end a task.
const ENDS: [usize; 5] = [0, 2, 4, 5, 6];

fn who(number: usize) -> MemberId {
    MemberId(Uuid::from_u128(number as u128 + 1))
}

fn today() -> NaiveDate {
    "2026-11-20".parse().unwrap()
}

/// One meeting as chance had it; everything names people by their places.
#[derive(Debug, Clone)]
struct RawMeeting {
    kind: usize,
    month: u32,
    chair: usize,
    /// Activity and presence of each; whoever has none is not on the roll.
    roll: Vec<Option<(usize, usize)>>,
    lines: Vec<RawLine>,
}

#[derive(Debug, Clone)]
struct RawLine {
    is_themed: bool,
    must_conclude: bool,
    presenter: Option<usize>,
    came: Option<usize>,
    left: Option<usize>,
    speakers: Vec<usize>,
    mention: Option<(usize, usize)>,
}

#[derive(Debug, Clone)]
struct RawTask {
    month: u32,
    year: i32,
    member: usize,
    helper: usize,
    due_in: Option<i64>,
    results: Vec<usize>,
    ended_in: i32,
}

fn raw_line() -> impl Strategy<Value = RawLine> {
    let somebody = || proptest::option::weighted(0.3, 0..PEOPLE);
    let speakers = proptest::collection::vec(0..PEOPLE, 0..4);
    let mention = proptest::option::weighted(0.3, (0..PEOPLE, 0..MENTIONS.len()));
    (any::<bool>(), any::<bool>(), somebody(), somebody(), somebody(), speakers, mention).prop_map(
        |(is_themed, must_conclude, presenter, came, left, speakers, mention)| RawLine {
            is_themed,
            must_conclude,
            presenter,
            came,
            left,
            speakers,
            mention,
        },
    )
}

fn raw_meeting() -> impl Strategy<Value = RawMeeting> {
    let on_roll = proptest::option::weighted(0.9, (0..ACTIVITIES.len(), 0..PRESENCES.len()));
    let roll = proptest::collection::vec(on_roll, PEOPLE);
    (0..KINDS.len(), 1..=11_u32, 0..PEOPLE, roll, proptest::collection::vec(raw_line(), 0..4))
        .prop_map(|(kind, month, chair, roll, lines)| RawMeeting { kind, month, chair, roll, lines })
}

fn raw_task() -> impl Strategy<Value = RawTask> {
    let results = proptest::collection::vec(0..RESULTS.len(), 0..4);
    (1..=12_u32, 2025..=2026_i32, 0..PEOPLE, 0..PEOPLE, proptest::option::of(0..200_i64), results, 2025..=2026_i32)
        .prop_map(|(month, year, member, helper, due_in, results, ended_in)| RawTask {
            month,
            year,
            member,
            helper,
            due_in,
            results,
            ended_in: ended_in.max(year),
        })
}

fn roll_line(member: usize, (activity, presence): (usize, usize)) -> RollLine {
    RollLine {
        member: who(member),
        name: format!("Đảng viên {member}"),
        post: Post::None,
        standing: Standing { grade: Grade::Official, activity: ACTIVITIES[activity] },
        presence: PRESENCES[presence],
        reason: "bệnh".to_owned(),
    }
}

fn held_line(raw: &RawLine, kind: MeetingKind) -> HeldLine {
    let id = Uuid::nil();
    let moved = |member: usize, kind| Movement { id: MovementId(id), member: who(member), kind, at: None };
    let came = raw.came.map(|member| moved(member, MovementKind::Arrived));
    let left = raw.left.map(|member| moved(member, MovementKind::Left));
    let named = |(member, kind): (usize, usize)| Mention {
        id: MentionId(id),
        member: who(member),
        kind: MENTIONS[kind],
        text: "gương mẫu".to_owned(),
    };
    let is_themed = raw.is_themed && kind == MeetingKind::RegularAndThemed;
    HeldLine {
        part: if is_themed { Part::Themed } else { Part::Regular },
        title: "Trình bày".to_owned(),
        presenter: raw.presenter.map(who),
        must_conclude: raw.must_conclude,
        movements: came.into_iter().chain(left).collect(),
        speakers: raw.speakers.iter().map(|speaker| who(*speaker)).collect(),
        mentions: raw.mention.map(named).into_iter().collect(),
    }
}

fn held(raw: &RawMeeting) -> HeldMeeting {
    let (kind, month) = (KINDS[raw.kind], Month::new(2026, raw.month).unwrap());
    let roll = raw.roll.iter().enumerate().filter_map(|(member, line)| Some(roll_line(member, (*line)?)));
    HeldMeeting {
        id: MeetingId(Uuid::nil()),
        kind,
        month,
        date: month.day(3),
        chair: Some(who(raw.chair)),
        minute_taker: None,
        roll: roll.collect(),
        lines: raw.lines.iter().map(|line| held_line(line, kind)).collect(),
    }
}

fn given(raw: &RawTask, number: usize) -> GivenTask {
    let id = AssignmentId(Uuid::from_u128(number as u128 + 500));
    let given_on = NaiveDate::from_ymd_opt(raw.year, raw.month, 3).unwrap();
    let on = NaiveDate::from_ymd_opt(raw.ended_in, 12, 3).unwrap();
    let meeting = MeetingId(Uuid::nil());
    let report = |result: &usize| MadeReport { meeting, on, result: RESULTS[*result], note: String::new() };
    GivenTask {
        assignment: Assignment {
            member: Some(who(raw.member)),
            with_members: vec![who(raw.helper)],
            task: "Vận động hội viên".to_owned(),
            due: raw.due_in.map(|days| given_on + chrono::TimeDelta::days(days)),
            ..Assignment::new(id)
        },
        source: TaskSource::Alone,
        given_on,
        ended_on: None,
        reports: raw.results.iter().map(report).collect(),
        notes: vec![],
    }
}

fn ends(raw: &RawTask) -> bool {
    raw.results.iter().any(|result| ENDS.contains(result))
}

/// The years of everybody, as the rules reckon them.
fn reckoned(meetings: &[RawMeeting], tasks: &[RawTask]) -> Vec<MemberYear> {
    let meetings: Vec<_> = meetings.iter().map(held).collect();
    let given: Vec<_> = tasks.iter().zip(0..).map(|(raw, number)| given(raw, number)).collect();
    let facts = YearFacts { year: 2026, today: today(), meetings: &meetings, tasks: &given, petitions: &[] };
    (0..PEOPLE).map(|member| MemberYear::of(who(member), facts)).collect()
}

/// Counts meetings of one member by hand: asked, present, excused, unexcused, not called.
fn calls(meetings: &[RawMeeting], member: usize) -> [u32; 5] {
    let mut counts = [0; 5];
    for raw in meetings {
        let evenings = if KINDS[raw.kind] == MeetingKind::RegularAndThemed { 2 } else { 1 };
        let place = match raw.roll[member] {
            Some((_, 1)) => 1,
            Some((0, presence)) => [4, 1, 2, 3][presence],
            Some((3, presence @ (2 | 3))) => presence,
            _ => continue,
        };
        counts[place] += evenings;
        counts[0] += evenings;
    }
    counts
}

/// Counts tasks of one member by hand: all, done, done late, not done, ongoing, overdue, and those helped with.
fn task_counts(tasks: &[RawTask], member: usize) -> [u32; 7] {
    let mut counts = [0; 7];
    for raw in tasks {
        let given_on = NaiveDate::from_ymd_opt(raw.year, raw.month, 3).unwrap();
        if given_on > today() || (ends(raw) && raw.ended_in < 2026) {
            continue;
        }
        let end = raw.results.iter().rev().find(|result| ENDS.contains(*result));
        if end == Some(&6) {
            continue;
        }
        counts[6] += u32::from(raw.helper == member);
        if raw.member != member {
            continue;
        }
        counts[0] += 1;
        let place = match (end, raw.due_in) {
            (Some(5), _) => 2,
            (Some(0 | 4), _) if raw.results.contains(&1) => 2,
            (Some(0 | 4), _) => 1,
            (Some(_), _) => 3,
            (None, Some(days)) if given_on + chrono::TimeDelta::days(days) < today() => 5,
            (None, _) => 4,
        };
        counts[place] += 1;
    }
    counts
}

/// Counts who did what under the lines by hand: opinions, presented, topics, praise, reminders, criticism.
fn line_counts(meetings: &[RawMeeting], member: usize) -> [u32; 6] {
    let mut counts = [0; 6];
    for (raw, line) in meetings.iter().flat_map(|raw| raw.lines.iter().map(move |line| (raw, line))) {
        let themed = raw.kind == 2 || (raw.kind == 1 && line.is_themed);
        counts[0] += u32::try_from(line.speakers.iter().filter(|speaker| **speaker == member).count()).unwrap();
        counts[1] += u32::from(line.presenter == Some(member));
        counts[2] += u32::from(line.presenter == Some(member) && line.must_conclude && themed);
        if let Some((_, kind)) = line.mention.filter(|(named, _)| *named == member) {
            counts[3 + kind] += 1;
        }
    }
    counts
}

/// Counts the evenings by hand at which somebody was and that began for them with coming, and those that ended with going.
fn movement_counts(meetings: &[RawMeeting], member: usize) -> [u32; 2] {
    let mut counts = [0; 2];
    for raw in meetings.iter().filter(|raw| raw.roll[member].is_some_and(|(_, presence)| presence == 1)) {
        let mut moves = Vec::new();
        for line in &raw.lines {
            moves.extend(line.came.filter(|who| *who == member).map(|_| 'c'));
            moves.extend(line.left.filter(|who| *who == member).map(|_| 'l'));
        }
        counts[0] += u32::from(moves.first() == Some(&'c'));
        counts[1] += u32::from(moves.last() == Some(&'l'));
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_of_any_year_equal_a_recount_of_its_raw_events(
        meetings in proptest::collection::vec(raw_meeting(), 0..12),
        tasks in proptest::collection::vec(raw_task(), 0..12),
    ) {
        let years = reckoned(&meetings, &tasks);
        let mut total = [0; 5];
        for (member, year) in years.iter().enumerate() {
            let sums = YearSums::of([year]);
            let attended = sums.meetings;
            let counts = calls(&meetings, member);
            prop_assert_eq!([attended.asked, attended.present, attended.excused, attended.unexcused, attended.not_called], counts);
            prop_assert_eq!(sums.regular.asked + sums.themed.asked + sums.committee.asked + sums.other.asked, counts[0]);
            let TaskSums { all, done, done_late, not_done, ongoing, overdue } = sums.tasks;
            prop_assert_eq!([all, done, done_late, not_done, ongoing, overdue, sums.helped], task_counts(&tasks, member));
            let told = [sums.opinions, sums.presented, sums.topics, sums.praise, sums.reminders, sums.criticism];
            prop_assert_eq!(told, line_counts(&meetings, member));
            prop_assert_eq!([sums.came_late, sums.left_early], movement_counts(&meetings, member));
            total.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        let cell = YearSums::of(&years).meetings;
        prop_assert_eq!([cell.asked, cell.present, cell.excused, cell.unexcused, cell.not_called], total);
    }
}

fn evening(kind: usize, month: u32, roll: (usize, usize), speakers: Vec<usize>) -> RawMeeting {
    let line = RawLine {
        is_themed: false,
        must_conclude: true,
        presenter: None,
        came: None,
        left: None,
        speakers,
        mention: None,
    };
    RawMeeting { kind, month, chair: 1, roll: vec![Some(roll), None, None, None], lines: vec![line] }
}

#[test]
fn nobody_is_missed_who_need_not_come_and_whoever_comes_all_the_same_is_there() {
    let call = |activity, presence| Call::of(&roll_line(0, (activity, presence)));
    for not_asked in [1, 2, 4] {
        assert_eq!([0, 2, 3].map(|absent| call(not_asked, absent)), [Call::NotAsked; 3]);
        assert_eq!(call(not_asked, 1), Call::Present);
    }
    assert_eq!([0, 1, 2, 3].map(|of| call(0, of)), [Call::NotCalled, Call::Present, Call::Excused, Call::Unexcused]);
    assert_eq!([0, 1, 2, 3].map(|of| call(3, of)), [Call::NotAsked, Call::Present, Call::Excused, Call::Unexcused]);
}

#[test]
fn an_evening_of_two_meetings_is_counted_as_both() {
    let years = reckoned(&[evening(1, 3, (0, 2), vec![]), evening(3, 3, (0, 1), vec![])], &[]);
    let sums = YearSums::of([&years[0]]);
    assert_eq!((sums.regular.excused, sums.themed.excused, sums.committee.present), (1, 1, 1));
    assert_eq!((sums.meetings.asked, sums.meetings.per_mille), (3, 333));
    assert_eq!(YearSums::of([&years[1]]).chaired, 3, "whoever chairs the evening chairs both");
}

#[test]
fn a_month_is_silent_when_the_member_came_and_spoke_at_no_meeting_of_it() {
    let meetings = [
        evening(3, 3, (0, 1), vec![]),
        evening(0, 3, (0, 1), vec![0]),
        evening(0, 4, (0, 1), vec![]),
        evening(0, 5, (0, 2), vec![]),
    ];
    assert_eq!(reckoned(&meetings, &[])[0].silent_months, ["2026-04".parse().unwrap()]);
}

#[test]
fn whoever_has_left_and_did_nothing_in_the_year_is_not_reviewed() {
    let leaver = |since: &str| {
        let text = serde_json::json!({
            "id": who(0), "name": "Lê Thị Ánh", "sex": null, "born": null, "joined": "2001-04-20", "official": null,
            "entered": null, "card": "", "post": "none", "phone": "", "address": "", "note": "",
            "statuses": [{ "id": Uuid::nil(), "kind": "transferredOut", "since": since, "until": null, "reason": "" }],
        });
        serde_json::from_value::<Member>(text).unwrap()
    };
    let concerns = |meetings: &[RawMeeting], since| reckoned(meetings, &[])[0].concerns(&leaver(since), today());
    assert!(!concerns(&[], "2026-02-01"));
    assert!(concerns(&[], "2026-12-01"));
    assert!(concerns(&[evening(0, 1, (0, 1), vec![])], "2026-02-01"), "a meeting of January counts");
}
