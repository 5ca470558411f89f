//! Journeys in the real window: the built program, driven through WebDriver, its book on a real disk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod addendum;
mod agendas;
mod closing;
mod in_the_room;
mod interruptions;
mod journeys;
mod ladder;
mod notice;
mod overview;
mod parked;
mod registers;
mod rules;
mod secret_ballot;
mod tasks;
mod voting;
mod window;
