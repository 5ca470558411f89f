//! The plan of themed sessions, and the papers of a year.

use super::sheets::{print, save};
use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{Done, MeetingView, SavedFile, ThemedPlanView, ThemedSessionView, YearPaper};
use actions::{themed_plan, year_papers};
use domain::ids::{MeetingId, ThemedSessionId};
use domain::kinds::MeetingKind;
use domain::themed_session::{StageReached, ThemedSession};
use tauri::{AppHandle, State};

/// Lays out the plan of a year, or of this one.
#[tauri::command(async)]
#[specta::specta]
pub fn themed_plan(session: State<'_, Session>, year: Option<i32>) -> Result<ThemedPlanView, Failure> {
    themed_plan::view(&*session.book()?, year, occasion().today)
}

/// Gives one session of the plan.
#[tauri::command(async)]
#[specta::specta]
pub fn themed_session(session: State<'_, Session>, id: ThemedSessionId) -> Result<ThemedSessionView, Failure> {
    themed_plan::session(&*session.book()?, id, occasion().today)
}

/// Gives the session that is held at a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn themed_session_at(session: State<'_, Session>, meeting: MeetingId) -> Result<Option<ThemedSession>, Failure> {
    themed_plan::at_meeting(&*session.book()?, meeting)
}

/// Keeps a session of the plan.
#[tauri::command(async)]
#[specta::specta]
pub fn save_themed_session(session: State<'_, Session>, planned: ThemedSession) -> Result<Done, Failure> {
    themed_plan::save(&*session.book()?, planned, occasion())
}

/// Takes a session out of the plan.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_themed_session(session: State<'_, Session>, id: ThemedSessionId) -> Result<Done, Failure> {
    themed_plan::delete(&*session.book()?, id, occasion())
}

/// Marks a stage of a session as reached.
#[tauri::command(async)]
#[specta::specta]
pub fn reach_stage(session: State<'_, Session>, id: ThemedSessionId, mark: StageReached) -> Result<Done, Failure> {
    themed_plan::reach_stage(&*session.book()?, id, &mark, occasion())
}

/// Takes the mark of a stage away.
#[tauri::command(async)]
#[specta::specta]
pub fn unreach_stage(session: State<'_, Session>, id: ThemedSessionId, stage: String) -> Result<Done, Failure> {
    themed_plan::unreach_stage(&*session.book()?, id, &stage, occasion())
}

/// Ties a session to a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn tie_meeting(session: State<'_, Session>, id: ThemedSessionId, meeting: MeetingId) -> Result<Done, Failure> {
    themed_plan::tie_meeting(&*session.book()?, id, meeting, occasion())
}

/// Unties a session from its meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn untie_meeting(session: State<'_, Session>, id: ThemedSessionId) -> Result<Done, Failure> {
    themed_plan::untie_meeting(&*session.book()?, id, occasion())
}

/// Makes the meeting of a session.
#[tauri::command(async)]
#[specta::specta]
pub fn make_themed_meeting(
    session: State<'_, Session>,
    id: ThemedSessionId,
    kind: MeetingKind,
) -> Result<MeetingView, Failure> {
    themed_plan::make_meeting(&*session.book()?, id, kind, occasion())
}

/// Writes a paper of a year as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_year_paper(
    app: AppHandle,
    session: State<'_, Session>,
    year: i32,
    paper: YearPaper,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let sheet = year_papers::sheet(&*session.book()?, year, paper, occasion().today)?;
    save(&app, &session, &sheet)
}

/// Opens a paper of a year in the system's viewer, from where it is printed.
#[tauri::command(async)]
#[specta::specta]
pub fn print_year_paper(session: State<'_, Session>, year: i32, paper: YearPaper) -> Result<SavedFile, Failure> {
    let sheet = year_papers::sheet(&*session.book()?, year, paper, occasion().today)?;
    print(&session, &sheet)
}
