//! Meetings.

use crate::hall;
use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{Done, MeetingDeed, MeetingLine, MeetingProposal, MeetingView, NewMeeting, SavedMeeting, Ticked};
use actions::{addenda, meetings, notices, preparation, rota};
use domain::dates::Month;
use domain::ids::MeetingId;
use domain::meeting::{Meeting, MeetingKind};
use domain::notice::NoticeTexts;
use domain::preparation::{LadderStep, Tick};
use domain::rota::Turn;
use tauri::{AppHandle, State};

/// Lists all meetings.
#[tauri::command(async)]
#[specta::specta]
pub fn list_meetings(session: State<'_, Session>) -> Result<Vec<MeetingLine>, Failure> {
    meetings::list(&*session.book()?)
}

/// Proposes the next meeting of a kind.
#[tauri::command(async)]
#[specta::specta]
pub fn suggest_meeting(
    session: State<'_, Session>,
    kind: MeetingKind,
    wanted: Option<Month>,
) -> Result<MeetingProposal, Failure> {
    meetings::suggest(&*session.book()?, kind, wanted, occasion().today)
}

/// Makes a meeting with the standard agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn new_meeting(session: State<'_, Session>, wanted: NewMeeting) -> Result<MeetingView, Failure> {
    meetings::create(&*session.book()?, &wanted, occasion())
}

/// Gives one meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn meeting(session: State<'_, Session>, id: MeetingId) -> Result<MeetingView, Failure> {
    meetings::view(&*session.book()?, id)
}

/// Keeps a meeting as it stands on the screen.
#[tauri::command(async)]
#[specta::specta]
pub fn save_meeting(
    app: AppHandle,
    session: State<'_, Session>,
    meeting: Meeting,
    deed: MeetingDeed,
) -> Result<SavedMeeting, Failure> {
    let saved = meetings::save(&*session.book()?, meeting, deed, occasion())?;
    hall::tell(&app);
    Ok(saved)
}

/// Removes a meeting whose minutes are not locked.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_meeting(session: State<'_, Session>, id: MeetingId) -> Result<Done, Failure> {
    meetings::delete(&*session.book()?, id, occasion())
}

/// Writes the texts by which a meeting is announced.
#[tauri::command(async)]
#[specta::specta]
pub fn notice(session: State<'_, Session>, id: MeetingId) -> Result<NoticeTexts, Failure> {
    notices::notice(&*session.book()?, id)
}

/// Takes the next number for the notice of a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn take_notice_number(session: State<'_, Session>, id: MeetingId) -> Result<Done, Failure> {
    notices::take_notice_number(&*session.book()?, id, occasion())
}

/// Locks the minutes.
#[tauri::command(async)]
#[specta::specta]
pub fn lock_minutes(session: State<'_, Session>, id: MeetingId) -> Result<MeetingView, Failure> {
    meetings::lock_minutes(&*session.book()?, id, occasion())
}

/// Adds an addendum to locked minutes.
#[tauri::command(async)]
#[specta::specta]
pub fn add_addendum(
    session: State<'_, Session>,
    id: MeetingId,
    text: String,
    reason: String,
) -> Result<MeetingView, Failure> {
    addenda::add(&*session.book()?, id, text, reason, occasion())
}

/// Lays out the preparation ladder of a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn ladder(session: State<'_, Session>, id: MeetingId) -> Result<Vec<LadderStep>, Failure> {
    preparation::ladder(&*session.book()?, id, occasion().today)
}

/// Ticks a step of the ladder.
#[tauri::command(async)]
#[specta::specta]
pub fn tick_step(session: State<'_, Session>, id: MeetingId, tick: Tick) -> Result<Ticked, Failure> {
    preparation::tick_step(&*session.book()?, id, tick, occasion())
}

/// Takes the tick of a step away.
#[tauri::command(async)]
#[specta::specta]
pub fn untick_step(session: State<'_, Session>, id: MeetingId, step: String) -> Result<Ticked, Failure> {
    preparation::untick_step(&*session.book()?, id, &step, occasion())
}

/// Proposes presenters in turn.
#[tauri::command(async)]
#[specta::specta]
pub fn turns(session: State<'_, Session>, id: MeetingId) -> Result<Vec<Turn>, Failure> {
    rota::turns(&*session.book()?, id)
}
