//! The two ways into a book, as seen from inside: reading, and one change.

use crate::deed::{Deed, Joins, Reversal};
use crate::error::StoreError;
use crate::rows::value::{moment, moment_text};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::ops::Deref;
use uuid::Uuid;

/// How long after its beginning an action of typing still takes in the next save.
const JOINING_MINUTES: i64 = 5;

/// Everything that can be read from an open book.
pub struct Reading<'a> {
    pub(crate) conn: &'a Connection,
}

/// One change under way: everything that can be read, and everything that can be written.
pub struct Change<'a> {
    reading: Reading<'a>,
    pub(crate) seq: u32,
    pub(crate) now: DateTime<Utc>,
    changes_before: u64,
}

impl<'a> Deref for Change<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Reading<'a> {
        &self.reading
    }
}

/// Whether a change left anything to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Left {
    Something,
    Nothing,
}

struct LastAction {
    seq: u32,
    at: DateTime<Utc>,
    verb: String,
    subject: Option<Uuid>,
    /// Not undone, not itself an undo, and reversible.
    open: bool,
}

impl LastAction {
    fn takes_in(&self, deed: &Deed, now: DateTime<Utc>) -> bool {
        let age = now - self.at;
        deed.joins == Joins::Previous
            && deed.reversal == Reversal::Possible
            && self.open
            && self.verb == deed.verb
            && self.subject == deed.subject
            && (TimeDelta::zero()..TimeDelta::minutes(JOINING_MINUTES)).contains(&age)
    }
}

impl<'a> Change<'a> {
    /// Begins an action within an open transaction, or joins the one before.
    pub(crate) fn begin(conn: &'a Connection, deed: &Deed, now: DateTime<Utc>) -> Result<Self, StoreError> {
        let last = last_action(conn)?;
        let joined = last.as_ref().filter(|last| last.takes_in(deed, now)).map(|last| last.seq);
        let seq = joined.unwrap_or_else(|| last.map_or(0, |last| last.seq) + 1);
        if joined.is_none() {
            insert_action(conn, seq, deed, now)?;
        }
        Ok(Self { reading: Reading { conn }, seq, now, changes_before: conn.total_changes() })
    }

    /// Ends the action; nothing is left when no row was changed, and then the transaction must be dropped.
    pub(crate) fn finish(self) -> Result<Left, StoreError> {
        if !self.has_changes() {
            return Ok(Left::Nothing);
        }
        self.conn
            .prepare_cached("UPDATE action SET saves = saves + 1, last_at = ?2 WHERE seq = ?1")?
            .execute(params![self.seq, moment_text(self.now)])?;
        Ok(Left::Something)
    }

    /// Tells whether any row was changed so far; an action that changes none leaves no trace and takes no number.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        self.conn.total_changes() != self.changes_before
    }

    /// The number of this action in the book's sequence, from 1 without holes; joined saves share one.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.seq
    }
}

fn last_action(conn: &Connection) -> Result<Option<LastAction>, StoreError> {
    let sql = "SELECT seq, at, verb, subject, undone_by IS NULL AND undoes IS NULL AND reversible = 1
               FROM action ORDER BY seq DESC LIMIT 1";
    let last = conn.prepare_cached(sql)?.query_row([], |row| {
        Ok(LastAction {
            seq: row.get(0)?,
            at: moment(row, 1)?,
            verb: row.get(2)?,
            subject: row.get::<_, Option<String>>(3)?.and_then(|text| text.parse().ok()),
            open: row.get(4)?,
        })
    });
    Ok(last.optional()?)
}

fn insert_action(conn: &Connection, seq: u32, deed: &Deed, now: DateTime<Utc>) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO action (seq, at, last_at, saves, verb, subject, reversible) VALUES (?1, ?2, ?2, 0, ?3, ?4, ?5)";
    let subject = deed.subject.map(|id| id.to_string());
    let reversible = deed.reversal == Reversal::Possible;
    conn.prepare_cached(sql)?.execute(params![seq, moment_text(now), deed.verb, subject, reversible])?;
    Ok(())
}
