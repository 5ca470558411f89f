//! The slips of a secret ballot (phiếu biểu quyết kín): how many there are, what they say, how they share a sheet.

use crate::headcount::RollLine;
use crate::ids::ItemId;
use crate::meeting::Meeting;
use crate::rules::RulePackError;
use crate::votes::{There, VotingRules};
use serde::{Deserialize, Serialize};

/// Wording and size of slips. A slip says nothing of who marks it, so that the ballot stays secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipRules {
    /// "PHIẾU BIỂU QUYẾT".
    pub title: String,
    /// What is voted on; "{subject}" is filled in.
    pub subject: String,
    /// Headings of the boxes, in the order in which a vote is counted: for, against, neither.
    pub choices: [String; 3],
    /// How a slip is marked.
    pub instruction: String,
    /// Slips printed besides one for each voter, in place of spoilt ones.
    pub spare: u32,
    /// Blank edge of a sheet, which no printer reaches, mm.
    pub edge_mm: f64,
    /// Blank edge of a slip, mm.
    pub padding_mm: f64,
    /// Ways to share a sheet, the one with the most slips first; the last one takes any text.
    pub sheets: Vec<SlipSheet>,
}

/// How slips share an A4 sheet (HD 36-HD/VPTW: slips are A5; smaller ones save paper where the subject is short).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipSheet {
    /// Slips side by side.
    pub columns: u32,
    /// Slips below one another.
    pub rows: u32,
    /// Longest text that fits, in characters: subject, superior and cell together; `None` for any.
    pub longest_text: Option<usize>,
    /// Size of the heading, pt.
    pub heading_pt: f64,
    /// Size of the title, pt.
    pub title_pt: f64,
    /// Size of the text, pt.
    pub text_pt: f64,
    /// Exact line spacing, pt.
    pub line_pt: f64,
}

impl SlipRules {
    /// Chooses the sheet with the most slips on which the texts of a slip fit.
    #[must_use]
    pub fn sheet_for(&self, texts: &[&str]) -> Option<&SlipSheet> {
        let long: usize = texts.iter().map(|text| text.chars().count()).sum();
        self.sheets.iter().find(|sheet| sheet.longest_text.is_none_or(|most| long <= most))
    }

    /// Gives how many slips are printed for a number of voters.
    #[must_use]
    pub fn printed(&self, voters: u32) -> u32 {
        voters.saturating_add(self.spare)
    }

    /// Refuses slips that do not say what is voted on, or on whose boxes or sheets nothing fits.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let no_room = |sheet: &SlipSheet| sheet.columns == 0 || sheet.rows == 0 || sheet.text_pt <= 0.0;
        let wrong = [
            (self.title.trim().is_empty(), "title"),
            (!self.subject.contains("{subject}"), "subject"),
            (self.choices.iter().any(|choice| choice.trim().is_empty()), "choices"),
            (self.sheets.last().is_none_or(|last| last.longest_text.is_some()), "sheets"),
            (self.sheets.iter().any(no_room), "sheets"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "slips", field }),
            None => Ok(()),
        }
    }
}

impl VotingRules {
    /// Counts who needs a slip when a line of the agenda is voted on: whoever is in the room and may vote, and, while the roll
    /// is being called, whoever may vote and is expected. Slips are printed before anybody is called.
    #[must_use]
    pub fn slips_at(&self, roll: &[RollLine], meeting: &Meeting, item: ItemId) -> u32 {
        let needs_one = |line: &&RollLine| {
            self.has_a_vote(line)
                && match line.presence {
                    Some(_) => self.counts(line, There::InTheRoom) && meeting.was_there_at(item, line.member),
                    None => self.counts(line, There::Elsewhere),
                }
        };
        u32::try_from(roll.iter().filter(needs_one).count()).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    fn rules() -> SlipRules {
        RulePack::parse(SHIPPED[0]).unwrap().slips
    }

    #[test]
    fn a_longer_text_leaves_fewer_slips_to_a_sheet_and_none_is_too_long() {
        let on_a_sheet = |letters: usize| {
            let subject = "ữ".repeat(letters);
            rules().sheet_for(&[&subject]).map(|sheet| sheet.columns * sheet.rows)
        };
        let longest: Vec<_> = rules().sheets.iter().filter_map(|sheet| sheet.longest_text).collect();
        assert_eq!(on_a_sheet(1), Some(4));
        assert_eq!(longest.iter().map(|most| on_a_sheet(*most)).collect::<Vec<_>>(), [Some(4), Some(2)]);
        assert_eq!(longest.iter().map(|most| on_a_sheet(most + 1)).collect::<Vec<_>>(), [Some(2), Some(1)]);
        assert_eq!(on_a_sheet(10_000), Some(1));
    }

    #[test]
    fn slips_that_nobody_could_mark_are_refused_by_name() {
        for (from, to, field) in [
            ("title = \"PHIẾU BIỂU QUYẾT\"", "title = \" \"", "title"),
            ("Về việc: {subject}", "Về việc", "subject"),
            ("choices = [\"Đồng ý\"", "choices = [\"\"", "choices"),
            ("{ columns = 1, rows = 1,", "{ columns = 1, rows = 1, longest_text = 900,", "sheets"),
            ("{ columns = 2, rows = 2,", "{ columns = 0, rows = 2,", "sheets"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "slips", field }), "{to}");
        }
    }
}
