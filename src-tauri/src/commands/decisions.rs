//! Decisions that give every member their work for the term, and papers about tasks as they stand.

use super::sheets::{print, save};
use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{DecisionLineOfList, Done, SavedFile, SlipText};
use actions::{task_decisions, task_papers};
use domain::ids::{DecisionId, MemberId};
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
    save(&app, &session, &sheet)
}

/// Opens the paper of a decision in the system's viewer, from where it is printed.
#[tauri::command(async)]
#[specta::specta]
pub fn print_decision(session: State<'_, Session>, id: DecisionId) -> Result<SavedFile, Failure> {
    let sheet = task_decisions::sheet(&*session.book()?, id)?;
    print(&session, &sheet)
}

/// Writes the tracking table of tasks into a folder; `None` when the secretary changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_tracking(app: AppHandle, session: State<'_, Session>) -> Result<Option<Vec<SavedFile>>, Failure> {
    let sheet = task_papers::tracking(&*session.book()?, occasion().today)?;
    save(&app, &session, &sheet)
}

/// Opens the tracking table of tasks in the system's viewer.
#[tauri::command(async)]
#[specta::specta]
pub fn print_tracking(session: State<'_, Session>) -> Result<SavedFile, Failure> {
    let sheet = task_papers::tracking(&*session.book()?, occasion().today)?;
    print(&session, &sheet)
}

/// Writes the slips of everybody, or of one member, into a folder; `None` when the secretary changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn save_task_slips(
    app: AppHandle,
    session: State<'_, Session>,
    member: Option<MemberId>,
) -> Result<Option<Vec<SavedFile>>, Failure> {
    let sheet = task_papers::slips(&*session.book()?, member, occasion().today)?;
    save(&app, &session, &sheet)
}

/// Opens the slips of everybody, or of one member, in the system's viewer.
#[tauri::command(async)]
#[specta::specta]
pub fn print_task_slips(session: State<'_, Session>, member: Option<MemberId>) -> Result<SavedFile, Failure> {
    let sheet = task_papers::slips(&*session.book()?, member, occasion().today)?;
    print(&session, &sheet)
}

/// Gives the slips as texts to send.
#[tauri::command(async)]
#[specta::specta]
pub fn task_slip_texts(session: State<'_, Session>) -> Result<Vec<SlipText>, Failure> {
    task_papers::texts(&*session.book()?, occasion().today)
}
