//! A task given to a member (phân công nhiệm vụ), and what meetings are told of it.

use crate::ids::{AssignmentId, MemberId};
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// How long a task is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TaskKind {
    /// Một lần: it ends when it is done.
    #[default]
    Once,
    /// Thường xuyên: it is reported at every meeting and done anew each time, until the cell takes it back.
    Regular,
    /// Theo nhiệm kỳ: it comes back when it falls due, not every month.
    Term,
}

impl TaskKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Once, Self::Regular, Self::Term];

    /// What ends a task of this kind: it does not come back after it.
    #[must_use]
    pub fn ends_with(self) -> &'static [TaskResult] {
        const ENDS: [TaskResult; 5] =
            [TaskResult::DoneWell, TaskResult::Done, TaskResult::DoneLate, TaskResult::NotDone, TaskResult::Withdrawn];
        match self {
            Self::Once | Self::Term => &ENDS,
            Self::Regular => &[TaskResult::Withdrawn],
        }
    }
}

/// A task given to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Assignment {
    /// Its identifier.
    pub id: AssignmentId,
    /// Who is in charge.
    pub member: Option<MemberId>,
    /// Who helps.
    pub with_members: Vec<MemberId>,
    /// What is to be done.
    pub task: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What should come of it; may be empty.
    pub expected: String,
    /// How long it is for.
    pub kind: TaskKind,
    /// From when on; `None` is from the day on which it was given.
    pub starts: Option<NaiveDate>,
    /// Area or households that it is for; may be empty.
    pub area: String,
}

impl Assignment {
    /// An assignment of which nothing is said yet.
    #[must_use]
    pub fn new(id: AssignmentId) -> Self {
        Self {
            id,
            member: None,
            with_members: Vec::new(),
            task: String::new(),
            due: None,
            expected: String::new(),
            kind: TaskKind::Once,
            starts: None,
            area: String::new(),
        }
    }

    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        self.task = clean_text(&self.task);
        self.expected = clean_text(&self.expected);
        self.area = clean_line(&self.area);
    }

    /// Tells whether it is due before it starts.
    #[must_use]
    pub fn is_due_before_it_starts(&self) -> bool {
        self.due.zip(self.starts).is_some_and(|(due, starts)| due < starts)
    }
}

/// How an earlier assignment stands, as told at a meeting: the result and its evaluation in one word (HD 42-HD/BTCTW has the
/// tasks of the month before reviewed at each regular meeting).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TaskResult {
    /// Hoàn thành tốt.
    DoneWell,
    /// Hoàn thành.
    Done,
    /// Hoàn thành chậm.
    DoneLate,
    /// Không hoàn thành.
    NotDone,
    /// Chậm, còn tiếp tục.
    Late,
    /// Đang thực hiện, chưa đến hạn.
    Ongoing,
    /// Thôi giao: the cell took it back.
    Withdrawn,
}

impl TaskResult {
    /// Tells whether what was asked for was done, in time or late.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::DoneWell | Self::Done | Self::DoneLate)
    }
}

/// What was told at a meeting about an earlier assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskReport {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// How it stands.
    pub result: TaskResult,
    /// What was told; may be empty.
    pub note: String,
}
