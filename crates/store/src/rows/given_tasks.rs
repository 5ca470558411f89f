//! Assignments over the months, each with everything that was reported of it.

use crate::access::Reading;
use crate::error::StoreError;
use crate::open_assignments;
use crate::rows::value::{parsed, parsed_maybe, word};
use chrono::{NaiveDate, NaiveTime};
use domain::ids::{AssignmentId, MeetingId, MemberId};
use domain::meeting::{Assignment, TaskReport};
use domain::tasks::GivenTask;
use rusqlite::{Row, params};

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

/// The columns that [`read_task`] reads.
const TASK: &str = "a.id, a.member_id, a.task, a.due, a.expected, m.id, m.month, m.date";
/// As the tasks were given.
const IN_ORDER: &str = "ORDER BY m.date, m.starts, m.id, i.position, a.position";

impl Reading<'_> {
    /// Lists the assignments given in a span and still open at its end, the oldest first, each with the reports made of it
    /// within the span.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn open_tasks(&self, span: Span) -> Result<Vec<GivenTask>, StoreError> {
        let limits = span.limits();
        let mut statement = self.conn.prepare_cached(&open_in_span(TASK)?)?;
        let tasks = statement.query_map(limits.each_ref(), read_task)?.collect::<Result<_, _>>()?;
        self.filled(tasks, &limits)
    }

    /// Lists every assignment ever given, the oldest first, each with every report made of it.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn given_tasks(&self) -> Result<Vec<GivenTask>, StoreError> {
        let sql = format!(
            "SELECT {TASK} FROM assignment a JOIN meeting m ON m.id = a.meeting_id
             JOIN agenda_item i ON i.id = a.item_id {IN_ORDER}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let tasks = statement.query_map([], read_task)?.collect::<Result<_, _>>()?;
        self.filled(tasks, &Span::All.limits())
    }

    /// Gives tasks their helpers and the reports made of them within a span.
    fn filled(&self, mut tasks: Vec<GivenTask>, limits: &[String; 3]) -> Result<Vec<GivenTask>, StoreError> {
        for task in &mut tasks {
            let id = task.assignment.id;
            task.assignment.with_members = self.helpers(id)?;
            task.reports = self.reports(id, limits)?;
        }
        Ok(tasks)
    }

    /// Lists only the identifiers of what [`Reading::open_tasks`] gives: all that the figures need after each key.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn open_task_ids(&self, span: Span) -> Result<Vec<AssignmentId>, StoreError> {
        let mut statement = self.conn.prepare_cached(&open_in_span("a.id")?)?;
        let ids = statement.query_map(span.limits().each_ref(), |row| Ok(AssignmentId(parsed(row, 0)?)))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    fn helpers(&self, id: AssignmentId) -> Result<Vec<MemberId>, StoreError> {
        let sql = "SELECT member_id FROM assignment_helper WHERE assignment_id = ?1 ORDER BY position";
        let mut statement = self.conn.prepare_cached(sql)?;
        let helpers = statement.query_map([id.to_string()], |row| Ok(MemberId(parsed(row, 0)?)))?;
        Ok(helpers.collect::<Result<_, _>>()?)
    }

    fn reports(&self, id: AssignmentId, [date, starts, meeting]: &[String; 3]) -> Result<Vec<TaskReport>, StoreError> {
        let sql = "SELECT r.result, r.note FROM task_report r JOIN meeting m ON m.id = r.meeting_id
                   WHERE r.assignment_id = ?4 AND (m.date, m.starts, m.id) < (?1, ?2, ?3)
                   ORDER BY m.date, m.starts, m.id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let reports = statement.query_map(params![date, starts, meeting, id.to_string()], |row| {
            Ok(TaskReport { assignment: id, result: word(row, 0)?, note: row.get(1)? })
        })?;
        Ok(reports.collect::<Result<_, _>>()?)
    }
}

/// Reads columns of the assignments given in a span and still open at its end; one that ended after it was open then.
///
/// CROSS JOIN keeps the order as written: left to itself the engine goes through every report and every meeting first.
fn open_in_span(columns: &str) -> Result<String, StoreError> {
    let ends = open_assignments::ending_words()?;
    Ok(format!(
        "WITH maybe_open (id) AS (
             SELECT assignment_id FROM open_assignment
             UNION
             SELECT r.assignment_id FROM meeting l CROSS JOIN task_report r ON r.meeting_id = l.id
             WHERE (l.date, l.starts, l.id) >= (?1, ?2, ?3)
         )
         SELECT {columns} FROM maybe_open o CROSS JOIN assignment a ON a.id = o.id
         CROSS JOIN meeting m ON m.id = a.meeting_id CROSS JOIN agenda_item i ON i.id = a.item_id
         WHERE (m.date, m.starts, m.id) < (?1, ?2, ?3)
         AND NOT EXISTS (
             SELECT 1 FROM task_report e JOIN meeting t ON t.id = e.meeting_id
             WHERE e.assignment_id = a.id AND e.result IN ({ends}) AND (t.date, t.starts, t.id) < (?1, ?2, ?3)
         )
         {IN_ORDER}"
    ))
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
