//! Why a line stands on an agenda: every line explains itself.

use crate::dates::Month;
use crate::due::DueEvent;
use crate::ids::{ItemId, MeetingId, MemberId, PetitionId, TopicId};
use crate::kinds::Part;
use crate::petitions::PetitionState;
use crate::themed::Quarter;
use chrono::NaiveDate;
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
    /// A point that an earlier meeting of the family put off.
    PutOff {
        /// Which meeting.
        meeting: MeetingId,
        /// Which line of its agenda.
        item: ItemId,
        /// The month of that meeting: it may be removed and this line is still to explain itself.
        month: Month,
    },
    /// Something falls due for members.
    Due {
        /// What.
        event: DueEvent,
    },
    /// The quarter owes a themed session.
    ThemedOwed {
        /// Which quarter.
        quarter: Quarter,
    },
    /// Incoming documents wait to be read out, and this kind of meeting has no standing line for them.
    Documents,
    /// A petition is before the cell until it is answered and the cell was told.
    Petition {
        /// Which petition: it may be removed and this line is still to explain itself.
        petition: PetitionId,
        /// The day on which it was raised.
        raised_on: NaiveDate,
        /// How it stood on the day of the meeting.
        state: PetitionState,
    },
    /// A topic of the parking list, put on the agenda by hand.
    Parked {
        /// Which topic: it is off the list while the line stands.
        topic: TopicId,
        /// The day on which it was noted.
        noted_on: NaiveDate,
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
            Self::PutOff { .. }
            | Self::Due { .. }
            | Self::ThemedOwed { .. }
            | Self::Documents
            | Self::Petition { .. }
            | Self::Parked { .. }
            | Self::Added => None,
        }
    }

    /// The petition that the line is about.
    #[must_use]
    pub fn petition(&self) -> Option<PetitionId> {
        match self {
            Self::Petition { petition, .. } => Some(*petition),
            Self::Standing { .. }
            | Self::PutOff { .. }
            | Self::Due { .. }
            | Self::ThemedOwed { .. }
            | Self::Documents
            | Self::Parked { .. }
            | Self::Added => None,
        }
    }
}

/// A point that was put off and has not come back yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointPutOff {
    /// The meeting that put it off.
    pub meeting: MeetingId,
    /// The line of its agenda.
    pub item: ItemId,
    /// The month of that meeting.
    pub month: Month,
    /// The part of the evening that it belonged to.
    pub part: Part,
    /// What it is about.
    pub title: String,
    /// The member who was to present it.
    pub presenter: Option<MemberId>,
    /// Planned minutes.
    pub minutes: Option<u32>,
}
