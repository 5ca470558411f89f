//! What was ticked on the preparation ladder of a meeting. Saving a meeting does not touch these rows.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::value::{parsed, word, word_text};
use chrono::NaiveDate;
use domain::dates::Month;
use domain::ids::MeetingId;
use domain::kinds::MeetingKind;
use domain::preparation::{Side, Tick};
use rusqlite::params;

impl Reading<'_> {
    /// Lists what is ticked for a meeting.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn ticks(&self, meeting: MeetingId) -> Result<Vec<Tick>, StoreError> {
        let sql = "SELECT step, done_on, note FROM meeting_tick WHERE meeting_id = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let ticks = statement
            .query_map([meeting.to_string()], |row| {
                Ok(Tick { step: row.get(0)?, on: parsed(row, 1)?, note: row.get(2)? })
            })?
            .collect::<Result<_, _>>()?;
        Ok(ticks)
    }

    /// Gives kind and day of the meetings of one month that were held: their end is written down.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn held_in(&self, month: Month) -> Result<Vec<(MeetingKind, NaiveDate)>, StoreError> {
        let sql = "SELECT kind, date FROM meeting WHERE month = ?1 AND ends IS NOT NULL";
        let mut statement = self.conn.prepare_cached(sql)?;
        let held = statement
            .query_map([month.to_string()], |row| Ok((word(row, 0)?, parsed(row, 1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(held)
    }
}

impl Change<'_> {
    /// Ticks a step of a meeting, or changes its tick.
    ///
    /// # Errors
    /// [`StoreError::Locked`] for a step before a meeting whose minutes are locked; [`StoreError::BrokenReference`] when there
    /// is no such meeting.
    pub fn put_tick(&self, meeting: MeetingId, side: Side, tick: &Tick) -> Result<(), StoreError> {
        let sql = "INSERT INTO meeting_tick (meeting_id, step, side, done_on, note) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (meeting_id, step) DO UPDATE SET done_on = excluded.done_on, note = excluded.note
                   WHERE done_on <> excluded.done_on OR note <> excluded.note";
        let Tick { step, on, note } = tick;
        let row = params![meeting.to_string(), step, word_text(&side)?, on.to_string(), note];
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }

    /// Takes the tick of a step away; nothing happens when there is none.
    ///
    /// # Errors
    /// [`StoreError::Locked`] for a step before a meeting whose minutes are locked.
    pub fn remove_tick(&self, meeting: MeetingId, step: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM meeting_tick WHERE meeting_id = ?1 AND step = ?2";
        self.conn.prepare_cached(sql)?.execute(params![meeting.to_string(), step])?;
        Ok(())
    }

    /// Takes away everything that is ticked for a meeting.
    pub(crate) fn clear_ticks(&self, meeting: MeetingId) -> Result<(), StoreError> {
        let sql = "DELETE FROM meeting_tick WHERE meeting_id = ?1";
        self.conn.prepare_cached(sql)?.execute([meeting.to_string()])?;
        Ok(())
    }
}
