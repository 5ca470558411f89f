//! Decisions that give work to members for a term.

use super::samples::{Shelf, change, day, id, try_change};
use crate::{Book, Deed, StoreError};
use domain::cell::Term;
use domain::ids::{AssignmentId, DecisionId, MemberId};
use domain::meeting::{Assignment, TaskKind};
use domain::own_task::OwnTask;
use domain::task_decision::{DecisionLine, TaskDecision};
use domain::tasks::TaskSource;

const TERM: Term = Term { first_year: 2025, last_year: 2027 };

fn line(number: u128) -> DecisionLine {
    DecisionLine {
        id: AssignmentId(id(number)),
        member: Some(MemberId(id(1))),
        task: "Phụ trách 6 hộ".to_owned(),
        area: "Tổ 3".to_owned(),
        expected: "Hộ nào cũng có người đến".to_owned(),
    }
}

fn decision(number: u128) -> TaskDecision {
    let bare = DecisionLine { member: None, task: String::new(), ..line(number + 2) };
    let (decided_on, until) = (day(4), day(28));
    TaskDecision { id: DecisionId(id(number)), decided_on, until, lines: vec![line(number + 1), bare], number: None }
}

fn task(line: &DecisionLine) -> OwnTask {
    let assignment = Assignment {
        member: line.member,
        task: line.task.clone(),
        kind: TaskKind::Term,
        area: line.area.clone(),
        ..Assignment::new(line.id)
    };
    OwnTask { assignment, given_on: day(4), ended_on: None }
}

fn issue(book: &Book, of: &TaskDecision, number: u32) -> Result<(), StoreError> {
    try_change(book, Deed::new("issueDecision").irreversible(), 0, |c| {
        c.issue_task_decision(of.id, TERM, number, "{}")?;
        of.lines.iter().take(1).try_for_each(|line| c.put_decided_task(&task(line), of.id))
    })
}

#[test]
fn a_draft_comes_back_whole_and_goes() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let mut draft = decision(0x800);
    change(&book, "saveDecision", |c| c.put_task_decision(&draft));
    assert_eq!(book.read(|r| r.task_decision(draft.id)).unwrap(), Some(draft.clone()));
    draft.lines.swap(0, 1);
    draft.lines[1].area.clear();
    change(&book, "saveDecision", |c| c.put_task_decision(&draft));
    assert_eq!(book.read(|r| r.task_decisions()).unwrap(), [draft.clone()]);
    change(&book, "deleteDecision", |c| c.delete_task_decision(draft.id));
    assert_eq!(book.read(|r| r.task_decisions()).unwrap(), []);
    let number = book.read(|r| r.history(1)).unwrap()[0].number;
    change(&book, "undo", |c| c.undo(number));
    assert_eq!(book.read(|r| r.task_decision(draft.id)).unwrap(), Some(draft));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn what_is_issued_is_never_changed() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let of = decision(0x800);
    change(&book, "saveDecision", |c| c.put_task_decision(&of));
    assert_eq!(book.read(|r| r.next_decision_number(TERM)).unwrap(), 1);
    issue(&book, &of, 1).unwrap();
    assert_eq!(book.read(|r| r.next_decision_number(TERM)).unwrap(), 2);
    assert_eq!(book.read(|r| r.next_decision_number(Term { first_year: 2027, ..TERM })).unwrap(), 1);
    let changed = |change: fn(&mut TaskDecision)| {
        let mut other = of.clone();
        change(&mut other);
        try_change(&book, Deed::new("saveDecision"), 0, |c| c.put_task_decision(&other))
    };
    let changes: [fn(&mut TaskDecision); 4] =
        [|d| d.until = day(27), |d| d.lines[0].task.push('x'), |d| drop(d.lines.pop()), |d| d.lines.push(line(0x900))];
    for (at, change) in changes.into_iter().enumerate() {
        assert!(matches!(changed(change), Err(StoreError::Locked)), "{at}");
    }
    let again = issue(&book, &of, 2);
    assert!(matches!(again, Err(StoreError::Locked)));
    let gone = try_change(&book, Deed::new("deleteDecision"), 0, |c| c.delete_task_decision(of.id));
    assert!(matches!(gone, Err(StoreError::Locked)));
    assert_eq!(book.read(|r| r.task_decision(of.id)).unwrap(), Some(TaskDecision { number: Some(1), ..of }));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_task_that_a_decision_gave_is_only_taken_back() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let of = decision(0x800);
    change(&book, "saveDecision", |c| c.put_task_decision(&of));
    issue(&book, &of, 1).unwrap();
    let given = task(&of.lines[0]);
    let kept = || book.read(|r| r.given_task(given.assignment.id)).unwrap().unwrap();
    assert_eq!(kept().source, TaskSource::Decision { decision: of.id, number: 1 });
    let mut other = given.clone();
    other.assignment.task.push('x');
    let changed = try_change(&book, Deed::new("giveTask"), 0, |c| c.put_own_task(&other));
    assert!(matches!(changed, Err(StoreError::Locked)));
    let gone = try_change(&book, Deed::new("deleteTask"), 0, |c| c.delete_own_task(given.assignment.id));
    assert!(matches!(gone, Err(StoreError::Locked)));
    change(&book, "endTask", |c| c.put_own_task(&OwnTask { ended_on: Some(day(9)), ..given.clone() }));
    assert_eq!((kept().ended_on, kept().is_open()), (Some(day(9)), false));
}
