//! Wording of the sheet of one member's year (phiếu tổng hợp), which always fits one page.

use crate::paper_layout::{LETTERS, LINES, MARGINS};
use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};

/// Wording of the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberYearRules {
    /// "PHIẾU TỔNG HỢP".
    pub title: String,
    /// Line under the title; "{member}" and "{year}" are filled in.
    pub subject: String,
    /// Headings of the table of meetings: kind, called, present, excused, unexcused, share.
    pub columns: [String; 6],
    /// Last sentence; "{date}" is filled in.
    pub closing: String,
    /// Label over the signature.
    pub authority: String,
    /// Size of the text, pt.
    pub text_pt: f64,
    /// Spacing of lines, pt.
    pub line_pt: f64,
    /// Size of the heading, of date and subject, pt.
    pub heading_pt: f64,
    /// Size of the title, pt.
    pub title_pt: f64,
    /// Margin at the top and at the bottom, mm.
    pub edge_mm: f64,
    /// Letters of the text on one line, about.
    pub line_letters: usize,
}

impl MemberYearRules {
    /// Refuses a sheet that does not tell of whom and of which year it is, or that nobody could read.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let is_empty = |text: &str| text.trim().is_empty();
        let wrong = [
            (is_empty(&self.title), "title"),
            (!self.subject.contains("{member}") || !self.subject.contains("{year}"), "subject"),
            (self.columns.iter().any(|column| is_empty(column)), "columns"),
            (!self.closing.contains("{date}"), "closing"),
            (is_empty(&self.authority), "authority"),
            (!LETTERS.contains(&self.text_pt), "text_pt"),
            (!LINES.contains(&self.line_pt), "line_pt"),
            (!LETTERS.contains(&self.heading_pt), "heading_pt"),
            (!LETTERS.contains(&self.title_pt), "title_pt"),
            (!MARGINS.contains(&self.edge_mm), "edge_mm"),
            (!(40..=200).contains(&self.line_letters), "line_letters"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "member_year", field }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn a_sheet_that_does_not_tell_whose_year_it_is_is_refused_by_name() {
        for (from, to, field) in [
            ("title = \"PHIẾU TỔNG HỢP\"", "title = \"\"", "title"),
            ("subject = \"Đồng chí {member}, năm {year}\"", "subject = \"Năm {year}\"", "subject"),
            ("columns = [\"Loại buổi\"", "columns = [\" \"", "columns"),
            ("tính đến {date}.", "tính đến nay.", "closing"),
            ("text_pt = 11.5", "text_pt = 2.0", "text_pt"),
            ("line_letters = 84", "line_letters = 3", "line_letters"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "member_year", field }), "{to}");
        }
    }
}
