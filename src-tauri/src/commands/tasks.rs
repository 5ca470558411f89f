//! Following tasks up.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::tasks;
use actions::views::{Done, TaskBoard, TaskView};
use domain::ids::{AssignmentId, MeetingId, TaskNoteId};
use domain::own_task::OwnTask;
use domain::task_notes::TaskNote;
use domain::tasks::GivenTask;
use tauri::State;

/// Lists every task, and what each member has to do.
#[tauri::command(async)]
#[specta::specta]
pub fn task_board(session: State<'_, Session>) -> Result<TaskBoard, Failure> {
    tasks::board(&*session.book()?, occasion().today)
}

/// Gives one task with its whole context.
#[tauri::command(async)]
#[specta::specta]
pub fn task(session: State<'_, Session>, id: AssignmentId) -> Result<TaskView, Failure> {
    tasks::view(&*session.book()?, id, occasion().today)
}

/// Lists the tasks for a term on which a meeting can be told besides.
#[tauri::command(async)]
#[specta::specta]
pub fn tasks_for_a_term(session: State<'_, Session>, meeting: MeetingId) -> Result<Vec<GivenTask>, Failure> {
    tasks::for_a_term(&*session.book()?, meeting)
}

/// Keeps a task given outside of meetings.
#[tauri::command(async)]
#[specta::specta]
pub fn save_task(session: State<'_, Session>, task: OwnTask, was: Option<OwnTask>) -> Result<Done, Failure> {
    tasks::save(&*session.book()?, task, was.as_ref(), occasion())
}

/// Takes a task given outside of meetings back.
#[tauri::command(async)]
#[specta::specta]
pub fn take_back_task(session: State<'_, Session>, id: AssignmentId) -> Result<Done, Failure> {
    tasks::take_back(&*session.book()?, id, occasion())
}

/// Removes a task given outside of meetings.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_task(session: State<'_, Session>, id: AssignmentId) -> Result<Done, Failure> {
    tasks::delete(&*session.book()?, id, occasion())
}

/// Keeps a note on the progress of a task.
#[tauri::command(async)]
#[specta::specta]
pub fn save_task_note(session: State<'_, Session>, note: TaskNote) -> Result<Done, Failure> {
    tasks::save_note(&*session.book()?, note, occasion())
}

/// Removes a note on the progress of a task.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_task_note(session: State<'_, Session>, id: TaskNoteId) -> Result<Done, Failure> {
    tasks::delete_note(&*session.book()?, id, occasion())
}
