//! The papers that a meeting has.

use crate::ids::{ItemId, MemberId, VoteId};
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
    /// The list of assignments, when there are tasks.
    Assignments,
    /// The slips of a secret ballot, until the minutes are locked.
    BallotSlips {
        /// Which vote.
        vote: VoteId,
    },
    /// The sheet on which the slips of a secret ballot are counted.
    CountingSheet {
        /// Which vote.
        vote: VoteId,
    },
    /// What was decided on one line of the agenda, of locked minutes.
    ItemExtract {
        /// Which line.
        item: ItemId,
    },
    /// What concerns one member in the locked minutes of one part.
    MemberExtract {
        /// Which part of the evening.
        part: Part,
        /// Whom it concerns.
        member: MemberId,
    },
}
