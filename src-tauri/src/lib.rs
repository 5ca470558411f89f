//! The window: one-line commands over `actions`.

mod bindings;
mod commands;
mod hall;
mod painting;
mod places;
mod revival;
mod session;
mod start;
mod window;
mod words;

use std::process::ExitCode;

/// Starts the program: as the reader of one foreign file when asked so by its own window, else as the window.
#[must_use]
pub fn main() -> ExitCode {
    if let Some(ended) = actions::serve_as_reader(std::env::args_os()) {
        return ended;
    }
    painting::by_the_processor();
    let start = start::Start::from_arguments(std::env::args_os().skip(1), std::env::var_os("SCB_HOME"));
    match window::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", words::NO_WINDOW);
            ExitCode::FAILURE
        }
    }
}
