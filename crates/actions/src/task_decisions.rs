//! Decisions that give every member their work for the term.

use crate::failure::Failure;
use crate::meetings::the_cell;
use crate::papers::unexpected;
use crate::sheets::Sheet;
use crate::views::{DecisionLineOfList, Done};
use crate::{Book, Occasion, papers, rules};
use chrono::NaiveDate;
use documents::minutes::Finality;
use documents::task_decision::decision_paper;
use domain::dates::Month;
use domain::fingerprint::Fingerprint;
use domain::ids::{AssignmentId, DecisionId};
use domain::meeting::{Assignment, TaskKind};
use domain::member::Member;
use domain::own_task::OwnTask;
use domain::task_decision::{DecisionLine, DecisionRecord, TaskDecision};
use domain::tasks::{GivenTask, TaskSource};
use domain::text::name_order;
use store::{Change, Deed, Reading, StoreError};

/// Lists the decisions, the latest first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book) -> Result<Vec<DecisionLineOfList>, Failure> {
    book.read(|reading| {
        let in_force = in_force(reading)?.map(|decision| decision.id);
        let lines = reading.task_decisions()?.into_iter().map(|decision| DecisionLineOfList {
            members: decision.people(),
            is_in_force: in_force == Some(decision.id),
            decision,
        });
        Ok(lines.collect())
    })
}

/// Proposes a decision of a day: everybody who is in the cell has a line, filled in with what the decision in force gives.
///
/// # Errors
/// Whatever hinders reading.
pub fn propose(book: &Book, occasion: Occasion<'_>) -> Result<TaskDecision, Failure> {
    book.read(|reading| {
        let before = in_force(reading)?.map(|decision| decision.lines).unwrap_or_default();
        let mut members = reading.members()?;
        members.retain(|member| member.standing_on(occasion.today).is_some());
        members.sort_by_cached_key(|member| (member.post, name_order(&member.name)));
        let lines = members.iter().flat_map(|member| lines_for(member, &before, occasion));
        let year = i32::from(the_cell(reading)?.term.last_year);
        let until = Month::new(year, 12).map_or(occasion.today, |december| december.day(31));
        Ok(TaskDecision {
            id: DecisionId((occasion.new_id)()),
            decided_on: occasion.today,
            until: until.max(occasion.today),
            lines: lines.collect(),
            number: None,
        })
    })
}

/// Gives one decision.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn view(book: &Book, id: DecisionId) -> Result<TaskDecision, Failure> {
    book.read(|reading| the_decision(reading, id))
}

/// Keeps a decision that is being written, whatever it lacks.
///
/// # Errors
/// [`Failure::DecisionIssued`].
pub fn save(book: &Book, decision: TaskDecision, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("saveDecision").about(decision.id.0);
    book.change(deed, occasion.now, |change| {
        put(change, decision)?;
        Ok(Done::of(change))
    })
}

/// Removes a decision that was not issued.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::DecisionIssued`].
pub fn delete(book: &Book, id: DecisionId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("deleteDecision").about(id.0), occasion.now, |change| {
        change.delete_task_decision(id).map_err(issued)?;
        Ok(Done::of(change))
    })
}

/// Issues a decision as it stands on the screen: it takes its number, its record is frozen, its lines become tasks, and what the
/// decision before it gave and is still open is taken back on its day.
///
/// # Errors
/// [`Failure::DecisionInvalid`] with everything that stands in the way; [`Failure::DecisionIssued`].
pub fn issue(book: &Book, decision: TaskDecision, occasion: Occasion<'_>) -> Result<TaskDecision, Failure> {
    let id = decision.id;
    book.change(Deed::new("issueDecision").about(id.0).irreversible(), occasion.now, |change| {
        put(change, decision)?;
        let decision = the_decision(change, id)?;
        let problems = decision.problems(occasion.today);
        if !problems.is_empty() {
            return Err(Failure::DecisionInvalid { problems });
        }
        let term = the_cell(change)?.term;
        let number = change.next_decision_number(term)?;
        let numbered = TaskDecision { number: Some(number), ..decision };
        let record = serde_json::to_string(&drafted(change, &numbered)?).map_err(unexpected)?;
        take_back_the_last(change, &numbered)?;
        change.issue_task_decision(id, term, number, &record)?;
        numbered.lines.iter().try_for_each(|line| change.put_decided_task(&given(&numbered, line), id))?;
        Ok(numbered)
    })
}

/// Composes the paper of a decision, of a draft as it is kept.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn sheet(book: &Book, id: DecisionId) -> Result<Sheet, Failure> {
    book.read(|reading| {
        let (record, finality) = match reading.decision_record(id)? {
            Some(frozen) => {
                let finality = Finality::Locked(Fingerprint::of(&frozen));
                (serde_json::from_str(&frozen).map_err(unexpected)?, finality)
            }
            None => (drafted(reading, &the_decision(reading, id)?)?, Finality::Draft),
        };
        let number = record.number.map(|number| format!("-{number:02}")).unwrap_or_default();
        let stem = format!("{}_QD{number}-PhanCong_{}", record.frame.date, papers::plain(&record.frame.cell.name));
        Ok(Sheet::of(stem, decision_paper(&record, finality)))
    })
}

fn put(change: &Change<'_>, mut decision: TaskDecision) -> Result<(), Failure> {
    decision.tidy();
    change.put_task_decision(&decision).map_err(issued)
}

/// What is locked here is a decision, not a meeting.
fn issued(error: StoreError) -> Failure {
    match error {
        StoreError::Locked => Failure::DecisionIssued,
        other => other.into(),
    }
}

fn the_decision(reading: &Reading<'_>, id: DecisionId) -> Result<TaskDecision, Failure> {
    reading.task_decision(id)?.ok_or(Failure::NotFound)
}

/// The decision that was issued last.
fn in_force(reading: &Reading<'_>) -> Result<Option<TaskDecision>, StoreError> {
    Ok(reading.task_decisions()?.into_iter().find(|decision| decision.number.is_some()))
}

/// What a member had before, or one line to be filled in.
fn lines_for(member: &Member, before: &[DecisionLine], occasion: Occasion<'_>) -> Vec<DecisionLine> {
    let new_id = || AssignmentId((occasion.new_id)());
    let had: Vec<_> = before
        .iter()
        .filter(|line| line.member == Some(member.id))
        .map(|line| DecisionLine { id: new_id(), ..line.clone() })
        .collect();
    if !had.is_empty() {
        return had;
    }
    let [task, area, expected] = [const { String::new() }; 3];
    vec![DecisionLine { id: new_id(), member: Some(member.id), task, area, expected }]
}

/// The record that the paper of a decision would be made of, by today's facts.
fn drafted(reading: &Reading<'_>, decision: &TaskDecision) -> Result<DecisionRecord, Failure> {
    let before = in_force(reading)?.and_then(|before| Some((before.number?, before.decided_on)));
    let pack = rules::on(reading, decision.decided_on)?;
    Ok(DecisionRecord::of(decision, the_cell(reading)?, &reading.members()?, &pack, before))
}

/// Takes back what earlier decisions gave and is still open.
fn take_back_the_last(change: &Change<'_>, by: &TaskDecision) -> Result<(), Failure> {
    let given = change.given_tasks()?;
    let decided = |task: &&GivenTask| matches!(task.source, TaskSource::Decision { .. }) && task.is_open();
    for task in given.iter().filter(decided) {
        let (assignment, given_on) = (task.assignment.clone(), task.given_on);
        let ended_on = Some(by.decided_on.max(given_on));
        change.put_own_task(&OwnTask { assignment, given_on, ended_on })?;
    }
    Ok(())
}

/// The task that a line becomes.
fn given(decision: &TaskDecision, line: &DecisionLine) -> OwnTask {
    let day: NaiveDate = decision.decided_on;
    OwnTask {
        assignment: Assignment {
            member: line.member,
            task: line.task.clone(),
            due: Some(decision.until),
            expected: line.expected.clone(),
            kind: TaskKind::Term,
            starts: Some(day),
            area: line.area.clone(),
            ..Assignment::new(line.id)
        },
        given_on: day,
        ended_on: None,
    }
}
