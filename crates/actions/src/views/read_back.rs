//! The minutes as they are read back to the meeting before it ends.

use domain::meeting::Part;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is read in one breath: everything that one line of the agenda, or one section around the agenda, says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Passage {
    /// Which minutes of the evening it is from.
    pub part: Part,
    /// Where it comes from: an agenda line's identifier, "opening", or the key of a section ("roll", "tasks", "closing").
    pub key: String,
    /// Its lines, in order.
    pub lines: Vec<PassageLine>,
}

/// One line of what is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum PassageLine {
    /// A headline.
    Headline {
        /// The words.
        text: String,
    },
    /// A paragraph.
    Text {
        /// Its first words, where they stand out: "Kết luận: "; empty for none.
        lead: String,
        /// The rest.
        text: String,
    },
    /// A table.
    Table {
        /// Headings.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
}
