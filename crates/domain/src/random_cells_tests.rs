//! Ten thousand random cells and meetings, counted by the rules and once more, independently, from the raw facts.
#![allow(clippy::unwrap_used)]

use crate::ballots::Ballots;
use crate::headcount::{HeadCount, RollLine, roll_of};
use crate::headgroups::{HeadGroup, groups_of};
use crate::ids::{ItemId, MeetingId, MemberId, MovementId, StatusId, VoteId};
use crate::kinds::RollOf;
use crate::meeting::{
    AgendaItem, Attendance, ConclusionNeed, FeeStatus, Meeting, MeetingKind, MeetingState, Part, Presence, Section,
    Vote,
};
use crate::member::{Activity, Grade, Member, Post, StatusKind, StatusPeriod};
use crate::movements::{Movement, MovementKind};
use crate::origin::Origin;
use crate::problem::Problem;
use crate::problems::problems_of;
use crate::rules::RulePack;
use crate::votes::{DecisionKind, VoteForm, VotingBase};
use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

const ITEMS: usize = 3;
const KINDS: [StatusKind; 9] = [
    StatusKind::Exempt,
    StatusKind::Away,
    StatusKind::Received,
    StatusKind::Suspended,
    StatusKind::TransferredOut,
    StatusKind::Deceased,
    StatusKind::StruckOff,
    StatusKind::Expelled,
    StatusKind::Resigned,
];

/// One person as chance made them; days count from the day of the meeting.
#[derive(Debug, Clone)]
struct Person {
    /// Days from becoming official to the meeting; `None` while probationary.
    official: Option<i64>,
    status: Option<(StatusKind, i64, Option<i64>)>,
    presence: Option<Presence>,
    moves: Vec<(usize, MovementKind)>,
    /// What happens to the person after the meeting.
    later: Option<StatusKind>,
}

fn person() -> impl Strategy<Value = Person> {
    let presence = prop_oneof![
        1 => Just(None),
        4 => Just(Some(Presence::Present)),
        1 => Just(Some(Presence::Excused)),
        1 => Just(Some(Presence::Unexcused)),
    ];
    let kind = prop_oneof![Just(MovementKind::Arrived), Just(MovementKind::Left)];
    (
        proptest::option::weighted(0.8, -40_i64..4000),
        proptest::option::weighted(0.4, (0..KINDS.len(), -60_i64..60, proptest::option::of(0_i64..90))),
        presence,
        proptest::collection::vec((0..ITEMS, kind), 0..3),
        proptest::option::of(0..KINDS.len()),
    )
        .prop_map(|(official, status, presence, moves, later)| Person {
            official,
            status: status.map(|(kind, since, long)| (KINDS[kind], since, long.map(|days| since + days))),
            presence,
            moves,
            later: later.map(|kind| KINDS[kind]),
        })
}

fn meeting_day() -> NaiveDate {
    "2026-10-03".parse().unwrap()
}

fn day(from_meeting: i64) -> NaiveDate {
    meeting_day() + TimeDelta::days(from_meeting)
}

fn id(at: usize) -> Uuid {
    Uuid::from_u128(at as u128 + 1)
}

fn period(at: usize, (kind, since, until): (StatusKind, i64, Option<i64>)) -> StatusPeriod {
    StatusPeriod { id: StatusId(id(at)), kind, since: day(since), until: until.map(day), reason: String::new() }
}

fn member(at: usize, person: &Person) -> Member {
    Member {
        id: MemberId(id(at)),
        name: format!("Đảng viên {at}"),
        sex: None,
        born: None,
        joined: Some(day(-5000).into()),
        official: person.official.map(|before| day(-before).into()),
        entered: None,
        card: String::new(),
        post: Post::None,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: person.status.map(|status| period(at, status)).into_iter().collect(),
    }
}

fn meeting(people: &[Person]) -> Meeting {
    let item = |line: usize| AgendaItem {
        id: ItemId(id(1000 + line)),
        section: Section::Proceedings,
        part: Part::Regular,
        title: format!("Mục {line}"),
        presenter: None,
        minutes: None,
        movements: people
            .iter()
            .enumerate()
            .flat_map(|(at, person)| {
                person.moves.iter().filter(move |(of, _)| *of == line).map(move |(_, kind)| (at, *kind))
            })
            .map(|(at, kind)| Movement { id: MovementId(id(at)), member: MemberId(id(at)), kind, at: None })
            .collect(),
        text: String::new(),
        documents: vec![],
        opinions: vec![],
        votes: vec![Vote {
            id: VoteId(id(2000 + line)),
            subject: String::new(),
            form: VoteForm::Hands,
            decision: DecisionKind::Ordinary,
            votes_for: None,
            against: 0,
            abstain: 0,
            minority: vec![],
            ballots: Ballots::default(),
            named: Vec::new(),
        }],
        conclusion: String::new(),
        conclusion_need: ConclusionNeed::Optional,
        assignments: vec![],
        origin: Origin::Added,
        put_off: None,
        mentions: vec![],
    };
    Meeting {
        id: MeetingId(id(5000)),
        kind: MeetingKind::Regular,
        month: "2026-10".parse().unwrap(),
        rule_pack: "hd-42-2025".into(),
        date: meeting_day(),
        starts: "19:00:00".parse().unwrap(),
        ends: None,
        place: String::new(),
        chair: None,
        minute_taker: None,
        guests: vec![],
        attendance: people
            .iter()
            .enumerate()
            .filter_map(|(at, person)| {
                Some(Attendance { member: MemberId(id(at)), presence: person.presence?, reason: String::new() })
            })
            .collect(),
        fee: FeeStatus::default(),
        task_reports: vec![],
        agenda: (0..ITEMS).map(item).collect(),
        minutes_agreed: None,
        points: Vec::new(),
        outcome: crate::outcome::Outcome::None,
        outcome_number: None,
        number: None,
        state: MeetingState::Open,
    }
}

/// What the person is on the day of the meeting, told from the raw facts; `None` when not of the cell.
fn recounted(person: &Person) -> Option<(Grade, Activity)> {
    let holds = |(_, since, until): (StatusKind, i64, Option<i64>)| since <= 0 && until.is_none_or(|last| last >= 0);
    let activity = match person.status {
        Some(status) if holds(status) => match status.0 {
            StatusKind::Exempt => Activity::Exempt,
            StatusKind::Away => Activity::Away,
            StatusKind::Received => Activity::Received,
            StatusKind::Suspended => Activity::Suspended,
            _ => return None,
        },
        Some((StatusKind::Received, ..)) => return None,
        _ => Activity::Active,
    };
    let grade = if person.official.is_some_and(|before| before >= 0) { Grade::Official } else { Grade::Probationary };
    Some((grade, activity))
}

/// Whether the person is in the room when a line is voted on, told by walking through the evening.
fn walked(person: &Person, line: usize) -> bool {
    if person.presence != Some(Presence::Present) {
        return false;
    }
    let mut evening = person.moves.clone();
    evening.sort_by_key(|(at, _)| *at);
    let mut there = evening.first().is_none_or(|(_, kind)| *kind == MovementKind::Left);
    for (at, kind) in evening {
        if at <= line {
            there = kind == MovementKind::Arrived;
        }
    }
    there
}

/// The voting base and the voters in it, when those are there of whom `there` tells.
fn base_and_voters(people: &[Person], there: &dyn Fn(&Person) -> bool) -> (usize, usize) {
    let official: Vec<_> = people
        .iter()
        .filter_map(|person| Some((there(person), recounted(person)?)))
        .filter(|(_, (grade, activity))| *grade == Grade::Official && *activity != Activity::Received)
        .map(|(there, (_, activity))| (there, activity))
        .collect();
    let counts = |(there, activity): &&(bool, Activity)| match activity {
        Activity::Active => true,
        Activity::Exempt | Activity::Away => *there,
        Activity::Suspended | Activity::Received => false,
    };
    let base: Vec<_> = official.iter().filter(counts).collect();
    (base.len(), base.iter().filter(|(there, _)| *there).count())
}

fn figures(members: &[Member], meeting: &Meeting, pack: &RulePack) -> (Vec<RollLine>, HeadCount, Vec<VotingBase>) {
    let roll = roll_of(meeting, members, RollOf::Cell);
    let bases = meeting.agenda.iter().map(|item| VotingBase::at_item(&roll, &pack.voting, meeting, item.id)).collect();
    let count = HeadCount::of(&roll);
    (roll, count, bases)
}

/// The numbers that people stand behind, in the order of [`HeadGroup::ALL`].
#[derive(Debug, PartialEq)]
struct HeadNumbers([u32; 11]);

impl HeadNumbers {
    fn of(count: &HeadCount) -> Self {
        Self([
            count.present.official,
            count.present.probationary,
            count.excused_not_exempt,
            count.exempt_absent,
            count.unexcused,
            count.not_called,
            count.exempt,
            count.away,
            count.suspended,
            count.received_present,
            count.received - count.received_present,
        ])
    }
}

/// The same numbers, counted by name.
fn by_name(roll: &[RollLine]) -> HeadNumbers {
    let groups = groups_of(roll);
    let size = |of| groups.iter().find(|known| known.group == of).map_or(0, |known| known.members.len() as u32);
    HeadNumbers(HeadGroup::ALL.map(size))
}

/// What may happen to a cell after a meeting: statuses change, somebody joins.
fn changed_later(people: &[Person], members: &[Member]) -> Vec<Member> {
    let mut members = members.to_vec();
    for (at, (person, member)) in people.iter().zip(&mut members).enumerate() {
        // Only somebody who has left can be received from elsewhere.
        let possible = person.later.filter(|kind| *kind != StatusKind::Received || person.status.is_some());
        member.statuses.extend(possible.map(|kind| period(at + 500, (kind, 200, None))));
    }
    let newcomer = Person { official: None, status: None, presence: None, moves: vec![], later: None };
    members.push(Member { joined: Some(day(10).into()), ..member(900, &newcomer) });
    members
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_cell_is_counted_as_its_raw_facts_tell(people in proptest::collection::vec(person(), 0..40)) {
        let pack = RulePack::shipped().unwrap().pop().unwrap();
        let members: Vec<_> = people.iter().enumerate().map(|(at, person)| member(at, person)).collect();
        let meeting = meeting(&people);
        let (roll, count, bases) = figures(&members, &meeting, &pack);

        let standing: Vec<_> = people.iter().filter_map(|person| Some((person, recounted(person)?))).collect();
        let own = || standing.iter().filter(|(_, (_, activity))| *activity != Activity::Received);
        let number = |of: &dyn Fn(&Person) -> bool| own().filter(|(person, _)| of(person)).count() as u32;
        prop_assert_eq!(roll.len(), standing.len());
        prop_assert_eq!(count.members.total, number(&|_| true));
        prop_assert_eq!(count.members.official + count.members.probationary, count.members.total);
        prop_assert_eq!(count.present.total, number(&|person| person.presence == Some(Presence::Present)));
        prop_assert_eq!(count.present.total + count.absent.total + count.not_called, count.members.total);
        prop_assert_eq!(count.excused_not_exempt + count.exempt_absent + count.unexcused, count.absent.total);
        prop_assert_eq!(count.received as usize, standing.len() - own().count());

        prop_assert_eq!(by_name(&roll), HeadNumbers::of(&count));

        for (line, base) in bases.iter().enumerate() {
            let there = |person: &Person| walked(person, line);
            prop_assert_eq!((base.base as usize, base.voters as usize), base_and_voters(&people, &there));
            prop_assert!(base.voters <= base.base && base.base <= base.official);
        }

        let after = figures(&changed_later(&people, &members), &meeting, &pack);
        prop_assert_eq!(after, (roll, count, bases));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn too_few_voters_are_warned_of_once_all_are_called(mut people in proptest::collection::vec(person(), 1..20), called in 0..4) {
        for person in &mut people {
            person.presence = person.presence.or((called > 0).then_some(Presence::Present));
        }
        let pack = RulePack::shipped().unwrap().pop().unwrap();
        let members: Vec<_> = people.iter().enumerate().map(|(at, person)| member(at, person)).collect();
        let meeting = meeting(&people);
        let roll = roll_of(&meeting, &members, RollOf::Cell);
        let problems = problems_of(&meeting, &roll, &pack, &[], None);

        let all_called = roll.iter().all(|line| line.presence.is_some());
        let is_short = |there: &dyn Fn(&Person) -> bool| {
            let (base, voters) = base_and_voters(&people, there);
            voters * 3 < base * 2
        };
        let from_the_start = is_short(&|person| person.presence == Some(Presence::Present));
        let missing = problems.iter().any(|problem| matches!(problem, Problem::QuorumMissing { .. }));
        prop_assert_eq!(missing, all_called && from_the_start);
        for (line, of) in meeting.agenda.iter().enumerate() {
            let lost = problems.iter().any(|problem| matches!(problem, Problem::QuorumLost { item, .. } if *item == of.id));
            prop_assert_eq!(lost, all_called && !from_the_start && is_short(&|person| walked(person, line)));
        }
    }
}
