//! What comes from outside, and is distrusted: Excel lists of members and meeting files.
//!
//! Nothing here opens the book. Excel files are parsed in a process of its own, with limits and without the key ([`child`]).

pub mod child;
pub mod columns;
pub mod compare;
pub mod meeting_file;
pub mod meeting_reading;
pub mod member_list;
