//! One command for each thing that the page may ask for; each is one line over the session or over `actions`.

#![allow(clippy::needless_pass_by_value, reason = "Tauri gives a command its arguments by value")]

pub mod areas;
pub mod attachments;
pub mod book;
pub mod decisions;
pub mod hall;
pub mod meetings;
pub mod member_years;
pub mod members;
pub mod overview;
pub mod papers;
pub mod registers;
pub mod rules;
pub mod search;
mod sheets;
pub mod tasks;
pub mod themed;
pub mod themes;
pub mod topics;
