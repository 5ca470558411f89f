//! The meetings on whose agendas something of a register stands.

use crate::rows::value::{parsed, word};
use domain::ids::MeetingId;
use domain::placed::Placed;
use rusqlite::Row;

/// The columns of a meeting `m` that [`read_placed`] reads, first in their query.
pub(crate) const PLACED: &str = "m.id, m.kind, m.month, m.date, m.ends IS NOT NULL OR m.locked_at IS NOT NULL";

pub(crate) fn read_placed(row: &Row<'_>) -> Result<Placed, rusqlite::Error> {
    Ok(Placed {
        meeting: MeetingId(parsed(row, 0)?),
        kind: word(row, 1)?,
        month: parsed(row, 2)?,
        date: parsed(row, 3)?,
        held: row.get(4)?,
    })
}
