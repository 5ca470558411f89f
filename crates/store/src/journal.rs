//! The journal: every changed row as it was and as it became, written by triggers that no change can go round.
//!
//! The triggers are temporary ones, made anew from `pragma table_info` at every opening: they always fit the tables as
//! they are now, no migration has to carry them along, and a new table or column cannot be forgotten. The current action
//! is always the one with the highest number, because a change begins by inserting it and typing joins the last only.

use crate::error::StoreError;
use rusqlite::Connection;

/// Tables that keep books about the book, or follow from others; all others are journaled.
const NOT_JOURNALED: [&str; 8] =
    ["action", "journal", "draft", "kept_file", "locked_paper", "open_assignment", "search_due", "search_row"];

/// One journaled table, as the database describes it.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) key: Key,
}

/// Whether a column is part of the primary key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Part,
    NoPart,
}

impl Table {
    /// The row as JSON, of the row that `of` names (`old`, `new` or the table itself).
    pub(crate) fn json(&self, of: &str) -> String {
        let pairs: Vec<_> = self.columns.iter().map(|c| format!("'{0}', {of}.{0}", c.name)).collect();
        format!("json_object({})", pairs.join(", "))
    }

    /// The row's identifier: its key, parts joined by "/".
    pub(crate) fn row_id(&self, of: &str) -> String {
        let parts: Vec<_> = self.key_columns().map(|name| format!("{of}.{name}")).collect();
        format!("CAST({} AS TEXT)", parts.join(" || '/' || "))
    }

    pub(crate) fn key_columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(|c| c.key == Key::Part).map(|c| c.name.as_str())
    }

    fn triggers(&self) -> String {
        let name = &self.name;
        let changed: Vec<_> = self.columns.iter().map(|c| format!("old.{0} IS NOT new.{0}", c.name)).collect();
        let (old, new) = (self.json("old"), self.json("new"));
        let entry = |event: &str, when: &str, of: &str, before: &str, after: &str| {
            format!(
                "CREATE TEMP TRIGGER journal_{name}_{event} AFTER {event} ON main.{name} {when} BEGIN
                     INSERT INTO journal (action_seq, tbl, row_id, before, after)
                     VALUES ((SELECT max(seq) FROM action), '{name}', {row}, {before}, {after})
                     ON CONFLICT (action_seq, tbl, row_id) DO UPDATE SET after = excluded.after;
                 END;",
                row = self.row_id(of)
            )
        };
        let when = format!("WHEN {}", changed.join(" OR "));
        entry("INSERT", "", "new", "NULL", &new)
            + &entry("UPDATE", &when, "new", &old, &new)
            + &entry("DELETE", "", "old", &old, "NULL")
    }
}

/// Puts the triggers in place on an open book.
pub(crate) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    for table in tables(conn)? {
        conn.execute_batch(&table.triggers())?;
    }
    Ok(())
}

/// Lists the journaled tables.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<Table>, StoreError> {
    let sql = "SELECT l.name, c.name, c.pk FROM pragma_table_list l JOIN pragma_table_info(l.name) c
               WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite_%' ORDER BY l.name, c.cid";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut tables: Vec<Table> = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        if NOT_JOURNALED.contains(&name.as_str()) {
            continue;
        }
        let key = if row.get::<_, i64>(2)? > 0 { Key::Part } else { Key::NoPart };
        let column = Column { name: row.get(1)?, key };
        match tables.last_mut().filter(|table| table.name == name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name, columns: vec![column] }),
        }
    }
    Ok(tables)
}
