//! The quality of a meeting in points (chất lượng buổi sinh hoạt): the sheet of the rule pack, what the facts propose for each
//! part of it, and what the cell gives.

use crate::headcount::HeadCount;
use crate::meeting::{Meeting, Speaker};
use crate::preparation::DoneStep;
use crate::rules::RulePack;
use crate::score_sheet::{Criterion, Measure, ScorePart, Step};
use crate::tasks::TaskCount;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The fact behind a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "fact", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Evidence {
    /// How long the meeting lasted, and how long it should, in minutes.
    Duration {
        /// How long it lasted.
        lasted: u32,
        /// How long it should.
        required: u32,
    },
    /// Absent without a reason.
    Unexcused {
        /// How many.
        count: u32,
    },
    /// Praised, reminded or criticised by name.
    Mentions {
        /// How many times.
        count: u32,
    },
    /// So many of so many.
    Share {
        /// Of what.
        of: Shared,
        /// How many.
        part: u32,
        /// Out of how many.
        whole: u32,
    },
    /// Steps of the preparation, all done.
    Steps {
        /// Each with its day.
        done: Vec<DoneStep>,
    },
}

/// What a share is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Shared {
    /// Present, of those who should be.
    Attendance,
    /// Members who spoke, of those present.
    Speakers,
    /// Tasks done, of those that came back.
    Tasks,
    /// Lines concluded, of those that must be.
    Conclusions,
    /// Agreed with the minutes, of those present.
    Agreed,
}

/// Points that the cell gave for one part, besides or against what the facts propose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GivenPoints {
    /// Key of the part.
    pub part: String,
    /// Points; `None` while only the reason stands.
    pub points: Option<u32>,
    /// Why they differ from the proposal; may be empty where nothing was proposed.
    pub reason: String,
}

/// One part of a scored meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoreLine {
    /// Its criterion.
    pub criterion: String,
    /// Key of the part.
    pub key: String,
    /// What is judged.
    pub title: String,
    /// Most points.
    pub most: u32,
    /// The fact, as far as there is one yet.
    pub evidence: Option<Evidence>,
    /// What the fact is worth.
    pub proposed: Option<u32>,
    /// The points that stand: given, or else proposed.
    pub points: Option<u32>,
    /// Why they differ from the proposal.
    pub reason: String,
}

impl ScoreLine {
    /// Tells whether the cell gave other points than the facts propose.
    #[must_use]
    pub fn is_overruled(&self) -> bool {
        self.proposed.is_some() && self.points != self.proposed
    }
}

/// A scored meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Score {
    /// Its parts, in the order of the sheet.
    pub lines: Vec<ScoreLine>,
    /// What the points so far add up to.
    pub sum: u32,
    /// Most points.
    pub total: u32,
    /// The rating; `None` while a part has no points.
    pub rating: Option<String>,
}

impl Score {
    /// Scores a meeting by the sheet of its rules; `None` when meetings of its kind are not scored.
    #[must_use]
    pub fn of(
        meeting: &Meeting,
        pack: &RulePack,
        count: &HeadCount,
        tasks: &TaskCount,
        prepared: &[DoneStep],
    ) -> Option<Self> {
        let sheet = &pack.score;
        if !sheet.kinds.contains(&meeting.kind) {
            return None;
        }
        let required_minutes = pack.min_minutes(meeting.kind);
        let facts = Facts { meeting, required_minutes, count, tasks, prepared };
        let lines: Vec<ScoreLine> = sheet
            .criteria
            .iter()
            .flat_map(|criterion| criterion.parts.iter().map(move |part| (criterion, part)))
            .map(|(criterion, part)| line(criterion, part, facts))
            .collect();
        let sum = lines.iter().filter_map(|line| line.points).fold(0, u32::saturating_add);
        let complete = lines.iter().all(|line| line.points.is_some());
        let rating = sheet.bands.iter().find(|band| complete && band.from <= sum).map(|band| band.name.clone());
        Some(Self { lines, sum, total: sheet.total, rating })
    }
}

/// The score of a meeting with the headings of its sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedScore {
    /// Title of the sheet.
    pub title: String,
    /// The line under it; "{month}" and "{year}" are filled in.
    pub subject: String,
    /// The score.
    pub score: Score,
}

impl RecordedScore {
    /// Scores a meeting and keeps the headings with it; `None` when meetings of its kind are not scored.
    #[must_use]
    pub fn of(
        meeting: &Meeting,
        pack: &RulePack,
        count: &HeadCount,
        tasks: &TaskCount,
        prepared: &[DoneStep],
    ) -> Option<Self> {
        let score = Score::of(meeting, pack, count, tasks, prepared)?;
        Some(Self { title: pack.score.title.clone(), subject: pack.score.subject.clone(), score })
    }
}

#[derive(Clone, Copy)]
struct Facts<'a> {
    meeting: &'a Meeting,
    required_minutes: Option<u32>,
    count: &'a HeadCount,
    tasks: &'a TaskCount,
    prepared: &'a [DoneStep],
}

fn line(criterion: &Criterion, part: &ScorePart, facts: Facts<'_>) -> ScoreLine {
    let evidence = part.measure.and_then(|measure| evidence(measure, &part.of, facts));
    let proposed = evidence.as_ref().map(|evidence| worth(&part.steps, evidence));
    let given = facts.meeting.points.iter().find(|given| given.part == part.key);
    ScoreLine {
        criterion: criterion.title.clone(),
        key: part.key.clone(),
        title: part.title.clone(),
        most: part.points,
        evidence,
        proposed,
        points: given.and_then(|given| given.points).or(proposed),
        reason: given.map(|given| given.reason.clone()).unwrap_or_default(),
    }
}

/// What is not known yet, or is a share of nothing, proposes nothing.
fn evidence(measure: Measure, steps: &[String], facts: Facts<'_>) -> Option<Evidence> {
    let Facts { meeting, count, tasks, .. } = facts;
    let present = count.present.total;
    let share = |of, part, whole| (whole > 0).then_some(Evidence::Share { of, part, whole });
    match measure {
        Measure::MinutesShort => {
            let lasted = meeting.minutes_long()?;
            Some(Evidence::Duration { lasted, required: facts.required_minutes? })
        }
        Measure::Unexcused => (count.not_called == 0).then_some(Evidence::Unexcused { count: count.unexcused }),
        Measure::Attendance if count.not_called > 0 => None,
        Measure::Attendance => share(Shared::Attendance, present, count.expected()),
        Measure::Speakers => share(Shared::Speakers, members_who_spoke(meeting), present),
        Measure::Tasks => share(Shared::Tasks, tasks.done, tasks.asked()),
        Measure::Conclusions => {
            let due = || meeting.agenda.iter().filter(|item| item.needs_conclusion());
            let done = due().filter(|item| !item.conclusion.trim().is_empty()).count();
            share(Shared::Conclusions, counted(done), counted(due().count()))
        }
        Measure::Mentions => {
            let mentions = counted(meeting.agenda.iter().map(|item| item.mentions.len()).sum());
            (mentions > 0).then_some(Evidence::Mentions { count: mentions })
        }
        Measure::DaysLate => {
            let of = |key: &String| facts.prepared.iter().find(|done| done.step == *key).cloned();
            Some(Evidence::Steps { done: steps.iter().map(of).collect::<Option<_>>()? })
        }
        Measure::Agreed => share(Shared::Agreed, meeting.minutes_agreed?, present + count.received_present),
    }
}

fn members_who_spoke(meeting: &Meeting) -> u32 {
    let spoke = |speaker: &&Speaker| matches!(speaker, Speaker::Member(member) if meeting.was_present(*member));
    counted(meeting.speakers().iter().filter(spoke).count())
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn worth(steps: &[Step], evidence: &Evidence) -> u32 {
    // A share stands against a whole of a hundred, a count against itself: no rounding lifts 89.99 to 90.
    let (value, hundredth) = match *evidence {
        Evidence::Duration { lasted, required } => (u64::from(required.saturating_sub(lasted)), 1),
        Evidence::Unexcused { count } | Evidence::Mentions { count } => (u64::from(count), 1),
        Evidence::Share { part, whole, .. } => (u64::from(part) * 100, u64::from(whole)),
        Evidence::Steps { ref done } => (u64::from(done.iter().map(|step| step.late).max().unwrap_or(0)), 1),
    };
    let reached = |step: &&Step| {
        step.at_least.is_none_or(|least| value >= u64::from(least) * hundredth)
            && step.over.is_none_or(|bound| value > u64::from(bound) * hundredth)
            && step.at_most.is_none_or(|most| value <= u64::from(most) * hundredth)
    };
    steps.iter().find(reached).map_or(0, |step| step.points)
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
