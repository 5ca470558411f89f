//! The papers that a meeting has.

use crate::meeting::Part;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One of the papers of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum MeetingPaper {
    /// The minutes of one part.
    Minutes {
        /// Which part of the evening.
        part: Part,
    },
    /// The resolution or the conclusion.
    Outcome,
    /// The score sheet.
    ScoreSheet,
    /// The notice, while the meeting is being prepared.
    Notice,
    /// One addendum to the locked minutes.
    Addendum {
        /// The how many-th.
        number: u32,
    },
}
