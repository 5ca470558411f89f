//! Who presented what, for the rota.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::value::parsed;
use chrono::NaiveDate;
use domain::dates::Month;
use domain::ids::{MeetingId, MemberId};
use domain::rota::LastPresented;
use std::ops::RangeInclusive;

impl Reading<'_> {
    /// Gives the day on which each member last presented a line of the proceedings at the meetings of these months, up to a
    /// day, one meeting left out.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn last_presented(
        &self,
        months: &RangeInclusive<Month>,
        until: NaiveDate,
        but: MeetingId,
    ) -> Result<Vec<LastPresented>, StoreError> {
        // The few meetings come first: the other way round every line of the book would be read.
        let sql =
            "SELECT i.presenter_member, max(m.date) FROM meeting m CROSS JOIN agenda_item i ON i.meeting_id = m.id
                   WHERE m.month BETWEEN ?1 AND ?2 AND m.date <= ?3 AND m.id <> ?4
                       AND i.section = 'proceedings' AND i.presenter_member IS NOT NULL
                   GROUP BY i.presenter_member";
        let bounds = [months.start().to_string(), months.end().to_string(), until.to_string(), but.to_string()];
        let mut statement = self.conn.prepare_cached(sql)?;
        let presented = statement
            .query_map(bounds, |row| Ok(LastPresented { member: MemberId(parsed(row, 0)?), on: parsed(row, 1)? }))?
            .collect::<Result<_, _>>()?;
        Ok(presented)
    }
}
