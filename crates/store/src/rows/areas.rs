//! Areas with the members in charge of them.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, place, text, text_maybe, word, word_value};
use domain::areas::{Area, Charge};
use domain::ids::{AreaId, ChargeId, MemberId};
use rusqlite::Row;
use rusqlite::types::Value;

const AREA: Table =
    Table { name: "area", columns: &["id", "name", "kind", "households", "note"], keys: 1, owner: "id" };
const CHARGE: Table = Table {
    name: "area_charge",
    columns: &["id", "area_id", "position", "member_id", "since", "until", "role"],
    keys: 1,
    owner: "area_id",
};

impl Reading<'_> {
    /// Lists the areas, in the order in which they were written down.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn areas(&self) -> Result<Vec<Area>, StoreError> {
        let sql = format!("SELECT {} FROM area ORDER BY id", AREA.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut areas = statement.query_map([], read_area)?.collect::<Result<Vec<Area>, _>>()?;
        for area in &mut areas {
            area.charges = CHARGE.read(self.conn, &area.id.to_string(), read_charge)?;
        }
        Ok(areas)
    }
}

impl Change<'_> {
    /// Keeps an area with its charges, new or known, writing only what differs.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names a member who is not there.
    pub fn put_area(&self, area: &Area) -> Result<(), StoreError> {
        let owner = area.id.to_string();
        AREA.difference(self.conn, &owner, &[area_row(area)?])?.put(self.conn)?;
        let wanted = charge_rows(area)?;
        let difference = CHARGE.difference(self.conn, &owner, &wanted)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Removes an area with its charges and visits; petitions that were made of visits stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_area(&self, id: AreaId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !AREA.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "area", id: id.0 });
        }
        self.conn.prepare_cached("DELETE FROM area_visit WHERE area_id = ?1")?.execute([&owner])?;
        CHARGE.clear(self.conn, &owner)?;
        AREA.clear(self.conn, &owner)
    }
}

fn area_row(area: &Area) -> Result<Cells, StoreError> {
    let households = Value::Integer(i64::from(area.households));
    Ok(vec![text(area.id), text(&area.name), word_value(&area.kind)?, households, text(&area.note)])
}

fn read_area(row: &Row<'_>) -> Result<Area, rusqlite::Error> {
    Ok(Area {
        id: AreaId(parsed(row, 0)?),
        name: row.get(1)?,
        kind: word(row, 2)?,
        households: row.get(3)?,
        note: row.get(4)?,
        charges: Vec::new(),
    })
}

fn charge_rows(area: &Area) -> Result<Vec<Cells>, StoreError> {
    let row = |(at, charge): (usize, &Charge)| {
        let (since, until) = (text(charge.since), text_maybe(charge.until));
        let role = word_value(&charge.role)?;
        Ok(vec![text(charge.id), text(area.id), place(at), text(charge.member), since, until, role])
    };
    area.charges.iter().enumerate().map(row).collect()
}

fn read_charge(row: &Row<'_>) -> Result<Charge, rusqlite::Error> {
    Ok(Charge {
        id: ChargeId(parsed(row, 0)?),
        member: MemberId(parsed(row, 3)?),
        since: parsed(row, 4)?,
        until: parsed_maybe(row, 5)?,
        role: word(row, 6)?,
    })
}
