//! The parking list (nội dung chờ): topics noted at any time for some later meeting.

use crate::ids::{MemberId, TopicId};
use crate::meeting::{AgendaItem, Speaker};
use crate::origin::Origin;
use crate::text::clean_line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A topic that waits until somebody puts it on an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ParkedTopic {
    /// Its identifier.
    pub id: TopicId,
    /// What it is about.
    pub text: String,
    /// The day on which it was noted.
    pub noted_on: NaiveDate,
    /// Who proposes it, where that was noted.
    pub proposer: Option<MemberId>,
}

impl ParkedTopic {
    /// Notes a topic; `None` when it says nothing.
    #[must_use]
    pub fn noted(id: TopicId, text: &str, noted_on: NaiveDate, proposer: Option<MemberId>) -> Option<Self> {
        let text = clean_line(text);
        (!text.is_empty()).then_some(Self { id, text, noted_on, proposer })
    }

    /// Takes a topic from a line of an agenda: one that came from the list keeps its identifier and its day.
    #[must_use]
    pub fn of_line(item: &AgendaItem, new_id: TopicId, today: NaiveDate) -> Option<Self> {
        let (id, noted_on) = match item.origin {
            Origin::Parked { topic, noted_on } => (topic, noted_on),
            _ => (new_id, today),
        };
        let proposer = match item.presenter {
            Some(Speaker::Member(member)) => Some(member),
            Some(Speaker::Guest(_)) | None => None,
        };
        Self::noted(id, &item.title, noted_on, proposer)
    }

    /// Where a line with this topic comes from.
    #[must_use]
    pub fn origin(&self) -> Origin {
        Origin::Parked { topic: self.id, noted_on: self.noted_on }
    }
}
