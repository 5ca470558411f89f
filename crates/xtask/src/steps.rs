//! Building and opening the application, step by step; each step is printed before it is taken.

use crate::machine;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// The repository's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// One command, run at the root.
pub struct Step {
    command: Command,
    shown: String,
}

impl Step {
    /// Names a program and its arguments.
    pub fn new(program: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(root());
        Self { command, shown: format!("{program} {}", arguments.join(" ")) }
    }

    /// Runs it in a folder below the root.
    pub fn within(mut self, folder: &str) -> Self {
        self.command.current_dir(root().join(folder));
        self
    }

    /// Sets a variable of its environment.
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it and waits for its end.
    pub fn go(mut self) -> Result<(), String> {
        println!("> {}", self.shown);
        let status = self.command.status().map_err(|error| format!("{}: {error}", self.shown))?;
        if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", self.shown)) }
    }
}

/// The name under which npm is started on this system.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Builds the page into ui/dist.
pub fn build_page() -> Result<(), String> {
    machine::node()?;
    fetch_packages()?;
    Step::new(npm(), &["run", "build"]).within("ui").go()
}

/// Installs the npm packages of the lock file, when they are not those already.
pub fn fetch_packages() -> Result<(), String> {
    let changed = |path: &str| std::fs::metadata(root().join(path)).and_then(|file| file.modified()).ok();
    let lock = changed("ui/package-lock.json");
    let installed = changed("ui/node_modules/.package-lock.json");
    if installed.unwrap_or(SystemTime::UNIX_EPOCH) >= lock.unwrap_or(SystemTime::UNIX_EPOCH) && installed.is_some() {
        return Ok(());
    }
    // Not `npm ci`: it insists on the packages of every other platform, which not every registry has.
    Step::new(npm(), &["install", "--no-save", "--no-audit", "--no-fund"]).within("ui").go()
}

/// One set of features for everything in release, so that nothing is built twice.
const RELEASE: [&str; 5] = ["build", "--release", "--workspace", "--features", "custom-protocol"];

/// Measures speed and memory in release; `part` is `core`, `window` or both.
pub fn bench(part: Option<&str>) -> Result<(), String> {
    build_release()?;
    machine::get(&machine::TO_TEST)?;
    Step::new("cargo", &[&RELEASE[..], &["--bin", "bench", "--example", "empty_window"]].concat()).go()?;
    let program = built("release", "bench").to_string_lossy().into_owned();
    let screen = ["-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", &program];
    let part: Vec<&str> = part.into_iter().collect();
    Step::new("xvfb-run", &[&screen[..], &part].concat()).set("LIBGL_ALWAYS_SOFTWARE", "1").go()
}

/// Builds the application and `scb` in release.
pub fn build_release() -> Result<(), String> {
    machine::get(&machine::TO_BUILD)?;
    build_page()?;
    let ours = ["--bin", "so-chi-bo", "--bin", "scb"];
    Step::new("cargo", &[&RELEASE[..], &ours].concat()).go()
}

/// Where cargo puts a program.
pub fn built(profile: &str, name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Builds the application in release and opens it.
pub fn run(first: Option<&str>, book: Option<PathBuf>) -> Result<(), String> {
    build_release()?;
    let program = built("release", "so-chi-bo");
    let book = book.map(|folder| std::path::absolute(&folder).unwrap_or(folder).to_string_lossy().into_owned());
    let mut arguments: Vec<&str> = first.into_iter().collect();
    if let Some(book) = &book {
        arguments.extend(["--book", book]);
    }
    Step::new(&program.to_string_lossy(), &arguments).go()
}
