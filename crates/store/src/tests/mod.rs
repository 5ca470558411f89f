//! Claims about whole books: real SQLCipher files in temporary folders.
#![allow(clippy::unwrap_used, clippy::panic)]
// What the lint proposes for `book.read(|r| r.cell())` does not compile: the method is bound to one lifetime.
#![allow(clippy::redundant_closure_for_method_calls)]

mod addenda;
mod areas;
mod attachments;
mod damage;
mod drafts;
mod encryption;
mod failures;
mod held_meetings;
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
mod search;
mod signed_copies;
mod task_decisions;
mod tasks;
mod themed_sessions;
mod themes;
mod ticks;
mod undo;
