//! Files that people attach to what the book keeps: outlines of topics, evidence of a task.

use crate::fingerprint::Fingerprint;
use crate::ids::{AssignmentId, AttachmentId, ThemeId};
use crate::signed_copy::ScanKind;
use crate::text::clean_line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// The largest file that is kept, in bytes: the book is copied whole for every backup.
pub const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// Longest kept name before its ending, in characters: with marks it still fits the 255 bytes of a file system.
const LONGEST_STEM: usize = 70;

/// What a file is attached to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum AttachmentOwner {
    /// A topic of the library (chuyên đề).
    Theme(ThemeId),
    /// An assignment (nhiệm vụ): what shows that it was done.
    Task(AssignmentId),
}

impl AttachmentOwner {
    /// The identifier of what it is, for the history.
    #[must_use]
    pub fn id(self) -> Uuid {
        match self {
            Self::Theme(ThemeId(id)) | Self::Task(AssignmentId(id)) => id,
        }
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// Word, since 2007.
    Docx,
    /// Excel, since 2007.
    Xlsx,
    /// Word, before 2007.
    Doc,
    /// Excel, before 2007.
    Xls,
}

impl From<ScanKind> for FileKind {
    fn from(scan: ScanKind) -> Self {
        match scan {
            ScanKind::Pdf => Self::Pdf,
            ScanKind::Jpeg => Self::Jpeg,
            ScanKind::Png => Self::Png,
        }
    }
}

impl FileKind {
    /// Tells what a file is by its bytes, whatever its name says; `None` when it is nothing that is kept.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        /// How a container begins, how the name of the part that tells its kind is written in it, and that kind. Names of parts
        /// stand uncompressed, in a ZIP as they are, in an OLE file in UTF-16.
        const ZIP: &[u8] = b"PK\x03\x04";
        const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        const PARTS: [(&[u8], &[u8], FileKind); 5] = [
            (ZIP, b"word/document.xml", FileKind::Docx),
            (ZIP, b"xl/workbook.xml", FileKind::Xlsx),
            (OLE, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", FileKind::Doc),
            (OLE, b"W\0o\0r\0k\0b\0o\0o\0k\0", FileKind::Xls),
            (OLE, b"B\0o\0o\0k\0\0\0", FileKind::Xls),
        ];
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let office = || PARTS.iter().find(|(begins, part, _)| bytes.starts_with(begins) && holds(part));
        ScanKind::of(bytes).map(Self::from).or_else(|| office().map(|(_, _, kind)| *kind))
    }

    /// The usual ending of its file name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => ScanKind::Pdf.ending(),
            Self::Jpeg => ScanKind::Jpeg.ending(),
            Self::Png => ScanKind::Png.ending(),
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Doc => "doc",
            Self::Xls => "xls",
        }
    }
}

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name in the book.
    pub id: AttachmentId,
    /// What it is attached to.
    pub owner: AttachmentOwner,
    /// Its file name, of no other file of the same owner.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// Its size in bytes.
    pub size: u32,
    /// Of the file itself.
    pub digest: Fingerprint,
    /// The day on which it was attached.
    pub attached_on: NaiveDate,
}

/// Gives the name under which a file is kept: the last part of its path without anything that a file system refuses or takes for
/// a way elsewhere, with the ending of what it is, and unlike every name that is taken.
#[must_use]
pub fn kept_name(path: &str, kind: FileKind, taken: &[String]) -> String {
    let stem = clean_stem(path);
    let numbered = |number: usize| match number {
        1 => format!("{stem}.{}", kind.ending()),
        _ => format!("{stem} ({number}).{}", kind.ending()),
    };
    let is_free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    // Of more numbers than there are names one is free.
    (1..=taken.len() + 1).map(numbered).find(is_free).unwrap_or(stem)
}

fn clean_stem(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let fits = |c: char| if "<>:\"|?*".contains(c) || is_unseen(c) { ' ' } else { c };
    let cleaned = clean_line(&stem.chars().map(fits).collect::<String>());
    let short: String = cleaned.trim_matches(['.', ' ']).chars().take(LONGEST_STEM).collect();
    match short.trim_end_matches(['.', ' ']) {
        "" => "Tệp".to_owned(),
        stem if is_reserved(stem) => format!("Tệp {stem}"),
        stem => stem.to_owned(),
    }
}

/// Controls, and marks that turn the direction of writing, so that "fdp.exe" is not read as "exe.pdf".
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Names that Windows keeps for devices, whatever follows the first full stop.
fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let device =
        |name: &str| first.strip_prefix(name).is_some_and(|n| n.len() == 1 && n.bytes().all(|n| n.is_ascii_digit()));
    matches!(first.as_str(), "CON" | "PRN" | "AUX" | "NUL") || device("COM") || device("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let ole = |part: &str| [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 512], &utf16(part)].concat();
        for (bytes, kind) in [
            (b"%PDF-1.7".to_vec(), FileKind::Pdf),
            (b"PK\x03\x04....[Content_Types].xml....word/document.xml".to_vec(), FileKind::Docx),
            (b"PK\x03\x04....xl/workbook.xml".to_vec(), FileKind::Xlsx),
            (ole("WordDocument"), FileKind::Doc),
            (ole("Workbook"), FileKind::Xls),
            (ole("Book\0"), FileKind::Xls),
        ] {
            assert_eq!(FileKind::of(&bytes), Some(kind));
        }
        for other in [b"MZ\x90\0".to_vec(), b"PK\x03\x04 setup.exe".to_vec(), ole("Setup"), Vec::new()] {
            assert_eq!(FileKind::of(&other), None);
        }
    }

    #[test]
    fn a_kept_name_leads_nowhere_and_tells_what_the_file_is() {
        for (path, name) in [
            ("/home/ba/Đề cương.PDF", "Đề cương.pdf"),
            (r"C:\Users\ba\..\Đề cương.docx", "Đề cương.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("..", "Tệp.pdf"),
            ("...pdf", "Tệp.pdf"),
            (" . .pdf", "Tệp.pdf"),
            ("a\u{0}b\nc<d>|e?.pdf", "a b c d e.pdf"),
            ("hoa\u{202e}fdp.exe", "hoa fdp.pdf"),
            ("CON.pdf", "Tệp CON.pdf"),
            ("lpt1.txt.pdf", "Tệp lpt1.txt.pdf"),
            ("Comic.pdf", "Comic.pdf"),
            ("De\u{302}\u{300}.pdf", "Đề.pdf".replace('Đ', "D").as_str()),
        ] {
            assert_eq!(kept_name(path, FileKind::Pdf, &[]), name, "{path:?}");
        }
        let long = kept_name(&"ề".repeat(300), FileKind::Docx, &[]);
        assert!(long.len() < 240 && long.ends_with("ề.docx"), "{long}");
    }

    #[test]
    fn no_two_names_are_the_same_to_any_file_system() {
        let taken = ["Đề cương.pdf".to_owned(), "đề CƯƠNG (2).pdf".to_owned()];
        assert_eq!(kept_name("đề cương.pdf", FileKind::Pdf, &taken), "đề cương (3).pdf");
        assert_eq!(kept_name("đề cương.docx", FileKind::Docx, &taken), "đề cương.docx");
    }
}
