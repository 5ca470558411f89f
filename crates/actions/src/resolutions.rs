//! The register of resolutions and conclusions (sổ nghị quyết, kết luận): what meetings issued, and how far it is carried out.

use crate::failure::Failure;
use crate::figures::frozen_record;
use crate::meetings::{the_cell, the_meeting};
use crate::views::{ResolutionLine, ResolutionRegister, ResolutionTask};
use crate::{Book, papers};
use chrono::NaiveDate;
use documents::outcome::subject;
use domain::execution::Execution;
use domain::meeting::Part;
use domain::member::Member;
use domain::minutes::MinutesRecord;
use domain::outcome::Outcome;
use domain::tasks::GivenTask;
use store::{MeetingSummary, Reading};

/// Lists what meetings issued, the latest first, as it stands on a day: what is locked as it was frozen, the rest as a draft.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, today: NaiveDate) -> Result<ResolutionRegister, Failure> {
    book.read(|reading| {
        let (members, given) = (reading.members()?, reading.given_tasks()?);
        let mut lines = Vec::new();
        for meeting in reading.meetings()? {
            let record = issued_at(reading, &meeting)?;
            let tasks: Vec<_> =
                given.iter().filter(|task| task.source.meeting() == Some(meeting.id)).cloned().collect();
            lines.extend(record.and_then(|record| line(&meeting, &record, &tasks, &members, today)));
        }
        Ok(ResolutionRegister { term: the_cell(reading)?.term, lines })
    })
}

/// What the minutes of a meeting that issues something say; those of its first part tell what.
fn issued_at(reading: &Reading<'_>, meeting: &MeetingSummary) -> Result<Option<MinutesRecord>, Failure> {
    if meeting.state.is_locked() {
        let issued = meeting.outcome_number.map(|_| reading.locked_papers(meeting.id)).transpose()?;
        let first = issued.and_then(|papers| papers.into_iter().next());
        return first.map(|paper| frozen_record(&paper.record)).transpose();
    }
    let meeting = the_meeting(reading, meeting.id)?;
    match meeting.outcome {
        Outcome::None => Ok(None),
        Outcome::Resolution | Outcome::Conclusion => Ok(Some(papers::drafted(reading, &meeting, Part::Regular)?)),
    }
}

fn line(
    meeting: &MeetingSummary,
    record: &MinutesRecord,
    tasks: &[GivenTask],
    members: &[Member],
    today: NaiveDate,
) -> Option<ResolutionLine> {
    let issued = record.outcome.as_ref()?;
    Some(ResolutionLine {
        meeting: meeting.id,
        kind: meeting.kind,
        month: meeting.month,
        date: meeting.date,
        outcome: issued.outcome,
        code: meeting.state.is_locked().then(|| issued.code(&record.form.body_code)),
        subject: subject(issued, record.month),
        adoption: issued.adoption(&record.items).map(|vote| vote.outcome),
        execution: Execution::of(tasks, today),
        tasks: tasks.iter().map(|task| told(task, members, today)).collect(),
    })
}

fn told(task: &GivenTask, members: &[Member], today: NaiveDate) -> ResolutionTask {
    let in_charge = members.iter().find(|member| Some(member.id) == task.assignment.member);
    ResolutionTask {
        assignment: task.assignment.id,
        member: in_charge.map(|member| member.name.clone()).unwrap_or_default(),
        task: task.assignment.task.clone(),
        due: task.assignment.due,
        result: task.result(),
        is_overdue: task.is_overdue(today),
    }
}
