//! `scb` as a person or a script starts it, with a book in a folder of its own.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "mật khẩu của chi bộ";

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)
}

pub fn truth(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(fixture(name)).unwrap()).unwrap()
}

/// A book in a folder of its own.
pub struct Desk {
    pub folder: TempDir,
}

impl Desk {
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The practice cell.
    pub fn practice() -> Self {
        let desk = Self::empty();
        desk.json(&["demo"]);
        desk
    }

    /// A new book of the sample cell.
    pub fn with_book() -> Self {
        let desk = Self::empty();
        let made = desk.scb(&[
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
        ]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        desk
    }

    /// The book with the sample list and both sample months.
    pub fn with_two_months() -> Self {
        let desk = Self::with_book();
        desk.json(&["members", "import", fixture("member-lists/gon-gang.xlsx").to_str().unwrap()]);
        for month in ["meetings/2026-10-thuong-ky.json", "meetings/2026-11-thuong-ky-va-chuyen-de.json"] {
            desk.json(&["meeting", "import", fixture(month).to_str().unwrap()]);
        }
        desk
    }

    pub fn book(&self) -> PathBuf {
        self.folder.path().join("so")
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_scb"));
        command.arg("--book").arg(self.book()).args(arguments).env("SCB_PASSPHRASE", PASSPHRASE);
        command
    }

    pub fn scb(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Asks the practice cell, which needs no passphrase.
    pub fn asked(&self, arguments: &[&str]) -> Output {
        self.command(arguments).env_remove("SCB_PASSPHRASE").output().unwrap()
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        let output = self.command(arguments).arg("--json").output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn code(&self, arguments: &[&str]) -> i32 {
        self.scb(arguments).status.code().unwrap()
    }
}
