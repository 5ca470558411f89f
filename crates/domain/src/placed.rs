//! Where something of a register stands on agendas.

use crate::dates::Month;
use crate::ids::MeetingId;
use crate::kinds::MeetingKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A meeting under whose lines a document or a petition stands; a line that was put off does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Placed {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// Whether it was held: it has ended, or its minutes are locked.
    pub held: bool,
}
