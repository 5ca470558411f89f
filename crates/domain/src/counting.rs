//! Wording of the sheet on which the slips of a secret ballot are counted (biên bản kiểm phiếu).

use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};

/// Wording of counting sheets; dots in it are left to the hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountingRules {
    /// "BIÊN BẢN KIỂM PHIẾU".
    pub title: String,
    /// Line under the title; "{subject}" is filled in.
    pub subject: String,
    /// First sentence; "{date}", "{place}" and "{cell}" are filled in.
    pub opening: String,
    /// A line for each of those who count.
    pub tellers: Vec<String>,
    /// How many slips were made; "{printed}" and "{spare}" are filled in.
    pub printed: String,
    /// Sentence before the table.
    pub lead: String,
    /// Row of slips handed out.
    pub issued: String,
    /// Row of slips that came back.
    pub returned: String,
    /// Row of valid slips.
    pub valid: String,
    /// Row of slips that do not count.
    pub invalid: String,
    /// What the shares are of; "{base}" and "{majority}" are filled in.
    pub base: String,
    /// The result, while it is not known.
    pub result: String,
    /// Last sentence.
    pub closing: String,
    /// Label over the signature of those who count.
    pub authority: String,
    /// Post of the one who signs for them.
    pub post: String,
}

impl CountingRules {
    /// Refuses wording that does not tell what was counted, when, or against what.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let wrong = [
            (self.title.trim().is_empty(), "title"),
            (!self.subject.contains("{subject}"), "subject"),
            (!self.opening.contains("{date}"), "opening"),
            (self.tellers.is_empty(), "tellers"),
            (!self.printed.contains("{printed}"), "printed"),
            (!self.base.contains("{base}") || !self.base.contains("{majority}"), "base"),
            (self.authority.trim().is_empty(), "authority"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "counting", field }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn a_sheet_that_does_not_tell_what_was_counted_is_refused_by_name() {
        for (from, to, field) in [
            ("title = \"BIÊN BẢN KIỂM PHIẾU\"", "title = \"\"", "title"),
            ("Biểu quyết kín về việc: {subject}", "Biểu quyết kín", "subject"),
            ("Hôm nay, {date}, tại {place}, tổ", "Hôm nay, tại {place}, tổ", "opening"),
            ("{printed} phiếu", "các phiếu", "printed"),
            ("Tỷ lệ tính trên {base}", "Tỷ lệ", "base"),
            ("authority = \"T/M TỔ KIỂM PHIẾU\"", "authority = \"\"", "authority"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "counting", field }), "{to}");
        }
    }
}
