//! Points that were put off and have not come back.

use crate::access::Reading;
use crate::error::StoreError;
use crate::rows::value::{parsed, parsed_maybe, word, word_text};
use chrono::{NaiveDate, NaiveTime};
use domain::ids::{ItemId, MeetingId, MemberId};
use domain::kinds::MeetingKind;
use domain::origin::PointPutOff;
use rusqlite::Row;

impl Reading<'_> {
    /// Lists the points that meetings of these kinds put off before a moment and that stand on no agenda since, the oldest
    /// first. Lines of the registers are left out: what stands in a register comes back by itself.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn points_put_off(
        &self,
        kinds: &[MeetingKind],
        before: (NaiveDate, NaiveTime),
    ) -> Result<Vec<PointPutOff>, StoreError> {
        let words = kinds.iter().map(|kind| Ok(format!("'{}'", word_text(kind)?)));
        let words = words.collect::<Result<Vec<_>, StoreError>>()?.join(", ");
        let sql = format!(
            "SELECT i.id, i.meeting_id, m.month, i.part, i.title, i.presenter_member, i.minutes
             FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
             WHERE i.put_off IS NOT NULL AND m.kind IN ({words}) AND (m.date, m.starts) < (?1, ?2)
               AND NOT EXISTS (SELECT 1 FROM agenda_item l WHERE json_extract (l.origin, '$.item') = i.id)
               AND json_extract (i.origin, '$.kind') <> 'documents'
               AND NOT EXISTS (SELECT 1 FROM petition p WHERE p.id = json_extract (i.origin, '$.petition'))
             ORDER BY m.date, m.starts, m.id, i.position"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let moment = [before.0.to_string(), before.1.to_string()];
        let points = statement.query_map(moment, read_point)?.collect::<Result<_, _>>()?;
        Ok(points)
    }
}

fn read_point(row: &Row<'_>) -> Result<PointPutOff, rusqlite::Error> {
    Ok(PointPutOff {
        item: ItemId(parsed(row, 0)?),
        meeting: MeetingId(parsed(row, 1)?),
        month: parsed(row, 2)?,
        part: word(row, 3)?,
        title: row.get(4)?,
        presenter: parsed_maybe(row, 5)?.map(MemberId),
        minutes: row.get(6)?,
    })
}
