//! What stands over single meetings: the year plan, the register of resolutions.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::{ResolutionRegister, YearPlanView};
use actions::{resolutions, year_plan};
use tauri::State;

/// Lays out a year, or this one.
#[tauri::command(async)]
#[specta::specta]
pub fn year_plan(session: State<'_, Session>, year: Option<i32>) -> Result<YearPlanView, Failure> {
    year_plan::view(&*session.book()?, year, occasion().today)
}

/// Lists the register of resolutions and conclusions.
#[tauri::command(async)]
#[specta::specta]
pub fn list_resolutions(session: State<'_, Session>) -> Result<ResolutionRegister, Failure> {
    resolutions::list(&*session.book()?, occasion().today)
}
