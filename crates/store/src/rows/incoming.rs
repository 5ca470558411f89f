//! The register of incoming documents.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::placed::{PLACED, read_placed};
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, text, text_maybe};
use domain::ids::IncomingId;
use domain::incoming::IncomingDocument;
use domain::placed::Placed;
use rusqlite::Row;

const INCOMING: Table = Table {
    name: "incoming_document",
    columns: &["id", "code", "date", "issuer", "title", "received_on", "note"],
    keys: 1,
    owner: "id",
};

impl Reading<'_> {
    /// Lists the register, what came last first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn incoming_documents(&self) -> Result<Vec<IncomingDocument>, StoreError> {
        let columns = INCOMING.columns.join(", ");
        let sql = format!("SELECT {columns} FROM incoming_document ORDER BY received_on DESC, id DESC");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let documents = statement.query_map([], read_incoming)?.collect::<Result<_, _>>()?;
        Ok(documents)
    }

    /// Lists the meetings under whose lines documents of the register stand, the earliest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn documents_placed(&self) -> Result<Vec<(IncomingId, Placed)>, StoreError> {
        let sql = format!(
            "SELECT {PLACED}, d.incoming_id FROM document_read d JOIN agenda_item i ON i.id = d.item_id
             JOIN meeting m ON m.id = d.meeting_id
             WHERE d.incoming_id IS NOT NULL AND i.put_off IS NULL ORDER BY m.date, m.starts, m.id"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let placed = statement.query_map([], |row| Ok((IncomingId(parsed(row, 5)?), read_placed(row)?)))?;
        Ok(placed.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps a document of the register, new or known.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn put_incoming_document(&self, document: &IncomingDocument) -> Result<(), StoreError> {
        let row = incoming_row(document);
        INCOMING.difference(self.conn, &document.id.to_string(), &[row])?.put(self.conn)
    }

    /// Takes a document out of the register; where it was read out it stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_incoming_document(&self, id: IncomingId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !INCOMING.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "incoming document", id: id.0 });
        }
        INCOMING.clear(self.conn, &owner)
    }
}

fn incoming_row(document: &IncomingDocument) -> Cells {
    vec![
        text(document.id),
        text(&document.code),
        text_maybe(document.date),
        text(&document.issuer),
        text(&document.title),
        text(document.received_on),
        text(&document.note),
    ]
}

fn read_incoming(row: &Row<'_>) -> Result<IncomingDocument, rusqlite::Error> {
    Ok(IncomingDocument {
        id: IncomingId(parsed(row, 0)?),
        code: row.get(1)?,
        date: parsed_maybe(row, 2)?,
        issuer: row.get(3)?,
        title: row.get(4)?,
        received_on: parsed(row, 5)?,
        note: row.get(6)?,
    })
}
