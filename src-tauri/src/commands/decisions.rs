//! Decisions that give every member their work for the term.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::task_decisions;
use actions::views::{DecisionLineOfList, Done, SavedFile};
use domain::ids::DecisionId;
use domain::task_decision::TaskDecision;
use tauri::{AppHandle, State};

/// Lists the decisions.
#[tauri::command(async)]
#[specta::specta]
pub fn list_decisions(session: State<'_, Session>) -> Result<Vec<DecisionLineOfList>, Failure> {
    task_decisions::list(&*session.book()?)
}

/// Proposes a decision of today.
#[tauri::command(async)]
#[specta::specta]
pub fn propose_decision(session: State<'_, Session>) -> Result<TaskDecision, Failure> {
    task_decisions::propose(&*session.book()?, occasion())
}

/// Gives one decision.
#[tauri::command(async)]
#[specta::specta]
pub fn decision(session: State<'_, Session>, id: DecisionId) -> Result<TaskDecision, Failure> {
    task_decisions::view(&*session.book()?, id)
}

/// Keeps a decision that is being written.
#[tauri::command(async)]
#[specta::specta]
pub fn save_decision(session: State<'_, Session>, decision: TaskDecision) -> Result<Done, Failure> {
    task_decisions::save(&*session.book()?, decision, occasion())
}

/// Removes a decision that was not issued.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_decision(session: State<'_, Session>, id: DecisionId) -> Result<Done, Failure> {
    task_decisions::delete(&*session.book()?, id, occasion())
}

/// Issues a decision.
#[tauri::command(async)]
#[specta::specta]
pub fn issue_decision(session: State<'_, Session>, decision: TaskDecision) -> Result<TaskDecision, Failure> {
    task_decisions::issue(&*session.book()?, decision, occasion())
}

/// Writes the paper of a decision as DOCX and as PDF into a folder that the secretary chooses; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_decision_paper(
    app: AppHandle,
    session: State<'_, Session>,
    id: DecisionId,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let sheet = task_decisions::sheet(&*session.book()?, id)?;
    window::choose_folder(&app).map(|folder| sheet.keep(&session.press, &folder)).transpose()
}

/// Opens the paper of a decision in the system's viewer, from where it is printed.
#[tauri::command(async)]
#[specta::specta]
pub fn print_decision(session: State<'_, Session>, id: DecisionId) -> Result<SavedFile, Failure> {
    let sheet = task_decisions::sheet(&*session.book()?, id)?;
    let saved = sheet.keep_to_print(&session.press, &session.places.printing())?;
    window::open_in_viewer(&saved)?;
    Ok(saved)
}
