//! The one row that says whose book this is.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, text, word, word_value};
use domain::cell::{Cell, Term};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

const CELL: Table = Table {
    name: "cell",
    columns: &[
        "id",
        "name",
        "kind",
        "superior",
        "superior_committee",
        "province",
        "place",
        "term_first_year",
        "term_last_year",
        "keeper_name",
        "keeper_post",
        "usual_day",
        "usual_time",
        "usual_place",
        "first_minutes_number",
    ],
    keys: 1,
    owner: "id",
};

impl Reading<'_> {
    /// Gives the cell; `None` in a book in which it was not put yet.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn cell(&self) -> Result<Option<Cell>, StoreError> {
        let sql = format!("SELECT {} FROM cell", CELL.columns.join(", "));
        Ok(self.conn.prepare_cached(&sql)?.query_row([], read_cell).optional()?)
    }
}

impl Change<'_> {
    /// Keeps the cell's details.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn put_cell(&self, cell: &Cell) -> Result<(), StoreError> {
        CELL.difference(self.conn, "1", &[cell_row(cell)?])?.put(self.conn)
    }
}

fn cell_row(cell: &Cell) -> Result<Cells, StoreError> {
    Ok(vec![
        Value::Integer(1),
        text(&cell.name),
        word_value(&cell.kind)?,
        text(&cell.superior),
        text(&cell.superior_committee),
        text(&cell.province),
        text(&cell.place),
        Value::Integer(cell.term.first_year.into()),
        Value::Integer(cell.term.last_year.into()),
        text(&cell.keeper_name),
        text(&cell.keeper_post),
        Value::Integer(cell.usual_day.into()),
        text(cell.usual_time),
        text(&cell.usual_place),
        Value::Integer(cell.first_minutes_number.into()),
    ])
}

fn read_cell(row: &Row<'_>) -> Result<Cell, rusqlite::Error> {
    Ok(Cell {
        name: row.get(1)?,
        kind: word(row, 2)?,
        superior: row.get(3)?,
        superior_committee: row.get(4)?,
        province: row.get(5)?,
        place: row.get(6)?,
        term: Term { first_year: row.get(7)?, last_year: row.get(8)? },
        keeper_name: row.get(9)?,
        keeper_post: row.get(10)?,
        usual_day: row.get(11)?,
        usual_time: parsed(row, 12)?,
        usual_place: row.get(13)?,
        first_minutes_number: row.get(14)?,
    })
}
