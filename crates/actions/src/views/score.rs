//! The quality of a meeting in points, with the facts in words.

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
}

impl From<Score> for ScoreFigure {
    fn from(score: Score) -> Self {
        let with_fact = |line: ScoreLine| {
            let fact = line.evidence.as_ref().map(documents::wording::fact).unwrap_or_default();
            ScoreLineFigure { line, fact }
        };
        Self {
            lines: score.lines.into_iter().map(with_fact).collect(),
            sum: score.sum,
            total: score.total,
            rating: score.rating,
        }
    }
}
