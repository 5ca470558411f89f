//! Claims about whole books: real SQLCipher files in temporary folders.
#![allow(clippy::unwrap_used, clippy::panic)]
// What the lint proposes for `book.read(|r| r.cell())` does not compile: the method is bound to one lifetime.
#![allow(clippy::redundant_closure_for_method_calls)]

mod addenda;
mod attachments;
mod damage;
mod drafts_and_search;
mod encryption;
mod failures;
mod journal;
mod locking;
mod migrating;
mod notice_numbers;
mod opening;
mod parked_topics;
mod registers;
mod rows;
mod rule_packs;
mod samples;
mod signed_copies;
mod tasks;
mod ticks;
mod undo;
