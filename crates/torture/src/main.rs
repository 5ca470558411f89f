//! Proves that nothing acknowledged is lost and nothing is left half done, whatever happens to the program or its disk.
//!
//! `kills` runs every write path under strace and kills it, fills its disk or fails its syncs at every write-class system
//! call. `cuts` records a row of acknowledged actions once and cuts the power after every call of the record, on a simulated
//! disk that forgets what was not synced. Both compare what is left with what stood before and after each action, whole.
#![allow(clippy::print_stdout, reason = "a tool for the terminal")]

mod cuts;
mod disk;
mod faults;
mod ledger;
mod paths;
mod state;
mod trace;

use clap::{Parser, Subcommand};
use paths::Deed;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Option<Task>,
    /// At most so many points of each path and fault, spread over the whole path.
    #[arg(long)]
    limit: Option<usize>,
    /// Only this path.
    #[arg(long)]
    path: Option<String>,
    /// Seed of the cuts that keep a part of what was not synced.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to work and where to keep the ledger.
    #[arg(long, default_value = "target/torture")]
    place: PathBuf,
}

#[derive(Subcommand)]
enum Task {
    /// Does one action and says so; what is tortured.
    Victim { path: String, folder: PathBuf },
    /// Does a row of actions in one open book and acknowledges each.
    Row { folder: PathBuf },
}

fn main() -> ExitCode {
    if let Some(ended) = actions::serve_as_reader(std::env::args_os()) {
        return ended;
    }
    let arguments = Arguments::parse();
    let done = match &arguments.task {
        Some(Task::Victim { path, folder }) => victim(path, folder),
        Some(Task::Row { folder }) => cuts::do_the_row(folder),
        None => all(&arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            // A full disk may hold up the screen as well.
            let _ = writeln!(std::io::stderr(), "{told}");
            ExitCode::FAILURE
        }
    }
}

fn victim(path: &str, folder: &Path) -> Result<(), String> {
    let deed = Deed::named(path).ok_or("no such path")?;
    let word = deed.done(folder)?;
    writeln!(std::io::stdout(), "{word}").map_err(|e| e.to_string())
}

fn all(arguments: &Arguments) -> Result<(), String> {
    let place = std::path::absolute(&arguments.place).map_err(|e| e.to_string())?;
    paths::lay_out(&place)?;
    let deeds: Vec<Deed> = match &arguments.path {
        Some(name) => vec![Deed::named(name).ok_or_else(|| format!("no path {name}: {}", Deed::names()))?],
        None => Deed::ALL.to_vec(),
    };
    let points = faults::every_point(&place, &deeds, arguments.limit)?;
    let cuts = if arguments.path.is_none() { cuts::every_cut(&place, arguments.seed, arguments.limit)? } else { 0 };
    ledger::add(&place, points, cuts, arguments.seed)
}
