//! What a rule pack says of areas, and the wording of their papers.

use crate::rules::RulePackError;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How areas are looked after. No regulation sets these numbers: they are what cells are used to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaRules {
    /// How many households one member usually looks after.
    pub per_member: UsualHouseholds,
    /// After how many days without a visit the book reminds.
    pub visit_days: u32,
    /// The people of an area, as they raise something; "{area}" is filled in.
    pub people: String,
    /// The list of who looks after what.
    pub list: AreaListWording,
    /// The log of visits.
    pub log: VisitLogWording,
}

/// A usual number of households.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct UsualHouseholds {
    /// Fewest.
    pub least: u32,
    /// Most.
    pub most: u32,
}

/// Households of one member beside the usual number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum AreaLoad {
    /// Fewer.
    Fewer,
    /// As usual.
    Usual,
    /// More.
    More,
}

/// Wording of the list of members in charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaListWording {
    /// "DANH SÁCH".
    pub title: String,
    /// Lines under the title; "{date}" is filled in.
    pub subject: Vec<String>,
    /// Headings of the columns.
    pub columns: [String; 5],
    /// Before those who help whoever answers for an area.
    pub together: String,
    /// In place of a name where nobody is in charge.
    pub nobody: String,
    /// The last line, with the sum of households.
    pub total: String,
    /// Label over the signature.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
}

/// Wording of the log of visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitLogWording {
    /// "NHẬT KÝ".
    pub title: String,
    /// Lines under the title; "{from}" and "{to}" are filled in.
    pub subject: Vec<String>,
    /// Headings of the columns.
    pub columns: [String; 6],
    /// Label over the signature.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
}

impl UsualHouseholds {
    /// Compares a number of households with it.
    #[must_use]
    pub fn load(self, households: u32) -> AreaLoad {
        match households {
            few if few < self.least => AreaLoad::Fewer,
            many if many > self.most => AreaLoad::More,
            _ => AreaLoad::Usual,
        }
    }
}

impl AreaRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let Self { per_member, list, log, .. } = self;
        let filled = |texts: &[String]| texts.iter().all(|text| !text.trim().is_empty());
        let wrong = [
            ("per_member", (1..=per_member.most).contains(&per_member.least)),
            ("visit_days", self.visit_days > 0),
            ("people", self.people.contains("{area}")),
            ("list.title", !list.title.trim().is_empty()),
            ("list.subject", list.subject.iter().any(|line| line.contains("{date}"))),
            ("list.columns", filled(&list.columns)),
            ("log.title", !log.title.trim().is_empty()),
            ("log.subject", ["{from}", "{to}"].iter().all(|mark| log.subject.iter().any(|line| line.contains(mark)))),
            ("log.columns", filled(&log.columns)),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "areas", field }),
            None => Ok(()),
        }
    }

    /// The people of an area, as they raise something.
    #[must_use]
    pub fn people_of(&self, area: &str) -> String {
        self.people.replace("{area}", area)
    }

    /// Tells whether an area that was looked after last on one day should have been visited before another.
    #[must_use]
    pub fn is_overdue(&self, last: NaiveDate, today: NaiveDate) -> bool {
        (today - last).num_days() > i64::from(self.visit_days)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    fn rules() -> AreaRules {
        RulePack::parse(SHIPPED[0]).unwrap().areas
    }

    #[test]
    fn five_to_seven_households_are_usual() {
        let loads = [4, 5, 7, 8].map(|households| rules().per_member.load(households));
        assert_eq!(loads, [AreaLoad::Fewer, AreaLoad::Usual, AreaLoad::Usual, AreaLoad::More]);
    }

    #[test]
    fn an_area_is_overdue_only_after_the_last_day_that_the_rules_leave() {
        let today: NaiveDate = "2026-11-25".parse().unwrap();
        let after = |days: i64| rules().is_overdue(today - chrono::TimeDelta::days(days), today);
        let days = i64::from(rules().visit_days);
        assert_eq!((after(days), after(days + 1)), (false, true));
    }

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        for (from, to, field) in [
            ("least = 5, most = 7", "least = 8, most = 7", "per_member"),
            ("visit_days = 60", "visit_days = 0", "visit_days"),
            ("nhân dân {area}", "nhân dân", "people"),
            ("\"Tính đến {date}\"]", "\"Tính đến nay\"]", "list.subject"),
            ("Từ ngày {from}", "Từ đầu", "log.subject"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "areas", field }), "{to}");
        }
    }
}
