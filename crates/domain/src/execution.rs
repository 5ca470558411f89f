//! How far what a meeting decided is carried out: the tasks given at it, by all that later meetings were told of them.

use crate::meeting::TaskResult;
use crate::tasks::GivenTask;
use crate::votes::per_mille;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

impl TaskResult {
    /// How a task stands by all that was told of it, the oldest first: an end stays an end, whatever else was told; `None`
    /// before the first report.
    #[must_use]
    pub fn after(mut told: impl DoubleEndedIterator<Item = Self> + Clone) -> Option<Self> {
        told.clone().rfind(|result| Self::FINAL.contains(result)).or_else(|| told.next_back())
    }
}

impl GivenTask {
    /// How it stands by its reports.
    #[must_use]
    pub fn result(&self) -> Option<TaskResult> {
        TaskResult::after(self.reports.iter().map(|report| report.result))
    }

    /// Tells whether it is open though it should have been done before a day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let ended = self.result().is_some_and(|result| TaskResult::FINAL.contains(&result));
        !ended && self.assignment.due.is_some_and(|due| due < today)
    }
}

/// The tasks given at one meeting, counted by how they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Execution {
    /// Tasks given.
    pub given: u32,
    /// Told to be done.
    pub done: u32,
    /// Told to be late and going on.
    pub late: u32,
    /// Told to have ended without being done.
    pub not_done: u32,
    /// Told to be going on.
    pub ongoing: u32,
    /// Of which nothing was told yet.
    pub not_reported: u32,
    /// Open though they should have been done before today.
    pub overdue: u32,
    /// Share of those done, in tenths of a per cent.
    pub done_per_mille: u32,
}

impl Execution {
    /// Tasks of which no end was told.
    #[must_use]
    pub fn open(&self) -> u32 {
        self.late + self.ongoing + self.not_reported
    }

    /// Counts tasks as they stand on a day.
    #[must_use]
    pub fn of(tasks: &[GivenTask], today: NaiveDate) -> Self {
        let mut count = Self::default();
        for task in tasks {
            count.given += 1;
            count.overdue += u32::from(task.is_overdue(today));
            let place = match task.result() {
                Some(TaskResult::Done) => &mut count.done,
                Some(TaskResult::Late) => &mut count.late,
                Some(TaskResult::NotDone) => &mut count.not_done,
                Some(TaskResult::Ongoing) => &mut count.ongoing,
                None => &mut count.not_reported,
            };
            *place += 1;
        }
        count.done_per_mille = per_mille(count.done, count.given);
        count
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ids::{AssignmentId, MeetingId};
    use crate::meeting::{Assignment, TaskReport};
    use TaskResult::{Done, Late, NotDone, Ongoing};
    use uuid::Uuid;

    const NOBODY: Uuid = Uuid::nil();

    fn task(due: Option<&str>, told: &[TaskResult]) -> GivenTask {
        let id = AssignmentId(NOBODY);
        let report = |result: &TaskResult| TaskReport { assignment: id, result: *result, note: String::new() };
        GivenTask {
            assignment: Assignment {
                id,
                member: None,
                with_members: vec![],
                task: "Vận động hội viên".to_owned(),
                due: due.map(|day| day.parse().unwrap()),
                expected: String::new(),
            },
            meeting: MeetingId(NOBODY),
            month: "2026-10".parse().unwrap(),
            given_on: "2026-10-03".parse().unwrap(),
            reports: told.iter().map(report).collect(),
        }
    }

    #[test]
    fn the_last_report_tells_how_a_task_stands_until_one_ends_it() {
        let stands = |told: &[TaskResult]| task(None, told).result();
        assert_eq!(stands(&[]), None);
        assert_eq!(stands(&[Ongoing, Late]), Some(Late));
        assert_eq!(stands(&[Late, Done]), Some(Done));
        assert_eq!(stands(&[NotDone, Ongoing]), Some(NotDone), "it does not come back after its end");
    }

    #[test]
    fn a_task_is_overdue_from_the_day_after_its_last_one_until_it_ends() {
        let overdue = |due, told: &[TaskResult], today: &str| task(due, told).is_overdue(today.parse().unwrap());
        assert!(!overdue(Some("2026-10-20"), &[], "2026-10-20"));
        assert!(overdue(Some("2026-10-20"), &[], "2026-10-21"));
        assert!(overdue(Some("2026-10-20"), &[Late], "2026-10-21"));
        assert!(!overdue(Some("2026-10-20"), &[Done], "2026-10-21"));
        assert!(!overdue(Some("2026-10-20"), &[NotDone], "2026-10-21"));
        assert!(!overdue(None, &[], "2030-01-01"));
    }

    #[test]
    fn each_task_is_counted_once() {
        let tasks = [
            task(Some("2026-10-20"), &[Late, Done]),
            task(Some("2026-10-20"), &[Late]),
            task(None, &[NotDone]),
            task(None, &[Ongoing]),
            task(Some("2026-10-20"), &[]),
            task(None, &[Done]),
        ];
        let expected = Execution {
            given: 6,
            done: 2,
            late: 1,
            not_done: 1,
            ongoing: 1,
            not_reported: 1,
            overdue: 2,
            done_per_mille: 333,
        };
        assert_eq!(Execution::of(&tasks, "2026-11-01".parse().unwrap()), expected);
        assert_eq!(expected.open(), 3);
        assert_eq!(Execution::of(&[], "2026-11-01".parse().unwrap()), Execution::default());
    }
}
