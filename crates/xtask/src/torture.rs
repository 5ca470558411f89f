//! Kills `scb`, fills its disk and fails its syncs at every write-class system call of each write path, with strace.
//!
//! After each point the book must pass `scb check`, and what was acknowledged (printed) must be there. A point prints how to
//! look at it again: the path's name, the fault and its number.

use crate::machine;
use crate::steps::{Step, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PASSPHRASE: &str = "bốn con trâu qua cầu";
const CALLS: &str = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,mkdir";
/// More points than any path has; a path that never ends is a fault too.
const MOST_POINTS: u32 = 2000;

/// A write path: what is done, and how to see that it was done.
struct WritePath {
    name: &'static str,
    arguments: &'static [&'static str],
    seen_by: &'static [&'static str],
    seen: &'static str,
}

const PATHS: [WritePath; 5] = [
    WritePath {
        name: "draft",
        arguments: &["draft", "keep", "form", "chữ mới"],
        seen_by: &["draft", "show", "form"],
        seen: "chữ mới",
    },
    WritePath {
        name: "write",
        arguments: &["meeting", "write", "2026-10", "1", "Nội dung mới"],
        seen_by: &["history", "--limit", "1"],
        seen: "writeMinutes",
    },
    WritePath {
        name: "lock",
        arguments: &["meeting", "lock", "2026-10"],
        seen_by: &["meeting", "show", "2026-10", "--json"],
        seen: "\"locked\":true",
    },
    WritePath {
        name: "import",
        arguments: &["meeting", "import", "tests/fixtures/meetings/2026-11-thuong-ky-va-chuyen-de.json"],
        seen_by: &["meeting", "list"],
        seen: "2026-11",
    },
    WritePath {
        name: "export",
        arguments: &["export", "minutes", "2026-10", "--out", "OUT"],
        seen_by: &["meeting", "list"],
        seen: "2026-10",
    },
];

/// What goes wrong at the n-th call.
const FAULTS: [(&str, &str, &str); 3] = [
    ("killed", CALLS, "signal=SIGKILL:when="),
    ("disk full", "pwrite64,ftruncate", "error=ENOSPC:when="),
    ("sync fails", "fsync,fdatasync", "error=EIO:when="),
];

/// Runs every point of every path; `limit` bounds the points of each path and fault.
pub fn all(limit: Option<u32>) -> Result<(), String> {
    machine::get(&machine::TO_TEST)?;
    Step::new("cargo", &["build", "--workspace", "--bins", "--features", "custom-protocol"]).go()?;
    let place = root().join("target/torture");
    let base = place.join("base");
    remake(&place)?;
    make_book(&base)?;
    let mut points = 0;
    for path in &PATHS {
        for fault in FAULTS {
            let ran = path_under(path, fault, &base, &place, limit.unwrap_or(MOST_POINTS))?;
            println!("{} / {}: {ran} points, nothing lost, nothing half done", path.name, fault.0);
            points += ran;
        }
    }
    let ledger = format!("{{\"torturePoints\": {points}, \"lost\": 0, \"partial\": 0}}\n");
    fs::write(root().join("target/reliability.json"), ledger).map_err(|e| e.to_string())
}

fn path_under(
    path: &WritePath,
    fault: (&str, &str, &str),
    base: &Path,
    place: &Path,
    most: u32,
) -> Result<u32, String> {
    let book = place.join("book");
    let out = place.join("out");
    for at in 1..=most {
        remake(&out)?;
        copy_book(base, &book)?;
        let plus = if fault.0 == "disk full" { "+" } else { "" };
        let inject = format!("inject={}:{}{at}{plus}", fault.1, fault.2);
        let ended = scb_under(
            &["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={CALLS}"), "-e", &inject],
            &book,
            path.arguments,
            &out,
        )?;
        let point = format!("{} / {} at call {at}", path.name, fault.0);
        let check = scb(&book, &["check"])?;
        if !check.status.success() {
            return Err(format!("{point}: the book is not sound: {}", told(&check)));
        }
        let seen = scb(&book, path.seen_by)?;
        if ended.status.success() && !told(&seen).contains(path.seen) {
            return Err(format!("{point}: acknowledged and lost"));
        }
        whole_papers(&out).map_err(|file| format!("{point}: half a file: {file}"))?;
        // The fault came after the last call: the whole path has been walked.
        if ended.status.success() && fault.0 != "sync fails" {
            return Ok(at);
        }
        if fault.0 == "sync fails" && ended.status.success() && at > 60 {
            return Ok(at);
        }
    }
    Ok(most)
}

/// Every file under its final name is whole: PDF and DOCX end as they must.
fn whole_papers(folder: &Path) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|e| e.to_string())?.flatten() {
        let path = entry.path();
        let bytes = fs::read(&path).unwrap_or_default();
        let whole = match path.extension().and_then(|ending| ending.to_str()) {
            Some("pdf") => bytes.trim_ascii_end().ends_with(b"%%EOF"),
            Some("docx") => bytes.windows(4).any(|window| window == b"PK\x05\x06"),
            _ => true,
        };
        if !whole {
            return Err(path.display().to_string());
        }
    }
    Ok(())
}

fn make_book(base: &Path) -> Result<(), String> {
    let create = [
        "create",
        "--name",
        "Chi bộ ấp Mỹ Tây",
        "--superior",
        "Đảng bộ xã Mỹ Thọ",
        "--superior-committee",
        "Đảng ủy xã Mỹ Thọ",
        "--place",
        "Mỹ Thọ",
        "--term",
        "2025-2030",
        "--keeper",
        "Trương Kim Hoa",
    ];
    let steps: [&[&str]; 3] = [
        &create,
        &["members", "import", "tests/fixtures/member-lists/gon-gang.xlsx"],
        &["meeting", "import", "tests/fixtures/meetings/2026-10-thuong-ky.json"],
    ];
    for step in steps {
        let ended = scb(base, step)?;
        if !ended.status.success() {
            return Err(told(&ended));
        }
    }
    Ok(())
}

fn program() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join("debug/scb")
}

fn scb(book: &Path, arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new(program());
    command.arg("--book").arg(book).args(arguments).current_dir(root()).env("SCB_PASSPHRASE", PASSPHRASE);
    command.output().map_err(|e| format!("scb: {e}"))
}

fn scb_under(strace: &[&str], book: &Path, arguments: &[&str], out: &Path) -> Result<Output, String> {
    let out = out.to_string_lossy().into_owned();
    let arguments = arguments.iter().map(|word| if *word == "OUT" { out.as_str() } else { word });
    let mut command = Command::new("strace");
    command.args(strace).arg(program()).arg("--book").arg(book).args(arguments);
    command.current_dir(root()).env("SCB_PASSPHRASE", PASSPHRASE).output().map_err(|e| format!("strace: {e}"))
}

fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn remake(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| e.to_string())?;
    }
    fs::create_dir_all(folder).map_err(|e| e.to_string())
}

fn copy_book(from: &Path, to: &Path) -> Result<(), String> {
    remake(to)?;
    for entry in fs::read_dir(from).map_err(|e| e.to_string())?.flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).map_err(|e| e.to_string())?;
    }
    Ok(())
}
