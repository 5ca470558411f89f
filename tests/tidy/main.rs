//! Rules of ARCHITECTURE.md and STYLE.md that no compiler checks, as tests that read the tree.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under version control whose name ends so, with its text.
fn files(endings: &[&str]) -> Vec<(String, String)> {
    let listed = Command::new("git").args(["ls-files"]).current_dir(root()).output().expect("git is needed");
    String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .filter_map(|path| Some((path.to_owned(), std::fs::read_to_string(root().join(path)).ok()?)))
        .collect()
}

/// Files outside the given folders that contain a text.
fn astray(endings: &[&str], text: &str, homes: &[&str]) -> Vec<String> {
    files(endings)
        .into_iter()
        .filter(|(path, content)| content.contains(text) && !homes.iter().any(|home| path.starts_with(home)))
        .map(|(path, _)| path)
        .collect()
}

const NONE: Vec<String> = Vec::new();

#[test]
fn only_the_store_speaks_to_the_database() {
    assert_eq!(astray(&[".rs"], "rusqlite", &["crates/store/", "tests/tidy/"]), NONE);
    assert_eq!(astray(&[".rs"], "SELECT ", &["crates/store/", "tests/tidy/"]), NONE);
}

#[test]
fn only_the_window_knows_tauri() {
    assert_eq!(astray(&[".rs"], "tauri::", &["src-tauri/", "tests/tidy/"]), NONE);
}

#[test]
fn the_domain_has_no_clock_and_no_disk() {
    for word in ["Utc::now", "Local::now", "SystemTime", "std::fs", "std::env"] {
        let found: Vec<_> = files(&[".rs"])
            .into_iter()
            .filter(|(path, text)| path.starts_with("crates/domain/") && text.contains(word))
            .map(|(path, _)| path)
            .collect();
        assert_eq!(found, NONE, "{word}");
    }
}

#[test]
fn actions_never_read_the_clock() {
    for word in ["Utc::now", "Local::now", "Uuid::now_v7", "env::var"] {
        let found: Vec<_> = files(&[".rs"])
            .into_iter()
            .filter(|(path, text)| path.starts_with("crates/actions/src/") && text.contains(word))
            .map(|(path, _)| path)
            .collect();
        assert_eq!(found, NONE, "{word}");
    }
}

#[test]
fn only_the_border_imports_tauri_in_the_page() {
    let homes = ["ui/src/lib/backend.ts", "ui/src/lib/bindings.ts", "ui/package", "ui/DEPENDENCIES.md", "tests/tidy/"];
    assert_eq!(astray(&[".ts", ".svelte"], "@tauri-apps", &homes), NONE);
}

#[test]
fn features_of_the_page_do_not_import_each_other() {
    let mut found = Vec::new();
    for (path, text) in files(&[".ts", ".svelte"]) {
        let in_feature = path.strip_prefix("ui/src/features/");
        let names_one = (in_feature.is_some() || path.starts_with("ui/src/lib/")) && text.contains("/features/");
        // One way up more than there are folders inside the feature leads out of it.
        let leaves = in_feature.is_some_and(|inner| {
            let out = "../".repeat(inner.matches('/').count());
            text.contains(&format!("from '{out}")) && !path.ends_with(".test.ts")
        });
        if names_one || leaves {
            found.push(path);
        }
    }
    assert_eq!(found, NONE);
}

#[test]
fn files_are_short() {
    let limit = |path: &str| match PathBuf::from(path).extension().and_then(|ending| ending.to_str()) {
        Some("rs") => 400,
        Some("svelte") => 260,
        _ => 220,
    };
    let long: Vec<_> = files(&[".rs", ".svelte", ".ts"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("bindings.ts") && !path.ends_with(".d.ts"))
        .filter(|(path, text)| text.lines().count() > limit(path))
        .map(|(path, text)| format!("{path}: {}", text.lines().count()))
        .collect();
    assert_eq!(long, NONE);
}

#[test]
fn nothing_is_left_for_later() {
    let words = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["#[ign", "ore"].concat(), ["todo", "!("].concat()];
    for word in words {
        assert_eq!(
            astray(&[".rs", ".ts", ".svelte", ".md", ".toml"], &word, &["ui/package-lock", "STYLE.md"]),
            NONE,
            "{word}"
        );
    }
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let table = text.split("[workspace.dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let mut explained = false;
    for line in table.lines() {
        // A comment covers the lines that follow it directly.
        explained = line.starts_with('#') || (explained && !line.is_empty());
        let own = line.contains("path = ");
        assert!(line.is_empty() || explained || own, "no comment for: {line}");
    }
}

#[test]
fn lock_files_name_no_registry_host() {
    let lock = std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    assert!(!lock.contains("\"resolved\""));
}
