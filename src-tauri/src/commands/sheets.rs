//! What every command does with a paper of no meeting.

use crate::session::Session;
use crate::window;
use actions::failure::Failure;
use actions::sheets::Sheet;
use actions::views::SavedFile;
use tauri::AppHandle;

/// Writes it as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
pub fn save(app: &AppHandle, session: &Session, sheet: &Sheet) -> Result<Option<Vec<SavedFile>>, Failure> {
    window::choose_folder(app).map(|folder| sheet.keep(&session.press, &folder)).transpose()
}

/// Opens its PDF in the system's viewer, from where it is printed.
pub fn print(session: &Session, sheet: &Sheet) -> Result<SavedFile, Failure> {
    let saved = sheet.keep_to_print(&session.press, &session.places.printing())?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}
