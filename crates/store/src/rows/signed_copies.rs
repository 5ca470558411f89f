//! Scans of signed papers.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::value::{json, json_value, parsed, word, word_text};
use domain::ids::{MeetingId, SignedCopyId};
use domain::signed_copy::SignedCopy;
use rusqlite::{OptionalExtension, Row, params};

const COPIES: &str = "SELECT id, meeting_id, paper, fingerprint, kind, size, digest, attached_on FROM signed_copy";

impl Reading<'_> {
    /// Lists the scans of a meeting's signed papers, in the order in which they were attached.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn signed_copies(&self, meeting: MeetingId) -> Result<Vec<SignedCopy>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{COPIES} WHERE meeting_id = ?1 ORDER BY rowid"))?;
        let copies = statement.query_map([meeting.to_string()], read_copy)?.collect::<Result<_, _>>()?;
        Ok(copies)
    }

    /// Gives one scan.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn signed_copy(&self, id: SignedCopyId) -> Result<Option<SignedCopy>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{COPIES} WHERE id = ?1"))?;
        Ok(statement.query_row([id.to_string()], read_copy).optional()?)
    }
}

impl Change<'_> {
    /// Attaches a scan. The database refuses one that is tied to no locked record of its meeting.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn attach_signed_copy(&self, copy: &SignedCopy, bytes: &[u8]) -> Result<(), StoreError> {
        self.keep_file(copy.digest, bytes)?;
        let sql = "INSERT INTO signed_copy (id, meeting_id, paper, fingerprint, kind, size, digest, attached_on)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let SignedCopy { id, meeting, paper, fingerprint, kind, size, digest, attached_on } = copy;
        let (paper, kind) = (json_value(paper)?, word_text(kind)?);
        let (id, meeting, attached_on) = (id.to_string(), meeting.to_string(), attached_on.to_string());
        let row = params![id, meeting, paper, fingerprint.hex(), kind, size, digest.hex(), attached_on];
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }

    /// Removes a scan, and its file with it unless something else is the same file.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn remove_signed_copy(&self, id: SignedCopyId) -> Result<(), StoreError> {
        self.conn.prepare_cached("DELETE FROM signed_copy WHERE id = ?1")?.execute([id.to_string()])?;
        self.drop_unused_files()
    }
}

fn read_copy(row: &Row<'_>) -> Result<SignedCopy, rusqlite::Error> {
    Ok(SignedCopy {
        id: SignedCopyId(parsed(row, 0)?),
        meeting: MeetingId(parsed(row, 1)?),
        paper: json(row, 2)?,
        fingerprint: parsed(row, 3)?,
        kind: word(row, 4)?,
        size: row.get(5)?,
        digest: parsed(row, 6)?,
        attached_on: parsed(row, 7)?,
    })
}
