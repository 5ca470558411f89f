//! Keeps the rows of one owner in step with what is wanted, writing only what differs.

use crate::error::StoreError;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};
use std::collections::HashMap;

/// One row, in the order of its table's columns.
pub(crate) type Cells = Vec<Value>;

/// A primary key: at most two columns.
type Key<'a> = [KeyPart<'a>; 2];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum KeyPart<'a> {
    Text(&'a [u8]),
    Number(i64),
}

/// A table whose rows belong to one owner (a meeting, a member).
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// Columns; the primary key comes first.
    pub(crate) columns: &'static [&'static str],
    /// How many columns make the primary key, one or two.
    pub(crate) keys: usize,
    /// The column that names the owner.
    pub(crate) owner: &'static str,
}

/// What has to be written so that the rows of one owner stand as wanted.
pub(crate) struct Difference<'a> {
    table: &'a Table,
    changed: Vec<&'a Cells>,
    added: Vec<&'a Cells>,
    /// Keys of rows that are not wanted any more.
    gone: Vec<Cells>,
}

impl Table {
    /// Compares the rows of one owner with what is wanted.
    pub(crate) fn difference<'a>(
        &'a self,
        conn: &Connection,
        owner: &str,
        wanted: &'a [Cells],
    ) -> Result<Difference<'a>, StoreError> {
        let sql = format!("SELECT {} FROM {} WHERE {} = ?1", self.columns.join(", "), self.name, self.owner);
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([owner])?;
        let mut places = HashMap::with_capacity(wanted.len());
        for (at, cells) in wanted.iter().enumerate() {
            if places.insert(self.key_of(|column| cells.get(column).map(ValueRef::from))?, at).is_some() {
                return Err(StoreError::Sql { code: 0, detail: format!("{}: one key twice", self.name) });
            }
        }
        let mut known = vec![false; wanted.len()];
        let mut difference = Difference { table: self, changed: Vec::new(), added: Vec::new(), gone: Vec::new() };
        while let Some(row) = rows.next()? {
            let at = places.get(&self.key_of(|column| row.get_ref(column).ok())?);
            match at.and_then(|at| Some((wanted.get(*at)?, known.get_mut(*at)?))) {
                Some((cells, known)) => {
                    *known = true;
                    if !is_same(row, cells)? {
                        difference.changed.push(cells);
                    }
                }
                None => difference.gone.push((0..self.keys).map(|at| row.get(at)).collect::<Result<_, _>>()?),
            }
        }
        difference.added = wanted.iter().zip(known).filter(|(_, known)| !known).map(|(cells, _)| cells).collect();
        Ok(difference)
    }

    /// Tells whether the owner has any row.
    pub(crate) fn has_rows(&self, conn: &Connection, owner: &str) -> Result<bool, StoreError> {
        let sql = format!("SELECT 1 FROM {} WHERE {} = ?1", self.name, self.owner);
        Ok(conn.prepare_cached(&sql)?.exists([owner])?)
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

    /// Removes every row of one owner.
    pub(crate) fn clear(&self, conn: &Connection, owner: &str) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE {} = ?1", self.name, self.owner);
        conn.prepare_cached(&sql)?.execute([owner])?;
        Ok(())
    }

    /// Adds one row.
    pub(crate) fn insert(&self, conn: &Connection, cells: &[Value]) -> Result<(), StoreError> {
        let marks: Vec<_> = (1..=cells.len()).map(|at| format!("?{at}")).collect();
        let columns = self.columns.join(", ");
        let sql = format!("INSERT INTO {} ({columns}) VALUES ({})", self.name, marks.join(", "));
        conn.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
        Ok(())
    }

    fn update(&self, conn: &Connection, cells: &[Value]) -> Result<(), StoreError> {
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

    /// The primary key of a row whose columns `cell` gives.
    fn key_of<'v>(&self, cell: impl Fn(usize) -> Option<ValueRef<'v>>) -> Result<Key<'v>, StoreError> {
        let mut key = [KeyPart::Number(0); 2];
        for (at, part) in key.iter_mut().enumerate().take(self.keys) {
            *part = match cell(at) {
                Some(ValueRef::Text(text)) => KeyPart::Text(text),
                Some(ValueRef::Integer(number)) => KeyPart::Number(number),
                _ => return Err(StoreError::unreadable_row()),
            };
        }
        Ok(key)
    }
}

impl Difference<'_> {
    /// Changes and adds rows; parents come before children.
    pub(crate) fn put(&self, conn: &Connection) -> Result<(), StoreError> {
        self.changed.iter().try_for_each(|cells| self.table.update(conn, cells))?;
        self.added.iter().try_for_each(|cells| self.table.insert(conn, cells))
    }

    /// Removes rows; children come before parents.
    pub(crate) fn remove(&self, conn: &Connection) -> Result<(), StoreError> {
        let sql = format!("DELETE FROM {} WHERE {}", self.table.name, self.table.is_key());
        for key in &self.gone {
            conn.prepare_cached(&sql)?.execute(params_from_iter(key))?;
        }
        Ok(())
    }
}

fn is_same(row: &Row<'_>, cells: &[Value]) -> Result<bool, rusqlite::Error> {
    for (at, cell) in cells.iter().enumerate() {
        if row.get_ref(at)? != ValueRef::from(cell) {
            return Ok(false);
        }
    }
    Ok(true)
}
