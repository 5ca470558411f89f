//! Claims about how tasks are followed up.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::ids::{AssignmentId, MeetingId};
use crate::rules::{RulePack, SHIPPED};
use crate::tasks::{MadeReport, TaskSource};
use uuid::Uuid;

const HOA: MemberId = MemberId(Uuid::from_u128(1));
const BA: MemberId = MemberId(Uuid::from_u128(2));

fn rules() -> TaskRules {
    RulePack::shipped().unwrap().pop().unwrap().tasks
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn task(due: Option<&str>, told: &[TaskResult]) -> GivenTask {
    let report = |result: &TaskResult| MadeReport {
        meeting: MeetingId(Uuid::nil()),
        on: day("2026-11-03"),
        result: *result,
        note: String::new(),
    };
    GivenTask {
        assignment: Assignment {
            member: Some(HOA),
            task: "Vận động hội viên\nđóng bảo hiểm y tế.".to_owned(),
            due: due.map(day),
            ..Assignment::new(AssignmentId(Uuid::nil()))
        },
        source: TaskSource::Alone,
        given_on: day("2026-10-03"),
        ended_on: None,
        reports: told.iter().map(report).collect(),
        notes: vec![],
    }
}

#[test]
fn a_task_is_near_due_some_days_before_and_overdue_from_the_day_after() {
    let rules = TaskRules { near_days: 5, ..rules() };
    let stands = |told: &[TaskResult], today| rules.standing(&task(Some("2026-11-20"), told), day(today));
    assert_eq!(stands(&[], "2026-11-14"), TaskStanding::Open);
    assert_eq!(stands(&[], "2026-11-15"), TaskStanding::NearDue);
    assert_eq!(stands(&[TaskResult::Ongoing], "2026-11-20"), TaskStanding::NearDue);
    assert_eq!(stands(&[], "2026-11-21"), TaskStanding::Overdue);
    assert_eq!(stands(&[TaskResult::DoneLate], "2026-11-21"), TaskStanding::Ended);
    assert_eq!(rules.standing(&task(None, &[]), day("2026-11-21")), TaskStanding::Open);
}

#[test]
fn a_regular_task_that_was_done_is_open_and_waits_for_nothing() {
    let rules = TaskRules { near_days: 5, ..rules() };
    let mut regular = task(Some("2026-11-20"), &[TaskResult::Done]);
    regular.assignment.kind = TaskKind::Regular;
    for today in ["2026-11-18", "2026-11-25"] {
        assert_eq!(rules.standing(&regular, day(today)), TaskStanding::Open, "{today}");
    }
}

#[test]
fn who_has_nothing_or_too_much_is_told_by_open_tasks_alone() {
    let rules = TaskRules { overloaded_from: 2, ..rules() };
    let mut helped = task(Some("2026-11-01"), &[]);
    helped.assignment.with_members = vec![BA];
    let mut tasks = vec![helped, task(None, &[TaskResult::Done])];
    let of = |member, tasks: &[GivenTask]| rules.of_member(member, tasks, day("2026-11-10"));
    let one = MemberTasks { in_charge: 1, helping: 0, overdue: 1, load: Load::Usual };
    assert_eq!(of(HOA, &tasks), one);
    assert_eq!(of(BA, &tasks), MemberTasks { in_charge: 0, helping: 1, overdue: 0, load: Load::Usual });
    tasks.push(task(None, &[]));
    assert_eq!(of(HOA, &tasks), MemberTasks { in_charge: 2, load: Load::Overloaded, ..one });
    let nothing = MemberTasks { in_charge: 0, helping: 0, overdue: 0, load: Load::Nothing };
    assert_eq!(of(BA, &tasks[1..]), nothing);
}

#[test]
fn the_six_things_stand_in_one_line_and_what_is_missing_is_called_unclear() {
    let name = |id| if id == HOA { "Trương Kim Hoa".to_owned() } else { "Lê Văn Ba".to_owned() };
    let mut given = task(Some("2026-11-20"), &[]).assignment;
    let line = |task: &Assignment| rules().six_clear(task, day("2026-11-03"), name);
    assert_eq!(
        line(&given),
        "Rõ người: Trương Kim Hoa; rõ việc: Vận động hội viên đóng bảo hiểm y tế; rõ thời gian: từ 03/11/2026 đến \
         20/11/2026; rõ trách nhiệm: một lần; rõ phối hợp: chưa rõ; rõ kết quả: chưa rõ"
    );
    given = Assignment {
        member: None,
        with_members: vec![BA, HOA],
        due: None,
        kind: TaskKind::Regular,
        area: "8 hộ tổ 3".to_owned(),
        expected: "Đạt 100%".to_owned(),
        ..given
    };
    let told = line(&given);
    for part in [
        "Rõ người: chưa rõ;",
        "rõ thời gian: thường xuyên;",
        "rõ trách nhiệm: thường xuyên, 8 hộ tổ 3;",
        "rõ phối hợp: Lê Văn Ba, Trương Kim Hoa;",
        "rõ kết quả: Đạt 100%",
    ] {
        assert!(told.contains(part), "{part} is missing in {told}");
    }
}

#[test]
fn rules_that_cannot_be_right_are_refused_by_name() {
    for (from, to, field) in [
        ("overloaded_from = 4", "overloaded_from = 0", "overloaded_from"),
        ("span = \"từ {starts} đến {due}\"", "span = \"đến {due}\"", "span"),
        ("unclear = \"chưa rõ\"", "unclear = \" \"", "unclear"),
        ("\"rõ phối hợp\"", "\"\"", "clear"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "tasks", field }), "{to}");
    }
}
