//! Attached files.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::views::{AttachmentLine, SavedFile};
use actions::{attachments, papers};
use domain::attachment::AttachmentOwner;
use domain::ids::AttachmentId;
use tauri::{AppHandle, State};

/// Lists the files attached to something.
#[tauri::command(async)]
#[specta::specta]
pub fn attachments(session: State<'_, Session>, owner: AttachmentOwner) -> Result<Vec<AttachmentLine>, Failure> {
    attachments::list(&*session.book()?, owner)
}

/// Lets the secretary choose a file and attaches it; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn attach_file(
    app: AppHandle,
    session: State<'_, Session>,
    owner: AttachmentOwner,
) -> Result<Option<Vec<AttachmentLine>>, Failure> {
    let book = session.book()?;
    window::choose_attachment(&app).map(|file| attachments::attach(&book, owner, &file, occasion())).transpose()
}

/// Removes an attached file for good.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_attachment(session: State<'_, Session>, id: AttachmentId) -> Result<Vec<AttachmentLine>, Failure> {
    attachments::remove(&*session.book()?, id, occasion())
}

/// Opens an attached file in the system's program for it.
#[tauri::command(async)]
#[specta::specta]
pub fn open_attachment(session: State<'_, Session>, id: AttachmentId) -> Result<SavedFile, Failure> {
    let (name, bytes) = attachments::file(&*session.book()?, id)?;
    let saved = papers::keep_to_print(&session.places.printing(), &name, &bytes)?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}

/// Writes an attached file where the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_attachment(
    app: AppHandle,
    session: State<'_, Session>,
    id: AttachmentId,
) -> Result<Option<SavedFile>, Failure> {
    let (name, bytes) = attachments::file(&*session.book()?, id)?;
    window::choose_file_name(&app, &name).map(|path| papers::keep_at(&path, &bytes)).transpose()
}
