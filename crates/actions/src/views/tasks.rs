//! Tasks as they are followed up.

use chrono::NaiveDate;
use domain::ids::{AssignmentId, MemberId};
use domain::meeting::TaskResult;
use domain::own_task::OwnTask;
use domain::task_rules::{MemberTasks, TaskStanding};
use domain::tasks::GivenTask;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Every task ever given, and who does what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskBoard {
    /// The tasks, the most urgent first, those that ended last.
    pub lines: Vec<TaskLine>,
    /// The members with what each has to do, in the order of the members' list.
    pub members: Vec<MemberLoad>,
}

/// One task with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskLine {
    /// The task.
    pub task: GivenTask,
    /// How it stands today.
    pub standing: TaskStanding,
    /// How it stands by what meetings were told; `None` before the first report.
    pub result: Option<TaskResult>,
    /// Name of whoever is in charge; empty when nobody is.
    pub in_charge: String,
    /// Names of those who help.
    pub helpers: Vec<String>,
}

/// What one member has to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberLoad {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
    /// The member's open tasks.
    pub tasks: MemberTasks,
}

/// One task with its whole context.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskView {
    /// The task with how it stands.
    pub line: TaskLine,
    /// The six things that should be clear of it, in one line.
    pub six_clear: String,
    /// Number of the resolution or conclusion that it is part of, as papers write it.
    pub issued: Option<String>,
    /// What the form changes; `None` for a task that a meeting gave, which that meeting says.
    pub own: Option<OwnTask>,
}

/// A task that the home screen reminds of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskReminder {
    /// Which.
    pub assignment: AssignmentId,
    /// What is to be done.
    pub task: String,
    /// Name of whoever is in charge; empty when nobody is.
    pub in_charge: String,
    /// Its last day.
    pub due: NaiveDate,
}

/// The tasks that the home screen reminds of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskReminders {
    /// The most urgent ones, first things first.
    pub tasks: Vec<TaskReminder>,
    /// How many more there are.
    pub more: u32,
}
