//! Numbers of notices, beside their meetings: saving a meeting does not touch them.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use domain::cell::Term;
use domain::ids::MeetingId;
use rusqlite::{OptionalExtension, params};

impl Reading<'_> {
    /// Gives the number that the notice of a meeting has taken.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn notice_number(&self, meeting: MeetingId) -> Result<Option<u32>, StoreError> {
        let sql = "SELECT number FROM notice_number WHERE meeting_id = ?1";
        Ok(self.conn.prepare_cached(sql)?.query_row([meeting.to_string()], |row| row.get(0)).optional()?)
    }
}

impl Change<'_> {
    /// Takes the number after the last one of a term for the notice of a meeting that has none.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when the minutes are locked; whatever hinders writing.
    pub fn take_notice_number(&self, meeting: MeetingId, term: Term) -> Result<(), StoreError> {
        let sql = "INSERT INTO notice_number (meeting_id, term, number)
                   SELECT ?1, ?2, 1 + coalesce((SELECT max(number) FROM notice_number WHERE term = ?2), 0)
                   WHERE NOT EXISTS (SELECT 1 FROM notice_number WHERE meeting_id = ?1)";
        self.conn.prepare_cached(sql)?.execute(params![meeting.to_string(), term.first_year])?;
        Ok(())
    }

    /// Takes the number of a notice away together with its meeting.
    pub(crate) fn clear_notice_number(&self, meeting: MeetingId) -> Result<(), StoreError> {
        let sql = "DELETE FROM notice_number WHERE meeting_id = ?1";
        self.conn.prepare_cached(sql)?.execute([meeting.to_string()])?;
        Ok(())
    }
}
