//! The rows of every table, each mapper beside its queries.

pub(crate) mod addenda;
pub(crate) mod attachments;
pub(crate) mod cell;
pub(crate) mod given_tasks;
pub(crate) mod incoming;
pub(crate) mod kept_files;
pub(crate) mod locked_papers;
pub(crate) mod meeting_rows;
pub(crate) mod meetings;
pub(crate) mod members;
pub(crate) mod notice_numbers;
pub(crate) mod parked_topics;
pub(crate) mod petitions;
pub(crate) mod placed;
pub(crate) mod points_put_off;
pub(crate) mod presenters;
pub(crate) mod rule_packs;
pub(crate) mod signed_copies;
pub(crate) mod table;
pub(crate) mod task_notes;
pub(crate) mod ticks;
pub(crate) mod value;
pub(crate) mod votes;
