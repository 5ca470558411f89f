//! The score sheet of a rule pack: criteria, parts, what a fact is worth, and the ratings.

use crate::meeting::MeetingKind;
use serde::{Deserialize, Serialize};

/// A score sheet (HD 42-HD/BTCTW: seven criteria, 100 points; parts as local offices break them down).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreSheet {
    /// Which meetings are scored.
    pub kinds: Vec<MeetingKind>,
    /// Title of the sheet on paper.
    pub title: String,
    /// The line under it; "{month}" and "{year}" are filled in.
    pub subject: String,
    /// What all parts add up to.
    pub total: u32,
    /// Ratings, the best first; the last begins at 0.
    pub bands: Vec<Band>,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// One rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Fewest points.
    pub from: u32,
    /// Its name: "Tốt".
    pub name: String,
}

/// One criterion and its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What is judged.
    pub title: String,
    /// Its parts; their points add up to the criterion's.
    pub parts: Vec<ScorePart>,
}

/// The smallest thing that takes points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorePart {
    /// Its name in books and files, unique in the sheet.
    pub key: String,
    /// What is judged.
    pub title: String,
    /// Most points.
    pub points: u32,
    /// The fact that proposes the points; without one the cell judges by itself.
    #[serde(default)]
    pub measure: Option<Measure>,
    /// The steps of the preparation that [`Measure::DaysLate`] looks at, by their keys.
    #[serde(default)]
    pub of: Vec<String>,
    /// What the fact is worth: the first step that it reaches; none reached is worth nothing.
    #[serde(default)]
    pub steps: Vec<Step>,
}

/// A fact of the meeting that can be worth points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Measure {
    /// Minutes missing to the required duration.
    MinutesShort,
    /// Present of those who should be, per cent.
    Attendance,
    /// Members absent without a reason.
    Unexcused,
    /// Members who spoke of those present, per cent.
    Speakers,
    /// Tasks done of those that came back, per cent.
    Tasks,
    /// Lines concluded of those that must be, per cent.
    Conclusions,
    /// Members who agreed with the minutes of those present, per cent.
    Agreed,
    /// Members praised, reminded or criticised by name.
    Mentions,
    /// Days that the last of some steps of the preparation came too late; nothing is known before all are done.
    DaysLate,
}

/// One step of a measure; it has one bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Least value that reaches it.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// A value above it reaches it.
    #[serde(default)]
    pub over: Option<u32>,
    /// Largest value that reaches it.
    #[serde(default)]
    pub at_most: Option<u32>,
    /// What it is worth.
    pub points: u32,
}

/// What is wrong with a score sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScoreSheetError {
    /// The parts do not add up to the total.
    #[error("the parts add up to {sum}, not to {total}")]
    Sum {
        /// What they add up to.
        sum: u32,
        /// What they should.
        total: u32,
    },
    /// Two parts have one key.
    #[error("two parts are called {0}")]
    KeyTwice(String),
    /// The ratings do not go down from at most the total to 0.
    #[error("the bands do not go down from at most the total to 0")]
    Bands,
    /// Steps without a measure or the reverse, a step of two bounds or none, or one worth more than its part; the preparation
    /// named without looking at it or the reverse.
    #[error("the steps of {0} cannot be")]
    Steps(String),
}

impl ScoreSheet {
    /// Tells what makes the sheet unusable.
    ///
    /// # Errors
    /// The first thing that cannot be.
    pub fn validate(&self) -> Result<(), ScoreSheetError> {
        let parts: Vec<&ScorePart> = self.parts().collect();
        let sum = parts.iter().map(|part| part.points).fold(0, u32::saturating_add);
        if sum != self.total {
            return Err(ScoreSheetError::Sum { sum, total: self.total });
        }
        for (at, part) in parts.iter().enumerate() {
            if parts.iter().take(at).any(|other| other.key == part.key) {
                return Err(ScoreSheetError::KeyTwice(part.key.clone()));
            }
            let looks = part.measure == Some(Measure::DaysLate);
            if looks == part.of.is_empty() {
                return Err(ScoreSheetError::Steps(part.key.clone()));
            }
            if part.measure.is_some() == part.steps.is_empty() || !part.steps.iter().all(|step| step.fits(part)) {
                return Err(ScoreSheetError::Steps(part.key.clone()));
            }
        }
        let first_fits = self.bands.first().is_some_and(|band| band.from <= self.total);
        let down = self.bands.iter().zip(self.bands.iter().skip(1)).all(|(higher, lower)| lower.from < higher.from);
        let to_nothing = self.bands.last().is_some_and(|band| band.from == 0);
        if first_fits && down && to_nothing { Ok(()) } else { Err(ScoreSheetError::Bands) }
    }

    /// The steps of the preparation that its parts look at, by their keys.
    pub(crate) fn steps_looked_at(&self) -> impl Iterator<Item = &str> {
        self.parts().flat_map(|part| &part.of).map(String::as_str)
    }

    /// The first step of the preparation that a part looks at, by the keys of both.
    #[must_use]
    pub fn step_behind(&self, part: &str) -> Option<&str> {
        self.parts().find(|known| known.key == part)?.of.first().map(String::as_str)
    }

    fn parts(&self) -> impl Iterator<Item = &ScorePart> {
        self.criteria.iter().flat_map(|criterion| &criterion.parts)
    }
}

impl Step {
    fn fits(&self, part: &ScorePart) -> bool {
        let bounds = [self.at_least, self.over, self.at_most];
        bounds.iter().flatten().count() == 1 && self.points <= part.points
    }
}
