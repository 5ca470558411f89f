//! What a member import is shown as, before it is done.

use domain::member::Member;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a member import would do to one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "change", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ImportChange {
    /// A person not yet on the list.
    Added,
    /// A person on the list, with details that differ; the fields' names in `Member`.
    Changed {
        /// Which fields differ.
        fields: Vec<String>,
    },
    /// A person on the list, nothing different.
    Unchanged,
}

/// One person of a member import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportLine {
    /// Row in the file, as Excel numbers it.
    pub row: u32,
    /// The member as it would be kept.
    pub member: Member,
    /// What would change.
    pub change: ImportChange,
}

/// What cannot be read in a member list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportProblem {
    /// Row in the file, as Excel numbers it.
    pub row: u32,
    /// Heading of the column; empty when the whole row is meant.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// What is wrong with it.
    pub reason: ImportReason,
}

/// Why a cell or a row of a member list is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportReason {
    /// No such date in the calendar.
    NotADate,
    /// The name is missing.
    NameMissing,
    /// Longer than a paper can carry.
    TooLong,
    /// Neither Nam nor Nữ.
    UnknownSex,
    /// A post that the program does not know; kept as no post.
    UnknownPost,
    /// The same person twice in the file.
    Twice,
    /// The dates contradict each other.
    DatesContradict,
    /// A formula that could not be read.
    Formula,
}

/// What a member import would do, before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Name of the file.
    pub file: String,
    /// The people found.
    pub lines: Vec<ImportLine>,
    /// What could not be read; those rows are left out.
    pub problems: Vec<ImportProblem>,
    /// Columns whose headings are not known and are left out.
    pub unknown_columns: Vec<String>,
}
