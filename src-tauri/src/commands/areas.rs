//! Areas, visits to them, and their papers.

use super::sheets::{print, save};
use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{AreaBoard, AreaPaper, AreaView, Done, MemberArea, PetitionVisit, SavedFile};
use actions::{area_papers, areas, visits};
use domain::areas::Area;
use domain::ids::{AreaId, MemberId, PetitionId, VisitId};
use domain::visits::Visit;
use tauri::{AppHandle, State};

/// Shows all areas as they stand today.
#[tauri::command(async)]
#[specta::specta]
pub fn list_areas(session: State<'_, Session>) -> Result<AreaBoard, Failure> {
    areas::board(&*session.book()?, occasion().today)
}

/// Shows one area with its visits.
#[tauri::command(async)]
#[specta::specta]
pub fn area(session: State<'_, Session>, id: AreaId) -> Result<AreaView, Failure> {
    areas::view(&*session.book()?, id, occasion().today)
}

/// Lists what one member is or was in charge of.
#[tauri::command(async)]
#[specta::specta]
pub fn member_areas(session: State<'_, Session>, member: MemberId) -> Result<Vec<MemberArea>, Failure> {
    areas::of_member(&*session.book()?, member)
}

/// Keeps an area.
#[tauri::command(async)]
#[specta::specta]
pub fn save_area(session: State<'_, Session>, area: Area) -> Result<Done, Failure> {
    areas::save(&*session.book()?, area, occasion())
}

/// Removes an area with its visits.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_area(session: State<'_, Session>, id: AreaId) -> Result<Done, Failure> {
    areas::delete(&*session.book()?, id, occasion())
}

/// Keeps a visit.
#[tauri::command(async)]
#[specta::specta]
pub fn save_visit(session: State<'_, Session>, visit: Visit) -> Result<Done, Failure> {
    visits::save(&*session.book()?, visit, occasion())
}

/// Removes a visit.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_visit(session: State<'_, Session>, id: VisitId) -> Result<Done, Failure> {
    visits::delete(&*session.book()?, id, occasion())
}

/// Makes a petition of what people raised at a visit.
#[tauri::command(async)]
#[specta::specta]
pub fn petition_from_visit(session: State<'_, Session>, id: VisitId) -> Result<Done, Failure> {
    visits::make_petition(&*session.book()?, id, occasion())
}

/// Says of which visit a petition was made.
#[tauri::command(async)]
#[specta::specta]
pub fn visit_of_petition(session: State<'_, Session>, id: PetitionId) -> Result<Option<PetitionVisit>, Failure> {
    visits::of_petition(&*session.book()?, id)
}

/// Writes a paper about the areas as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_area_paper(
    app: AppHandle,
    session: State<'_, Session>,
    paper: AreaPaper,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let sheet = area_papers::sheet(&*session.book()?, paper, occasion().today)?;
    save(&app, &session, &sheet)
}

/// Opens a paper about the areas in the system's viewer, from where it is printed.
#[tauri::command(async)]
#[specta::specta]
pub fn open_area_paper(session: State<'_, Session>, paper: AreaPaper) -> Result<SavedFile, Failure> {
    let sheet = area_papers::sheet(&*session.book()?, paper, occasion().today)?;
    print(&session, &sheet)
}
