//! The decision that gives every member their work for the term (quyết định phân công nhiệm vụ đảng viên).

use crate::cell::Cell;
use crate::cell_frame::CellFrame;
use crate::ids::{AssignmentId, DecisionId, MemberId};
use crate::member::{Member, name_of};
use crate::petitions::{LONGEST_LINE, LONGEST_TEXT};
use crate::rules::{RulePack, RulePackError};
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::HashSet;

/// A decision, being written or issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskDecision {
    /// Its identifier.
    pub id: DecisionId,
    /// The day on which the cell decides it.
    pub decided_on: NaiveDate,
    /// The last day for which it holds: the end of the term.
    pub until: NaiveDate,
    /// What it gives to whom, in order.
    pub lines: Vec<DecisionLine>,
    /// Its number within the term, once issued; then nothing in it changes.
    pub number: Option<u32>,
}

/// One task of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DecisionLine {
    /// The assignment that it becomes when the decision is issued.
    pub id: AssignmentId,
    /// Who is in charge.
    pub member: Option<MemberId>,
    /// What is to be done.
    pub task: String,
    /// Area or households; may be empty.
    pub area: String,
    /// What should come of it; may be empty.
    pub expected: String,
}

/// Why a decision cannot be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DecisionProblem {
    /// It gives nothing to anybody.
    NoLines,
    /// It is of a day that is to come.
    InFuture,
    /// It ends before it begins.
    EndsBeforeBegins,
    /// A line names nobody.
    MemberMissing {
        /// Which line.
        line: AssignmentId,
    },
    /// A line does not say what is to be done.
    TaskMissing {
        /// Which line.
        line: AssignmentId,
    },
    /// A line is longer than a text may be.
    TooLong {
        /// Which line.
        line: AssignmentId,
    },
}

impl TaskDecision {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        for line in &mut self.lines {
            line.task = clean_text(&line.task);
            line.expected = clean_text(&line.expected);
            line.area = clean_line(&line.area);
        }
    }

    /// How many members it gives work to: by who they are, since two may have one name.
    #[must_use]
    pub fn people(&self) -> u32 {
        let people: HashSet<_> = self.lines.iter().filter_map(|line| line.member).collect();
        u32::try_from(people.len()).unwrap_or(u32::MAX)
    }

    /// Lists what stands in the way of issuing it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<DecisionProblem> {
        let found = [
            (self.lines.is_empty(), DecisionProblem::NoLines),
            (self.decided_on > today, DecisionProblem::InFuture),
            (self.until < self.decided_on, DecisionProblem::EndsBeforeBegins),
        ];
        let of_lines = self.lines.iter().flat_map(DecisionLine::problems);
        found.into_iter().chain(of_lines).filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }
}

impl DecisionLine {
    fn problems(&self) -> [(bool, DecisionProblem); 3] {
        let long = |text: &str, longest| text.trim().chars().count() > longest;
        let line = self.id;
        let too_long =
            long(&self.task, LONGEST_TEXT) || long(&self.expected, LONGEST_TEXT) || long(&self.area, LONGEST_LINE);
        [
            (self.member.is_none(), DecisionProblem::MemberMissing { line }),
            (self.task.trim().is_empty(), DecisionProblem::TaskMissing { line }),
            (too_long, DecisionProblem::TooLong { line }),
        ]
    }
}

/// Wording of decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskDecisionRules {
    /// Type code in the number: "QĐ".
    pub type_code: String,
    /// "QUYẾT ĐỊNH".
    pub title: String,
    /// Line under the title; "{first_year}" and "{last_year}" of the term are filled in.
    pub subject: String,
    /// Legal bases (căn cứ), each a line of its own.
    pub bases: Vec<String>,
    /// Who decides, before the articles; "{cell}" is filled in.
    pub decider: String,
    /// The first article, before the table; "{members}" is how many members are named.
    pub given: String,
    /// Headings of the columns.
    pub columns: [String; 5],
    /// The articles after the table; "{committee}" and "{until}" are filled in.
    pub articles: Vec<String>,
    /// When it takes effect, as the last sentence.
    pub effect: String,
    /// The same when it takes the place of an earlier one; "{replaced}" is its number and day.
    pub effect_replacing: String,
    /// In whose name it is signed.
    pub authority: String,
    /// Who gets it; "{committee}" is filled in.
    pub recipients: Vec<String>,
}

impl TaskDecisionRules {
    /// Refuses a decision that nobody could tell from others.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let is_empty = |text: &str| text.trim().is_empty();
        let wrong = [
            (is_empty(&self.type_code), "type_code"),
            (is_empty(&self.title), "title"),
            (!self.subject.contains("{first_year}") || !self.subject.contains("{last_year}"), "subject"),
            (is_empty(&self.given), "given"),
            (self.columns.iter().any(|column| is_empty(column)), "columns"),
            (!self.effect_replacing.contains("{replaced}"), "effect_replacing"),
            (is_empty(&self.authority), "authority"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "task_decision", field }),
            None => Ok(()),
        }
    }
}

/// Everything that the paper of a decision says, with every name spelled out: frozen when it is issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// What it begins and ends with.
    pub frame: CellFrame,
    /// Its number; `None` before it is issued.
    pub number: Option<u32>,
    /// The last day for which it holds.
    pub until: NaiveDate,
    /// How many members it gives work to.
    pub people: u32,
    /// What it gives to whom.
    pub lines: Vec<NamedDecisionLine>,
    /// The one whose place it takes: number and day.
    pub replaces: Option<(u32, NaiveDate)>,
    /// Wording in force.
    pub rules: TaskDecisionRules,
}

/// One task with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedDecisionLine {
    /// Who; empty when nobody yet.
    pub member: String,
    /// What.
    pub task: String,
    /// Area or households.
    pub area: String,
    /// What should come of it.
    pub expected: String,
}

impl DecisionRecord {
    /// Spells a decision out by the facts of its day.
    #[must_use]
    pub fn of(
        decision: &TaskDecision,
        cell: Cell,
        members: &[Member],
        pack: &RulePack,
        replaces: Option<(u32, NaiveDate)>,
    ) -> Self {
        let named = |line: &DecisionLine| NamedDecisionLine {
            member: line.member.map(|id| name_of(members, id)).unwrap_or_default(),
            task: line.task.clone(),
            area: line.area.clone(),
            expected: line.expected.clone(),
        };
        Self {
            frame: CellFrame::of(cell, members, pack, decision.decided_on),
            number: decision.number,
            until: decision.until,
            people: decision.people(),
            lines: decision.lines.iter().map(named).collect(),
            replaces,
            rules: pack.task_decision.clone(),
        }
    }

    /// Its number as papers write it: "05-QĐ/CB"; dots before it is issued.
    #[must_use]
    pub fn code(&self) -> String {
        let number = self.number.map_or_else(|| "...".to_owned(), |number| format!("{number:02}"));
        format!("{number}-{}/{}", self.rules.type_code, self.frame.body_code)
    }
}

#[cfg(test)]
#[path = "task_decision_tests.rs"]
mod tests;
