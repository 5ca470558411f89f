//! What a rule pack says of the plan of themed sessions: its stages, when the cell is told, and the wording of its papers.

use crate::rules::RulePackError;
use crate::themed_stages::{self, ThemedStage};
use serde::{Deserialize, Serialize};

/// Sizes of letters on a wall, pt.
const WALL_LETTERS: std::ops::RangeInclusive<f64> = 8.0..=80.0;

/// The plan of themed sessions of a year (HD 42-HD/BTCTW: lập kế hoạch từ đầu năm).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemedPlanRules {
    /// From this month on the plan of the next year is asked for, 1 to 12.
    pub plan_from_month: u32,
    /// So many days before its last day a stage is told of.
    pub told_days: u32,
    /// Key of the standing line under which the topic is presented.
    pub topic_line: String,
    /// Its title; "{topic}" is filled in.
    pub topic_title: String,
    /// The stages of a session, in order.
    pub stages: Vec<ThemedStage>,
    /// Wording of the plan as a paper.
    pub paper: PlanWording,
    /// Wording and sizes of the calendar for the wall.
    pub calendar: CalendarRules,
}

/// Wording of the plan (kế hoạch); "{year}", "{cell}" and "{committee}" are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanWording {
    /// "KH".
    pub type_code: String,
    /// "KẾ HOẠCH".
    pub title: String,
    /// Line under the title.
    pub subject: String,
    /// One of the texts that it rests on; "{basis}" is filled in.
    pub basis: String,
    /// First sentence.
    pub opening: String,
    /// Heading over what it is for.
    pub purpose: String,
    /// What it is for, a paragraph each.
    pub purposes: Vec<String>,
    /// Heading over the table.
    pub content: String,
    /// Headings of the columns: quarter, topic, author, reviewer, time, place, note.
    pub columns: [String; 7],
    /// Stands for the topic of a quarter that has none.
    pub unplanned: String,
    /// Heading over how it is carried out.
    pub execution: String,
    /// How it is carried out, a paragraph each.
    pub executions: Vec<String>,
    /// Label over the signature.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
}

/// Wording of the calendar, and its sizes on A3.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarRules {
    /// "LỊCH SINH HOẠT CHI BỘ NĂM {year}".
    pub title: String,
    /// Line under it; "{cell}", "{hour}" and "{place}" are filled in.
    pub lead: String,
    /// Heads a month; "{month}" is filled in.
    pub month: String,
    /// Heads what a quarter has; "{quarter}" is filled in.
    pub quarter: String,
    /// Stands in a month whose meeting was not held.
    pub missed_month: String,
    /// Stands in a quarter that has no session.
    pub missed_quarter: String,
    /// Names a themed meeting that is in no plan.
    pub unnamed: String,
    /// Who presents; "{author}" is filled in.
    pub author: String,
    /// Stands for a day that is not fixed.
    pub undated: String,
    /// Small line at the foot; "{date}" is filled in.
    pub foot: String,
    /// Margin on every side of A3, mm.
    pub margin_mm: f64,
    /// Size of the title on A3, pt.
    pub title_pt: f64,
    /// Size of the line under it on A3, pt.
    pub lead_pt: f64,
    /// Size of headings on A3, pt.
    pub heading_pt: f64,
    /// Size of days on A3, pt.
    pub day_pt: f64,
    /// Size of everything else on A3, pt.
    pub text_pt: f64,
}

impl ThemedPlanRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let (paper, calendar) = (&self.paper, &self.calendar);
        let sizes = [calendar.title_pt, calendar.lead_pt, calendar.heading_pt, calendar.day_pt, calendar.text_pt];
        let right = [
            ("plan_from_month", (1..=12).contains(&self.plan_from_month)),
            ("told_days", self.told_days <= 60),
            ("topic_title", self.topic_title.contains("{topic}")),
            ("paper.title", !paper.title.trim().is_empty()),
            ("paper.subject", paper.subject.contains("{year}")),
            ("paper.basis", paper.basis.contains("{basis}")),
            ("paper.columns", paper.columns.iter().all(|column| !column.trim().is_empty())),
            ("calendar.title", calendar.title.contains("{year}")),
            ("calendar.month", calendar.month.contains("{month}")),
            ("calendar.quarter", calendar.quarter.contains("{quarter}")),
            ("calendar.margin_mm", (5.0..=40.0).contains(&calendar.margin_mm)),
            ("calendar.sizes", sizes.iter().all(|size| WALL_LETTERS.contains(size))),
        ];
        match right.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "themed_plan", field }),
            None => themed_stages::check(&self.stages),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        for (from, to, field) in [
            ("plan_from_month = 12", "plan_from_month = 13", "plan_from_month"),
            ("chuyên đề: {topic}", "chuyên đề", "topic_title"),
            ("chuyên đề năm {year}\"", "chuyên đề\"", "paper.subject"),
            ("columns = [\"Quý\"", "columns = [\" \"", "paper.columns"),
            ("month = \"THÁNG {month}\"", "month = \"THÁNG\"", "calendar.month"),
            ("day_pt = 46.0", "day_pt = 460.0", "calendar.sizes"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "themed_plan", field }), "{to}");
        }
    }
}
