//! The themed session that a quarter owes (HD 42-HD/BTCTW: at least one each quarter).

use crate::dates::Month;
use crate::kinds::MeetingKind;
use crate::rules::RulePackError;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Months of a quarter.
pub const MONTHS_OF_A_QUARTER: u32 = 3;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub number: u32,
}

impl Quarter {
    /// The quarter in which a month lies.
    #[must_use]
    pub fn of(month: Month) -> Self {
        Self { year: month.year(), number: month.number().div_ceil(MONTHS_OF_A_QUARTER) }
    }

    /// The quarter in which a day lies.
    #[must_use]
    pub fn of_day(day: NaiveDate) -> Self {
        Self::of(Month::of(day))
    }

    /// The quarters of a year.
    pub fn all_of(year: i32) -> impl Iterator<Item = Self> {
        (1..=4).map(move |number| Self { year, number })
    }

    /// Its first month; `None` for a number that is no quarter's.
    #[must_use]
    pub fn first_month(self) -> Option<Month> {
        Month::new(self.year, self.number.checked_sub(1)?.checked_mul(MONTHS_OF_A_QUARTER)? + 1)
    }

    /// Its last month.
    #[must_use]
    pub fn last_month(self) -> Month {
        self.first_month().unwrap_or(Month::of(NaiveDate::MAX)).next().next()
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.last_month().day(31)
    }

    /// As papers write it: "IV".
    #[must_use]
    pub fn roman(self) -> &'static str {
        match self.number {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        }
    }
}

/// What a rule pack says of themed sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemedRules {
    /// The kinds of meeting that are, or hold, a themed session.
    pub kinds: Vec<MeetingKind>,
    /// The family of meetings at which the cell is reminded.
    pub family: MeetingKind,
    /// From which month of the quarter on whoever prepares is told, 1 to 3.
    pub told_from_month: u32,
    /// From which month of the quarter on the agenda has a line, 1 to 3.
    pub line_from_month: u32,
    /// The title of that line; "{quarter}" and "{year}" are filled in.
    pub title: String,
}

impl ThemedRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let in_quarter = |month: u32| (1..=3).contains(&month);
        let wrong = [
            ("kinds", !self.kinds.is_empty()),
            ("told_from_month", in_quarter(self.told_from_month)),
            ("line_from_month", in_quarter(self.line_from_month)),
            ("title", self.title.contains("{quarter}")),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "themed", field }),
            None => Ok(()),
        }
    }

    /// Gives the quarter of a month when none of the meetings in it is, or holds, a themed session.
    #[must_use]
    pub fn owed(&self, month: Month, meetings: &[(MeetingKind, Month)]) -> Option<Quarter> {
        let quarter = Quarter::of(month);
        let themed = |(kind, month): &(MeetingKind, Month)| self.kinds.contains(kind) && Quarter::of(*month) == quarter;
        (!meetings.iter().any(themed)).then_some(quarter)
    }

    /// Tells whether a month is one of those in its quarter from which something holds.
    #[must_use]
    pub fn has_come(&self, from_month: u32, month: Month) -> bool {
        (month.number() - 1) % 3 + 1 >= from_month
    }

    /// The title of the line that reminds of a quarter.
    #[must_use]
    pub fn title_for(&self, quarter: Quarter) -> String {
        self.title.replace("{quarter}", quarter.roman()).replace("{year}", &quarter.year.to_string())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarter_owes_a_session_until_one_of_either_kind_is_held_in_it() {
        let rules = RulePack::parse(SHIPPED[0]).unwrap().themed;
        let quarter = Some(Quarter { year: 2026, number: 4 });
        let owed = |kind, held: &str| rules.owed(month("2026-12"), &[(kind, month(held))]);
        assert_eq!(owed(MeetingKind::Regular, "2026-11"), quarter);
        assert_eq!(owed(MeetingKind::Themed, "2026-09"), quarter);
        assert_eq!(owed(MeetingKind::Themed, "2025-12"), quarter);
        assert_eq!(owed(MeetingKind::Themed, "2026-10"), None);
        assert_eq!(owed(MeetingKind::RegularAndThemed, "2026-11"), None);
    }

    #[test]
    fn the_agenda_has_a_line_in_the_last_month_of_each_quarter() {
        let rules = RulePack::parse(SHIPPED[0]).unwrap().themed;
        let with_a_line = |of: &u32| rules.has_come(rules.line_from_month, Month::new(2026, *of).unwrap());
        assert_eq!((1..=12).filter(with_a_line).collect::<Vec<_>>(), [3, 6, 9, 12]);
    }

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        for (from, to, field) in [
            ("line_from_month = 3", "line_from_month = 4", "line_from_month"),
            ("told_from_month = 2", "told_from_month = 0", "told_from_month"),
            ("kinds = [\"themed\", \"regularAndThemed\"]", "kinds = []", "kinds"),
            ("quý {quarter}", "quý", "title"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "themed", field }), "{to}");
        }
    }
}
