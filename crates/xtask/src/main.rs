//! The one front door for developers: `cargo xtask run`, `cargo xtask test` and what stands around them.
#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

mod machine;
mod package;
mod steps;
mod tests;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, opens, tests and packages Sổ Chi Bộ")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Installs what is missing, builds in release and opens the application.
    Run {
        /// Opens the practice cell.
        #[arg(long)]
        practice: bool,
        /// Opens the book of a folder.
        #[arg(long)]
        book: Option<PathBuf>,
    },
    /// Runs every layer of tests, the real window included.
    Test,
    /// Checks form: fmt, clippy, svelte-check, eslint, tidy rules.
    Check,
    /// Writes ui/src/lib/bindings.ts anew.
    Bindings,
    /// Runs the journeys in the real window.
    E2e {
        /// Runs only journeys whose names contain this.
        filter: Option<String>,
    },
    /// Measures speed and memory beside their floors and peers.
    Bench {
        /// `core` or `window`; both when left out.
        part: Option<String>,
    },
    /// Kills, fills, fails and cuts the power of every write path, at every call.
    Torture {
        /// `--path NAME`, `--limit POINTS`, `--seed NUMBER`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Makes a .deb and a plain release folder under target/package.
    Package,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Run { practice, book } => steps::run(practice.then_some("--practice"), book),
        Task::Test => tests::all(),
        Task::Check => tests::check(),
        Task::Bindings => tests::bindings(),
        Task::E2e { filter } => tests::journeys(filter.as_deref()),
        Task::Bench { part } => steps::bench(part.as_deref()),
        Task::Torture { arguments } => tests::torture(&arguments),
        Task::Package => package::all(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            eprintln!("xtask: {told}");
            ExitCode::FAILURE
        }
    }
}
