//! What the year plan and the register of resolutions are to show, counted from the raw meetings.

use super::{Year, sorted};
use crate::desk::day;
use actions::views::ResolutionLine;
use actions::{resolutions, year_plan};
use domain::execution::Execution;
use domain::ids::{AssignmentId, MeetingId};
use domain::kinds::MeetingKind;
use domain::meeting::{Meeting, TaskResult};
use domain::outcome::Outcome;

impl Year {
    pub fn is_overviewed(&self, all: &[Meeting]) {
        let lines = resolutions::list(&self.desk.book, day(6, 30)).unwrap().lines;
        let issuing: Vec<_> = all.iter().filter(|meeting| meeting.outcome != Outcome::None).collect();
        let ids = sorted(lines.iter().map(|line| line.meeting).collect());
        assert_eq!(ids, sorted(issuing.iter().map(|meeting| meeting.id).collect()));
        for line in &lines {
            let meeting = all.iter().find(|meeting| meeting.id == line.meeting).unwrap();
            assert_eq!((line.execution, overdue(line)), executed(meeting, all), "{}", meeting.date);
        }
        self.is_planned(all);
    }

    fn is_planned(&self, all: &[Meeting]) {
        let plan = year_plan::view(&self.desk.book, Some(2026), day(12, 31)).unwrap().plan;
        for kinds in [
            vec![MeetingKind::Regular, MeetingKind::RegularAndThemed],
            vec![MeetingKind::Committee],
            vec![MeetingKind::Themed, MeetingKind::RegularAndThemed],
        ] {
            let Some(column) = plan.columns.iter().find(|column| column.kind == kinds[0]) else {
                assert!(all.iter().all(|meeting| !kinds.contains(&meeting.kind)), "meetings that no column shows");
                continue;
            };
            let of_kinds = all.iter().filter(|meeting| kinds.contains(&meeting.kind));
            let shown: Vec<_> = column.cells.iter().flat_map(|cell| &cell.meetings).collect();
            assert!(shown.iter().all(|meeting| kinds.contains(&meeting.kind)));
            let shown: Vec<MeetingId> = shown.into_iter().map(|meeting| meeting.id).collect();
            assert_eq!(sorted(shown), sorted(of_kinds.clone().map(|meeting| meeting.id).collect()));
            let first = all.iter().map(|meeting| meeting.month.number()).min().unwrap_or(12);
            let span = column.months;
            let empty = (1..=12 / span).filter(|cell| cell * span >= first);
            let empty = empty.filter(|cell| !of_kinds.clone().any(|m| m.month.number().div_ceil(span) == *cell));
            assert_eq!(column.missing as usize, empty.count(), "gaps of {:?}", column.kind);
        }
    }
}

fn overdue(line: &ResolutionLine) -> Vec<AssignmentId> {
    sorted(line.tasks.iter().filter(|task| task.is_overdue).map(|task| task.assignment).collect())
}

/// Counts the tasks of one meeting by every report of the year: an end stays, before it the last one tells.
fn executed(meeting: &Meeting, all: &[Meeting]) -> (Execution, Vec<AssignmentId>) {
    let (mut count, mut overdue) = (Execution::default(), Vec::new());
    for task in meeting.agenda.iter().flat_map(|item| &item.assignments) {
        let reports = all.iter().flat_map(|meeting| &meeting.task_reports);
        let told: Vec<_> = reports.filter(|report| report.assignment == task.id).map(|report| report.result).collect();
        let ends =
            [TaskResult::DoneWell, TaskResult::Done, TaskResult::DoneLate, TaskResult::NotDone, TaskResult::Withdrawn];
        let end = told.iter().rfind(|result| ends.contains(result)).copied();
        count.given += 1;
        match end.or(told.last().copied()) {
            Some(TaskResult::DoneWell | TaskResult::Done | TaskResult::DoneLate) => count.done += 1,
            Some(TaskResult::NotDone) => count.not_done += 1,
            Some(TaskResult::Late) => count.late += 1,
            Some(TaskResult::Ongoing) => count.ongoing += 1,
            Some(TaskResult::Withdrawn) => count.withdrawn += 1,
            None => count.not_reported += 1,
        }
        if end.is_none() && task.due.is_some_and(|due| due < day(6, 30)) {
            count.overdue += 1;
            overdue.push(task.id);
        }
    }
    count.done_per_mille = (count.done * 2000 + count.given).checked_div(2 * count.given).unwrap_or(0);
    (count, sorted(overdue))
}
