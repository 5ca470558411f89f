//! Papers of no meeting as files.

use crate::PaperPress;
use crate::failure::Failure;
use crate::papers::{keep_at, keep_to_print, unexpected};
use crate::views::{PaperFormat, SavedFile};
use documents::model::Paper;
use std::path::Path;

/// Papers of one file with its name, without an ending and in plain ASCII.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    stem: String,
    papers: Vec<Paper>,
}

impl Sheet {
    /// One paper.
    pub(crate) fn of(stem: String, paper: Paper) -> Self {
        Self::of_all(stem, vec![paper])
    }

    /// Several papers of one look, each on pages of its own.
    pub(crate) fn of_all(stem: String, papers: Vec<Paper>) -> Self {
        Self { stem, papers }
    }

    /// Makes its file: name and bytes.
    ///
    /// # Errors
    /// [`Failure::Unexpected`]; setting a paper does not fail in practice.
    pub fn file(&self, press: &PaperPress, format: PaperFormat) -> Result<(String, Vec<u8>), Failure> {
        let (bytes, ending) = match format {
            PaperFormat::Pdf => (press.pdf_of_all(&self.papers).map_err(unexpected)?, "pdf"),
            PaperFormat::Docx => (documents::docx_of_all(&self.papers).map_err(unexpected)?, "docx"),
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
