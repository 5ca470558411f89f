//! Papers about tasks as they stand on a day: the tracking table (bảng theo dõi và phân công nhiệm vụ) and the slips by which each
//! member is told what is theirs (phiếu giao việc).

use crate::cell_frame::CellFrame;
use crate::ids::MemberId;
use crate::meeting::TaskResult;
use crate::member::{Member, name_of};
use crate::rules::RulePackError;
use crate::tasks::GivenTask;
use crate::text::name_order;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Wording of the tracking table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackingRules {
    /// "BẢNG THEO DÕI VÀ PHÂN CÔNG NHIỆM VỤ ĐẢNG VIÊN".
    pub title: String,
    /// Line under the title; "{date}" is filled in.
    pub subject: String,
    /// Headings of the columns.
    pub columns: [String; 6],
    /// What stands for members who have no task; "{members}" are their names.
    pub without: String,
    /// In whose name it is signed.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
}

/// Wording of slips.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskSlipRules {
    /// "PHIẾU GIAO VIỆC".
    pub title: String,
    /// Line under the title; "{date}" is filled in.
    pub subject: String,
    /// To whom; "{member}" is filled in.
    pub addressed: String,
    /// What stands before area, helpers, last day and expected result of a task.
    pub labels: TaskSlipLabels,
    /// What is asked of the member.
    pub closing: String,
    /// In whose name it is signed.
    pub authority: String,
    /// Label over the place where the member signs.
    pub receiver: String,
    /// Size of the text, pt.
    pub text_pt: f64,
    /// Exact line spacing, pt.
    pub line_pt: f64,
    /// Blank edge of a sheet, mm.
    pub edge_mm: f64,
    /// Blank edge of a slip, mm.
    pub padding_mm: f64,
}

/// What stands before each part of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskSlipLabels {
    /// "địa bàn".
    pub area: String,
    /// "phối hợp".
    pub with: String,
    /// "phụ trách", where the member only helps.
    pub in_charge: String,
    /// "thời hạn".
    pub due: String,
    /// "kết quả cần đạt".
    pub expected: String,
}

impl TrackingRules {
    /// Refuses a table that does not tell of which day it is, or without headings.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let is_empty = |text: &str| text.trim().is_empty();
        let wrong = [
            (is_empty(&self.title), "title"),
            (!self.subject.contains("{date}"), "subject"),
            (self.columns.iter().any(|column| is_empty(column)), "columns"),
            (!self.without.contains("{members}"), "without"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "task_tracking", field }),
            None => Ok(()),
        }
    }
}

impl TaskSlipRules {
    /// Refuses slips that are nobody's, or on which nothing fits.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let wrong = [
            (self.title.trim().is_empty(), "title"),
            (!self.addressed.contains("{member}"), "addressed"),
            (!(6.0..=30.0).contains(&self.text_pt), "text_pt"),
            (!(self.text_pt..=60.0).contains(&self.line_pt), "line_pt"),
            (!(0.0..=40.0).contains(&self.edge_mm), "edge_mm"),
            (!(0.0..=40.0).contains(&self.padding_mm), "padding_mm"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "task_slips", field }),
            None => Ok(()),
        }
    }
}

/// A task by names, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTask {
    /// Who is in charge; empty when nobody is.
    pub member: String,
    /// Who helps.
    pub with_members: Vec<String>,
    /// What is to be done.
    pub task: String,
    /// Area or households; may be empty.
    pub area: String,
    /// From when on.
    pub from: NaiveDate,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What should come of it; may be empty.
    pub expected: String,
    /// How it stands by its reports; `None` before the first.
    pub result: Option<TaskResult>,
    /// What was told of it last: at a meeting, or noted since.
    pub told: String,
    /// Whether it is open though it should have been done.
    pub is_overdue: bool,
}

impl NamedTask {
    /// Spells a task out, as it stands on a day.
    #[must_use]
    pub fn of(task: &GivenTask, members: &[Member], day: NaiveDate) -> Self {
        let name = |id: MemberId| name_of(members, id);
        let given = &task.assignment;
        let reported = task.reports.last().map(|report| (report.on, &report.note));
        let noted = task.notes.last().map(|note| (note.on, &note.text));
        let told = reported.into_iter().chain(noted).filter(|(_, text)| !text.is_empty()).max_by_key(|(on, _)| *on);
        Self {
            member: given.member.map(name).unwrap_or_default(),
            with_members: given.with_members.iter().map(|id| name(*id)).collect(),
            task: given.task.clone(),
            area: given.area.clone(),
            from: given.starts.unwrap_or(task.given_on),
            due: given.due,
            expected: given.expected.clone(),
            result: task.result(),
            told: told.map(|(_, text)| text.clone()).unwrap_or_default(),
            is_overdue: task.is_overdue(day),
        }
    }
}

/// The tracking table of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Tracking {
    /// What it begins and ends with.
    pub frame: CellFrame,
    /// What is open, and what was given or told of in the year, by members in the order of their names.
    pub tasks: Vec<NamedTask>,
    /// Members who have nothing that is open, neither in charge nor helping.
    pub without: Vec<String>,
}

impl Tracking {
    /// Lays out the tasks as they stand on the day of the frame.
    #[must_use]
    pub fn of(frame: CellFrame, tasks: &[GivenTask], members: &[Member]) -> Self {
        let day = frame.date;
        let concerns = |task: &&GivenTask| {
            let last = task.reports.last().map_or(task.given_on, |report| report.on);
            task.is_open() || last.year() == day.year() || task.given_on.year() == day.year()
        };
        let mut named: Vec<_> = tasks.iter().filter(concerns).map(|task| NamedTask::of(task, members, day)).collect();
        named.sort_by_cached_key(|task| (name_order(&task.member), task.due.is_none(), task.due));
        let mut without: Vec<_> = members
            .iter()
            .filter(|member| member.standing_on(day).is_some())
            .filter(|member| !tasks.iter().any(|task| task.is_open() && task.concerns(member.id)))
            .map(|member| member.name.clone())
            .collect();
        without.sort_by_cached_key(|name| name_order(name));
        Self { frame, tasks: named, without }
    }
}

/// The slip of one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskSlip {
    /// Full name.
    pub member: String,
    /// What is open and theirs, what is due first first.
    pub tasks: Vec<NamedTask>,
}

impl TaskSlip {
    /// Writes a slip for each member who has something to do, or for one, in the order of their names.
    #[must_use]
    pub fn all(tasks: &[GivenTask], members: &[Member], only: Option<MemberId>, day: NaiveDate) -> Vec<Self> {
        let mut people: Vec<_> = members.iter().filter(|member| only.is_none_or(|only| only == member.id)).collect();
        people.sort_by_cached_key(|member| name_order(&member.name));
        let slip = |member: &Member| {
            let theirs = tasks.iter().filter(|task| task.is_open() && task.concerns(member.id));
            let mut theirs: Vec<_> = theirs.map(|task| NamedTask::of(task, members, day)).collect();
            theirs.sort_by_key(|task| (task.due.is_none(), task.due));
            Self { member: member.name.clone(), tasks: theirs }
        };
        people.into_iter().map(slip).filter(|slip| !slip.tasks.is_empty()).collect()
    }
}

impl GivenTask {
    /// Tells whether a member is in charge of it or helps.
    #[must_use]
    pub fn concerns(&self, member: MemberId) -> bool {
        self.assignment.member == Some(member) || self.assignment.with_members.contains(&member)
    }
}

#[cfg(test)]
#[path = "task_papers_tests.rs"]
mod tests;
