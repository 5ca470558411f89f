//! Lines of the parking list.

use domain::parked::ParkedTopic;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A topic of the parking list with the name of whoever proposes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TopicLine {
    /// The topic.
    pub topic: ParkedTopic,
    /// Who proposes it, by name.
    pub proposer: Option<String>,
}
