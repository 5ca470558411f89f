//! What a secretary can do: one public function per user action.
//!
//! Synchronous. It never reads the clock, the environment or a dialog: the time, new identifiers and paths are arguments.
//! One user action is one named change of the book, in one transaction; when a function returns `Ok`, it is on the disk.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

pub mod addenda;
mod agendas;
pub mod area_papers;
pub mod areas;
pub mod attachments;
pub mod books;
pub mod cell;
mod chosen_file;
pub mod drafts;
pub mod failure;
mod figures;
pub mod hall;
pub mod history;
pub mod home;
pub mod incoming;
pub mod materials;
pub mod meeting_import;
pub mod meetings;
pub mod member_import;
pub mod member_years;
pub mod members;
pub mod notices;
pub mod papers;
pub mod petitions;
pub mod practice_book;
mod practice_plan;
pub mod preparation;
pub mod read_back;
pub mod registers;
mod requested;
pub mod resolutions;
pub mod rota;
pub mod rule_packs;
mod rules;
pub mod search;
pub mod settings;
pub mod sheets;
pub mod signed_copies;
pub mod task_decisions;
pub mod task_papers;
pub mod tasks;
pub mod themed_plan;
pub mod themes;
pub mod topics;
pub mod views;
pub mod visits;
pub mod year_papers;
pub mod year_plan;
pub mod year_sheets;

pub use documents::PaperPress;
pub use exchange::child::serve_if_asked as serve_as_reader;
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
