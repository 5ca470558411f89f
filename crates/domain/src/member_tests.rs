//! Claims about members on a given day.
#![allow(clippy::unwrap_used)]

use super::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn member() -> Member {
    Member {
        id: MemberId(Uuid::from_u128(1)),
        name: "Đặng Hữu Ngọc Hải".into(),
        sex: Some(Sex::Male),
        born: Some("1985-07-23".parse().unwrap()),
        joined: Some("2007-07-04".parse().unwrap()),
        official: Some("2008-07-04".parse().unwrap()),
        entered: None,
        card: "97312244".into(),
        post: Post::None,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: vec![],
    }
}

fn with(kind: StatusKind, since: &str, until: Option<&str>) -> Member {
    let mut member = member();
    member.statuses.push(StatusPeriod {
        id: StatusId(Uuid::from_u128(2)),
        kind,
        since: day(since),
        until: until.map(day),
        reason: String::new(),
    });
    member
}

#[test]
fn a_member_is_probationary_until_the_official_day() {
    let member = member();
    assert_eq!(member.standing_on(day("2007-07-03")), None);
    assert_eq!(member.standing_on(day("2008-07-03")).unwrap().grade, Grade::Probationary);
    assert_eq!(member.standing_on(day("2008-07-04")).unwrap().grade, Grade::Official);
}

#[test]
fn a_status_holds_on_its_first_and_last_day_only() {
    let member = with(StatusKind::Exempt, "2024-05-01", Some("2024-12-31"));
    let activity = |d| member.standing_on(day(d)).unwrap().activity;
    assert_eq!(activity("2024-04-30"), Activity::Active);
    assert_eq!(activity("2024-05-01"), Activity::Exempt);
    assert_eq!(activity("2024-12-31"), Activity::Exempt);
    assert_eq!(activity("2025-01-01"), Activity::Active);
}

#[test]
fn who_left_is_counted_before_the_day_and_not_after() {
    for kind in [StatusKind::TransferredOut, StatusKind::Deceased, StatusKind::StruckOff] {
        let member = with(kind, "2025-03-01", None);
        assert!(member.standing_on(day("2025-02-28")).is_some());
        assert_eq!(member.standing_on(day("2025-03-01")), None);
    }
}

#[test]
fn a_received_member_is_here_only_while_received() {
    let member = with(StatusKind::Received, "2026-01-01", Some("2026-06-30"));
    assert_eq!(member.standing_on(day("2025-12-31")), None);
    assert_eq!(member.standing_on(day("2026-03-03")).unwrap().activity, Activity::Received);
    assert_eq!(member.standing_on(day("2026-07-01")), None);
}

#[test]
fn who_left_for_good_and_is_received_later_was_ours_before_and_is_a_guest_after() {
    let mut member = with(StatusKind::TransferredOut, "2024-01-01", Some("2025-12-31"));
    member.statuses.push(StatusPeriod {
        id: StatusId(Uuid::from_u128(3)),
        kind: StatusKind::Received,
        since: day("2026-01-01"),
        until: Some(day("2026-06-30")),
        reason: String::new(),
    });
    assert_eq!(member.standing_on(day("2023-12-31")).unwrap().activity, Activity::Active);
    assert_eq!(member.standing_on(day("2025-06-01")), None);
    assert_eq!(member.standing_on(day("2026-03-03")).unwrap().activity, Activity::Received);
    assert_eq!(member.standing_on(day("2026-07-01")), None);
    member.entered = Some(day("2026-08-01"));
    assert_eq!(member.standing_on(day("2026-07-31")), None);
    assert_eq!(member.standing_on(day("2026-08-01")).unwrap().activity, Activity::Active);
    assert_eq!(member.standing_on(day("2023-12-31")).unwrap().activity, Activity::Active);
}

#[test]
fn a_member_who_came_later_is_not_in_earlier_totals() {
    let mut member = member();
    member.entered = Some(day("2020-01-01"));
    assert_eq!(member.standing_on(day("2019-12-31")), None);
    assert!(member.standing_on(day("2020-01-01")).is_some());
}

#[test]
fn party_age_counts_whole_years_from_the_admission() {
    assert_eq!(member().party_age_on(day("2026-07-03")), Some(18));
    assert_eq!(member().party_age_on(day("2026-07-04")), Some(19));
}

#[test]
fn impossible_details_are_named() {
    let mut wrong = with(StatusKind::Away, "2026-05-01", Some("2026-04-01"));
    wrong.name = String::new();
    wrong.official = Some("2001".parse().unwrap());
    wrong.phone = "9".repeat(301);
    let problems = wrong.problems();
    assert!(problems.contains(&MemberProblem::NameMissing));
    assert!(problems.contains(&MemberProblem::OfficialBeforeJoined));
    assert!(problems.contains(&MemberProblem::TooLong { field: "phone".into() }));
    assert!(problems.contains(&MemberProblem::StatusEndsBeforeItBegins { status: StatusId(Uuid::from_u128(2)) }));
    assert_eq!(member().problems(), vec![]);
}

#[test]
fn overlapping_statuses_are_named() {
    let mut member = with(StatusKind::Exempt, "2024-05-01", None);
    member.statuses.push(StatusPeriod {
        id: StatusId(Uuid::from_u128(3)),
        kind: StatusKind::Away,
        since: day("2025-01-01"),
        until: None,
        reason: String::new(),
    });
    let overlap = MemberProblem::StatusesOverlap { status: StatusId(Uuid::from_u128(3)) };
    assert!(member.problems().contains(&overlap));
}
