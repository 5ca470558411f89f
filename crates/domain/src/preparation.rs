//! The preparation ladder (các bước chuẩn bị): what is done before and after a meeting, by when, and how it stands.

use crate::dates::Month;
use crate::ids::MeetingId;
use crate::kinds::MeetingKind;
use crate::meeting::Meeting;
use crate::rules::RulePackError;
use crate::score_sheet::ScoreSheet;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Most days between a meeting and the last day for a step.
const MOST_DAYS: u32 = 60;

/// On which side of the meeting a step lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// Chuẩn bị trước buổi sinh hoạt.
    Before,
    /// Việc sau buổi sinh hoạt.
    After,
}

/// The steps that a rule pack knows (HD 42-HD/BTCTW: chuẩn bị, và đăng, báo cáo văn bản sau buổi sinh hoạt).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreparationRules {
    /// The steps, in the order in which they are taken.
    pub steps: Vec<PreparationStep>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreparationStep {
    /// Its name in books and files, unique in the pack.
    pub key: String,
    /// What is to be done.
    pub title: String,
    /// What is said of it once it is done, before its day: "đăng Sổ tay đảng viên".
    pub done: String,
    /// Before or after the meeting.
    pub side: Side,
    /// So many days before or after the day of the meeting is the last day for it.
    pub days: u32,
    /// The kinds of meeting that have it; none in a layer that leaves it out.
    pub kinds: Vec<MeetingKind>,
    /// The kind of meeting that does it by being held.
    #[serde(default)]
    pub shown_by: Option<ShownBy>,
}

/// A kind of meeting that, held in the same month on or before the day, is the step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownBy {
    /// Which kind.
    pub kind: MeetingKind,
    /// What is said of it then: "chi ủy họp".
    pub done: String,
}

/// The mark that a step is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Tick {
    /// Key of the step.
    pub step: String,
    /// On which day it was done.
    pub on: NaiveDate,
    /// Anything else; may be empty.
    pub note: String,
}

/// The meeting that a ladder belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day it is held.
    pub date: NaiveDate,
}

impl From<&Meeting> for Goal {
    fn from(meeting: &Meeting) -> Self {
        Self { meeting: meeting.id, kind: meeting.kind, month: meeting.month, date: meeting.date }
    }
}

/// A step that is done, as evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoneStep {
    /// Key of the step.
    pub step: String,
    /// What is said of it, before its day.
    pub done: String,
    /// On which day.
    pub on: NaiveDate,
    /// Days from the day of the meeting to it; negative before.
    pub apart: i32,
    /// Days that it came after its last day.
    pub late: u32,
    /// What was noted; may be empty.
    pub note: String,
    /// What shows it.
    pub by: DoneBy,
}

/// What shows that a step is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DoneBy {
    /// Somebody ticked it.
    Tick,
    /// A meeting of the book.
    Meeting,
}

/// How a step stands, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum StepState {
    /// Done in time.
    InTime,
    /// Done, and too late.
    Late {
        /// How many days.
        days: u32,
    },
    /// Not done, and there is time.
    Due {
        /// How many days are left; 0 is today.
        days: u32,
    },
    /// Not done, and its last day is past.
    Overdue {
        /// For how many days.
        days: u32,
    },
    /// It follows a meeting whose day has not come.
    NotYet,
}

/// One step of the ladder of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LadderStep {
    /// Key of the step.
    pub step: String,
    /// What is to be done.
    pub title: String,
    /// Before or after the meeting.
    pub side: Side,
    /// The last day for it.
    pub due: NaiveDate,
    /// How it stands.
    pub state: StepState,
    /// When and how it was done; `None` while it is not.
    pub done: Option<DoneStep>,
}

impl PreparationRules {
    /// Says what of these rules cannot be right, also beside the score sheet whose parts look at them.
    pub(crate) fn check(&self, sheet: &ScoreSheet) -> Result<(), RulePackError> {
        for (at, step) in self.steps.iter().enumerate() {
            let twin = self.steps.iter().take(at).any(|earlier| earlier.key == step.key);
            let words = [&step.key, &step.title, &step.done].iter().all(|text| !text.trim().is_empty());
            if twin || !words {
                return Err(RulePackError::ImpossibleStep(step.key.clone()));
            }
            if step.days > MOST_DAYS {
                return Err(RulePackError::OutOfRange { place: format!("preparation.steps.{}.days", step.key) });
            }
        }
        let unknown = sheet.steps_looked_at().find(|key| self.step(key).is_none());
        match unknown {
            // A pack by which nothing is scored may leave out what its sheet would look at.
            Some(key) if !sheet.kinds.is_empty() => Err(RulePackError::ImpossibleStep(key.to_owned())),
            _ => Ok(()),
        }
    }

    /// Gives a step by its key.
    #[must_use]
    pub fn step(&self, key: &str) -> Option<&PreparationStep> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// Tells whether other meetings of the month can be steps towards one of this kind.
    #[must_use]
    pub fn looks_at_meetings(&self, kind: MeetingKind) -> bool {
        self.of(kind).any(|step| step.shown_by.is_some())
    }

    fn of(&self, kind: MeetingKind) -> impl Iterator<Item = &PreparationStep> {
        self.steps.iter().filter(move |step| step.kinds.contains(&kind))
    }

    /// Lists the steps that are done: a tick stands before what the `held` meetings of the month show.
    #[must_use]
    pub fn done(&self, goal: Goal, ticks: &[Tick], held: &[(MeetingKind, NaiveDate)]) -> Vec<DoneStep> {
        let done = |step: &PreparationStep| {
            let ticked = ticks.iter().find(|tick| tick.step == step.key);
            match ticked {
                Some(tick) => Some(step.done_on(goal.date, tick.on, &step.done, tick.note.clone(), DoneBy::Tick)),
                None => step.shown(goal, held),
            }
        };
        self.of(goal.kind).filter_map(done).collect()
    }

    /// Lays the ladder of a meeting out, seen from a day.
    #[must_use]
    pub fn ladder(&self, goal: Goal, done: &[DoneStep], today: NaiveDate) -> Vec<LadderStep> {
        let laid = |step: &PreparationStep| {
            let done = done.iter().find(|known| known.step == step.key).cloned();
            LadderStep {
                step: step.key.clone(),
                title: step.title.clone(),
                side: step.side,
                due: step.due(goal.date),
                state: step.state(goal.date, done.as_ref(), today),
                done,
            }
        };
        self.of(goal.kind).map(laid).collect()
    }
}

impl PreparationStep {
    /// The last day for it when the meeting is held on a day.
    #[must_use]
    pub fn due(&self, held: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.days));
        let due = match self.side {
            Side::Before => held.checked_sub_days(days),
            Side::After => held.checked_add_days(days),
        };
        due.unwrap_or(held)
    }

    fn shown(&self, goal: Goal, held: &[(MeetingKind, NaiveDate)]) -> Option<DoneStep> {
        let by = self.shown_by.as_ref()?;
        let days = held.iter().filter(|(kind, day)| *kind == by.kind && *day <= goal.date).map(|(_, day)| *day);
        Some(self.done_on(goal.date, days.max()?, &by.done, String::new(), DoneBy::Meeting))
    }

    fn done_on(&self, held: NaiveDate, on: NaiveDate, done: &str, note: String, by: DoneBy) -> DoneStep {
        DoneStep {
            step: self.key.clone(),
            done: done.to_owned(),
            on,
            apart: i32::try_from((on - held).num_days()).unwrap_or(i32::MAX),
            late: days_from(self.due(held), on),
            note,
            by,
        }
    }

    fn state(&self, held: NaiveDate, done: Option<&DoneStep>, today: NaiveDate) -> StepState {
        let due = self.due(held);
        match done {
            Some(DoneStep { late: 0, .. }) => StepState::InTime,
            Some(DoneStep { late, .. }) => StepState::Late { days: *late },
            None if self.side == Side::After && today < held => StepState::NotYet,
            None if today > due => StepState::Overdue { days: days_from(due, today) },
            None => StepState::Due { days: days_from(today, due) },
        }
    }
}

/// Days from one day to a later one; 0 when it is not later.
fn days_from(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

#[cfg(test)]
#[path = "preparation_tests.rs"]
mod tests;
