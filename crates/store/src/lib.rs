//! What is kept: the encrypted book. The only crate that says SQL; nothing in it decides anything.
//!
//! A book is a folder with three files: `book.db`, the SQLCipher file; `book.keys`, its random key sealed for the
//! passphrase and for the recovery sheet; `book.lock`, which keeps it to one opener. There are two ways in:
//! [`Book::read`], and [`Book::change`], which is one named action, one transaction and one commit. Drafts, which are no
//! actions, are kept beside ([`Book::keep_draft`]). [`Book::verify`] is the one oracle of what a sound book is.

mod access;
mod book;
mod connection;
mod deed;
mod drafts;
mod error;
pub mod files;
mod finding;
mod folder;
mod journal;
mod keys;
mod lock;
mod migrations;
mod open_assignments;
mod recovery;
mod removal;
mod rows;
mod search;
mod search_index;
mod searched;
mod secrets;
mod transaction;
mod undo;
mod verify;

#[cfg(test)]
mod tests;

pub use access::{Change, Reading};
pub use book::{Book, Seal, Unlock};
pub use deed::{Deed, Joins, Reversal};
pub use drafts::Draft;
pub use error::{DamagedPart, StoreError, UndoObstacle};
pub use finding::{Finding, Verification};
pub use folder::is_book;
pub use keys::KdfCost;
pub use recovery::RecoveryKey;
pub use removal::delete_book;
pub use rows::around::{Around, LineAround, TaskAround};
pub use rows::given_tasks::Span;
pub use rows::held_meetings::{KeptMeeting, KeptRoll};
pub use rows::locked_papers::LockedPaper;
pub use rows::meetings::MeetingSummary;
pub use rows::rule_packs::KeptRulePack;
pub use search::{Hit, Sought};
pub use secrets::Passphrase;
pub use undo::PastAction;
