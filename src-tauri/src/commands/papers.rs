//! Papers: preview, files, printing.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::views::{MeetingPaper, PaperFormat, PaperPreview, Passage, SavedFile, SignedCopyLine};
use actions::{papers, read_back, signed_copies};
use domain::ids::{MeetingId, SignedCopyId};
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

/// Gives the words of the minutes as they are read back, of a meeting as it stands on the screen.
#[tauri::command(async)]
#[specta::specta]
pub fn read_back(session: State<'_, Session>, meeting: Meeting) -> Result<Vec<Passage>, Failure> {
    read_back::passages(&*session.book()?, meeting)
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
    let saved = papers::keep_to_print(&session.places.printing(), &file.name, &file.bytes)?;
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

/// Lists the scans of a meeting's signed papers.
#[tauri::command(async)]
#[specta::specta]
pub fn signed_copies(session: State<'_, Session>, id: MeetingId) -> Result<Vec<SignedCopyLine>, Failure> {
    signed_copies::list(&*session.book()?, id)
}

/// Lets the secretary choose the scan of a signed paper and attaches it; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn attach_signed_copy(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
    paper: MeetingPaper,
) -> Result<Option<Vec<SignedCopyLine>>, Failure> {
    let book = session.book()?;
    window::choose_scan(&app).map(|scan| signed_copies::attach(&book, id, paper, &scan, occasion())).transpose()
}

/// Removes a scan for good.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_signed_copy(session: State<'_, Session>, id: SignedCopyId) -> Result<Vec<SignedCopyLine>, Failure> {
    signed_copies::remove(&*session.book()?, id, occasion())
}

/// Opens a scan in the system's viewer.
#[tauri::command(async)]
#[specta::specta]
pub fn open_signed_copy(session: State<'_, Session>, id: SignedCopyId) -> Result<SavedFile, Failure> {
    let (name, bytes) = signed_copies::file(&*session.book()?, id)?;
    let saved = papers::keep_to_print(&session.places.printing(), &name, &bytes)?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}

/// Writes a scan where the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_signed_copy(
    app: AppHandle,
    session: State<'_, Session>,
    id: SignedCopyId,
) -> Result<Option<SavedFile>, Failure> {
    let (name, bytes) = signed_copies::file(&*session.book()?, id)?;
    window::choose_file_name(&app, &name).map(|path| papers::keep_at(&path, &bytes)).transpose()
}
