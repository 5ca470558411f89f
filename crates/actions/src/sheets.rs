//! Papers of no meeting as files.

use crate::PaperPress;
use crate::failure::Failure;
use crate::papers::{keep_at, keep_to_print, unexpected};
use crate::views::{PaperFormat, SavedFile};
use documents::model::Paper;
use std::path::Path;

/// A paper with the name of its files, without an ending and in plain ASCII.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The name.
    pub(crate) stem: String,
    /// The paper.
    pub(crate) paper: Paper,
}

impl Sheet {
    /// Makes its file: name and bytes.
    ///
    /// # Errors
    /// [`Failure::Unexpected`]; setting a paper does not fail in practice.
    pub fn file(&self, press: &PaperPress, format: PaperFormat) -> Result<(String, Vec<u8>), Failure> {
        let (bytes, ending) = match format {
            PaperFormat::Pdf => (press.pdf(&self.paper).map_err(unexpected)?, "pdf"),
            PaperFormat::Docx => (documents::docx(&self.paper).map_err(unexpected)?, "docx"),
        };
        Ok((format!("{}.{ending}", self.stem), bytes))
    }

    /// Writes it as DOCX and as PDF into a folder.
    ///
    /// # Errors
    /// [`Failure::DiskFull`], [`Failure::NotWritable`], [`Failure::DiskFailed`].
    pub fn keep(&self, press: &PaperPress, folder: &Path) -> Result<Vec<SavedFile>, Failure> {
        let keep_one = |format| {
            let (name, bytes) = self.file(press, format)?;
            keep_at(&folder.join(name), &bytes)
        };
        [PaperFormat::Docx, PaperFormat::Pdf].into_iter().map(keep_one).collect()
    }

    /// Writes its PDF where the viewer can open it.
    ///
    /// # Errors
    /// Those of [`Sheet::keep`].
    pub fn keep_to_print(&self, press: &PaperPress, folder: &Path) -> Result<SavedFile, Failure> {
        let (name, bytes) = self.file(press, PaperFormat::Pdf)?;
        keep_to_print(folder, &name, &bytes)
    }
}
