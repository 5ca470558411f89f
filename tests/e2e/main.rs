//! Journeys in the real window: the built program, driven through WebDriver, its book on a real disk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod addendum;
mod agendas;
mod areas;
mod closing;
mod decisions;
mod in_the_room;
mod interruptions;
mod journeys;
mod ladder;
mod member_years;
mod notice;
mod overview;
mod parked;
mod registers;
mod rules;
mod search;
mod secret_ballot;
mod tasks;
mod themed;
mod themes;
mod voting;
mod window;
