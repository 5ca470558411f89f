#![allow(clippy::unwrap_used)]
use super::*;
use crate::ids::{AssignmentId, MeetingId, TaskNoteId};
use crate::meeting::{Assignment, TaskKind};
use crate::member::Post;
use crate::rules::{RulePack, SHIPPED};
use crate::task_notes::TaskNote;
use crate::tasks::{MadeReport, TaskSource};
use uuid::Uuid;

fn member(number: u128, name: &str) -> Member {
    Member {
        id: MemberId(Uuid::from_u128(number)),
        name: name.to_owned(),
        sex: None,
        born: None,
        joined: Some("2001-04-20".parse().unwrap()),
        official: Some("2002-04-20".parse().unwrap()),
        entered: None,
        card: String::new(),
        post: Post::None,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: Vec::new(),
    }
}

fn people() -> [Member; 3] {
    [member(1, "Trần Văn Út"), member(2, "Lê Thị An"), member(3, "Hồ Văn Bằng")]
}

fn task(number: u128, in_charge: u128, due: &str, told: &[(TaskResult, &str)]) -> GivenTask {
    let report = |(result, on): &(TaskResult, &str)| MadeReport {
        meeting: MeetingId(Uuid::nil()),
        on: on.parse().unwrap(),
        result: *result,
        note: format!("báo cáo {on}"),
    };
    GivenTask {
        assignment: Assignment {
            member: Some(MemberId(Uuid::from_u128(in_charge))),
            task: format!("Việc {number}"),
            due: due.parse().ok(),
            ..Assignment::new(AssignmentId(Uuid::from_u128(number)))
        },
        source: TaskSource::Alone,
        given_on: "2025-12-03".parse().unwrap(),
        ended_on: None,
        reports: told.iter().map(report).collect(),
        notes: vec![],
    }
}

fn day() -> NaiveDate {
    "2026-06-30".parse().unwrap()
}

#[test]
fn the_table_has_what_is_open_or_of_the_year_and_names_who_has_nothing() {
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    let cell = crate::cell::Cell {
        name: "Chi bộ ấp Mỹ Tây".into(),
        kind: crate::cell::CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".into(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".into(),
        province: String::new(),
        place: "Mỹ Thọ".into(),
        term: crate::cell::Term { first_year: 2025, last_year: 2027 },
        keeper_name: String::new(),
        keeper_post: String::new(),
        usual_day: 3,
        usual_time: "19:00:00".parse().unwrap(),
        usual_place: String::new(),
        first_minutes_number: 1,
    };
    let tasks = [
        task(10, 1, "2026-07-20", &[]),
        task(11, 2, "2026-03-20", &[(TaskResult::Done, "2026-04-03")]),
        task(12, 2, "2025-12-20", &[(TaskResult::Done, "2025-12-30")]),
        task(13, 1, "2026-05-20", &[(TaskResult::Late, "2026-06-03")]),
    ];
    let tracking = Tracking::of(CellFrame::of(cell, &people(), &pack, day()), &tasks, &people());
    let told: Vec<_> = tracking.tasks.iter().map(|task| (task.task.as_str(), task.is_overdue)).collect();
    assert_eq!(told, [("Việc 11", false), ("Việc 13", true), ("Việc 10", false)], "by names: An before Út");
    assert_eq!(tracking.without, ["Lê Thị An", "Hồ Văn Bằng"]);
    assert_eq!(tracking.tasks[1].told, "báo cáo 2026-06-03");
}

#[test]
fn a_slip_tells_what_is_open_for_whoever_is_in_charge_or_helps() {
    let mut helped = task(20, 1, "2026-07-01", &[]);
    helped.assignment.with_members = vec![MemberId(Uuid::from_u128(3))];
    let mut regular = task(21, 1, "", &[(TaskResult::Done, "2026-06-03")]);
    regular.assignment.kind = TaskKind::Regular;
    let tasks = [regular, helped, task(22, 2, "2026-07-01", &[(TaskResult::Done, "2026-06-03")])];
    let slips = TaskSlip::all(&tasks, &people(), None, day());
    let told: Vec<_> = slips
        .iter()
        .map(|slip| (slip.member.as_str(), slip.tasks.iter().map(|task| task.task.as_str()).collect::<Vec<_>>()))
        .collect();
    assert_eq!(told, [("Hồ Văn Bằng", vec!["Việc 20"]), ("Trần Văn Út", vec!["Việc 20", "Việc 21"])]);
    assert_eq!(TaskSlip::all(&tasks, &people(), Some(MemberId(Uuid::from_u128(2))), day()), []);
}

#[test]
fn what_was_told_last_is_shown_whether_reported_or_noted() {
    let mut noted = task(30, 1, "2026-07-01", &[(TaskResult::Ongoing, "2026-06-03")]);
    let id = TaskNoteId(Uuid::nil());
    let on = "2026-06-20".parse().unwrap();
    noted.notes = vec![TaskNote { id, assignment: noted.assignment.id, on, text: "xong 4 hộ".into(), result: None }];
    assert_eq!(NamedTask::of(&noted, &people(), day()).told, "xong 4 hộ");
    noted.notes[0].on = "2026-06-01".parse().unwrap();
    assert_eq!(NamedTask::of(&noted, &people(), day()).told, "báo cáo 2026-06-03");
}

#[test]
fn wording_that_cannot_be_right_is_refused_by_name() {
    for (from, to, table, field) in [
        ("subject = \"Tính đến {date}\"\ncolumns", "subject = \"Hôm nay\"\ncolumns", "task_tracking", "subject"),
        ("đang thực hiện: {members}", "đang thực hiện", "task_tracking", "without"),
        ("addressed = \"Đồng chí: {member}\"", "addressed = \"Đồng chí\"", "task_slips", "addressed"),
        ("line_pt = 16.0\nedge_mm = 8.0", "line_pt = 6.0\nedge_mm = 8.0", "task_slips", "line_pt"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table, field }), "{to}");
    }
}
