//! Why a line stands on an agenda: every line explains itself.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Where a line of the agenda comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Origin {
    /// A standing line of the rules for this kind of meeting.
    Standing {
        /// Its key in the rule pack, unique within the kind: "plan".
        key: String,
    },
    /// Added by hand, or kept before lines knew where they come from.
    Added,
}

impl Origin {
    /// The key of a standing line.
    #[must_use]
    pub fn standing_key(&self) -> Option<&str> {
        match self {
            Self::Standing { key } => Some(key),
            Self::Added => None,
        }
    }
}
