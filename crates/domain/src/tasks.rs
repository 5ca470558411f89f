//! Assignments over the months: where each comes from, which come back at a meeting, and how they stand there.

use crate::dates::Month;
use crate::ids::{AssignmentId, DecisionId, ItemId, MeetingId};
use crate::kinds::MeetingKind;
use crate::meeting::{Assignment, TaskReport, TaskResult};
use crate::outcome::Outcome;
use crate::task_notes::TaskNote;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// An assignment with where it was given and what was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GivenTask {
    /// The assignment.
    pub assignment: Assignment,
    /// Where it was given.
    pub source: TaskSource,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// The day on which the cell took back what was given outside of meetings.
    pub ended_on: Option<NaiveDate>,
    /// Every report so far, the oldest first.
    pub reports: Vec<MadeReport>,
    /// What was noted of it between meetings, the oldest first.
    pub notes: Vec<TaskNote>,
}

/// Where an assignment comes from: it keeps its context for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TaskSource {
    /// A line of the agenda of a meeting.
    Meeting {
        /// Which meeting.
        meeting: MeetingId,
        /// What kind of meeting.
        meeting_kind: MeetingKind,
        /// The month of that meeting.
        month: Month,
        /// Which line.
        item: ItemId,
        /// What the line is about.
        title: String,
        /// What the meeting issued.
        outcome: Outcome,
        /// Number of what it issued, once taken.
        outcome_number: Option<u32>,
    },
    /// A decision for the term.
    Decision {
        /// Which decision.
        decision: DecisionId,
        /// Its number.
        number: u32,
    },
    /// Given by itself, outside of meetings.
    Alone,
}

impl TaskSource {
    /// The meeting at which it was given.
    #[must_use]
    pub fn meeting(&self) -> Option<MeetingId> {
        match self {
            Self::Meeting { meeting, .. } => Some(*meeting),
            Self::Decision { .. } | Self::Alone => None,
        }
    }
}

/// What was told of an assignment, and at which meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MadeReport {
    /// The meeting at which it was told.
    pub meeting: MeetingId,
    /// The day of that meeting.
    pub on: NaiveDate,
    /// How it stood.
    pub result: TaskResult,
    /// What was told; may be empty.
    pub note: String,
}

/// How the tasks that came back to a meeting were reported on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskCount {
    /// Tasks that came back from earlier meetings.
    pub carried_in: u32,
    /// Reported as done, in time or late.
    pub done: u32,
    /// Reported as late.
    pub late: u32,
    /// Reported as not done.
    pub not_done: u32,
    /// Reported as going on.
    pub ongoing: u32,
    /// Not reported on at all.
    pub not_reported: u32,
    /// Taken back by the cell.
    pub withdrawn: u32,
}

impl TaskCount {
    /// Counts the reports of one meeting over the tasks that came back to it.
    #[must_use]
    pub fn of(carried_in: &[AssignmentId], reports: &[TaskReport]) -> Self {
        let mut count = Self::default();
        for task in carried_in {
            count.carried_in += 1;
            let report = reports.iter().find(|report| report.assignment == *task);
            let place = match report.map(|report| report.result) {
                Some(TaskResult::DoneWell | TaskResult::Done | TaskResult::DoneLate) => &mut count.done,
                Some(TaskResult::Late) => &mut count.late,
                Some(TaskResult::NotDone) => &mut count.not_done,
                Some(TaskResult::Ongoing) => &mut count.ongoing,
                Some(TaskResult::Withdrawn) => &mut count.withdrawn,
                None => &mut count.not_reported,
            };
            *place += 1;
        }
        count
    }

    /// Tasks that were to be done: those that the cell took back are asked of nobody.
    #[must_use]
    pub fn asked(&self) -> u32 {
        self.carried_in - self.withdrawn
    }
}
