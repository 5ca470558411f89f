//! The book as a whole: making, opening, locking, keys, settings, drafts, history.

use crate::session::{AppState, KeyedBook, Session, occasion};
use crate::{hall, window};
use actions::failure::Failure;
use actions::settings::Settings;
use actions::views::{BookCheck, Done, HistoryLine, Home};
use actions::{books, cell, history, home};
use domain::cell::Cell;
use tauri::{AppHandle, State};

/// Says which screen the program stands at.
#[tauri::command(async)]
#[specta::specta]
pub fn app_state(session: State<'_, Session>) -> Result<AppState, Failure> {
    session.state()
}

/// Makes the book of a cell and opens it.
#[tauri::command(async)]
#[specta::specta]
pub fn create_book(session: State<'_, Session>, cell: Cell, passphrase: String) -> Result<KeyedBook, Failure> {
    session.create(cell, &passphrase)
}

/// Forgets the recovery key once its sheet is kept.
#[tauri::command(async)]
#[specta::specta]
pub fn forget_recovery(session: State<'_, Session>) -> Result<(), Failure> {
    session.forget_recovery();
    Ok(())
}

/// Lets the secretary choose the folder of a book; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_book(app: AppHandle, session: State<'_, Session>) -> Result<Option<AppState>, Failure> {
    window::choose_folder(&app).map(|folder| session.choose(&folder)).transpose()
}

/// Opens the practice cell, which is made at first.
#[tauri::command(async)]
#[specta::specta]
pub fn open_practice(session: State<'_, Session>) -> Result<AppState, Failure> {
    session.open_practice()
}

/// Goes back to the cell's own book.
#[tauri::command(async)]
#[specta::specta]
pub fn leave_practice(session: State<'_, Session>) -> Result<AppState, Failure> {
    session.leave_practice()
}

/// Removes the practice cell.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_practice(session: State<'_, Session>) -> Result<AppState, Failure> {
    session.delete_practice()
}

/// Opens the book at hand.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock(session: State<'_, Session>, passphrase: String) -> Result<AppState, Failure> {
    session.unlock(&passphrase)
}

/// Opens the book at hand with its recovery sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn unlock_with_recovery(
    session: State<'_, Session>,
    recovery_key: String,
    new_passphrase: String,
) -> Result<KeyedBook, Failure> {
    session.recover(&recovery_key, &new_passphrase)
}

/// Closes the book.
#[tauri::command(async)]
#[specta::specta]
pub fn lock_book(app: AppHandle, session: State<'_, Session>) -> Result<AppState, Failure> {
    hall::close(&app);
    session.lock()
}

/// Gives the book another passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn change_passphrase(session: State<'_, Session>, current: String, next: String) -> Result<(), Failure> {
    books::change_passphrase(&*session.book()?, &current, &next, actions::KdfCost::standard())
}

/// Gives the book another recovery sheet.
#[tauri::command(async)]
#[specta::specta]
pub fn renew_recovery(session: State<'_, Session>, passphrase: String) -> Result<Vec<String>, Failure> {
    session.renew_recovery(&passphrase)
}

/// Keeps the cell's details.
#[tauri::command(async)]
#[specta::specta]
pub fn save_cell(session: State<'_, Session>, cell: Cell) -> Result<Done, Failure> {
    cell::save(&*session.book()?, cell, occasion())
}

/// Changes how the program looks.
#[tauri::command(async)]
#[specta::specta]
pub fn save_settings(session: State<'_, Session>, settings: Settings) -> Result<AppState, Failure> {
    session.save_settings(settings)
}

/// Keeps the draft of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn keep_draft(session: State<'_, Session>, key: String, body: String) -> Result<(), Failure> {
    session.keep_draft(key, body)
}

/// Gives the draft of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn draft(session: State<'_, Session>, key: String) -> Result<Option<String>, Failure> {
    session.draft(&key)
}

/// Drops the draft of a form.
#[tauri::command(async)]
#[specta::specta]
pub fn drop_draft(session: State<'_, Session>, key: String) -> Result<(), Failure> {
    session.drop_draft(&key)
}

/// Says what the month needs.
#[tauri::command(async)]
#[specta::specta]
pub fn home(session: State<'_, Session>) -> Result<Home, Failure> {
    home::view(&*session.book()?, occasion().today)
}

/// Checks the whole book.
#[tauri::command(async)]
#[specta::specta]
pub fn check_book(session: State<'_, Session>) -> Result<BookCheck, Failure> {
    books::check(&*session.book()?)
}

/// Lists what was done.
#[tauri::command(async)]
#[specta::specta]
pub fn history(session: State<'_, Session>, limit: u32) -> Result<Vec<HistoryLine>, Failure> {
    history::list(&*session.book()?, limit)
}

/// Takes an action back.
#[tauri::command(async)]
#[specta::specta]
pub fn undo(session: State<'_, Session>, action: u32) -> Result<Done, Failure> {
    history::undo(&*session.book()?, action, occasion())
}

/// Closes the window, once the page has kept its last words.
#[tauri::command(async)]
#[specta::specta]
pub fn close_window(app: AppHandle) -> Result<(), Failure> {
    window::close(&app);
    Ok(())
}

/// Tells that the page has drawn and its first field has the focus; for measuring the start.
#[tauri::command(async)]
#[specta::specta]
pub fn page_ready() -> Result<(), Failure> {
    window::page_is_ready();
    Ok(())
}
