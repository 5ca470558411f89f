//! Attached files, as the screen lists them.

use chrono::NaiveDate;
use domain::attachment::FileKind;
use domain::ids::AttachmentId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentLine {
    /// Its name in the book.
    pub id: AttachmentId,
    /// Its file name.
    pub name: String,
    /// What the file is.
    pub file: FileKind,
    /// Its size in bytes.
    pub size: u32,
    /// The day on which it was attached.
    pub attached_on: NaiveDate,
}
