//! The registers of incoming documents and of petitions.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{Done, IncomingLine, PetitionLine, RegistersWaiting};
use actions::{incoming, petitions, registers};
use domain::ids::{IncomingId, MeetingId, OpinionId, PetitionId};
use domain::incoming::IncomingDocument;
use domain::petitions::Petition;
use tauri::State;

/// Tells how much the registers have for a meeting that is not on its agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn registers_waiting(session: State<'_, Session>, id: MeetingId) -> Result<RegistersWaiting, Failure> {
    registers::waiting(&*session.book()?, id, occasion())
}

/// Puts what waits for a meeting on its agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn take_from_registers(session: State<'_, Session>, id: MeetingId) -> Result<Done, Failure> {
    registers::take(&*session.book()?, id, occasion())
}

/// Lists the register of incoming documents.
#[tauri::command(async)]
#[specta::specta]
pub fn list_incoming(session: State<'_, Session>) -> Result<Vec<IncomingLine>, Failure> {
    incoming::list(&*session.book()?, occasion().today)
}

/// Keeps a document of the register.
#[tauri::command(async)]
#[specta::specta]
pub fn save_incoming(session: State<'_, Session>, document: IncomingDocument) -> Result<Done, Failure> {
    incoming::save(&*session.book()?, document, occasion())
}

/// Takes a document out of the register.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_incoming(session: State<'_, Session>, id: IncomingId) -> Result<Done, Failure> {
    incoming::delete(&*session.book()?, id, occasion())
}

/// Lists the register of petitions.
#[tauri::command(async)]
#[specta::specta]
pub fn list_petitions(session: State<'_, Session>) -> Result<Vec<PetitionLine>, Failure> {
    petitions::list(&*session.book()?, occasion().today)
}

/// Keeps a petition.
#[tauri::command(async)]
#[specta::specta]
pub fn save_petition(session: State<'_, Session>, petition: Petition) -> Result<Done, Failure> {
    petitions::save(&*session.book()?, petition, occasion())
}

/// Makes a petition of an opinion.
#[tauri::command(async)]
#[specta::specta]
pub fn petition_from_opinion(
    session: State<'_, Session>,
    meeting: MeetingId,
    opinion: OpinionId,
) -> Result<Done, Failure> {
    petitions::from_opinion(&*session.book()?, meeting, opinion, occasion())
}

/// Takes a petition out of the register.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_petition(session: State<'_, Session>, id: PetitionId) -> Result<Done, Failure> {
    petitions::delete(&*session.book()?, id, occasion())
}
