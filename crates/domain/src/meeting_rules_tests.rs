//! Claims about what a pack says of each kind of meeting.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::{RulePack, SHIPPED};

fn pack() -> RulePack {
    RulePack::parse(SHIPPED[0]).unwrap()
}

/// The shipped pack with something else in one place.
fn broken(from: &str, to: &str) -> Result<RulePack, RulePackError> {
    assert!(SHIPPED[0].contains(from), "{from}");
    RulePack::parse(&SHIPPED[0].replacen(from, to, 1))
}

#[test]
fn titles_name_this_month_and_the_one_before() {
    let pack = pack();
    let month = Month::new(2027, 1).unwrap();
    let titles: Vec<_> = pack.meetings.iter().flat_map(|rules| &rules.agenda).map(|i| i.title_for(month)).collect();
    assert!(titles.iter().any(|t| t.contains("tháng 12")), "{titles:?}");
    assert!(titles.iter().all(|t| !t.contains('{')), "{titles:?}");
}

#[test]
fn a_standing_line_is_known_by_its_title_in_its_month() {
    let pack = pack();
    let rules = pack.meeting(MeetingKind::Regular).unwrap();
    let title = "Phương hướng, nhiệm vụ tháng 5 và phân công đảng viên";
    let known = |month| rules.origin_of(title, Month::new(2027, month).unwrap());
    assert_eq!(known(5), Origin::Standing { key: "plan".into() });
    assert_eq!(known(6), Origin::Added);
}

#[test]
fn two_lines_of_one_kind_under_one_key_are_refused() {
    let told = RulePackError::KeyTwice { kind: MeetingKind::Regular, key: "review".into() };
    assert_eq!(broken("key = \"plan\"", "key = \"review\""), Err(told));
}

#[test]
fn a_line_of_a_part_that_the_meeting_lacks_is_refused() {
    let told = RulePackError::StrangePart { kind: MeetingKind::Regular, key: "opening".into() };
    assert_eq!(broken("part = \"regular\"", "part = \"themed\""), Err(told));
}

#[test]
fn a_kind_without_subject_is_refused_by_name() {
    let told = RulePackError::Missing("meetings.Committee.subjects".into());
    assert_eq!(broken("subjects = [\"Họp chi ủy tháng {month} năm {year}\"]", "subjects = []"), Err(told.clone()));
    assert_eq!(broken("subjects = [\"Họp chi ủy tháng {month} năm {year}\"]", "subjects = [\" \"]"), Err(told));
}

#[test]
fn a_kind_without_agenda_is_refused_by_name() {
    let mut pack = pack();
    pack.meetings[2].agenda.clear();
    let text = toml::to_string(&pack).unwrap();
    assert_eq!(RulePack::parse(&text), Err(RulePackError::Missing("meetings.Themed.agenda".into())));
}

#[test]
fn a_kind_that_is_missing_or_there_twice_is_refused_by_name() {
    let of_committee = "kind = \"committee\"";
    let missing = broken(of_committee, "kind = \"discipline\"");
    assert_eq!(missing, Err(RulePackError::Missing("meetings.Committee".into())));
    let mut pack = pack();
    pack.meetings.push(pack.meetings[3].clone());
    let text = toml::to_string(&pack).unwrap();
    assert_eq!(RulePack::parse(&text), Err(RulePackError::KindTwice { kind: MeetingKind::Committee }));
}

#[test]
fn a_kind_in_a_family_of_another_rate_is_refused() {
    let mut pack = pack();
    pack.meetings[3].family = MeetingKind::Discipline;
    let text = toml::to_string(&pack).unwrap();
    let told = RulePackError::StrangeFamily { kind: MeetingKind::Committee, family: MeetingKind::Discipline };
    assert_eq!(RulePack::parse(&text), Err(told));
}

#[test]
fn only_regular_meetings_have_a_shortest_duration() {
    let pack = pack();
    let timed: Vec<_> = MeetingKind::ALL.into_iter().filter(|kind| pack.min_minutes(*kind).is_some()).collect();
    assert_eq!(timed, [MeetingKind::Regular, MeetingKind::RegularAndThemed]);
}

#[test]
fn a_combined_evening_is_of_the_family_of_regular_meetings() {
    let pack = pack();
    let family = [MeetingKind::Regular, MeetingKind::RegularAndThemed];
    assert_eq!(pack.family_of(MeetingKind::RegularAndThemed), family);
    assert_eq!(pack.family_of(MeetingKind::Committee), [MeetingKind::Committee]);
}
