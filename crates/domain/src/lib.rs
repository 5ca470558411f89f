//! What is true: the nouns and rules of a Party cell. No clock, no file, no SQL, no sentence for the screen.

pub mod addendum;
pub mod assembly;
pub mod ballots;
pub mod cell;
pub mod counting;
pub mod dates;
pub mod due;
pub mod extract;
pub mod fingerprint;
pub mod headcount;
pub mod headgroups;
pub mod ids;
pub mod kinds;
mod layers;
pub mod meeting;
pub mod meeting_rules;
pub mod member;
pub mod mentions;
pub mod minority;
pub mod minutes;
pub mod movements;
pub mod notice;
pub mod origin;
pub mod outcome;
mod paper_layout;
pub mod problem;
pub mod problems;
pub mod rules;
pub mod score;
pub mod score_sheet;
pub mod silence;
pub mod slips;
pub mod task_list;
pub mod tasks;
pub mod text;
pub mod themed;
pub mod votes;

#[cfg(test)]
mod random_cells_tests;
