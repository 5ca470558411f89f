//! Start and memory of the real window, in turn with an empty Tauri window.

use crate::processes::Running;
use crate::table::{Figures, Goal, Table};
use std::path::Path;
use std::time::Duration;

/// Rounds, each of both windows.
const ROUNDS: usize = 20;
/// How long a window settles before it is weighed.
const SETTLING: Duration = Duration::from_millis(1000);

/// Measures both.
pub fn measure(table: &mut Table) -> Result<(), String> {
    let own = std::env::current_exe().map_err(|e| e.to_string())?;
    let folder = own.parent().unwrap_or(Path::new("."));
    let (ours, empty) = (folder.join("so-chi-bo"), folder.join("examples/empty_window"));
    let home = tempfile::tempdir().map_err(|e| e.to_string())?;
    let (mut start, mut floor) = (Figures::default(), Figures::default());
    let (mut weight, mut light) = (Figures::default(), Figures::default());
    // The first of each only warms the disk's cache.
    for round in 0..=ROUNDS {
        for (program, ready, megabytes) in [(&empty, &mut floor, &mut light), (&ours, &mut start, &mut weight)] {
            let running = Running::start(program, home.path())?;
            std::thread::sleep(SETTLING);
            if round > 0 {
                ready.add(running.ready);
                megabytes.add(running.megabytes());
            }
        }
    }
    table.beside("start to first key (first run)", "ms", start, ("empty window", floor), Goal::Times(1.25));
    table.beside("memory after start, MB", "MB", weight, ("empty window", light), Goal::Times(1.15));
    Ok(())
}
