//! The library of topics, and what a meeting takes from it.

use chrono::NaiveDate;
use domain::ids::{ItemId, ThemeId};
use domain::placed::Placed;
use domain::theme::Theme;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A topic of the library with where it was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LibraryLine {
    /// The topic.
    pub theme: Theme,
    /// The meetings on whose agendas it stands or stood, the earliest first.
    pub used: Vec<Placed>,
    /// How many files are attached to it.
    pub files: u32,
}

/// What a meeting takes from the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingThemes {
    /// The lines of its agenda that take a topic; none at a meeting without a themed session.
    pub lines: Vec<ThemeUse>,
    /// The task that a commitment of a member is; "{text}" is filled in.
    pub commitment: String,
    /// The day by which commitments are carried out.
    pub due: Option<NaiveDate>,
}

/// A line of an agenda that takes a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemeUse {
    /// Which line.
    pub item: ItemId,
    /// The topic that it is about; `None` until one is chosen.
    pub theme: Option<ThemeId>,
}
