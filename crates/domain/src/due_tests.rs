//! Claims about what falls due, and when.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::{MemberId, StatusId};
use crate::member::{Post, StatusPeriod};
use crate::rules::{RulePack, SHIPPED};
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn member(name: &str, joined: &str, official: Option<&str>) -> Member {
    Member {
        id: MemberId(Uuid::nil()),
        name: name.into(),
        sex: None,
        born: None,
        joined: Some(joined.parse().unwrap()),
        official: official.map(|day| day.parse().unwrap()),
        entered: None,
        card: String::new(),
        post: Post::None,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: vec![],
    }
}

fn with(kind: StatusKind, until: &str) -> Member {
    let period = StatusPeriod {
        id: StatusId(Uuid::nil()),
        kind,
        since: day("2026-01-01"),
        until: Some(day(until)),
        reason: String::new(),
    };
    Member { statuses: vec![period], ..member("Lê Thị Ánh", "2010-03-08", Some("2011-03-08")) }
}

/// The lines of the meeting on the third of a month.
fn lines(members: &[Member], month: &str) -> Vec<(DueEvent, String)> {
    let pack = RulePack::parse(SHIPPED[0]).unwrap();
    let month: Month = month.parse().unwrap();
    due_lines(&pack.due, members, month, month.day(3)).into_iter().map(|line| (line.event, line.title)).collect()
}

#[test]
fn a_probation_is_considered_from_its_last_month_until_thirty_working_days_after() {
    let young = [member("Trần Văn An", "2025-10-20", None)];
    let title = "Xét công nhận chính thức đảng viên hết thời gian dự bị: Trần Văn An (20/10/2026)";
    let told = |month| lines(&young, month);
    assert_eq!(told("2026-09"), []);
    for month in ["2026-10", "2026-11", "2026-12"] {
        assert_eq!(told(month), [(DueEvent::Probation, title.to_owned())], "{month}");
    }
    assert_eq!(told("2027-01"), [], "the thirtieth working day was 1 December");
}

#[test]
fn who_is_official_or_of_another_cell_is_not_considered() {
    assert_eq!(lines(&[member("Trần Văn An", "2025-10-20", Some("2026-10-20"))], "2026-11"), []);
    let mut guest = with(StatusKind::Received, "2026-12-31");
    (guest.joined, guest.official) = (Some("2025-10-20".parse().unwrap()), None);
    assert_eq!(lines(&[guest], "2026-11"), []);
}

#[test]
fn what_ends_in_the_month_is_told_in_that_month_alone() {
    for (kind, event) in [
        (StatusKind::Away, DueEvent::Away),
        (StatusKind::Received, DueEvent::Received),
        (StatusKind::Exempt, DueEvent::Exempt),
    ] {
        let people = [with(kind, "2026-11-30")];
        assert_eq!(lines(&people, "2026-10"), []);
        let told = lines(&people, "2026-11");
        assert_eq!(told.len(), 1, "{kind:?}");
        assert_eq!(told[0].0, event);
        assert!(told[0].1.ends_with("trong tháng 11: Lê Thị Ánh (30/11/2026)"), "{}", told[0].1);
        assert_eq!(lines(&people, "2026-12"), []);
    }
}

#[test]
fn badges_are_proposed_once_two_months_before_their_award() {
    let old = [
        member("Phạm Thị Sen", "1986-06-01", Some("1987-06-01")),
        member("Đỗ Văn Ước", "1996-09-02", Some("1997-09-02")),
        member("Võ Thị Hai", "1996-09-03", Some("1997-09-03")),
    ];
    let title = "Đề nghị tặng Huy hiệu Đảng đợt 02/09/2026: Phạm Thị Sen (40 năm); Đỗ Văn Ước (30 năm)";
    assert_eq!(lines(&old, "2026-07"), [(DueEvent::Badge, title.to_owned())]);
    let later = "Đề nghị tặng Huy hiệu Đảng đợt 07/11/2026: Võ Thị Hai (30 năm)";
    assert_eq!(lines(&old, "2026-09"), [(DueEvent::Badge, later.to_owned())]);
    for month in ["2026-05", "2026-06", "2026-08", "2026-10", "2026-11", "2026-12"] {
        assert_eq!(lines(&old, month), [], "{month}");
    }
}

#[test]
fn the_award_of_february_is_proposed_in_december_of_the_year_before() {
    let old = [member("Phạm Thị Sen", "1997-01-15", Some("1998-01-15"))];
    let title = "Đề nghị tặng Huy hiệu Đảng đợt 03/02/2027: Phạm Thị Sen (30 năm)";
    assert_eq!(lines(&old, "2026-12"), [(DueEvent::Badge, title.to_owned())]);
}

#[test]
fn there_is_no_badge_of_thirty_five_years() {
    assert_eq!(lines(&[member("Phạm Thị Sen", "1991-06-01", Some("1992-06-01"))], "2026-07"), []);
}

#[test]
fn rules_that_cannot_be_right_are_refused_by_name() {
    for (from, to, field) in [
        ("probation_months = 12", "probation_months = 0", "probation_months"),
        ("badge_years = [30, 40", "badge_years = [40, 30", "badge_years"),
        ("{ month = 2, day = 3 }", "{ month = 2, day = 29 }", "badge_rounds"),
        ("{ month = 2, day = 3 }", "{ month = 6, day = 3 }", "badge_rounds"),
        ("badge_notice_months = 2", "badge_notice_months = 12", "badge_notice_months"),
        ("đợt {round}: {names}", "đợt {round}", "titles"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "due", field }), "{to}");
    }
}
