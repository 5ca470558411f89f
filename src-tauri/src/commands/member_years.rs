//! Members' years, on the screen and on paper.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::views::{CellYearView, MemberYearView, PaperFormat, SavedFile};
use actions::{member_years, papers, year_sheets};
use domain::ids::MemberId;
use tauri::{AppHandle, State};

/// Gives one member's year, or this one.
#[tauri::command(async)]
#[specta::specta]
pub fn member_year(session: State<'_, Session>, id: MemberId, year: Option<i32>) -> Result<MemberYearView, Failure> {
    member_years::view(&*session.book()?, id, year, occasion().today)
}

/// Gives the year of everybody, or this one.
#[tauri::command(async)]
#[specta::specta]
pub fn cell_year(session: State<'_, Session>, year: Option<i32>) -> Result<CellYearView, Failure> {
    member_years::list(&*session.book()?, year, occasion().today)
}

/// Opens the sheet of one member's year, or everybody's sheets, in the system's viewer, from where they are printed.
#[tauri::command(async)]
#[specta::specta]
pub fn open_year_to_print(
    session: State<'_, Session>,
    member: Option<MemberId>,
    year: i32,
) -> Result<SavedFile, Failure> {
    let when = (Some(year), occasion().today);
    let file = year_sheets::file(&*session.book()?, &session.press, member, when, PaperFormat::Pdf)?;
    let saved = papers::keep_to_print(&session.places.printing(), &file.name, &file.bytes)?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}

/// Writes the same sheets as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_year_sheets(
    app: AppHandle,
    session: State<'_, Session>,
    member: Option<MemberId>,
    year: i32,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let book = session.book()?;
    let when = (Some(year), occasion().today);
    window::choose_folder(&app)
        .map(|folder| year_sheets::keep(&book, &session.press, member, when, &folder))
        .transpose()
}
