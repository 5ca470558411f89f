//! What the program remembers outside any book: how it looks, and which book it had open. Nothing personal.

use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;

/// How strongly the screen contrasts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Contrast {
    /// Ink on warm white.
    #[default]
    Normal,
    /// Black on white with heavier lines.
    High,
}

/// How the program looks and when it locks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Size of ordinary text, 18 to 24 px.
    pub text_size: u32,
    /// Contrast.
    pub contrast: Contrast,
    /// Minutes without a key or a click after which the book locks, 1 to 120.
    pub idle_minutes: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { text_size: 18, contrast: Contrast::Normal, idle_minutes: 10 }
    }
}

impl Settings {
    /// Brings every value into its range.
    #[must_use]
    pub fn in_range(self) -> Self {
        Self {
            text_size: self.text_size.clamp(18, 24),
            contrast: self.contrast,
            idle_minutes: self.idle_minutes.clamp(1, 120),
        }
    }
}

/// Whose book it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum BookKind {
    /// The cell's own.
    Own,
    /// The practice cell's.
    Practice,
}

/// A book that the program knows of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KnownBook {
    /// Its folder.
    pub folder: String,
    /// Whose it is.
    pub kind: BookKind,
}

/// Everything that is remembered between two starts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// Look and lock.
    pub settings: Settings,
    /// The book of this cell.
    pub book: Option<KnownBook>,
    /// Width and height of the window in logical pixels.
    pub window: Option<(u32, u32)>,
}

/// Reads what is remembered; what is missing or unreadable is as on the first start.
#[must_use]
pub fn remembered(file: &Path) -> Remembered {
    let text = std::fs::read(file).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}

/// Writes what is to be remembered.
///
/// # Errors
/// Whatever hinders writing.
pub fn remember(file: &Path, remembered: &Remembered) -> Result<(), Failure> {
    let text = serde_json::to_vec_pretty(remembered).map_err(|e| Failure::Unexpected { detail: e.to_string() })?;
    let folder = file.parent().unwrap_or(Path::new("."));
    let here = |error: std::io::Error| Failure::at(folder, error.into());
    std::fs::create_dir_all(folder).map_err(here)?;
    store::files::write_file(file, &text).map_err(here)
}
