//! The screen in the hall.

use crate::hall;
use crate::session::Session;
use actions::failure::Failure;
use actions::views::HallView;
use domain::ids::{ItemId, MeetingId};
use tauri::{AppHandle, State};

/// Opens the screen in the hall on a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn open_hall(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
    item: Option<ItemId>,
) -> Result<(), Failure> {
    session.show_in_hall(id, item);
    hall::open(&app)
}

/// Marks the line of the agenda that is dealt with on the screen in the hall.
#[tauri::command(async)]
#[specta::specta]
pub fn point_hall(
    app: AppHandle,
    session: State<'_, Session>,
    id: MeetingId,
    item: Option<ItemId>,
) -> Result<(), Failure> {
    session.show_in_hall(id, item);
    hall::tell(&app);
    Ok(())
}

/// Gives what the screen in the hall shows; `None` when no meeting is shown.
#[tauri::command(async)]
#[specta::specta]
pub fn hall(session: State<'_, Session>) -> Result<Option<HallView>, Failure> {
    let Some((meeting, item)) = session.in_hall() else {
        return Ok(None);
    };
    actions::hall::view(&*session.book()?, meeting, item).map(Some)
}

/// Closes the screen in the hall.
#[tauri::command(async)]
#[specta::specta]
pub fn close_hall(app: AppHandle) -> Result<(), Failure> {
    hall::close(&app);
    Ok(())
}
