//! Testing and checking.

use crate::machine;
use crate::steps::{Step, build_page, fetch_packages, npm};
use std::process::{Command, Stdio};

/// Everything is built once, with the features of the real window.
const FEATURES: [&str; 2] = ["--features", "custom-protocol"];

/// Runs every layer.
pub fn all() -> Result<(), String> {
    prepare()?;
    Step::new(npm(), &["test"]).within("ui").go()?;
    let mut arguments = if nextest() { vec!["nextest", "run"] } else { vec!["test"] };
    arguments.extend(["--workspace", "--no-fail-fast"]);
    arguments.extend(FEATURES);
    Step::new("cargo", &arguments).go()?;
    window_tests(None)
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
    window_tests(filter)
}

/// One journey at a time, each with a screen and a session bus of its own.
fn window_tests(filter: Option<&str>) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        println!("the journeys in the real window run on Linux only; left out");
        return Ok(());
    }
    let mut build = vec!["build", "--workspace", "--bins"];
    build.extend(FEATURES);
    Step::new("cargo", &build).go()?;
    let screen = ["-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"];
    let mut arguments = screen.to_vec();
    arguments.extend(["cargo", "test", "--workspace", "--test", "e2e"]);
    arguments.extend(FEATURES);
    arguments.extend(["--", "--test-threads=1"]);
    arguments.extend(filter);
    Step::new("xvfb-run", &arguments)
        .set("SCB_E2E", "1")
        .set("LIBGL_ALWAYS_SOFTWARE", "1")
        .set("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .go()
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
