//! The register of incoming documents (sổ văn bản đến), and documents that were read out at a meeting (quán triệt).

use crate::ids::{DocumentId, IncomingId};
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Longest code and issuer, in characters.
pub const LONGEST_LINE: usize = 300;
/// Longest title and note, in characters.
pub const LONGEST_TEXT: usize = 2000;

/// A document that came from above. State secrets do not belong in the book: it has no mark for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IncomingDocument {
    /// Its identifier.
    pub id: IncomingId,
    /// Number and code, "112-CV/ĐU"; may be empty.
    pub code: String,
    /// Its own date, as far as it has one.
    pub date: Option<NaiveDate>,
    /// Who issued it; may be empty.
    pub issuer: String,
    /// What it is about.
    pub title: String,
    /// The day on which the cell received it.
    pub received_on: NaiveDate,
    /// Anything else; may be empty.
    pub note: String,
}

/// A document that was read out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DocumentRead {
    /// Its identifier.
    pub id: DocumentId,
    /// Number and code, "112-CV/ĐU".
    pub code: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub title: String,
    /// The document of the register that it is; `None` when typed by hand, and in minutes locked before there was one.
    pub incoming: Option<IncomingId>,
}

/// A field of the register of incoming documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum IncomingField {
    /// Số, ký hiệu.
    Code,
    /// Cơ quan ban hành.
    Issuer,
    /// Trích yếu.
    Title,
    /// Ghi chú.
    Note,
}

/// What is wrong with a document of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum IncomingProblem {
    /// It does not say what it is about.
    TitleMissing,
    /// A text is too long.
    TooLong {
        /// Which.
        field: IncomingField,
    },
    /// It came before its own date.
    ReceivedBeforeDate,
    /// The day on which it came has not come.
    ReceivedInFuture,
}

impl IncomingDocument {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        for line in [&mut self.code, &mut self.issuer, &mut self.title] {
            *line = clean_line(line);
        }
        self.note = clean_text(&self.note);
    }

    /// Lists what is wrong with it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<IncomingProblem> {
        let long = |text: &str, longest| text.chars().count() > longest;
        let found = [
            (self.title.trim().is_empty(), IncomingProblem::TitleMissing),
            (long(&self.code, LONGEST_LINE), IncomingProblem::TooLong { field: IncomingField::Code }),
            (long(&self.issuer, LONGEST_LINE), IncomingProblem::TooLong { field: IncomingField::Issuer }),
            (long(&self.title, LONGEST_TEXT), IncomingProblem::TooLong { field: IncomingField::Title }),
            (long(&self.note, LONGEST_TEXT), IncomingProblem::TooLong { field: IncomingField::Note }),
            (self.date.is_some_and(|date| self.received_on < date), IncomingProblem::ReceivedBeforeDate),
            (self.received_on > today, IncomingProblem::ReceivedInFuture),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }

    /// The document as it is read out at a meeting.
    #[must_use]
    pub fn read_as(self, id: DocumentId) -> DocumentRead {
        let Self { id: incoming, code, date, issuer, title, .. } = self;
        DocumentRead { id, code, date, issuer, title, incoming: Some(incoming) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn document() -> IncomingDocument {
        IncomingDocument {
            id: IncomingId(Uuid::from_u128(1)),
            code: " 112-CV/ĐU ".into(),
            date: Some("2026-10-28".parse().unwrap()),
            issuer: "Đảng ủy xã Mỹ Thọ".into(),
            title: "Về việc  rà soát hộ nghèo\ncuối năm".into(),
            received_on: "2026-10-30".parse().unwrap(),
            note: String::new(),
        }
    }

    #[test]
    fn what_was_typed_is_kept_on_one_line_and_is_all_right() {
        let mut kept = document();
        kept.tidy();
        assert_eq!((kept.code.as_str(), kept.title.as_str()), ("112-CV/ĐU", "Về việc rà soát hộ nghèo cuối năm"));
        assert_eq!(kept.problems("2026-10-30".parse().unwrap()), []);
        assert_eq!(IncomingDocument { date: None, ..kept }.problems("2026-10-30".parse().unwrap()), []);
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let long = "ă".repeat(LONGEST_TEXT + 1);
        let wrong = IncomingDocument {
            code: "1".repeat(LONGEST_LINE + 1),
            title: " ".into(),
            note: long,
            received_on: "2026-10-27".parse().unwrap(),
            ..document()
        };
        let expected = [
            IncomingProblem::TitleMissing,
            IncomingProblem::TooLong { field: IncomingField::Code },
            IncomingProblem::TooLong { field: IncomingField::Note },
            IncomingProblem::ReceivedBeforeDate,
            IncomingProblem::ReceivedInFuture,
        ];
        assert_eq!(wrong.problems("2026-10-26".parse().unwrap()), expected);
    }

    #[test]
    fn minutes_locked_before_there_was_a_register_still_read() {
        let kept =
            r#"{"id":"00000000-0000-0000-0000-000000000001","code":"","date":null,"issuer":"","title":"Chỉ thị"}"#;
        assert_eq!(serde_json::from_str::<DocumentRead>(kept).unwrap().incoming, None);
    }
}
