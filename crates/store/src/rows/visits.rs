//! Visits of members to areas.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::Table;
use crate::rows::value::{parsed, parsed_maybe, text, text_maybe};
use domain::ids::{AreaId, MemberId, PetitionId, VisitId};
use domain::visits::Visit;
use rusqlite::Row;

const VISIT: Table = Table {
    name: "area_visit",
    columns: &["id", "area_id", "made_on", "member_id", "seen", "raised", "petition_id"],
    keys: 1,
    owner: "id",
};

impl Reading<'_> {
    /// Lists all visits, the newest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn visits(&self) -> Result<Vec<Visit>, StoreError> {
        let sql = format!("SELECT {} FROM area_visit ORDER BY made_on DESC, id DESC", VISIT.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let visits = statement.query_map([], read_visit)?.collect::<Result<_, _>>()?;
        Ok(visits)
    }
}

impl Change<'_> {
    /// Keeps a visit, new or known.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names an area or a member who is not there.
    pub fn put_visit(&self, visit: &Visit) -> Result<(), StoreError> {
        let row = vec![
            text(visit.id),
            text(visit.area),
            text(visit.on),
            text(visit.member),
            text(&visit.seen),
            text(&visit.raised),
            text_maybe(visit.petition),
        ];
        VISIT.difference(self.conn, &visit.id.to_string(), &[row])?.put(self.conn)
    }

    /// Removes a visit; the petition that was made of it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_visit(&self, id: VisitId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !VISIT.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "visit", id: id.0 });
        }
        VISIT.clear(self.conn, &owner)
    }
}

fn read_visit(row: &Row<'_>) -> Result<Visit, rusqlite::Error> {
    Ok(Visit {
        id: VisitId(parsed(row, 0)?),
        area: AreaId(parsed(row, 1)?),
        on: parsed(row, 2)?,
        member: MemberId(parsed(row, 3)?),
        seen: row.get(4)?,
        raised: row.get(5)?,
        petition: parsed_maybe(row, 6)?.map(PetitionId),
    })
}
