//! How a topic of the library stands on the agenda of a themed session, and what members commit themselves to there.

use crate::ids::DocumentId;
use crate::incoming::DocumentRead;
use crate::meeting::AgendaItem;
use crate::rules::RulePackError;
use crate::theme::Theme;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a rule pack says of topics on an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeLineRules {
    /// Key of the standing line under which a topic is presented and discussed.
    pub under: String,
    /// Title of that line; "{title}" is filled in.
    pub title: String,
    /// What the minutes say of the outline, among the documents of the line; "{title}" is filled in.
    pub outline: String,
    /// The same where its author is known; "{author}" too is filled in.
    pub outline_by: String,
    /// The task that a commitment is (đăng ký làm theo); "{text}" is filled in.
    pub commitment: String,
    /// The day of the year by which commitments are carried out: month and day.
    pub due: (u32, u32),
    /// How the materials of a session are bundled into one file.
    pub materials: MaterialsRules,
}

/// Wording of the bundle of a session's materials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaterialsRules {
    /// Title of its first page, which tells what is in it.
    pub title: String,
    /// Heading over the agenda.
    pub agenda: String,
    /// Headings of the agenda's columns: number, line, presenter, minutes.
    pub agenda_columns: [String; 4],
    /// Heading over the list of what is in it.
    pub contents: String,
    /// Headings of that list's columns: number, material, page.
    pub contents_columns: [String; 3],
    /// Title of an outline that was written in the book.
    pub outline: String,
    /// Who wrote it; "{author}" is filled in.
    pub author: String,
    /// Heading over the list of files that cannot be laid into it.
    pub apart: String,
    /// What is written on every page; "{page}" and "{pages}" are filled in.
    pub stamp: String,
}

impl ThemeLineRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let wrong = [
            ("under", !self.under.trim().is_empty()),
            ("title", self.title.contains("{title}")),
            ("outline", self.outline.contains("{title}")),
            ("outline_by", self.outline_by.contains("{title}") && self.outline_by.contains("{author}")),
            ("commitment", self.commitment.contains("{text}")),
            ("materials.stamp", self.materials.stamp.contains("{page}")),
            // The twenty-ninth of February is not in every year.
            ("due", NaiveDate::from_ymd_opt(2001, self.due.0, self.due.1).is_some()),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "theme_lines", field }),
            None => Ok(()),
        }
    }

    /// Tells whether a line of an agenda takes a topic.
    #[must_use]
    pub fn takes(&self, item: &AgendaItem) -> bool {
        item.origin.standing_key() == Some(self.under.as_str())
    }

    /// The title of a line with a topic.
    #[must_use]
    pub fn title_of(&self, theme: &Theme) -> String {
        self.title.replace("{title}", &theme.title)
    }

    /// The outline of a topic, as it goes with the minutes.
    #[must_use]
    pub fn outline_of(&self, theme: &Theme, id: DocumentId) -> DocumentRead {
        let form = if theme.author.is_empty() { &self.outline } else { &self.outline_by };
        DocumentRead {
            id,
            code: String::new(),
            date: None,
            issuer: String::new(),
            // A name that holds a mark of the form is text like any other: the author goes in last.
            title: form.replace("{title}", &theme.title).replace("{author}", &theme.author),
            incoming: None,
        }
    }

    /// The day by which what is committed to on a day is carried out: in the same year, or the next when the day has passed.
    #[must_use]
    pub fn due_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        use chrono::Datelike;
        let (month, of_month) = self.due;
        let in_year = |year| NaiveDate::from_ymd_opt(year, month, of_month);
        in_year(day.year()).filter(|due| *due > day).or_else(|| in_year(day.year() + 1))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ids::ThemeId;
    use crate::rules::{RulePack, SHIPPED};
    use crate::theme::ThemeSetter;
    use uuid::Uuid;

    fn rules() -> ThemeLineRules {
        RulePack::parse(SHIPPED[0]).unwrap().theme_lines
    }

    #[test]
    fn the_minutes_tell_of_the_outline_and_of_its_author_where_known() {
        let theme = |author: &str| Theme {
            id: ThemeId(Uuid::nil()),
            title: "Nêu gương".to_owned(),
            field: String::new(),
            set_by: ThemeSetter::Cell,
            author: author.to_owned(),
            outline: String::new(),
            note: String::new(),
        };
        let told = |author| rules().outline_of(&theme(author), DocumentId(Uuid::nil())).title;
        assert_eq!(told(""), "đề cương chuyên đề “Nêu gương”, kèm theo biên bản");
        assert_eq!(told("Lê Văn Ba"), "đề cương chuyên đề “Nêu gương”, do Lê Văn Ba soạn, kèm theo biên bản");
        assert_eq!(rules().title_of(&theme("")), "Chuyên đề: Nêu gương");
    }

    #[test]
    fn a_commitment_runs_to_the_end_of_its_year() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(rules().due_after(day("2026-03-20")), Some(day("2026-12-31")));
        assert_eq!(rules().due_after(day("2026-12-31")), Some(day("2027-12-31")));
    }

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        for (from, to, field) in [
            ("title = \"Chuyên đề: {title}\"", "title = \"Chuyên đề\"", "title"),
            ("do {author} soạn", "do ai soạn", "outline_by"),
            ("Đăng ký làm theo: {text}", "Đăng ký làm theo", "commitment"),
            ("due = [12, 31]", "due = [2, 29]", "due"),
            ("trang {page}/{pages}", "trang", "materials.stamp"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "theme_lines", field }), "{to}");
        }
    }
}
