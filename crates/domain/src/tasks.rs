//! Assignments over the months: which come back at a meeting, and how they stand there.

use crate::dates::Month;
use crate::ids::{AssignmentId, MeetingId};
use crate::meeting::{Assignment, TaskReport, TaskResult};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// An assignment with where it was given and what was reported of it before a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GivenTask {
    /// The assignment.
    pub assignment: Assignment,
    /// The meeting at which it was given.
    pub meeting: MeetingId,
    /// The month of that meeting.
    pub month: Month,
    /// The day of that meeting.
    pub given_on: NaiveDate,
    /// Every report so far, the oldest first.
    pub reports: Vec<TaskReport>,
}

/// How the tasks that came back to a meeting were reported on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskCount {
    /// Tasks that came back from earlier meetings.
    pub carried_in: u32,
    /// Reported as done.
    pub done: u32,
    /// Reported as late.
    pub late: u32,
    /// Reported as not done.
    pub not_done: u32,
    /// Reported as going on.
    pub ongoing: u32,
    /// Not reported on at all.
    pub not_reported: u32,
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
                Some(TaskResult::Done) => &mut count.done,
                Some(TaskResult::Late) => &mut count.late,
                Some(TaskResult::NotDone) => &mut count.not_done,
                Some(TaskResult::Ongoing) => &mut count.ongoing,
                None => &mut count.not_reported,
            };
            *place += 1;
        }
        count
    }
}
