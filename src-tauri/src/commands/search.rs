//! Searching everything that was ever written in the book.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::search;
use actions::views::{SearchChoices, SearchQuestion, SearchResults};
use tauri::State;

/// Finds what holds the words of a question.
#[tauri::command(async)]
#[specta::specta]
pub fn search_book(session: State<'_, Session>, question: SearchQuestion) -> Result<SearchResults, Failure> {
    search::search(&*session.book()?, &question, occasion().today)
}

/// Tells by what a search can be narrowed down.
#[tauri::command(async)]
#[specta::specta]
pub fn search_choices(session: State<'_, Session>) -> Result<SearchChoices, Failure> {
    search::choices(&*session.book()?)
}
