//! Following tasks up: when one is near its last day, who has too many or none, and the "6 rõ" of one in a line.

use crate::assignment::{Assignment, TaskKind};
use crate::ids::MemberId;
use crate::meeting::TaskResult;
use crate::rules::RulePackError;
use crate::tasks::GivenTask;
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a rule pack says of tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskRules {
    /// How many days before its last day a task is called near due.
    pub near_days: u32,
    /// From how many open tasks in charge a member has too many.
    pub overloaded_from: u32,
    /// Name of tasks for once.
    pub once: String,
    /// Name of regular tasks.
    pub regular: String,
    /// Name of tasks for a term.
    pub term: String,
    /// From one day until another; "{starts}" and "{due}" are filled in.
    pub span: String,
    /// What stands for a thing that is not said.
    pub unclear: String,
    /// Labels of the six things that should be clear: who, what, when, what for whom, with whom, what comes of it.
    pub clear: [String; 6],
}

/// How a task stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TaskStanding {
    /// Open though it should have been done before.
    Overdue,
    /// Open, and its last day is near.
    NearDue,
    /// Open.
    Open,
    /// Ended.
    Ended,
}

/// How much a member has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Load {
    /// Neither in charge of a task nor helping with one.
    Nothing,
    /// Something.
    Usual,
    /// More than a member should have.
    Overloaded,
}

/// The open tasks of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberTasks {
    /// Tasks that the member is in charge of.
    pub in_charge: u32,
    /// Tasks that the member helps with.
    pub helping: u32,
    /// Of those in charge: overdue.
    pub overdue: u32,
    /// How much that is.
    pub load: Load,
}

impl TaskRules {
    /// Refuses rules by which nobody could have a task, and labels that say nothing.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let is_empty = |text: &String| text.trim().is_empty();
        let wrong = [
            (self.near_days > 60, "near_days"),
            (self.overloaded_from == 0, "overloaded_from"),
            (is_empty(&self.once), "once"),
            (is_empty(&self.regular), "regular"),
            (is_empty(&self.term), "term"),
            (!self.span.contains("{starts}") || !self.span.contains("{due}"), "span"),
            (is_empty(&self.unclear), "unclear"),
            (self.clear.iter().any(is_empty), "clear"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "tasks", field }),
            None => Ok(()),
        }
    }

    /// Tells how a task stands on a day.
    #[must_use]
    pub fn standing(&self, task: &GivenTask, today: NaiveDate) -> TaskStanding {
        let near = today + TimeDelta::days(i64::from(self.near_days));
        let is_done = task.result().is_some_and(TaskResult::is_done);
        match task.assignment.due {
            _ if !task.is_open() => TaskStanding::Ended,
            _ if task.is_overdue(today) => TaskStanding::Overdue,
            Some(due) if due >= today && due <= near && !is_done => TaskStanding::NearDue,
            _ => TaskStanding::Open,
        }
    }

    /// Counts what one member has to do on a day.
    #[must_use]
    pub fn of_member(&self, member: MemberId, tasks: &[GivenTask], today: NaiveDate) -> MemberTasks {
        let count = |wanted: &dyn Fn(&GivenTask) -> bool| {
            let found = tasks.iter().filter(|task| task.is_open() && wanted(task)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        let leads = |task: &GivenTask| task.assignment.member == Some(member);
        let in_charge = count(&leads);
        let helping = count(&|task| task.assignment.with_members.contains(&member));
        let overdue = count(&|task| leads(task) && task.is_overdue(today));
        let load = match (in_charge, helping) {
            (0, 0) => Load::Nothing,
            _ if in_charge >= self.overloaded_from => Load::Overloaded,
            _ => Load::Usual,
        };
        MemberTasks { in_charge, helping, overdue, load }
    }

    /// Says the six things that should be clear of a task, in one line.
    #[must_use]
    pub fn six_clear(&self, task: &Assignment, given_on: NaiveDate, name: impl Fn(MemberId) -> String) -> String {
        let helpers: Vec<_> = task.with_members.iter().map(|helper| name(*helper)).collect();
        let said = [
            task.member.map(name).unwrap_or_default(),
            one_line(&task.task),
            self.time(task, given_on),
            [self.kind(task.kind), &task.area]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            helpers.join(", "),
            one_line(&task.expected),
        ];
        let said = said.map(|words| if words.is_empty() { self.unclear.clone() } else { words });
        let parts: Vec<_> = self.clear.iter().zip(said).map(|(label, words)| format!("{label}: {words}")).collect();
        parts.join("; ")
    }

    fn kind(&self, kind: TaskKind) -> &str {
        match kind {
            TaskKind::Once => &self.once,
            TaskKind::Regular => &self.regular,
            TaskKind::Term => &self.term,
        }
    }

    fn time(&self, task: &Assignment, given_on: NaiveDate) -> String {
        let day = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
        let starts = task.starts.unwrap_or(given_on);
        let span = |due| self.span.replace("{starts}", &day(starts)).replace("{due}", &day(due));
        match (task.due, task.kind) {
            (Some(due), _) => span(due),
            (None, TaskKind::Regular) => self.regular.clone(),
            (None, TaskKind::Once | TaskKind::Term) => String::new(),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
#[path = "task_rules_tests.rs"]
mod tests;
