//! Decisions that give work to members for a term.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, place, text, text_maybe};
use domain::cell::Term;
use domain::ids::{AssignmentId, DecisionId, MemberId};
use domain::own_task::OwnTask;
use domain::task_decision::{DecisionLine, TaskDecision};
use rusqlite::{OptionalExtension, Row, params};

const DECISION: Table = Table { name: "task_decision", columns: &["id", "decided_on", "until"], keys: 1, owner: "id" };

const LINE: Table = Table {
    name: "task_decision_line",
    columns: &["id", "decision_id", "position", "member_id", "task", "area", "expected"],
    keys: 1,
    owner: "decision_id",
};

const READ: &str = "SELECT id, decided_on, until, number FROM task_decision";

impl Reading<'_> {
    /// Lists the decisions, the latest first, those of one day by their numbers.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn task_decisions(&self) -> Result<Vec<TaskDecision>, StoreError> {
        let sql = format!("{READ} ORDER BY decided_on DESC, number IS NULL DESC, number DESC, id DESC");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let decisions = statement.query_map([], read_decision)?.collect::<Result<Vec<_>, _>>()?;
        decisions.into_iter().map(|decision| self.with_lines(decision)).collect()
    }

    /// Gives one decision.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn task_decision(&self, id: DecisionId) -> Result<Option<TaskDecision>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{READ} WHERE id = ?1"))?;
        let decision = statement.query_row([id.to_string()], read_decision).optional()?;
        decision.map(|decision| self.with_lines(decision)).transpose()
    }

    /// Gives the frozen record of an issued decision as JSON text, byte for byte as its fingerprint was taken.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn decision_record(&self, id: DecisionId) -> Result<Option<String>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT record FROM task_decision WHERE id = ?1")?;
        Ok(statement.query_row([id.to_string()], |row| row.get(0)).optional()?.flatten())
    }

    /// Gives the number after the last one that decisions of a term have taken.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn next_decision_number(&self, term: Term) -> Result<u32, StoreError> {
        let sql = "SELECT 1 + coalesce(max(number), 0) FROM task_decision WHERE term = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([term.first_year], |row| row.get(0))?)
    }

    fn with_lines(&self, mut decision: TaskDecision) -> Result<TaskDecision, StoreError> {
        decision.lines = LINE.read(self.conn, &decision.id.to_string(), read_line)?;
        Ok(decision)
    }
}

impl Change<'_> {
    /// Keeps a decision that is being written, new or known, writing only what differs.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when it is issued and anything differs; [`StoreError::BrokenReference`] when it names a member who is
    /// not there.
    pub fn put_task_decision(&self, decision: &TaskDecision) -> Result<(), StoreError> {
        let owner = decision.id.to_string();
        let row = vec![text(decision.id), text(decision.decided_on), text(decision.until)];
        DECISION.difference(self.conn, &owner, &[row])?.put(self.conn)?;
        let wanted: Vec<_> = decision.lines.iter().enumerate().map(|(at, line)| line_row(decision, line, at)).collect();
        let difference = LINE.difference(self.conn, &owner, &wanted)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Freezes a decision under a number of a term.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when it is issued already.
    pub fn issue_task_decision(&self, id: DecisionId, term: Term, number: u32, record: &str) -> Result<(), StoreError> {
        let sql = "UPDATE task_decision SET term = ?2, number = ?3, record = ?4 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![id.to_string(), term.first_year, number, record])?;
        Ok(())
    }

    /// Keeps a task that a decision gave.
    ///
    /// # Errors
    /// Those of [`Change::put_own_task`].
    pub fn put_decided_task(&self, task: &OwnTask, decision: DecisionId) -> Result<(), StoreError> {
        self.put_own_task(task)?;
        let sql = "UPDATE assignment SET decision_id = ?2 WHERE id = ?1";
        self.conn.prepare_cached(sql)?.execute(params![task.assignment.id.to_string(), decision.to_string()])?;
        Ok(())
    }

    /// Removes a decision that was not issued.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when it was; [`StoreError::NotFound`].
    pub fn delete_task_decision(&self, id: DecisionId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !DECISION.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "decision", id: id.0 });
        }
        LINE.clear(self.conn, &owner)?;
        DECISION.clear(self.conn, &owner)
    }
}

fn line_row(decision: &TaskDecision, line: &DecisionLine, at: usize) -> Cells {
    vec![
        text(line.id),
        text(decision.id),
        place(at),
        text_maybe(line.member),
        text(&line.task),
        text(&line.area),
        text(&line.expected),
    ]
}

fn read_decision(row: &Row<'_>) -> Result<TaskDecision, rusqlite::Error> {
    Ok(TaskDecision {
        id: DecisionId(parsed(row, 0)?),
        decided_on: parsed(row, 1)?,
        until: parsed(row, 2)?,
        lines: Vec::new(),
        number: row.get(3)?,
    })
}

fn read_line(row: &Row<'_>) -> Result<DecisionLine, rusqlite::Error> {
    Ok(DecisionLine {
        id: AssignmentId(parsed(row, 0)?),
        member: parsed_maybe(row, 3)?.map(MemberId),
        task: row.get(4)?,
        area: row.get(5)?,
        expected: row.get(6)?,
    })
}
