//! The quality of a meeting in points, with the facts in words.

use domain::preparation::Side;
use domain::rules::RulePack;
use domain::score::{Score, ScoreLine};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A scored meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoreFigure {
    /// Its parts, in the order of the sheet.
    pub lines: Vec<ScoreLineFigure>,
    /// What the points so far add up to.
    pub sum: u32,
    /// Most points.
    pub total: u32,
    /// The rating; `None` while a part has no points.
    pub rating: Option<String>,
}

/// One part, and the fact behind its proposal as it stands on the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoreLineFigure {
    /// The part.
    pub line: ScoreLine,
    /// The fact; empty where the cell judges by itself.
    pub fact: String,
    /// On which side of the meeting something is to be ticked for it to have evidence.
    pub awaits: Option<Side>,
}

impl ScoreFigure {
    /// Puts a score into words.
    pub(crate) fn of(score: Score, pack: &RulePack) -> Self {
        let with_fact = |line: ScoreLine| {
            let fact = line.evidence.as_ref().map(documents::wording::fact).unwrap_or_default();
            let step = pack.score.step_behind(&line.key).and_then(|key| pack.preparation.step(key));
            let awaits = step.map(|step| step.side).filter(|_| line.evidence.is_none());
            ScoreLineFigure { line, fact, awaits }
        };
        Self {
            lines: score.lines.into_iter().map(with_fact).collect(),
            sum: score.sum,
            total: score.total,
            rating: score.rating,
        }
    }
}
