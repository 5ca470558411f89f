//! Claims about decisions that give work for the term, in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::PaperFormat;
use actions::{Failure, PaperPress, home, members, task_decisions};
use desk::{Desk, day};
use domain::ids::MemberId;
use domain::member::Post;
use domain::task_decision::{DecisionProblem, TaskDecision};
use domain::tasks::TaskSource;
use uuid::Uuid;

const CELL: [Post; 3] = [Post::None, Post::Secretary, Post::None];

fn proposed(desk: &Desk) -> TaskDecision {
    desk.on(day(1, 5), |now| task_decisions::propose(&desk.book, now)).unwrap()
}

/// A decision that gives everybody something.
fn written(desk: &Desk) -> TaskDecision {
    let mut decision = proposed(desk);
    for (line, number) in decision.lines.iter_mut().zip(1..) {
        line.task = format!("Phụ trách tổ {number}");
    }
    decision
}

fn issue(desk: &Desk, decision: TaskDecision) -> Result<TaskDecision, Failure> {
    desk.on(day(1, 5), |now| task_decisions::issue(&desk.book, decision, now))
}

fn open_tasks(desk: &Desk) -> Vec<(String, TaskSource)> {
    let open = home::view(&desk.book, day(1, 6)).unwrap().open_tasks;
    let mut open: Vec<_> = open.into_iter().map(|task| (task.assignment.task, task.source)).collect();
    open.sort_by(|one, other| one.0.cmp(&other.0));
    open
}

#[test]
fn everybody_has_a_line_the_secretary_first() {
    let desk = Desk::with(&CELL);
    let decision = proposed(&desk);
    let people: Vec<_> = decision.lines.iter().map(|line| line.member).collect();
    let member = |at: u128| Some(MemberId(Uuid::from_u128(0xa000 + at)));
    assert_eq!(people, [member(1), member(2), member(0)], "by post, then by the order of names: Ba before Một");
    assert_eq!((decision.decided_on, decision.until), (day(1, 5), "2030-12-31".parse().unwrap()));
    let told = issue(&desk, decision.clone());
    let missing = decision.lines.iter().map(|line| DecisionProblem::TaskMissing { line: line.id }).collect();
    assert_eq!(told, Err(Failure::DecisionInvalid { problems: missing }));
    assert_eq!(task_decisions::list(&desk.book).unwrap(), [], "what is refused leaves no draft behind");
}

#[test]
fn what_is_issued_becomes_tasks_and_takes_the_place_of_the_last() {
    let desk = Desk::with(&CELL);
    let first = issue(&desk, written(&desk)).unwrap();
    assert_eq!(first.number, Some(1));
    let of = |number| TaskSource::Decision { decision: first.id, number };
    let expected = ["Phụ trách tổ 1", "Phụ trách tổ 2", "Phụ trách tổ 3"].map(|task| (task.to_owned(), of(1)));
    assert_eq!(open_tasks(&desk), expected);

    let mut second = proposed(&desk);
    let told = |decision: &TaskDecision| decision.lines.iter().map(|line| line.task.clone()).collect::<Vec<_>>();
    assert_eq!(told(&second), told(&first), "what the last one gave is not typed again");
    assert!(second.lines.iter().zip(&first.lines).all(|(new, old)| new.id != old.id));
    second.lines.truncate(1);
    let second = issue(&desk, second).unwrap();
    assert_eq!(second.number, Some(2));
    assert_eq!(open_tasks(&desk).len(), 1);
    let list = task_decisions::list(&desk.book).unwrap();
    let told: Vec<_> = list.iter().map(|line| (line.decision.number, line.members, line.is_in_force)).collect();
    assert_eq!(told, [(Some(2), 1, true), (Some(1), 3, false)]);
    let changed = desk.on(day(1, 6), |now| task_decisions::save(&desk.book, second.clone(), now));
    assert_eq!(changed.map(|done| done.action), Ok(None), "nothing differs");
    let longer = TaskDecision { until: day(12, 31), ..second };
    let changed = desk.on(day(1, 6), |now| task_decisions::save(&desk.book, longer.clone(), now));
    assert_eq!(changed, Err(Failure::DecisionIssued));
    let gone = desk.on(day(1, 6), |now| task_decisions::delete(&desk.book, longer.id, now));
    assert_eq!(gone, Err(Failure::DecisionIssued));
    assert_eq!(desk.book.verify().findings, []);
}

#[test]
fn the_paper_of_an_issued_decision_stays_as_it_was() {
    let desk = Desk::with(&CELL);
    let press = PaperPress::new();
    let issued = issue(&desk, written(&desk)).unwrap();
    let file = || task_decisions::sheet(&desk.book, issued.id).unwrap().file(&press, PaperFormat::Docx).unwrap();
    let (name, before) = file();
    assert_eq!(name, "2026-01-05_QD-01-PhanCong_Chi-Bo-Ap-My-Tay.docx");
    let list = members::list(&desk.book, day(1, 6)).unwrap();
    let mut member = list.lines[0].member.clone();
    member.name = "Tên Khác".to_owned();
    desk.on(day(1, 6), |now| members::save(&desk.book, member, now)).unwrap();
    assert_eq!(file().1, before);
}
