//! The members' list.

use crate::session::{Session, occasion};
use crate::window;
use actions::failure::Failure;
use actions::views::{Done, ImportPreview, MemberList};
use actions::{member_import, members};
use chrono::NaiveDate;
use domain::ids::MemberId;
use domain::member::Member;
use tauri::{AppHandle, State};

/// Lists the members as they are on a day, today when none is given.
#[tauri::command(async)]
#[specta::specta]
pub fn list_members(session: State<'_, Session>, day: Option<NaiveDate>) -> Result<MemberList, Failure> {
    members::list(&*session.book()?, day.unwrap_or(occasion().today))
}

/// Keeps a member.
#[tauri::command(async)]
#[specta::specta]
pub fn save_member(session: State<'_, Session>, member: Member) -> Result<Done, Failure> {
    members::save(&*session.book()?, member, occasion())
}

/// Removes a member who appears in no meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn delete_member(session: State<'_, Session>, id: MemberId) -> Result<Done, Failure> {
    members::delete(&*session.book()?, id, occasion())
}

/// Lets the secretary choose an Excel list and shows what it would change; `None` when they changed their mind.
#[tauri::command(async)]
#[specta::specta]
pub fn choose_member_list(app: AppHandle, session: State<'_, Session>) -> Result<Option<ImportPreview>, Failure> {
    let book = session.book()?;
    let Some(file) = window::choose_member_list(&app) else {
        return Ok(None);
    };
    let preview = member_import::preview(&book, &file, &window::own_program()?, occasion())?;
    session.hold_import(preview.lines.iter().map(|line| line.member.clone()).collect());
    Ok(Some(preview))
}

/// Keeps the people of the list that was shown last.
#[tauri::command(async)]
#[specta::specta]
pub fn apply_member_import(session: State<'_, Session>) -> Result<Done, Failure> {
    members::apply_import(&*session.book()?, session.take_import(), occasion())
}
