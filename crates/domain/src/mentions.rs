//! Who was praised, reminded or criticised by name at a meeting (HD 42-HD/BTCTW: part of reviewing the month).

use crate::ids::{MemberId, MentionId};
use crate::meeting::AgendaItem;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;

/// In which sense somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MentionKind {
    /// Biểu dương.
    Praise,
    /// Nhắc nhở.
    Reminder,
    /// Phê bình.
    Criticism,
}

/// A member named for what was done well or badly; whoever is absent may be named too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// Its identifier.
    pub id: MentionId,
    /// Who.
    pub member: MemberId,
    /// In which sense.
    pub kind: MentionKind,
    /// For what.
    pub text: String,
}

/// A mention as the paper tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMention {
    /// Full name.
    pub name: String,
    /// In which sense.
    pub kind: MentionKind,
    /// For what.
    pub text: String,
}

/// Lists the mentions under one line that do not say for what.
pub(crate) fn problems_of(item: &AgendaItem, found: &mut Vec<Problem>) {
    for mention in item.mentions.iter().filter(|mention| mention.text.trim().is_empty()) {
        found.push(Problem::MentionEmpty { item: item.id, mention: mention.id });
    }
}
