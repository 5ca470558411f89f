//! What a search found.

use crate::views::PersonName;
use chrono::NaiveDate;
use domain::excerpt::Piece;
use domain::ids::{MemberId, PetitionId};
use domain::meeting::TaskResult;
use domain::member::{Post, Standing};
use domain::petitions::PetitionState;
use domain::placed::Placed;
use domain::search::{HitGroup, HitKind};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchQuestion {
    /// Words as they were typed.
    pub typed: String,
    /// Only among these kinds.
    pub group: Option<HitGroup>,
    /// Only what is this member's.
    pub person: Option<MemberId>,
    /// Only of this year.
    pub year: Option<i32>,
    /// How much at most.
    pub limit: u32,
}

/// By what a search can be narrowed down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchChoices {
    /// Everybody ever on the list, in the order of names.
    pub people: Vec<PersonName>,
    /// Years of which anything is written, the latest first.
    pub years: Vec<i32>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchResults {
    /// What was found, words in a row first, of each the newest first.
    pub found: Vec<Found>,
    /// Whether there is more than the limit lets through.
    pub has_more: bool,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What it is.
    pub kind: HitKind,
    /// Its identifier.
    pub id: Uuid,
    /// Whose words or work it is; empty when nobody's.
    pub who: String,
    /// The sentence that holds what was looked for.
    pub sentence: Vec<Piece>,
    /// The meeting that it belongs to.
    pub meeting: Option<Placed>,
    /// Title of the agenda line that it stands under; empty when under none.
    pub line: String,
    /// What became of it.
    pub fates: Vec<Fate>,
}

/// What became of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Fate {
    /// The cell concluded on its agenda line.
    Concluded {
        /// What.
        text: String,
    },
    /// Its agenda line was put off.
    PutOff {
        /// Why.
        reason: String,
    },
    /// A petition was made of it, or it is one.
    Petition {
        /// Which.
        petition: PetitionId,
        /// What is asked for; empty where the sentence says it.
        content: String,
        /// How it stands today.
        state: PetitionState,
    },
    /// A task was given on it, or it is one.
    Task {
        /// What is to be done; empty where the sentence says it.
        task: String,
        /// Name of whoever is in charge; empty when nobody is.
        who: String,
        /// By when.
        due: Option<NaiveDate>,
        /// How it stands; `None` while nothing was told.
        result: Option<TaskResult>,
    },
    /// It stands on the agenda of a meeting, the last of several.
    OnAgenda {
        /// Which.
        meeting: Placed,
    },
    /// It stands on no agenda yet.
    Waiting,
    /// What a member is today.
    Member {
        /// Post in the cell.
        post: Post,
        /// `None` for one who is no longer, or not yet, on the list.
        standing: Option<Standing>,
    },
}
