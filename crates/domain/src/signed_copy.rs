//! Scans of signed papers: kept beside the locked record that the paper was printed from, tied to it by its fingerprint.

use crate::fingerprint::Fingerprint;
use crate::ids::{MeetingId, SignedCopyId};
use crate::papers::MeetingPaper;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a scanner or a telephone makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ScanKind {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl ScanKind {
    /// Tells what a file is by its first bytes, whatever its name says; `None` when it is no scan.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const MARKS: [(&[u8], ScanKind); 3] =
            [(b"%PDF-", ScanKind::Pdf), (&[0xff, 0xd8, 0xff], ScanKind::Jpeg), (b"\x89PNG\r\n\x1a\n", ScanKind::Png)];
        MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind)
    }

    /// The usual ending of its file name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// One scan of one signed paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCopy {
    /// Its name in the book.
    pub id: SignedCopyId,
    /// The meeting.
    pub meeting: MeetingId,
    /// Which of its papers was signed.
    pub paper: MeetingPaper,
    /// Of the locked record that the paper was printed from: its code stands at the foot of the paper.
    pub fingerprint: Fingerprint,
    /// What the file is.
    pub kind: ScanKind,
    /// Its size in bytes.
    pub size: u32,
    /// Of the file itself.
    pub digest: Fingerprint,
    /// The day on which it was attached.
    pub attached_on: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(ScanKind::of(b"%PDF-1.7\n"), Some(ScanKind::Pdf));
        assert_eq!(ScanKind::of(&[0xff, 0xd8, 0xff, 0xe0]), Some(ScanKind::Jpeg));
        assert_eq!(ScanKind::of(b"\x89PNG\r\n\x1a\n\0"), Some(ScanKind::Png));
        for other in [&b"MZ\x90\0"[..], b"PK\x03\x04", b"<html>", b"", b"%PDF"] {
            assert_eq!(ScanKind::of(other), None, "{other:?}");
        }
    }
}
