//! What is kept of tasks outside of meetings: those that no meeting gave, and the progress of all.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::meeting_rows::assignment_cells;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, place, text, text_maybe, word_maybe, word_value};
use domain::ids::{AssignmentId, TaskNoteId};
use domain::own_task::OwnTask;
use domain::task_notes::TaskNote;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

const OWN: Table = Table {
    name: "assignment",
    columns: &[
        "id",
        "position",
        "member_id",
        "task",
        "due",
        "expected",
        "kind",
        "starts",
        "area",
        "given_on",
        "ended_on",
    ],
    keys: 1,
    owner: "id",
};

const HELPER: Table = Table {
    name: "assignment_helper",
    columns: &["assignment_id", "position", "member_id"],
    keys: 2,
    owner: "assignment_id",
};

const NOTE: Table =
    Table { name: "task_note", columns: &["id", "assignment_id", "made_on", "text", "result"], keys: 1, owner: "id" };

impl Reading<'_> {
    /// Gives one note.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn task_note(&self, id: TaskNoteId) -> Result<Option<TaskNote>, StoreError> {
        let sql = format!("SELECT {} FROM task_note WHERE id = ?1", NOTE.columns.join(", "));
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.to_string()], read_note).optional()?)
    }
}

impl Change<'_> {
    /// Keeps a task given outside of meetings, new or known, writing only what differs.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names a member who is not there; [`StoreError::Sql`] for one that a meeting gave.
    pub fn put_own_task(&self, task: &OwnTask) -> Result<(), StoreError> {
        let owner = task.assignment.id.to_string();
        OWN.difference(self.conn, &owner, &[own_row(task)?])?.put(self.conn)?;
        let helpers = helper_rows(task);
        let difference = HELPER.difference(self.conn, &owner, &helpers)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Removes a task given outside of meetings, with its notes.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when a meeting was told of it; [`StoreError::NotFound`] also for one that a meeting gave.
    pub fn delete_own_task(&self, id: AssignmentId) -> Result<(), StoreError> {
        let owner = id.to_string();
        let sql = "SELECT 1 FROM assignment WHERE id = ?1 AND meeting_id IS NULL";
        if !self.conn.prepare_cached(sql)?.exists([&owner])? {
            return Err(StoreError::NotFound { what: "task", id: id.0 });
        }
        HELPER.clear(self.conn, &owner)?;
        OWN.clear(self.conn, &owner)
    }

    /// Keeps a note on the progress of a task, new or known.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when there is no such task.
    pub fn put_task_note(&self, note: &TaskNote) -> Result<(), StoreError> {
        let result = note.result.as_ref().map_or(Ok(Value::Null), word_value)?;
        let row = vec![text(note.id), text(note.assignment), text(note.on), text(&note.text), result];
        NOTE.difference(self.conn, &note.id.to_string(), &[row])?.put(self.conn)
    }

    /// Removes a note.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn delete_task_note(&self, id: TaskNoteId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !NOTE.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "task note", id: id.0 });
        }
        NOTE.clear(self.conn, &owner)
    }
}

fn own_row(task: &OwnTask) -> Result<Cells, StoreError> {
    let mut cells = vec![text(task.assignment.id), place(0)];
    cells.extend(assignment_cells(&task.assignment)?);
    cells.extend([text(task.given_on), text_maybe(task.ended_on)]);
    Ok(cells)
}

fn helper_rows(task: &OwnTask) -> Vec<Cells> {
    let given = &task.assignment;
    let row = |(at, helper)| vec![text(given.id), place(at), text(helper)];
    given.with_members.iter().enumerate().map(row).collect()
}

pub(crate) fn read_note(row: &Row<'_>) -> Result<TaskNote, rusqlite::Error> {
    Ok(TaskNote {
        id: TaskNoteId(parsed(row, 0)?),
        assignment: AssignmentId(parsed(row, 1)?),
        on: parsed(row, 2)?,
        text: row.get(3)?,
        result: word_maybe(row, 4)?,
    })
}
