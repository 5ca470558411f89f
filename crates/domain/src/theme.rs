//! The library of topics for themed sessions (chuyên đề), each with its outline (đề cương, bản đề dẫn).

use crate::ids::ThemeId;
use crate::text::{clean_line, clean_text};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Longest title, field and author, in characters.
pub const LONGEST_LINE: usize = 300;
/// Longest outline and note, in characters: some twenty pages.
pub const LONGEST_TEXT: usize = 50_000;

/// A topic that sessions can use, as often as they like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Theme {
    /// Its identifier.
    pub id: ThemeId,
    /// What it is called.
    pub title: String,
    /// Its field or other words under which it is looked for; may be empty.
    pub field: String,
    /// Who set it.
    pub set_by: ThemeSetter,
    /// Who wrote its outline: a member of the cell or a body; may be empty.
    pub author: String,
    /// The outline, as far as it is written here and not in an attached file.
    pub outline: String,
    /// Anything else; may be empty.
    pub note: String,
}

/// Who set a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ThemeSetter {
    /// Chi bộ tự chọn.
    Cell,
    /// Đảng ủy cấp trên định hướng.
    Superior,
}

/// A field of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ThemeField {
    /// Tên chuyên đề.
    Title,
    /// Lĩnh vực, từ khóa.
    Field,
    /// Người soạn đề cương.
    Author,
    /// Đề cương.
    Outline,
    /// Ghi chú.
    Note,
}

/// What is wrong with a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemeProblem {
    /// It has no title.
    TitleMissing,
    /// A text is too long.
    TooLong {
        /// Which.
        field: ThemeField,
    },
}

impl Theme {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        for line in [&mut self.title, &mut self.field, &mut self.author] {
            *line = clean_line(line);
        }
        for text in [&mut self.outline, &mut self.note] {
            *text = clean_text(text).trim_end().to_owned();
        }
    }

    /// Lists what is wrong with it.
    #[must_use]
    pub fn problems(&self) -> Vec<ThemeProblem> {
        let missing = self.title.trim().is_empty().then_some(ThemeProblem::TitleMissing);
        let texts = [
            (ThemeField::Title, &self.title, LONGEST_LINE),
            (ThemeField::Field, &self.field, LONGEST_LINE),
            (ThemeField::Author, &self.author, LONGEST_LINE),
            (ThemeField::Outline, &self.outline, LONGEST_TEXT),
            (ThemeField::Note, &self.note, LONGEST_TEXT),
        ];
        let too_long = texts.into_iter().filter(|(_, text, longest)| text.chars().count() > *longest);
        missing.into_iter().chain(too_long.map(|(field, ..)| ThemeProblem::TooLong { field })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn theme() -> Theme {
        Theme {
            id: ThemeId(Uuid::from_u128(1)),
            title: "Nêu gương của đảng viên nơi cư trú".to_owned(),
            field: "nêu gương".to_owned(),
            set_by: ThemeSetter::Superior,
            author: "Trương Kim Hoa".to_owned(),
            outline: "1. Mục đích\n2. Thực trạng".to_owned(),
            note: String::new(),
        }
    }

    #[test]
    fn texts_are_kept_as_written_without_what_no_paper_shows() {
        let mut typed = Theme {
            title: " Nêu  gương của đảng viên\nnơi cư trú ".to_owned(),
            outline: "1. Mục đích\r\n2. Thực trạng\u{7}\n\n ".to_owned(),
            ..theme()
        };
        typed.tidy();
        assert_eq!(typed, theme());
    }

    #[test]
    fn what_cannot_be_kept_is_named_by_its_field() {
        assert_eq!(theme().problems(), []);
        let blank = Theme { title: "  ".to_owned(), ..theme() };
        assert_eq!(blank.problems(), [ThemeProblem::TitleMissing]);
        let (line, text) = ("ề".repeat(LONGEST_LINE), "ề".repeat(LONGEST_TEXT));
        let full = Theme {
            title: line.clone(),
            field: line.clone(),
            author: line,
            outline: text.clone(),
            note: text,
            ..theme()
        };
        assert_eq!(full.problems(), []);
        let more = |text: &String| format!("{text}ề");
        let over = Theme {
            title: more(&full.title),
            field: more(&full.field),
            author: more(&full.author),
            outline: more(&full.outline),
            note: more(&full.note),
            ..full
        };
        let fields = [ThemeField::Title, ThemeField::Field, ThemeField::Author, ThemeField::Outline, ThemeField::Note];
        assert_eq!(over.problems(), fields.map(|field| ThemeProblem::TooLong { field }));
    }
}
