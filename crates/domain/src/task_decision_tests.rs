#![allow(clippy::unwrap_used)]
use super::*;
use crate::rules::SHIPPED;
use uuid::Uuid;

fn line(id: u128) -> DecisionLine {
    DecisionLine {
        id: AssignmentId(Uuid::from_u128(id)),
        member: Some(MemberId(Uuid::from_u128(1))),
        task: "Phụ trách 6 hộ".to_owned(),
        area: "Tổ 3".to_owned(),
        expected: String::new(),
    }
}

fn decision() -> TaskDecision {
    TaskDecision {
        id: DecisionId(Uuid::from_u128(9)),
        decided_on: "2026-01-05".parse().unwrap(),
        until: "2027-12-31".parse().unwrap(),
        lines: vec![line(10)],
        number: None,
    }
}

#[test]
fn what_stands_in_the_way_is_told_with_its_line() {
    let today = "2026-01-05".parse().unwrap();
    assert_eq!(decision().problems(today), []);
    let id = line(10).id;
    let with = |line: DecisionLine| TaskDecision { lines: vec![line], ..decision() }.problems(today);
    assert_eq!(with(DecisionLine { member: None, ..line(10) }), [DecisionProblem::MemberMissing { line: id }]);
    assert_eq!(with(DecisionLine { task: " \n".into(), ..line(10) }), [DecisionProblem::TaskMissing { line: id }]);
    assert_eq!(with(DecisionLine { area: "ă".repeat(301), ..line(10) }), [DecisionProblem::TooLong { line: id }]);
    let none = TaskDecision { lines: vec![], ..decision() };
    assert_eq!(none.problems(today), [DecisionProblem::NoLines]);
    let reversed = TaskDecision { until: "2026-01-04".parse().unwrap(), ..decision() };
    assert_eq!(reversed.problems(today), [DecisionProblem::EndsBeforeBegins]);
    assert_eq!(decision().problems("2026-01-04".parse().unwrap()), [DecisionProblem::InFuture]);
}

#[test]
fn namesakes_are_two_people_and_two_tasks_of_one_are_one() {
    let other = DecisionLine { member: Some(MemberId(Uuid::from_u128(2))), ..line(12) };
    let bare = DecisionLine { member: None, ..line(13) };
    assert_eq!(TaskDecision { lines: vec![line(10), line(11), other, bare], ..decision() }.people(), 2);
}

#[test]
fn wording_that_cannot_be_right_is_refused_by_name() {
    for (from, to, field) in [
        ("title = \"QUYẾT ĐỊNH\"", "title = \"\"", "title"),
        ("nhiệm kỳ {first_year} - {last_year}", "nhiệm kỳ", "subject"),
        ("thay thế Quyết định số {replaced}", "thay thế", "effect_replacing"),
    ] {
        assert!(SHIPPED[0].contains(from), "{from}");
        let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "task_decision", field }), "{to}");
    }
}
