//! Lines of the registers.

use domain::incoming::IncomingDocument;
use domain::petitions::{Petition, PetitionState};
use domain::placed::Placed;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A document of the register with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IncomingLine {
    /// The document.
    pub document: IncomingDocument,
    /// The last meeting under whose lines it stands; `None` while it waits.
    pub placed: Option<Placed>,
}

/// A petition with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PetitionLine {
    /// The petition.
    pub petition: Petition,
    /// Who raised it, as papers write it.
    pub by: String,
    /// How it stands today.
    pub state: PetitionState,
    /// Whether it comes before the cell again: not answered, or answered and not yet told at a meeting that was held.
    pub is_open: bool,
    /// What there is to tell of it under its line, in the words of minutes.
    pub told: String,
}

/// How much the registers have for a meeting that is not on its agenda.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RegistersWaiting {
    /// Documents that came up to its day and stand on no agenda.
    pub documents: u32,
    /// Petitions that are before the cell on its day.
    pub petitions: u32,
}
