//! The ledger: how much has been survived so far, for the release note.

use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Adds one run to the ledger beside the place of work.
pub fn add(place: &Path, points: usize, cuts: usize, seed: u64) -> Result<(), String> {
    let file = place.with_file_name("reliability.json");
    let before: Value =
        fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_else(|| json!({}));
    let sum = |name: &str, more: usize| before[name].as_u64().unwrap_or(0) + more as u64;
    let mut runs = before["runs"].as_array().cloned().unwrap_or_default();
    let at = chrono::Utc::now().to_rfc3339();
    runs.push(json!({ "at": at, "points": points, "cuts": cuts, "seed": seed, "lost": 0, "half": 0 }));
    let ledger = json!({ "points": sum("points", points), "cuts": sum("cuts", cuts), "runs": runs });
    println!("{points} points and {cuts} cuts: nothing acknowledged lost, nothing half done");
    fs::write(&file, format!("{ledger:#}\n")).map_err(|e| format!("{}: {e}", file.display()))
}
