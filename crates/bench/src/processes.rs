//! Programs under measure: started, waited for, weighed with all their children.

use crate::table::milliseconds;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// A started program.
pub struct Running {
    program: Child,
    /// Milliseconds from its start until its page had the focus in its first field.
    pub ready: f64,
}

impl Running {
    /// Starts a program and waits until it says READY.
    pub fn start(program: &Path, home: &Path) -> Result<Self, String> {
        let begin = Instant::now();
        let mut command = Command::new(program);
        command.arg("--bench-ready").env("SCB_HOME", home).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().map_err(|e| format!("{}: {e}", program.display()))?;
        let mut told = String::new();
        let screen = program.stdout.take().ok_or("no output")?;
        BufReader::new(screen).read_line(&mut told).map_err(|e| e.to_string())?;
        let ready = milliseconds(begin.elapsed());
        let running = Self { program, ready };
        if told.starts_with("READY") { Ok(running) } else { Err(format!("not ready: {told}")) }
    }

    /// Megabytes of the program and all processes below it: private memory whole, shared memory in shares (Pss).
    pub fn megabytes(&self) -> f64 {
        let family = with_children(self.program.id());
        let kilobytes: u64 = family.into_iter().map(|process| pss(process).unwrap_or(0)).sum();
        kilobytes as f64 / 1024.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for process in with_children(self.program.id()).into_iter().rev() {
            let _ = Command::new("kill").args(["-KILL", &process.to_string()]).status();
        }
        let _ = self.program.wait();
    }
}

fn with_children(of: u32) -> Vec<u32> {
    let mut family = vec![of];
    let parents: Vec<(u32, u32)> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let process: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name stands in brackets and may hold spaces; state and parent follow it.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((process, parent))
        })
        .collect();
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        at += 1;
    }
    family
}

fn pss(process: u32) -> Option<u64> {
    let told = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = told.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
