//! The register of resolutions and conclusions.

use chrono::NaiveDate;
use domain::cell::Term;
use domain::dates::Month;
use domain::execution::Execution;
use domain::ids::{AssignmentId, MeetingId};
use domain::kinds::MeetingKind;
use domain::meeting::TaskResult;
use domain::outcome::Outcome;
use domain::votes::VoteOutcome;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What meetings issued, and how far it is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionRegister {
    /// The running term of the cell.
    pub term: Term,
    /// What was issued, the latest first.
    pub lines: Vec<ResolutionLine>,
}

/// A resolution or a conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionLine {
    /// The meeting that issued it.
    pub meeting: MeetingId,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// What it is.
    pub outcome: Outcome,
    /// Its number as it is printed, "05-NQ/CB"; `None` while it is a draft, before the minutes are locked.
    pub code: Option<String>,
    /// Line under its title.
    pub subject: String,
    /// The vote by which it was adopted, where one names it.
    pub adoption: Option<VoteOutcome>,
    /// Its tasks, counted.
    pub execution: Execution,
    /// Its tasks, in the order of the agenda.
    pub tasks: Vec<ResolutionTask>,
}

/// A task that was given with a resolution or a conclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionTask {
    /// Which.
    pub assignment: AssignmentId,
    /// Name of whoever is in charge; empty when nobody is.
    pub member: String,
    /// What.
    pub task: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How it stands; `None` while nothing was told.
    pub result: Option<TaskResult>,
    /// Whether it is open though it should have been done before today.
    pub is_overdue: bool,
}
