//! A task given outside of meetings, which can be changed until the cell takes it back.

use crate::meeting::Assignment;
use crate::petitions::{LONGEST_LINE, LONGEST_TEXT};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A task that no meeting gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnTask {
    /// The task.
    pub assignment: Assignment,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// The day on which the cell took it back.
    pub ended_on: Option<NaiveDate>,
}

/// What is wrong with such a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum OwnTaskProblem {
    /// It does not say what is to be done.
    TaskMissing,
    /// Its words are longer than a text may be.
    TooLong,
    /// Nobody is in charge.
    MemberMissing,
    /// Whoever is in charge helps as well, or somebody helps twice.
    HelperTwice,
    /// It is given on a day that is to come.
    GivenInFuture,
    /// It is due before it is given.
    DueBeforeGiven,
    /// It is due before it starts.
    DueBeforeStarts,
    /// It ended before it was given, or will end on a day to come.
    EndedWrong,
}

impl OwnTask {
    /// Lists what is wrong with it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<OwnTaskProblem> {
        let Assignment { task, expected, area, due, member, with_members, .. } = &self.assignment;
        let long = |text: &str, longest| text.trim().chars().count() > longest;
        let mut people: Vec<_> = member.iter().chain(with_members).collect();
        people.sort();
        let found = [
            (task.trim().is_empty(), OwnTaskProblem::TaskMissing),
            (
                long(task, LONGEST_TEXT) || long(expected, LONGEST_TEXT) || long(area, LONGEST_LINE),
                OwnTaskProblem::TooLong,
            ),
            (member.is_none(), OwnTaskProblem::MemberMissing),
            (people.windows(2).any(|pair| pair.first() == pair.last()), OwnTaskProblem::HelperTwice),
            (self.given_on > today, OwnTaskProblem::GivenInFuture),
            (due.is_some_and(|due| due < self.given_on), OwnTaskProblem::DueBeforeGiven),
            (self.assignment.is_due_before_it_starts(), OwnTaskProblem::DueBeforeStarts),
            (self.ended_on.is_some_and(|day| day < self.given_on || day > today), OwnTaskProblem::EndedWrong),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }
}
