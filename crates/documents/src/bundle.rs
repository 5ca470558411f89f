//! Bundles: the pages of several files as one PDF, each page numbered through.

use crate::press::TINOS;
use hayro_syntax::Pdf;
use serde::Serialize;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::{ExchangeFormat, RasterImage};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

const TEMPLATE: &str = include_str!("bundle.typ");
/// The name under which the template reads what to lay.
const SHEETS: &str = "bundle.json";

/// Why a bundle was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// A file is broken or locked by a password.
    #[error("{name} cannot be laid in")]
    Unusable {
        /// Its name.
        name: String,
    },
    /// The pages could not be laid out; a fault of the template.
    #[error("the bundle could not be laid out: {0}")]
    Press(String),
}

/// A file whose pages can be laid into a bundle.
#[derive(Debug, Clone)]
pub struct Material {
    name: String,
    bytes: Bytes,
    /// Of each page of a PDF, whether it is wider than high; a picture has none.
    pages: Vec<bool>,
}

impl Material {
    /// Takes a PDF.
    ///
    /// # Errors
    /// [`BundleError::Unusable`] when it is broken, has no page, or asks for a password.
    pub fn pdf(name: &str, bytes: Vec<u8>) -> Result<Self, BundleError> {
        let read = Pdf::new(bytes.clone()).ok();
        let is_wide = |(width, height): (f32, f32)| width > height;
        let pages = read.map(|pdf| pdf.pages().iter().map(|page| is_wide(page.render_dimensions())).collect());
        let pages: Vec<_> = pages.unwrap_or_default();
        if pages.is_empty() {
            return Err(BundleError::Unusable { name: name.to_owned() });
        }
        Ok(Self { name: name.to_owned(), bytes: Bytes::new(bytes), pages })
    }

    /// Takes a JPEG or PNG; it fills one page.
    ///
    /// # Errors
    /// [`BundleError::Unusable`] when it is broken.
    pub fn picture(name: &str, bytes: Vec<u8>) -> Result<Self, BundleError> {
        let bytes = Bytes::new(bytes);
        let reads = |format| RasterImage::plain(bytes.clone(), format).is_ok();
        if !(reads(ExchangeFormat::Jpg) || reads(ExchangeFormat::Png)) {
            return Err(BundleError::Unusable { name: name.to_owned() });
        }
        Ok(Self { name: name.to_owned(), bytes, pages: Vec::new() })
    }

    /// Tells how many pages it takes.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.pages.len().max(1)
    }
}

/// Lays the pages of every material into one PDF, with the stamp on each; "{page}" and "{pages}" are filled in.
///
/// It is no PDF/A: what is in a foreign page cannot be vouched for.
///
/// # Errors
/// [`BundleError`].
pub fn bundle(name: &str, materials: &[Material], stamp: &str) -> Result<Vec<u8>, BundleError> {
    lay(name, materials, stamp).map_err(|error| {
        // Some faults of a file show only when its pages are written again.
        let alone = |material: &&Material| lay(name, std::slice::from_ref(*material), stamp).is_err();
        let culprit = materials.iter().find(alone);
        culprit.map_or(error, |material| BundleError::Unusable { name: material.name.clone() })
    })
}

fn lay(name: &str, materials: &[Material], stamp: &str) -> Result<Vec<u8>, BundleError> {
    let told = |error: &dyn std::fmt::Debug| BundleError::Press(format!("{error:?}"));
    let laid = Laid { name, sheets: sheets(materials, stamp) };
    let text = serde_json::to_string(&laid).map_err(|error| told(&error))?;
    let files = materials.iter().map(|material| material.bytes.clone()).collect();
    let world = BundleWorld::of(Bytes::from_string(text), files);
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| told(&errors))?;
    // A tagged file would need tags of its foreign pages.
    let options = PdfOptions { ident: Smart::Custom(name.to_owned()), tagged: false, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))
}

#[derive(Serialize)]
struct Laid<'a> {
    name: &'a str,
    sheets: Vec<Sheet>,
}

#[derive(Serialize)]
struct Sheet {
    file: String,
    /// From 1; 0 for a picture.
    page: usize,
    wide: bool,
    stamp: String,
}

fn sheets(materials: &[Material], stamp: &str) -> Vec<Sheet> {
    let of_material = |(at, material): (usize, &Material)| {
        let sheet = move |page, wide| Sheet { file: at.to_string(), page, wide, stamp: String::new() };
        let pages: Vec<_> = (1..).zip(&material.pages).map(|(page, wide)| sheet(page, *wide)).collect();
        if pages.is_empty() { vec![sheet(0, false)] } else { pages }
    };
    let mut sheets: Vec<_> = materials.iter().enumerate().flat_map(of_material).collect();
    let count = sheets.len().to_string();
    for (sheet, page) in sheets.iter_mut().zip(1usize..) {
        sheet.stamp = stamp.replace("{page}", &page.to_string()).replace("{pages}", &count);
    }
    sheets
}

/// What Typst sees of the world: one template, what to lay, the files by their places, the fonts.
struct BundleWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
    sheets: Bytes,
    files: Vec<Bytes>,
}

impl BundleWorld {
    fn of(sheets: Bytes, files: Vec<Bytes>) -> Self {
        let fonts: Vec<Font> = TINOS.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        let source = Source::detached(TEMPLATE);
        Self { library: LazyHash::new(Library::default()), book, fonts, source, sheets, files }
    }
}

impl World for BundleWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.vpath().get_without_slash();
        if name == SHEETS {
            return Ok(self.sheets.clone());
        }
        let at: Option<usize> = name.parse().ok();
        at.and_then(|at| self.files.get(at)).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
