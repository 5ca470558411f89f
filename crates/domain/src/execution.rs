//! How far what a meeting decided is carried out: the tasks given at it, by all that later meetings were told of them.

use crate::meeting::{TaskKind, TaskResult};
use crate::tasks::GivenTask;
use crate::votes::per_mille;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

impl TaskKind {
    /// How a task of this kind stands by all that was told of it, the oldest first: an end stays an end, whatever else was told;
    /// `None` before the first report.
    #[must_use]
    pub fn stands_after(self, mut told: impl DoubleEndedIterator<Item = TaskResult> + Clone) -> Option<TaskResult> {
        told.clone().rfind(|result| self.ends_with().contains(result)).or_else(|| told.next_back())
    }
}

impl GivenTask {
    /// How it stands by its reports, or by the day on which it was taken back.
    #[must_use]
    pub fn result(&self) -> Option<TaskResult> {
        let told = self.reports.iter().map(|report| report.result);
        if self.ended_on.is_some() { Some(TaskResult::Withdrawn) } else { self.assignment.kind.stands_after(told) }
    }

    /// The day on which it ended: told at a meeting, or taken back.
    #[must_use]
    pub fn ended(&self) -> Option<NaiveDate> {
        let ends = self.assignment.kind.ends_with();
        let told = || self.reports.iter().filter(|report| ends.contains(&report.result)).map(|report| report.on).max();
        self.ended_on.or_else(told)
    }

    /// Tells whether it goes on: nothing told ended it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.result().is_some_and(|result| self.assignment.kind.ends_with().contains(&result))
    }

    /// Tells whether it is open though it should have been done before a day.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let is_done = self.result().is_some_and(TaskResult::is_done);
        self.is_open() && !is_done && self.assignment.due.is_some_and(|due| due < today)
    }
}

/// The tasks given at one meeting, counted by how they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Execution {
    /// Tasks given.
    pub given: u32,
    /// Told to be done, in time or late.
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
    /// Share of those done, of those that the cell did not take back, in tenths of a per cent.
    pub done_per_mille: u32,
    /// Taken back by the cell.
    pub withdrawn: u32,
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
                Some(TaskResult::DoneWell | TaskResult::Done | TaskResult::DoneLate) => &mut count.done,
                Some(TaskResult::Late) => &mut count.late,
                Some(TaskResult::NotDone) => &mut count.not_done,
                Some(TaskResult::Ongoing) => &mut count.ongoing,
                Some(TaskResult::Withdrawn) => &mut count.withdrawn,
                None => &mut count.not_reported,
            };
            *place += 1;
        }
        count.done_per_mille = per_mille(count.done, count.given - count.withdrawn);
        count
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ids::{AssignmentId, MeetingId};
    use crate::meeting::Assignment;
    use crate::tasks::{MadeReport, TaskSource};
    use TaskResult::{Done, DoneLate, DoneWell, Late, NotDone, Ongoing, Withdrawn};
    use uuid::Uuid;

    const NOBODY: Uuid = Uuid::nil();

    fn task(due: Option<&str>, told: &[TaskResult]) -> GivenTask {
        let id = AssignmentId(NOBODY);
        let on = "2026-11-03".parse().unwrap();
        let report =
            |result: &TaskResult| MadeReport { meeting: MeetingId(NOBODY), on, result: *result, note: String::new() };
        GivenTask {
            assignment: Assignment {
                task: "Vận động hội viên".to_owned(),
                due: due.map(|day| day.parse().unwrap()),
                ..Assignment::new(id)
            },
            source: TaskSource::Alone,
            given_on: "2026-10-03".parse().unwrap(),
            ended_on: None,
            reports: told.iter().map(report).collect(),
            notes: vec![],
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
    fn a_regular_task_is_done_anew_each_month_until_it_is_taken_back() {
        let regular = |told: &[TaskResult]| {
            let mut task = task(Some("2026-10-20"), told);
            task.assignment.kind = TaskKind::Regular;
            (task.result(), task.is_open(), task.is_overdue("2026-12-01".parse().unwrap()))
        };
        assert_eq!(regular(&[Done, DoneWell]), (Some(DoneWell), true, false));
        assert_eq!(regular(&[Done, NotDone]), (Some(NotDone), true, true));
        assert_eq!(regular(&[Done, Withdrawn, Done]), (Some(Withdrawn), false, false));
    }

    #[test]
    fn what_was_taken_back_between_meetings_has_ended() {
        let taken_back = GivenTask { ended_on: "2026-11-20".parse().ok(), ..task(Some("2026-10-20"), &[Late]) };
        assert_eq!((taken_back.result(), taken_back.is_open()), (Some(Withdrawn), false));
    }

    #[test]
    fn each_task_is_counted_once() {
        let tasks = [
            task(Some("2026-10-20"), &[Late, Done]),
            task(Some("2026-10-20"), &[Late]),
            task(None, &[NotDone]),
            task(None, &[Ongoing]),
            task(Some("2026-10-20"), &[]),
            task(None, &[DoneLate]),
            task(None, &[Withdrawn]),
        ];
        let expected = Execution {
            given: 7,
            done: 2,
            late: 1,
            not_done: 1,
            ongoing: 1,
            not_reported: 1,
            overdue: 2,
            done_per_mille: 333,
            withdrawn: 1,
        };
        assert_eq!(Execution::of(&tasks, "2026-11-01".parse().unwrap()), expected);
        assert_eq!(expected.open(), 3);
        assert_eq!(Execution::of(&[], "2026-11-01".parse().unwrap()), Execution::default());
    }
}
