//! Assignments over the months, each with where it was given and with everything that was told of it.

use crate::access::Reading;
use crate::error::StoreError;
use crate::open_assignments;
use crate::rows::task_notes::read_note;
use crate::rows::value::{parsed, parsed_maybe, word};
use chrono::{NaiveDate, NaiveTime};
use domain::ids::{AssignmentId, DecisionId, ItemId, MeetingId, MemberId};
use domain::meeting::Assignment;
use domain::task_notes::TaskNote;
use domain::tasks::{GivenTask, MadeReport, TaskSource};
use rusqlite::{Row, params};
use uuid::Uuid;

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
const TASK: &str = "a.id, a.member_id, a.task, a.due, a.expected, a.kind, a.starts, a.area, a.given_on, a.ended_on,
    m.id, m.kind, m.month, m.date, m.outcome, m.outcome_number, i.id, i.title, d.id, d.number";
/// An assignment with the meeting and the line, or the decision, that gave it.
const GIVEN_AT: &str = "LEFT JOIN meeting m ON m.id = a.meeting_id LEFT JOIN agenda_item i ON i.id = a.item_id
    LEFT JOIN task_decision d ON d.id = a.decision_id";
/// When it was given: what was given outside of meetings comes before the meetings of its day.
const GIVEN: &str = "coalesce(m.date, a.given_on), coalesce(m.starts, ''), coalesce(m.id, '')";

impl Reading<'_> {
    /// Lists the assignments given in a span and still open at its end, the oldest first, each with the reports made of it
    /// within the span. Those for a term come back from the day on which they fall due, or where they are reported on.
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
        let sql = format!("SELECT {TASK} FROM assignment a {GIVEN_AT} ORDER BY {GIVEN}, i.position, a.position, a.id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let tasks = statement.query_map([], read_task)?.collect::<Result<_, _>>()?;
        self.filled(tasks, &Span::All.limits())
    }

    /// Gives one assignment, with everything told of it.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn given_task(&self, id: AssignmentId) -> Result<Option<GivenTask>, StoreError> {
        let mut statement =
            self.conn.prepare_cached(&format!("SELECT {TASK} FROM assignment a {GIVEN_AT} WHERE a.id = ?1"))?;
        let task = statement.query_map([id.to_string()], read_task)?.collect::<Result<_, _>>()?;
        Ok(self.filled(task, &Span::All.limits())?.pop())
    }

    /// Gives tasks their helpers, and what was told of them within a span.
    fn filled(&self, mut tasks: Vec<GivenTask>, limits: &[String; 3]) -> Result<Vec<GivenTask>, StoreError> {
        for task in &mut tasks {
            let id = task.assignment.id;
            task.assignment.with_members = self.helpers(id)?;
            task.reports = self.reports(id, limits)?;
            task.notes = self.notes(id)?;
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

    fn reports(&self, id: AssignmentId, [date, starts, meeting]: &[String; 3]) -> Result<Vec<MadeReport>, StoreError> {
        let sql = "SELECT m.id, m.date, r.result, r.note FROM task_report r JOIN meeting m ON m.id = r.meeting_id
                   WHERE r.assignment_id = ?4 AND (m.date, m.starts, m.id) < (?1, ?2, ?3)
                   ORDER BY m.date, m.starts, m.id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let reports = statement.query_map(params![date, starts, meeting, id.to_string()], |row| {
            let meeting = MeetingId(parsed(row, 0)?);
            Ok(MadeReport { meeting, on: parsed(row, 1)?, result: word(row, 2)?, note: row.get(3)? })
        })?;
        Ok(reports.collect::<Result<_, _>>()?)
    }

    fn notes(&self, id: AssignmentId) -> Result<Vec<TaskNote>, StoreError> {
        let sql = "SELECT id, assignment_id, made_on, text, result FROM task_note WHERE assignment_id = ?1
                   ORDER BY made_on, id";
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_map([id.to_string()], read_note)?.collect::<Result<_, _>>()?)
    }
}

/// Reads columns of the assignments given in a span and still open at its end; one that ended after it was open then.
///
/// CROSS JOIN keeps the order as written: left to itself the engine goes through every report and every meeting first.
fn open_in_span(columns: &str) -> Result<String, StoreError> {
    let ends = open_assignments::ends()?;
    Ok(format!(
        "WITH maybe_open (id) AS (
             SELECT assignment_id FROM open_assignment
             UNION
             SELECT r.assignment_id FROM meeting l CROSS JOIN task_report r ON r.meeting_id = l.id
             WHERE (l.date, l.starts, l.id) >= (?1, ?2, ?3)
             UNION
             SELECT id FROM assignment WHERE ended_on > ?1
         )
         SELECT {columns} FROM maybe_open o CROSS JOIN assignment a ON a.id = o.id {GIVEN_AT}
         WHERE ({GIVEN}) < (?1, ?2, ?3)
         AND (a.ended_on IS NULL OR a.ended_on > ?1)
         AND (
             a.kind <> 'term' OR coalesce(a.due, '9999-12-31') <= ?1
             OR EXISTS (SELECT 1 FROM task_report h WHERE h.meeting_id = ?3 AND h.assignment_id = a.id)
         )
         AND NOT EXISTS (
             SELECT 1 FROM task_report r JOIN meeting t ON t.id = r.meeting_id
             WHERE r.assignment_id = a.id AND {ends} AND (t.date, t.starts, t.id) < (?1, ?2, ?3)
         )
         ORDER BY {GIVEN}, i.position, a.position, a.id"
    ))
}

fn read_task(row: &Row<'_>) -> Result<GivenTask, rusqlite::Error> {
    let source = read_source(row)?;
    Ok(GivenTask {
        given_on: match source {
            TaskSource::Meeting { .. } => parsed(row, 13)?,
            TaskSource::Alone | TaskSource::Decision { .. } => parsed(row, 8)?,
        },
        assignment: read_assignment(row, 1)?,
        source,
        ended_on: parsed_maybe(row, 9)?,
        reports: Vec::new(),
        notes: Vec::new(),
    })
}

fn read_source(row: &Row<'_>) -> Result<TaskSource, rusqlite::Error> {
    let Some(meeting) = parsed_maybe::<Uuid>(row, 10)? else {
        let decision = parsed_maybe::<Uuid>(row, 18)?.map(DecisionId).zip(row.get(19)?);
        return Ok(decision.map_or(TaskSource::Alone, |(decision, number)| TaskSource::Decision { decision, number }));
    };
    Ok(TaskSource::Meeting {
        meeting: MeetingId(meeting),
        meeting_kind: word(row, 11)?,
        month: parsed(row, 12)?,
        outcome: word(row, 14)?,
        outcome_number: row.get(15)?,
        item: ItemId(parsed(row, 16)?),
        title: row.get(17)?,
    })
}

/// Reads an assignment whose identifier stands in the first column and what it says from another on.
pub(crate) fn read_assignment(row: &Row<'_>, from: usize) -> Result<Assignment, rusqlite::Error> {
    Ok(Assignment {
        id: AssignmentId(parsed(row, 0)?),
        member: parsed_maybe(row, from)?.map(MemberId),
        with_members: Vec::new(),
        task: row.get(from + 1)?,
        due: parsed_maybe(row, from + 2)?,
        expected: row.get(from + 3)?,
        kind: word(row, from + 4)?,
        starts: parsed_maybe(row, from + 5)?,
        area: row.get(from + 6)?,
    })
}
