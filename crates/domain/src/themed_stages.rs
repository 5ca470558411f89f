//! The stages of a themed session (các bước của chuyên đề): from the topic that is registered to the report, each with its last day.

use crate::rules::RulePackError;
use crate::themed_session::{StageReached, ThemedSession};
use crate::year_plan::PlannedMeeting;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Most days between the session and the last day for a stage.
const MOST_DAYS: u32 = 180;

/// On which side of the session a stage lies, or that it is the session itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StageMoment {
    /// Trước buổi sinh hoạt chuyên đề.
    Before,
    /// Buổi sinh hoạt: only its meeting shows it.
    Held,
    /// Sau buổi sinh hoạt chuyên đề.
    After,
}

/// One stage (HD 42-HD/BTCTW: soạn, chi ủy duyệt, gửi trước; sau đó hoàn chỉnh, báo cáo).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemedStage {
    /// Its name in books, unique in the pack.
    pub key: String,
    /// What is to be done.
    pub title: String,
    /// How a session that has come so far is called.
    pub state: String,
    /// Before, at or after the session.
    pub moment: StageMoment,
    /// So many days before or after the day of the session is the last day for it.
    #[serde(default)]
    pub days: u32,
}

/// One stage of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StageLine {
    /// Key of the stage.
    pub stage: String,
    /// What is to be done.
    pub title: String,
    /// Before, at or after the session.
    pub moment: StageMoment,
    /// The last day for it.
    pub due: NaiveDate,
    /// The day on which it was reached; `None` while it is not.
    pub on: Option<NaiveDate>,
    /// Whether that day is before the day of an earlier stage, or the session that it follows was not held.
    pub is_out_of_order: bool,
}

/// How far a session is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// How it is called for having come so far; empty before the first stage.
    pub state: String,
    /// Every stage, in order.
    pub stages: Vec<StageLine>,
    /// The stage that comes next, by its place among them; stages before the furthest that was reached are not asked for any
    /// more. `None` after the last.
    pub next: Option<u32>,
    /// Whether it was held.
    pub is_held: bool,
    /// Whether it was held and the last stage is behind it.
    pub is_finished: bool,
}

impl Progress {
    /// The stage that comes next.
    #[must_use]
    pub fn next_stage(&self) -> Option<&StageLine> {
        self.stages.get(usize::try_from(self.next?).ok()?)
    }
}

/// Says what of a list of stages cannot be right.
pub(crate) fn check(stages: &[ThemedStage]) -> Result<(), RulePackError> {
    let impossible = |field| Err(RulePackError::ImpossibleRule { table: "themed_plan", field });
    for (at, stage) in stages.iter().enumerate() {
        let twin = stages.iter().take(at).any(|earlier| earlier.key == stage.key);
        let words = [&stage.key, &stage.title, &stage.state].iter().all(|text| !text.trim().is_empty());
        if twin || !words || stage.days > MOST_DAYS {
            return impossible("stages");
        }
    }
    let held = stages.iter().filter(|stage| stage.moment == StageMoment::Held).count();
    let ends_after = stages.last().is_some_and(|last| last.moment == StageMoment::After);
    if held == 1 && ends_after && stages.is_sorted_by_key(place_in_time) { Ok(()) } else { impossible("stages") }
}

/// Earlier stages have earlier last days.
fn place_in_time(stage: &ThemedStage) -> (StageMoment, i64) {
    let days = i64::from(stage.days);
    (stage.moment, if stage.moment == StageMoment::Before { -days } else { days })
}

impl ThemedStage {
    /// Whether somebody marks it; the session itself is shown by its meeting.
    #[must_use]
    pub fn is_marked(&self) -> bool {
        self.moment != StageMoment::Held
    }

    /// The last day for it when the session is held on a day.
    fn due(&self, held: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.days));
        let due = match self.moment {
            StageMoment::Before => held.checked_sub_days(days),
            StageMoment::Held => Some(held),
            StageMoment::After => held.checked_add_days(days),
        };
        due.unwrap_or(held)
    }
}

/// Lays out how far a session is, given what was marked and the meeting at which it is held. Last days count from the day of the
/// meeting, else from the planned one, else from the end of the quarter.
#[must_use]
pub fn progress(
    stages: &[ThemedStage],
    session: &ThemedSession,
    reached: &[StageReached],
    meeting: Option<&PlannedMeeting>,
) -> Progress {
    let day = meeting.map(|meeting| meeting.date).or(session.date).unwrap_or(session.quarter.last_day());
    let held = meeting.filter(|meeting| meeting.state.is_held()).map(|meeting| meeting.date);
    let mut latest = NaiveDate::MIN;
    let lines = stages.iter().map(|stage| {
        let marked = || reached.iter().find(|mark| mark.stage == stage.key).map(|mark| mark.on);
        let on = if stage.moment == StageMoment::Held { held } else { marked() };
        let not_held = stage.moment == StageMoment::After && held.is_none();
        let is_out_of_order = on.is_some_and(|on| on < latest || not_held);
        latest = on.map_or(latest, |on| on.max(latest));
        let (moment, due) = (stage.moment, stage.due(day));
        StageLine { stage: stage.key.clone(), title: stage.title.clone(), moment, due, on, is_out_of_order }
    });
    let lines: Vec<_> = lines.collect();
    let counts = |line: &StageLine| line.on.is_some() && (line.moment != StageMoment::After || held.is_some());
    let furthest = lines.iter().rposition(counts);
    let next = furthest.map_or(0, |at| at + 1);
    Progress {
        state: furthest.and_then(|at| stages.get(at)).map(|stage| stage.state.clone()).unwrap_or_default(),
        next: (next < lines.len()).then(|| u32::try_from(next).unwrap_or(u32::MAX)),
        is_held: held.is_some(),
        is_finished: next == lines.len(),
        stages: lines,
    }
}

#[cfg(test)]
#[path = "themed_stages_tests.rs"]
mod tests;
