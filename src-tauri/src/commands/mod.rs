//! One command for each thing that the page may ask for; each is one line over the session or over `actions`.

pub mod book;
pub mod meetings;
pub mod members;
pub mod papers;
