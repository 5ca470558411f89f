//! Undo: the inverse of a journaled action, as a new action, refused when it would overwrite anything later.

use crate::access::{Change, Reading};
use crate::error::{StoreError, UndoObstacle};
use crate::journal::{Key, Table, tables};
use crate::rows::value::moment;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, ffi, params};
use serde::Serialize;
use uuid::Uuid;

/// One action, as people look back on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PastAction {
    /// Its number, from 1 without holes.
    pub number: u32,
    /// When it began.
    pub at: DateTime<Utc>,
    /// When it was last added to.
    pub last_at: DateTime<Utc>,
    /// How many saves it holds.
    pub saves: u32,
    /// What was done.
    pub verb: String,
    /// To what.
    pub subject: Option<Uuid>,
    /// The action that this one took back, when it is an undo.
    pub undoes: Option<u32>,
    /// The action that took this one back.
    pub undone_by: Option<u32>,
    /// Whether it is of the kind that can be undone.
    pub reversible: bool,
}

struct Entry {
    tbl: String,
    row_id: String,
    before: Option<String>,
    after: Option<String>,
}

const PAST: &str = "SELECT seq, at, last_at, saves, verb, subject, undoes, undone_by, reversible FROM action";

impl Reading<'_> {
    /// Lists the last actions, the newest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn history(&self, limit: u32) -> Result<Vec<PastAction>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{PAST} ORDER BY seq DESC LIMIT ?1"))?;
        let found = statement.query_map([limit], past_action)?.collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Gives one action by its number.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn past_action(&self, number: u32) -> Result<Option<PastAction>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{PAST} WHERE seq = ?1"))?;
        Ok(statement.query_row([number], past_action).optional()?)
    }
}

impl Change<'_> {
    /// Takes an action back, as part of this action; undoing an undo does the action again.
    ///
    /// # Errors
    /// [`StoreError::UndoBlocked`] with the reason; then nothing is changed.
    pub fn undo(&self, number: u32) -> Result<(), StoreError> {
        let action = self.past_action(number)?.filter(|_| number != self.seq);
        let action = action.ok_or(blocked(UndoObstacle::Unknown))?;
        if !action.reversible {
            return Err(blocked(UndoObstacle::Final));
        }
        if action.undone_by.is_some() {
            return Err(blocked(UndoObstacle::AlreadyUndone));
        }
        // Rows come back in any order; the references between them hold again at the commit.
        self.conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let tables = tables(self.conn)?;
        for entry in self.entries(number)? {
            let table = tables.iter().find(|table| table.name == entry.tbl);
            let table = table.ok_or(blocked(UndoObstacle::ChangedSince))?;
            self.take_back(table, &entry).map_err(|error| match error {
                StoreError::Locked => blocked(UndoObstacle::Locked),
                StoreError::RulePackInUse => blocked(UndoObstacle::ChangedSince),
                // What came back meanwhile at another meeting cannot come back a second time.
                StoreError::Sql { code: ffi::SQLITE_CONSTRAINT_UNIQUE, .. } => blocked(UndoObstacle::ChangedSince),
                other => other,
            })?;
        }
        self.mark_undone(&action)
    }

    fn entries(&self, number: u32) -> Result<Vec<Entry>, StoreError> {
        let sql = "SELECT tbl, row_id, before, after FROM journal WHERE action_seq = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Entry { tbl: row.get(0)?, row_id: row.get(1)?, before: row.get(2)?, after: row.get(3)? })
        };
        let entries = statement.query_map([number], read)?.collect::<Result<_, _>>()?;
        Ok(entries)
    }

    fn take_back(&self, table: &Table, entry: &Entry) -> Result<(), StoreError> {
        if self.current(table, &entry.row_id)? != entry.after {
            return Err(blocked(UndoObstacle::ChangedSince));
        }
        let sql = match (&entry.before, &entry.after) {
            (None, None) => return Ok(()),
            (None, Some(_)) => {
                format!("DELETE FROM {} WHERE {} = ?2 AND ?1 IS NULL", table.name, table.row_id(&table.name))
            }
            (Some(_), None) => insertion(table),
            (Some(_), Some(_)) => update(table),
        };
        self.conn.prepare_cached(&sql)?.execute(params![entry.before, entry.row_id])?;
        Ok(())
    }

    fn current(&self, table: &Table, row_id: &str) -> Result<Option<String>, StoreError> {
        let name = &table.name;
        let sql = format!("SELECT {} FROM {name} WHERE {} = ?1", table.json(name), table.row_id(name));
        Ok(self.conn.prepare_cached(&sql)?.query_row([row_id], |row| row.get(0)).optional()?)
    }

    /// An undone undo is the action in force again.
    fn mark_undone(&self, action: &PastAction) -> Result<(), StoreError> {
        self.conn.execute("UPDATE action SET undone_by = ?2 WHERE seq = ?1", params![action.number, self.seq])?;
        self.conn.execute("UPDATE action SET undoes = ?2 WHERE seq = ?1", params![self.seq, action.number])?;
        if let Some(original) = action.undoes {
            self.conn.execute("UPDATE action SET undone_by = NULL WHERE seq = ?1", [original])?;
        }
        Ok(())
    }
}

fn insertion(table: &Table) -> String {
    let names: Vec<_> = table.columns.iter().map(|c| c.name.as_str()).collect();
    let values: Vec<_> = names.iter().map(|name| from_json(name)).collect();
    format!("INSERT INTO {} ({}) SELECT {} WHERE ?2 IS NOT NULL", table.name, names.join(", "), values.join(", "))
}

fn update(table: &Table) -> String {
    let sets: Vec<_> = table
        .columns
        .iter()
        .filter(|c| c.key == Key::NoPart)
        .map(|c| format!("{} = {}", c.name, from_json(&c.name)))
        .collect();
    format!("UPDATE {} SET {} WHERE {} = ?2", table.name, sets.join(", "), table.row_id(&table.name))
}

fn from_json(column: &str) -> String {
    format!("json_extract(?1, '$.{column}')")
}

fn blocked(why: UndoObstacle) -> StoreError {
    StoreError::UndoBlocked { why }
}

fn past_action(row: &rusqlite::Row<'_>) -> Result<PastAction, rusqlite::Error> {
    Ok(PastAction {
        number: row.get(0)?,
        at: moment(row, 1)?,
        last_at: moment(row, 2)?,
        saves: row.get(3)?,
        verb: row.get(4)?,
        subject: row.get::<_, Option<String>>(5)?.and_then(|text| text.parse().ok()),
        undoes: row.get(6)?,
        undone_by: row.get(7)?,
        reversible: row.get(8)?,
    })
}
