//! Drafts: what is being typed, kept within a second, one commit each, outside the journal.

use crate::access::{Left, Reading};
use crate::book::Book;
use crate::error::StoreError;
use crate::rows::value::{moment, moment_text};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

/// Something that was being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it was being typed.
    pub key: String,
    /// What stood there.
    pub body: String,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
}

impl Book {
    /// Keeps what is being typed; when it returns `Ok`, it is on the disk.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn keep_draft(&self, key: &str, body: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.transact(|tx| {
            let sql = "INSERT INTO draft (key, body, kept_at) VALUES (?1, ?2, ?3)
                       ON CONFLICT (key) DO UPDATE SET body = excluded.body, kept_at = excluded.kept_at";
            tx.prepare_cached(sql)?.execute(params![key, body, moment_text(now)])?;
            Ok(((), Left::Something))
        })
    }

    /// Forgets a draft; nothing happens when there is none.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn drop_draft(&self, key: &str) -> Result<(), StoreError> {
        self.transact(|tx| {
            let gone = tx.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
            Ok(((), if gone == 0 { Left::Nothing } else { Left::Something }))
        })
    }

    /// Gives a draft.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        self.read(|reading| reading.draft(key))
    }
}

impl Reading<'_> {
    /// Gives a draft.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT key, body, kept_at FROM draft WHERE key = ?1")?;
        Ok(statement.query_row([key], draft).optional()?)
    }

    /// Lists every draft, the oldest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT key, body, kept_at FROM draft ORDER BY kept_at, key")?;
        let drafts = statement.query_map([], draft)?.collect::<Result<_, _>>()?;
        Ok(drafts)
    }
}

fn draft(row: &rusqlite::Row<'_>) -> Result<Draft, rusqlite::Error> {
    Ok(Draft { key: row.get(0)?, body: row.get(1)?, kept_at: moment(row, 2)? })
}
