//! Speed and memory, each figure beside its floor or its peer, taken in the same minute; never a test.
//!
//! `core` measures every action on a book of ten years and sixty members, `search` the search of thirty years, `window` the start, the memory and the preview of
//! the real window. Absolute times of a machine mean little; the goals are ratios where there is a floor or a peer.
#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

mod book;
mod core;
mod processes;
mod search;
mod table;
mod typing;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use table::Table;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1);
    if wanted.as_deref() == Some(core::FIRST_PAPER) {
        return ended(core::first_paper(&PathBuf::from(std::env::args_os().nth(2).unwrap_or_default())));
    }
    let part = |name: &str| wanted.as_deref().is_none_or(|wanted| wanted == name);
    let mut table = Table::default();
    let measured = (|| {
        if part("core") {
            core::measure(&mut table)?;
        }
        if part("search") {
            search::measure(&mut table)?;
        }
        if part("window") {
            window::measure(&mut table)?;
            typing::measure(&mut table)?;
        }
        table.keep()
    })();
    table.print();
    let met = if table.all_met() { Ok(()) } else { Err("not every goal is met".to_owned()) };
    ended(measured.and(met))
}

fn ended(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            eprintln!("bench: {told}");
            ExitCode::FAILURE
        }
    }
}
