//! Claims about whole books: real SQLCipher files in temporary folders.
#![allow(clippy::unwrap_used, clippy::panic)]

mod damage;
mod drafts_and_search;
mod encryption;
mod failures;
mod journal;
mod locking;
mod migrating;
mod opening;
mod rows;
mod samples;
mod undo;
