//! The press: lays papers out with Typst and gives PDF or pictures of the same pages.

use crate::model::{Block, Heading, Paper};
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Label, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Abs;
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr, Scalar, hash128};
use typst::{Library, LibraryExt, World};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

const TEMPLATE: &str = include_str!("paper.typ");
pub(crate) const TINOS: [&[u8]; 4] = [
    include_bytes!("../fonts/Tinos_400Regular.ttf"),
    include_bytes!("../fonts/Tinos_400Regular_Italic.ttf"),
    include_bytes!("../fonts/Tinos_700Bold.ttf"),
    include_bytes!("../fonts/Tinos_700Bold_Italic.ttf"),
];
/// The name under which the template reads its paper.
const PAPER: &str = "paper.json";
/// Longer words are given places to break, or they would run over the margin.
const LONGEST_WORD: usize = 40;
/// Typst's own cache is thinned after every paper: results not used by the last few go.
const CACHE_AGE: usize = 6;

/// A paper that could not be laid out; a fault of the template, never of the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the paper could not be laid out: {0}")]
pub struct PressError(String);

/// Where an agenda line begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// The block's key.
    pub key: String,
    /// Page, the first is 1.
    pub page: u32,
    /// Distance from the top, as a share of the page's height.
    pub top: f64,
}

/// The pages of a paper as pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct Pages {
    /// One PNG a page, in shades of grey.
    pub pictures: Vec<Arc<[u8]>>,
    /// Where the keyed blocks begin.
    pub anchors: Vec<Anchor>,
}

/// How wide a picture may be, in pixels: from a narrow strip to a large screen.
const WIDTHS: RangeInclusive<u32> = 200..=2400;

/// A picture of a page as it was last painted; most keys change one page of a paper.
struct Picture {
    /// What was painted: the page and the width.
    of: (u128, u32),
    png: Arc<[u8]>,
}

/// Lays papers out; made once, because reading fonts takes longer than a page.
pub struct PaperPress {
    world: Mutex<PaperWorld>,
    /// The pictures of the last preview.
    pictures: Mutex<Vec<Picture>>,
}

impl Default for PaperPress {
    fn default() -> Self {
        Self::new()
    }
}

impl PaperPress {
    /// Makes a press with the face that is shipped, so that papers look the same on every machine.
    #[must_use]
    pub fn new() -> Self {
        let fonts: Vec<Font> = TINOS.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let world = PaperWorld {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::detached(TEMPLATE),
            paper: Bytes::from_string(String::new()),
        };
        Self { world: Mutex::new(world), pictures: Mutex::default() }
    }

    /// Makes the PDF of a paper: PDF/A-2b with tags and embedded fonts, the same bytes for the same paper.
    ///
    /// # Errors
    /// [`PressError`], which a test for every form excludes.
    pub fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PressError> {
        self.pdf_of_all(std::slice::from_ref(paper))
    }

    /// Makes one PDF of several papers of one look, each on pages of its own; there is no page without a paper.
    ///
    /// # Errors
    /// [`PressError`], also of no paper.
    pub fn pdf_of_all(&self, papers: &[Paper]) -> Result<Vec<u8>, PressError> {
        let first = papers.first().ok_or_else(|| PressError("no paper".into()))?;
        let document = self.lay_out(papers)?;
        let standards = PdfStandards::new(&[PdfStandard::A_2b]).map_err(|e| PressError(e.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(first.name.clone()),
            creator: Smart::Custom(Some("Sổ Chi Bộ".into())),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| told(&errors))
    }

    /// Makes a picture of each page, `width` pixels wide.
    ///
    /// # Errors
    /// [`PressError`].
    pub fn pages(&self, paper: &Paper, width: u32) -> Result<Pages, PressError> {
        let document = self.lay_out(std::slice::from_ref(paper))?;
        let width = width.clamp(*WIDTHS.start(), *WIDTHS.end());
        let mut kept = locked(&self.pictures);
        let painted = document.pages().iter().map(|page| {
            let of = (hash128(page), width);
            let known = kept.iter().find(|picture| picture.of == of).map(|picture| Arc::clone(&picture.png));
            Ok(Picture { of, png: known.map_or_else(|| paint(page, width), Ok)? })
        });
        let painted = painted.collect::<Result<Vec<_>, PressError>>()?;
        let pictures = painted.iter().map(|picture| Arc::clone(&picture.png)).collect();
        *kept = painted;
        Ok(Pages { pictures, anchors: anchors(&document) })
    }

    fn lay_out(&self, papers: &[Paper]) -> Result<PagedDocument, PressError> {
        let papers: Vec<_> = papers.iter().map(breakable).collect();
        let text = serde_json::to_string(&papers).map_err(|e| PressError(e.to_string()))?;
        let mut world = locked(&self.world);
        world.paper = Bytes::from_string(text);
        let document = typst::compile::<PagedDocument>(&*world).output.map_err(|errors| told(&errors));
        typst::comemo::evict(CACHE_AGE);
        document
    }
}

/// A panic inside Typst leaves only the paper or picture of that moment behind, which is replaced at the next call.
fn locked<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Papers are black on white, so that one of the three colours tells all.
fn paint(page: &Page, width: u32) -> Result<Arc<[u8]>, PressError> {
    let pixel_per_pt = Scalar::new(f64::from(width) / page.frame.width().to_pt());
    let picture = typst_render::render(page, &RenderOptions { pixel_per_pt, ..RenderOptions::default() });
    let grey: Vec<u8> = picture.data().iter().step_by(4).copied().collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::Fast);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&grey));
    written.map_err(|e| PressError(e.to_string()))?;
    Ok(png.into())
}

fn told(errors: &[SourceDiagnostic]) -> PressError {
    PressError(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

fn anchors(document: &PagedDocument) -> Vec<Anchor> {
    let Some(label) = Label::new(PicoStr::intern("anchor")) else {
        return Vec::new();
    };
    let introspector = document.introspector();
    let marks = introspector.query(&Selector::Label(label));
    marks
        .iter()
        .filter_map(|mark| {
            let Value::Str(key) = &mark.to_packed::<MetadataElem>()?.value else {
                return None;
            };
            let position = introspector.position(mark.location()?)?;
            let page = document.pages().get(position.page.get() - 1)?;
            let height: Abs = page.frame.height();
            Some(Anchor {
                key: key.to_string(),
                page: u32::try_from(position.page.get()).ok()?,
                top: position.point.y / height,
            })
        })
        .collect()
}

/// Gives over-long words places to break; every other text stays as it is.
fn breakable(paper: &Paper) -> Paper {
    let mut paper = paper.clone();
    for line in paper.subject.iter_mut().chain([&mut paper.title]) {
        loosen(line);
    }
    if let Some(heading) = &mut paper.heading {
        [&mut heading.superior, &mut heading.issuer, &mut heading.place_date].into_iter().for_each(loosen);
    }
    for block in &mut paper.blocks {
        match block {
            Block::Paragraph { runs, .. } => runs.iter_mut().for_each(|run| loosen(&mut run.text)),
            Block::Table { rows, .. } => rows.iter_mut().flatten().for_each(loosen),
            Block::Board { rows, .. } => {
                rows.iter_mut().flatten().flatten().for_each(|line| loosen(&mut line.text));
            }
            Block::Slips { slip, .. } => {
                let Heading { superior, issuer, place_date, .. } = &mut slip.heading;
                [&mut slip.subject, superior, issuer, place_date].into_iter().for_each(loosen);
            }
            Block::Cards { cards, .. } => {
                cards.iter_mut().flat_map(|card| &mut card.lines).flatten().for_each(|run| loosen(&mut run.text));
            }
        }
    }
    for signature in &mut paper.signatures {
        loosen(&mut signature.name);
    }
    paper
}

fn loosen(text: &mut String) {
    let long = |word: &str| word.chars().count() > LONGEST_WORD;
    if !text.split_whitespace().any(long) {
        return;
    }
    let mut loose = String::with_capacity(text.len() * 2);
    let mut run = 0;
    for c in text.chars() {
        run = if c.is_whitespace() { 0 } else { run + 1 };
        if run > 1 && run % 10 == 1 {
            loose.push('\u{200B}');
        }
        loose.push(c);
    }
    *text = loose;
}

/// What Typst sees of the world: one template, one paper, four fonts, no clock, no disk.
struct PaperWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
    paper: Bytes,
}

impl World for PaperWorld {
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
        if id.vpath().get_without_slash() == PAPER { Ok(self.paper.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
