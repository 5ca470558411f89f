//! Keeps the rows of one owner in step with what is wanted, writing only what differs.

use crate::error::StoreError;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};
use std::collections::{HashMap, HashSet};

/// One row, in the order of its table's columns.
pub(crate) type Cells = Vec<Value>;

/// A table whose rows belong to one owner (a meeting, a member).
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// Columns; the primary key comes first.
    pub(crate) columns: &'static [&'static str],
    /// How many columns make the primary key.
    pub(crate) keys: usize,
    /// The column that names the owner.
    pub(crate) owner: &'static str,
}

/// The rows of one owner as they stand in the book, by key.
pub(crate) type Stored = HashMap<String, Cells>;

impl Table {
    /// Reads the rows of one owner as they stand.
    pub(crate) fn stored(&self, conn: &Connection, owner: &str) -> Result<Stored, StoreError> {
        let sql = format!("SELECT {} FROM {} WHERE {} = ?1", self.columns.join(", "), self.name, self.owner);
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([owner])?;
        let mut stored = Stored::new();
        while let Some(row) = rows.next()? {
            let cells = (0..self.columns.len()).map(|at| row.get(at)).collect::<Result<Cells, _>>()?;
            stored.insert(self.key_of(&cells), cells);
        }
        Ok(stored)
    }

    /// Reads the rows of one owner, in their order, as what they mean.
    pub(crate) fn read<T>(
        &self,
        conn: &Connection,
        owner: &str,
        mut mapper: impl FnMut(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Vec<T>, StoreError> {
        let columns = self.columns.join(", ");
        let sql = format!("SELECT {columns} FROM {} WHERE {} = ?1 ORDER BY position", self.name, self.owner);
        let mut statement = conn.prepare_cached(&sql)?;
        let read = statement.query_map([owner], |row| mapper(row))?.collect::<Result<_, _>>()?;
        Ok(read)
    }

    /// Adds and changes rows so that every wanted one stands as wanted.
    pub(crate) fn put(&self, conn: &Connection, stored: &Stored, wanted: &[Cells]) -> Result<(), StoreError> {
        for cells in wanted {
            match stored.get(&self.key_of(cells)) {
                Some(same) if same == cells => {}
                Some(_) => self.update(conn, cells)?,
                None => self.insert(conn, cells)?,
            }
        }
        Ok(())
    }

    /// Removes the stored rows that are not wanted any more.
    pub(crate) fn remove_others(&self, conn: &Connection, stored: &Stored, wanted: &[Cells]) -> Result<(), StoreError> {
        let kept: HashSet<_> = wanted.iter().map(|cells| self.key_of(cells)).collect();
        let sql = format!("DELETE FROM {} WHERE {}", self.name, self.is_key());
        for (_, cells) in stored.iter().filter(|(key, _)| !kept.contains(*key)) {
            conn.prepare_cached(&sql)?.execute(params_from_iter(&cells[..self.keys]))?;
        }
        Ok(())
    }

    pub(crate) fn insert(&self, conn: &Connection, cells: &[Value]) -> Result<(), StoreError> {
        let marks: Vec<_> = (1..=cells.len()).map(|at| format!("?{at}")).collect();
        let columns = self.columns.join(", ");
        let sql = format!("INSERT INTO {} ({columns}) VALUES ({})", self.name, marks.join(", "));
        conn.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
        Ok(())
    }

    pub(crate) fn update(&self, conn: &Connection, cells: &[Value]) -> Result<(), StoreError> {
        let rest = self.columns.iter().enumerate().skip(self.keys);
        let sets: Vec<_> = rest.map(|(at, column)| format!("{column} = ?{}", at + 1)).collect();
        let sql = format!("UPDATE {} SET {} WHERE {}", self.name, sets.join(", "), self.is_key());
        conn.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
        Ok(())
    }

    fn is_key(&self) -> String {
        let parts = self.columns.iter().take(self.keys).enumerate();
        parts.map(|(at, column)| format!("{column} = ?{}", at + 1)).collect::<Vec<_>>().join(" AND ")
    }

    fn key_of(&self, cells: &[Value]) -> String {
        let parts = cells.iter().take(self.keys).map(|cell| match cell {
            Value::Text(text) => text.clone(),
            Value::Integer(number) => number.to_string(),
            Value::Null | Value::Real(_) | Value::Blob(_) => String::new(),
        });
        parts.collect::<Vec<_>>().join("/")
    }
}
