//! Progress of a task between meetings, written down by day (ghi chép theo dõi nhiệm vụ).

use crate::ids::{AssignmentId, TaskNoteId};
use crate::meeting::TaskResult;
use crate::petitions::LONGEST_TEXT;
use crate::text::clean_text;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One note on the progress of a task. What it says of the result is proposed to the next meeting; only a meeting ends a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskNote {
    /// Its identifier.
    pub id: TaskNoteId,
    /// Which task.
    pub assignment: AssignmentId,
    /// The day that it tells of.
    pub on: NaiveDate,
    /// What was done or seen.
    pub text: String,
    /// How the task stands by it, when that is said.
    pub result: Option<TaskResult>,
}

/// What is wrong with a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TaskNoteProblem {
    /// It says nothing.
    TextMissing,
    /// Its text is longer than a text may be.
    TextTooLong,
    /// It tells of a day that is to come.
    InFuture,
    /// It tells of a day before the task was given.
    BeforeGiven,
}

impl TaskNote {
    /// Puts its text into the form in which it is kept.
    pub fn tidy(&mut self) {
        self.text = clean_text(&self.text);
    }

    /// Lists what is wrong with it, for a task given on a day, seen from a day.
    #[must_use]
    pub fn problems(&self, given_on: NaiveDate, today: NaiveDate) -> Vec<TaskNoteProblem> {
        let length = self.text.trim().chars().count();
        let found = [
            (length == 0, TaskNoteProblem::TextMissing),
            (length > LONGEST_TEXT, TaskNoteProblem::TextTooLong),
            (self.on > today, TaskNoteProblem::InFuture),
            (self.on < given_on, TaskNoteProblem::BeforeGiven),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }
}
