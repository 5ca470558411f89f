//! What stands over single meetings: the year plan.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::views::YearPlanView;
use actions::year_plan;
use tauri::State;

/// Lays out a year, or this one.
#[tauri::command(async)]
#[specta::specta]
pub fn year_plan(session: State<'_, Session>, year: Option<i32>) -> Result<YearPlanView, Failure> {
    year_plan::view(&*session.book()?, year, occasion().today)
}
