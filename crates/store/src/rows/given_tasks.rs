//! Assignments over the months, each with everything that was reported of it.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::value::{parsed, parsed_maybe, word};
use chrono::{NaiveDate, NaiveTime};
use domain::ids::{AssignmentId, MeetingId, MemberId};
use domain::meeting::{Assignment, TaskReport};
use domain::tasks::GivenTask;
use rusqlite::Row;
use std::collections::HashMap;

/// Up to which meeting to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Every meeting.
    All,
    /// Only meetings before this one, by day, then hour, then identifier.
    Before {
        /// Its day.
        date: NaiveDate,
        /// Its hour.
        starts: NaiveTime,
        /// Its identifier.
        meeting: MeetingId,
    },
}

impl Span {
    fn limits(self) -> [String; 3] {
        match self {
            Self::All => ["9999-99".to_owned(), String::new(), String::new()],
            Self::Before { date, starts, meeting } => [date.to_string(), starts.to_string(), meeting.to_string()],
        }
    }
}

impl Reading<'_> {
    /// Lists the assignments given in a span, the oldest first, each with the reports made within the same span.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn given_tasks(&self, span: Span) -> Result<Vec<GivenTask>, StoreError> {
        let limits = span.limits();
        let sql = "SELECT a.id, a.member_id, a.task, a.due, a.expected, m.id, m.month, m.date
                   FROM meeting m JOIN assignment a ON a.meeting_id = m.id JOIN agenda_item i ON i.id = a.item_id
                   WHERE (m.date, m.starts, m.id) < (?1, ?2, ?3)
                   ORDER BY m.date, m.starts, m.id, i.position, a.position";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut tasks = statement.query_map(limits.each_ref(), read_task)?.collect::<Result<Vec<GivenTask>, _>>()?;
        let mut helpers = self.helpers()?;
        let mut reports = self.reports(&limits)?;
        for task in &mut tasks {
            task.assignment.with_members = helpers.remove(&task.assignment.id).unwrap_or_default();
            task.reports = reports.remove(&task.assignment.id).unwrap_or_default();
        }
        Ok(tasks)
    }

    fn helpers(&self) -> Result<HashMap<AssignmentId, Vec<MemberId>>, StoreError> {
        let sql = "SELECT assignment_id, member_id FROM assignment_helper ORDER BY assignment_id, position";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut helpers: HashMap<_, Vec<_>> = HashMap::new();
        while let Some(row) = rows.next()? {
            helpers.entry(AssignmentId(parsed(row, 0)?)).or_default().push(MemberId(parsed(row, 1)?));
        }
        Ok(helpers)
    }

    fn reports(&self, limits: &[String; 3]) -> Result<HashMap<AssignmentId, Vec<TaskReport>>, StoreError> {
        let sql = "SELECT r.assignment_id, r.result, r.note FROM meeting m JOIN task_report r ON r.meeting_id = m.id
                   WHERE (m.date, m.starts, m.id) < (?1, ?2, ?3) ORDER BY m.date, m.starts, m.id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(limits.each_ref())?;
        let mut reports: HashMap<_, Vec<_>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let assignment = AssignmentId(parsed(row, 0)?);
            let report = TaskReport { assignment, result: word(row, 1)?, note: row.get(2)? };
            reports.entry(assignment).or_default().push(report);
        }
        Ok(reports)
    }
}

fn read_task(row: &Row<'_>) -> Result<GivenTask, rusqlite::Error> {
    Ok(GivenTask {
        assignment: Assignment {
            id: AssignmentId(parsed(row, 0)?),
            member: parsed_maybe(row, 1)?.map(MemberId),
            with_members: Vec::new(),
            task: row.get(2)?,
            due: parsed_maybe(row, 3)?,
            expected: row.get(4)?,
        },
        meeting: MeetingId(parsed(row, 5)?),
        month: parsed(row, 6)?,
        given_on: parsed(row, 7)?,
        reports: Vec::new(),
    })
}
