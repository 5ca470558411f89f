//! What was done in the book.

use serde::{Deserialize, Serialize};
use specta::Type;

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HistoryLine {
    /// Number of the action.
    pub action: u32,
    /// When it was done, UTC.
    pub at: chrono::DateTime<chrono::Utc>,
    /// What was done: the verb that the action, the journal and the button share.
    pub verb: String,
    /// Whether it can still be undone, as far as is known without trying.
    pub undo: UndoState,
}

/// Whether an action can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum UndoState {
    /// It can be tried.
    Possible,
    /// It has been undone.
    Undone,
    /// It cannot be undone: papers were locked.
    Final,
}
