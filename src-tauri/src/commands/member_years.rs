//! Members' years, on the screen and on paper.

use super::sheets::{print, save};
use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{CellYearView, MemberYearView, SavedFile};
use actions::{member_years, year_sheets};
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
    let sheet = year_sheets::sheet(&*session.book()?, member, (Some(year), occasion().today))?;
    print(&session, &sheet)
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
    let sheet = year_sheets::sheet(&*session.book()?, member, (Some(year), occasion().today))?;
    save(&app, &session, &sheet)
}
