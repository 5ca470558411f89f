//! The library of topics for themed sessions.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::views::{Done, LibraryLine, MeetingThemes, SavedFile};
use actions::{materials, papers, themes};
use domain::ids::{ItemId, MeetingId, ThemeId};
use domain::theme::Theme;
use tauri::{AppHandle, State};

/// Lists the library.
#[tauri::command(async)]
#[specta::specta]
pub fn list_themes(session: State<'_, Session>) -> Result<Vec<LibraryLine>, Failure> {
    themes::list(&*session.book()?)
}

/// Keeps a topic.
#[tauri::command(async)]
#[specta::specta]
pub fn save_theme(session: State<'_, Session>, theme: Theme) -> Result<Done, Failure> {
    themes::save(&*session.book()?, theme, occasion())
}

/// Takes a topic out of the library.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_theme(session: State<'_, Session>, id: ThemeId) -> Result<Done, Failure> {
    themes::delete(&*session.book()?, id, occasion())
}

/// Tells what a meeting takes from the library.
#[tauri::command(async)]
#[specta::specta]
pub fn meeting_themes(session: State<'_, Session>, id: MeetingId) -> Result<MeetingThemes, Failure> {
    themes::of_meeting(&*session.book()?, id)
}

/// Makes a line of an agenda be about a topic.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_theme(
    session: State<'_, Session>,
    meeting: MeetingId,
    item: ItemId,
    theme: ThemeId,
) -> Result<Done, Failure> {
    themes::choose(&*session.book()?, meeting, item, theme, occasion())
}

/// Opens the materials of a themed session, bundled into one PDF, in the system's viewer, from where they are printed.
#[tauri::command(async)]
#[specta::specta]
pub fn open_materials(session: State<'_, Session>, id: MeetingId) -> Result<SavedFile, Failure> {
    let (name, bytes) = materials::bundle(&*session.book()?, &session.press, id)?;
    let saved = papers::keep_to_print(&session.places.printing(), &name, &bytes)?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}

/// Writes the bundle where the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_materials(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
) -> Result<Option<SavedFile>, Failure> {
    let (name, bytes) = materials::bundle(&*session.book()?, &session.press, id)?;
    window::choose_file_name(&app, &name).map(|path| papers::keep_at(&path, &bytes)).transpose()
}
