//! What the screen in the hall shows: a view of its own, so that nothing private can cross.

use chrono::{NaiveDate, NaiveTime};
use domain::dates::Month;
use domain::meeting::MeetingKind;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A meeting as everybody in the hall may see it: no opinion, no reason of absence, of people only the names of who presents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HallView {
    /// Name of the cell.
    pub cell: String,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// When it begins.
    pub starts: NaiveTime,
    /// When it ended.
    pub ends: Option<NaiveTime>,
    /// How long it should last at least, minutes.
    pub min_minutes: Option<u32>,
    /// The head-count as it stands on the paper.
    pub head_count_sentence: String,
    /// The agenda, in order.
    pub lines: Vec<HallLine>,
    /// The vote under the line at hand that was added last.
    pub vote: Option<HallVote>,
}

/// One line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HallLine {
    /// What it is about.
    pub title: String,
    /// Name of who presents it; empty for nobody.
    pub presenter: String,
    /// Whether it is being dealt with.
    pub at_hand: bool,
}

/// A vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HallVote {
    /// On what.
    pub subject: String,
    /// Its count, base and majority as they stand on the paper.
    pub sentence: String,
}
