//! Papers: preview, files, printing.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::papers;
use actions::views::{MeetingPaper, PaperFormat, PaperPreview, SavedFile};
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use tauri::{AppHandle, State};

/// Sets the pages of a paper, `width` pixels wide, of a meeting as it stands on the screen.
#[tauri::command(async)]
#[specta::specta]
pub fn preview(
    session: State<'_, Session>,
    meeting: Meeting,
    paper: MeetingPaper,
    width: u32,
) -> Result<PaperPreview, Failure> {
    papers::preview(&*session.book()?, &session.press, meeting, paper, width)
}

/// Writes every paper of a meeting into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_papers(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let files = papers::files(&*session.book()?, &session.press, id, |_| true)?;
    window::choose_folder(&app).map(|folder| papers::keep(&folder, &files)).transpose()
}

/// Writes one paper as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_paper(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
    paper: MeetingPaper,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let files = papers::file_in_each_format(&*session.book()?, &session.press, id, paper)?;
    window::choose_folder(&app).map(|folder| papers::keep(&folder, &files)).transpose()
}

/// Opens a paper in the system's viewer, from where they are printed.
#[tauri::command(async)]
#[specta::specta]
pub fn open_to_print(session: State<'_, Session>, id: MeetingId, paper: MeetingPaper) -> Result<SavedFile, Failure> {
    let file = papers::file(&*session.book()?, &session.press, id, paper, PaperFormat::Pdf)?;
    let saved = papers::keep_to_print(&session.places.printing(), &file)?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}

/// Writes the recovery sheet where the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_recovery_sheet(app: AppHandle, session: State<'_, Session>) -> Result<Option<SavedFile>, Failure> {
    let (book, key) = (session.book()?, session.recovery()?);
    window::choose_file_name(&app, papers::RECOVERY_SHEET_NAME)
        .map(|path| papers::keep_recovery_sheet(&book, &session.press, &key, occasion().today, &path))
        .transpose()
}
