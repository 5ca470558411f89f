//! What a secretary can do: one public function per user action.
//!
//! Synchronous. It never reads the clock, the environment or a dialog: the time, new identifiers and paths are arguments.
//! One user action is one named change of the book, in one transaction; when a function returns `Ok`, it is on the disk.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub mod books;
pub mod cell;
pub mod drafts;
pub mod failure;
mod figures;
pub mod history;
pub mod home;
pub mod meetings;
pub mod members;
pub mod papers;
//pub mod practice;
mod rules;
pub mod settings;
pub mod views;

pub use documents::PaperPress;
pub use failure::Failure;
pub use store::{Book, KdfCost, RecoveryKey};

/// The time at which an action is done, and where its new identifiers come from.
#[derive(Clone, Copy)]
pub struct Occasion<'a> {
    /// The moment, for the history.
    pub now: DateTime<Utc>,
    /// The day at the secretary's place, for what falls due.
    pub today: NaiveDate,
    /// Makes a version 7 identifier.
    pub new_id: &'a dyn Fn() -> Uuid,
}
// TEMP
pub mod member_import { use crate::*; pub fn preview(_: &Book, _: &std::path::Path, _: &std::path::Path, _: Occasion<'_>) -> Result<views::ImportPreview, Failure> { Err(Failure::NotFound) } }
pub mod practice_book { use crate::*; pub fn open_or_make(_: &std::path::Path, _: Occasion<'_>) -> Result<Book, Failure> { Err(Failure::NotFound) } pub fn delete(_: &std::path::Path) -> Result<(), Failure> { Ok(()) } }
pub fn serve_as_reader(_: std::env::ArgsOs) -> Option<std::process::ExitCode> { None }
