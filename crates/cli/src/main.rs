//! `scb`: what the window can do, from a terminal, for batch work and for tests. See docs/cli.md.

mod areas;
mod arguments;
mod commands;
mod figures;
mod find;
mod outcome;
mod problems;
mod registers;
mod resolutions;
mod rules;
mod tasks;
mod themed;
mod words;
mod years;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(ended) = actions::serve_as_reader(std::env::args_os()) {
        return ended;
    }
    let arguments = arguments::Arguments::parse();
    let form = arguments.form();
    outcome::tell(commands::run(arguments), form)
}
