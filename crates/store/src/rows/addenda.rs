//! Addenda to locked minutes: added, read, never changed.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::value::parsed;
use domain::addendum::Addendum;
use domain::ids::{AddendumId, MeetingId};
use rusqlite::{Row, params};

impl Reading<'_> {
    /// Lists the addenda to the minutes of a meeting, in their order.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn addenda(&self, meeting: MeetingId) -> Result<Vec<Addendum>, StoreError> {
        let sql = "SELECT id, meeting_id, number, made_on, reason, text FROM addendum
                   WHERE meeting_id = ?1 ORDER BY number";
        let mut statement = self.conn.prepare_cached(sql)?;
        let addenda = statement.query_map([meeting.to_string()], read_addendum)?.collect::<Result<_, _>>()?;
        Ok(addenda)
    }
}

impl Change<'_> {
    /// Adds an addendum, for ever. The database refuses it while the meeting is open, or under a number that is not the next.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn add_addendum(&self, addendum: &Addendum) -> Result<(), StoreError> {
        let sql =
            "INSERT INTO addendum (id, meeting_id, number, made_on, reason, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let Addendum { id, meeting, number, made_on, reason, text } = addendum;
        let row = params![id.to_string(), meeting.to_string(), number, made_on.to_string(), reason, text];
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }
}

fn read_addendum(row: &Row<'_>) -> Result<Addendum, rusqlite::Error> {
    Ok(Addendum {
        id: AddendumId(parsed(row, 0)?),
        meeting: MeetingId(parsed(row, 1)?),
        number: row.get(2)?,
        made_on: parsed(row, 3)?,
        reason: row.get(4)?,
        text: row.get(5)?,
    })
}
