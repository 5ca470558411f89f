//! The frozen records that the papers of locked meetings are made of.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::value::{moment, moment_text, parsed, word, word_value};
use chrono::{DateTime, Utc};
use domain::ids::MeetingId;
use domain::meeting::Part;
use rusqlite::{Row, params};

/// What the minutes of one part of a locked meeting are made of, for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedPaper {
    /// The meeting.
    pub meeting: MeetingId,
    /// Which of its papers.
    pub part: Part,
    /// The record as JSON text, byte for byte as its fingerprint was taken.
    pub record: String,
    /// SHA-256 of the record's text, in lower-case hexadecimal.
    pub fingerprint: String,
    /// When it was locked.
    pub locked_at: DateTime<Utc>,
    /// Number of the minutes.
    pub number: u32,
}

impl Reading<'_> {
    /// Gives the frozen records of a meeting; none before it is locked.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn locked_papers(&self, meeting: MeetingId) -> Result<Vec<LockedPaper>, StoreError> {
        let sql = "SELECT meeting_id, part, record, fingerprint, locked_at, number FROM locked_paper
                   WHERE meeting_id = ?1 ORDER BY number, part";
        let mut statement = self.conn.prepare_cached(sql)?;
        let papers = statement.query_map([meeting.to_string()], read_paper)?.collect::<Result<_, _>>()?;
        Ok(papers)
    }
}

impl Change<'_> {
    /// Keeps a frozen record, before the meeting itself is put as locked in the same change.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when the meeting is locked already.
    pub fn put_locked_paper(&self, paper: &LockedPaper) -> Result<(), StoreError> {
        let sql = "INSERT INTO locked_paper (meeting_id, part, record, fingerprint, locked_at, number)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (meeting, part) = (paper.meeting.to_string(), word_value(&paper.part)?);
        let at = moment_text(paper.locked_at);
        let row = params![meeting, part, paper.record, paper.fingerprint, at, paper.number];
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }
}

fn read_paper(row: &Row<'_>) -> Result<LockedPaper, rusqlite::Error> {
    Ok(LockedPaper {
        meeting: MeetingId(parsed(row, 0)?),
        part: word(row, 1)?,
        record: row.get(2)?,
        fingerprint: row.get(3)?,
        locked_at: moment(row, 4)?,
        number: row.get(5)?,
    })
}
