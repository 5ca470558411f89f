//! Scans of signed papers, as the screen lists them.

use chrono::NaiveDate;
use domain::ids::SignedCopyId;
use domain::papers::MeetingPaper;
use domain::signed_copy::ScanKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One scan of one signed paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SignedCopyLine {
    /// Its name in the book.
    pub id: SignedCopyId,
    /// Which paper was signed.
    pub paper: MeetingPaper,
    /// The code at the foot of that paper.
    pub code: String,
    /// What the file is.
    pub scan: ScanKind,
    /// Its size in bytes.
    pub size: u32,
    /// The day on which it was attached.
    pub attached_on: NaiveDate,
}
