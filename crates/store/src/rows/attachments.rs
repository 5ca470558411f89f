//! Attached files.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::Table;
use crate::rows::value::{json, json_value, parsed, text, word, word_value};
use domain::attachment::{Attachment, AttachmentOwner};
use domain::ids::AttachmentId;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};

const ATTACHMENT: Table = Table {
    name: "attachment",
    columns: &["id", "owner", "name", "kind", "size", "digest", "attached_on"],
    keys: 1,
    owner: "id",
};

impl Reading<'_> {
    /// Lists the files attached to something, in the order in which they were attached.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn attachments(&self, owner: AttachmentOwner) -> Result<Vec<Attachment>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{} WHERE owner = ?1 ORDER BY rowid", all()))?;
        let found = statement.query_map([json_value(&owner)?], read_attachment)?.collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Lists every attached file, in the order in which they were attached.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn all_attachments(&self) -> Result<Vec<Attachment>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{} ORDER BY rowid", all()))?;
        let found = statement.query_map([], read_attachment)?.collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Gives one attached file.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn attachment(&self, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{} WHERE id = ?1", all()))?;
        Ok(statement.query_row([id.to_string()], read_attachment).optional()?)
    }
}

impl Change<'_> {
    /// Attaches a file. The database refuses a second one of the same name and owner.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn attach(&self, attachment: &Attachment, bytes: &[u8]) -> Result<(), StoreError> {
        self.keep_file(attachment.digest, bytes)?;
        let Attachment { id, owner, name, kind, size, digest, attached_on } = attachment;
        let (owner, kind, size) = (json_value(owner)?, word_value(kind)?, Value::Integer(i64::from(*size)));
        ATTACHMENT.insert(self.conn, &[text(id), owner, text(name), kind, size, text(digest.hex()), text(attached_on)])
    }

    /// Removes an attached file for good, unless something else is the same file.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn remove_attachment(&self, id: AttachmentId) -> Result<(), StoreError> {
        ATTACHMENT.clear(self.conn, &id.to_string())?;
        self.drop_unused_files()
    }
}

fn all() -> String {
    format!("SELECT {} FROM attachment", ATTACHMENT.columns.join(", "))
}

fn read_attachment(row: &Row<'_>) -> Result<Attachment, rusqlite::Error> {
    Ok(Attachment {
        id: AttachmentId(parsed(row, 0)?),
        owner: json(row, 1)?,
        name: row.get(2)?,
        kind: word(row, 3)?,
        size: row.get(4)?,
        digest: parsed(row, 5)?,
        attached_on: parsed(row, 6)?,
    })
}
