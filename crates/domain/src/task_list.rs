//! Wording of the list of assignments (bảng phân công nhiệm vụ): what a meeting gave, and what goes on from before.

use crate::minutes::NamedReport;
use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};

impl NamedReport {
    /// Tells whether the task goes on after the meeting: nothing reported ends it.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.result.is_none_or(|result| !self.kind.ends_with().contains(&result))
    }
}

/// Wording of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskListRules {
    /// "BẢNG PHÂN CÔNG NHIỆM VỤ".
    pub title: String,
    /// Line under the title; "{month}" and "{year}" are filled in.
    pub subject: String,
    /// Heading of what the meeting gave.
    pub given: String,
    /// Heading of what goes on from earlier meetings.
    pub going_on: String,
    /// Headings of the columns.
    pub columns: [String; 6],
    /// Last sentence.
    pub closing: String,
    /// Label over the signature.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
}

impl TaskListRules {
    /// Refuses a list that does not tell of which month it is, or without headings.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let is_empty = |text: &str| text.trim().is_empty();
        let wrong = [
            (is_empty(&self.title), "title"),
            (!self.subject.contains("{month}") || !self.subject.contains("{year}"), "subject"),
            (is_empty(&self.given), "given"),
            (is_empty(&self.going_on), "going_on"),
            (self.columns.iter().any(|column| is_empty(column)), "columns"),
            (is_empty(&self.authority), "authority"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "task_list", field }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn a_list_that_does_not_tell_its_month_is_refused_by_name() {
        for (from, to, field) in [
            ("title = \"BẢNG PHÂN CÔNG NHIỆM VỤ\"", "title = \"\"", "title"),
            ("subject = \"Tháng {month} năm {year}\"", "subject = \"Tháng này\"", "subject"),
            ("going_on = \"II. NHIỆM VỤ TIẾP TỤC THỰC HIỆN\"", "going_on = \" \"", "going_on"),
            ("columns = [\"TT\"", "columns = [\"\"", "columns"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "task_list", field }), "{to}");
        }
    }
}
