//! Testing and checking.

use crate::machine;
use crate::steps::{Step, build_page, built, fetch_packages, npm};
use std::process::{Command, Stdio};

/// Everything is built once, with the features of the real window.
const FEATURES: [&str; 2] = ["--features", "custom-protocol"];

/// Runs every layer: the page's own tests, then everything in Rust, the journeys in the real window among them.
pub fn all() -> Result<(), String> {
    prepare()?;
    Step::new(npm(), &["test"]).within("ui").go()?;
    if nextest() {
        on_a_screen(&["nextest", "run", "--workspace", "--no-fail-fast"], &[])?;
    } else {
        on_a_screen(&["test", "--workspace", "--no-fail-fast"], &["--", "--test-threads=1"])?;
    }
    // Some points of every write path; the command of its own goes through them all.
    torture(&["--limit".into(), "4".into()])
}

/// Kills, fills, fails and cuts the power of every write path.
pub fn torture(arguments: &[String]) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        println!("torture: only Linux has strace, so nothing was tortured here");
        return Ok(());
    }
    machine::get(&machine::TO_BUILD)?;
    machine::get(&machine::TO_TEST)?;
    // With the tests, because what they need turns on features of shared libraries: without them these are built twice.
    Step::new("cargo", &[&["build", "--workspace", "--bins", "--tests"][..], &FEATURES].concat()).go()?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Step::new(&built("debug", "torture").to_string_lossy(), &arguments).go()
}

fn prepare() -> Result<(), String> {
    machine::get(&machine::TO_BUILD)?;
    machine::get(&machine::TO_TEST)?;
    machine::python()?;
    build_page()
}

fn nextest() -> bool {
    let told =
        Command::new("cargo").args(["nextest", "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    told.is_ok_and(|status| status.success())
}

/// Runs the journeys in the real window.
pub fn journeys(filter: Option<&str>) -> Result<(), String> {
    prepare()?;
    let mut after = vec!["--", "--test-threads=1"];
    after.extend(filter);
    on_a_screen(&["test", "--workspace", "--test", "e2e"], &after)
}

/// Runs cargo with the features of the window, on Linux with a screen and a session bus of its own.
fn on_a_screen(cargo: &[&str], after: &[&str]) -> Result<(), String> {
    let words = [cargo, &FEATURES, after].concat();
    if !cfg!(target_os = "linux") {
        return Step::new("cargo", &words).go();
    }
    let screen = ["-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", "cargo"];
    Step::new("xvfb-run", &[&screen[..], &words].concat()).set("LIBGL_ALWAYS_SOFTWARE", "1").go()
}

/// Checks the form of everything.
pub fn check() -> Result<(), String> {
    machine::get(&machine::TO_BUILD)?;
    Step::new("cargo", &["fmt", "--all", "--check"]).go()?;
    build_page()?;
    let mut clippy = vec!["clippy", "--workspace", "--all-targets"];
    clippy.extend(FEATURES);
    clippy.extend(["--", "-D", "warnings"]);
    Step::new("cargo", &clippy).go()?;
    fetch_packages()?;
    Step::new(npm(), &["run", "check"]).within("ui").go()?;
    Step::new(npm(), &["run", "lint"]).within("ui").go()?;
    let mut tidy = vec!["test", "--workspace", "--test", "tidy"];
    tidy.extend(FEATURES);
    Step::new("cargo", &tidy).go()
}

/// Writes the generated border anew.
pub fn bindings() -> Result<(), String> {
    let mut arguments = vec!["test", "--workspace", "--lib"];
    arguments.extend(FEATURES);
    arguments.push("bindings_are_current");
    Step::new("cargo", &arguments).set("SCB_WRITE_BINDINGS", "1").go()
}
