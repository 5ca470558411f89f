//! What a paper consists of, whatever it is written as. All text is data: no writer takes any of it for markup.

use domain::rules::PaperLayout;
use serde::Serialize;

/// One paper.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paper {
    /// Title for the file's own details.
    pub name: String,
    /// Its date, for the file's own details: year, month, day.
    pub date: (i32, u32, u32),
    /// The two-column heading; `None` for sheets that are no Party document.
    pub heading: Option<Heading>,
    /// Name of the type, "BIÊN BẢN"; empty for sheets that are cut into slips, which have no page numbers.
    pub title: String,
    /// Lines under the title.
    pub subject: Vec<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Who gets it, at the left of a single signature; empty for none.
    pub recipients: Vec<String>,
    /// One or two signatures, left and right; empty for none.
    pub signatures: Vec<Signature>,
    /// Small line at the foot of every page; empty for none.
    pub foot: String,
    /// Sizes, margins and spacing.
    pub layout: PaperLayout,
}

/// The heading of a Party document (HD 05-HD/VPTW).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// Body above, in capitals.
    pub superior: String,
    /// Issuing body, in bold capitals.
    pub issuer: String,
    /// "Số 05-BB/CB"; empty for a paper that goes with another.
    pub number: String,
    /// Mark under the number, "DỰ THẢO"; empty for none.
    pub mark: String,
    /// "ĐẢNG CỘNG SẢN VIỆT NAM".
    pub party: String,
    /// Place and date.
    pub place_date: String,
}

/// A stretch of text of one face.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text, on one line.
    pub text: String,
    /// Its face.
    pub face: Face,
}

/// The faces that papers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Face {
    /// Upright.
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
}

impl Run {
    /// Upright text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Plain }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Bold }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), face: Face::Italic }
    }
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// Justified, with its first line indented.
    Text,
    /// Justified, without indent.
    Flush,
    /// Centred.
    Centre,
}

/// Whether a paragraph may end a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Tie {
    /// It may.
    Free,
    /// It stays on the page of what follows: a heading, the last words before signatures.
    WithNext,
}

/// One block of text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        runs: Vec<Run>,
        /// Where it stands.
        place: Place,
        /// Whether it may end a page.
        tie: Tie,
        /// Key by which a preview finds it.
        anchor: Option<String>,
    },
    /// A table with a heading row that is repeated on every page.
    Table {
        /// Widths of the columns, in parts of the text's width.
        widths: Vec<u32>,
        /// Headings.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
    /// Equal slips, laid out on whole sheets and cut apart along dashed lines.
    Slips {
        /// Slips side by side on a sheet.
        columns: u32,
        /// Slips below one another on a sheet.
        rows: u32,
        /// How many there are.
        count: u32,
        /// Blank edge of a slip, mm.
        padding_mm: f64,
        /// What each says.
        slip: Slip,
    },
    /// Cards for different people, half a sheet each or as much more as one needs, cut apart along dashed lines.
    Cards {
        /// Blank edge of a card, mm.
        padding_mm: f64,
        /// The cards.
        cards: Vec<Card>,
    },
    /// A board to be read from a wall: rows of one height, lines of their own sizes.
    Board {
        /// Widths of the columns, in parts of the text's width.
        widths: Vec<u32>,
        /// Height of a row, mm.
        row_mm: f64,
        /// Rows of cells, each of its lines.
        rows: Vec<Vec<Vec<BoardLine>>>,
    },
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Its heading, without a number.
    pub heading: Heading,
    /// "PHIẾU GIAO VIỆC".
    pub title: String,
    /// Line under the title.
    pub subject: String,
    /// Its text, paragraph by paragraph.
    pub lines: Vec<Vec<Run>>,
    /// Who signs at the left and at the right.
    pub signatures: [Signature; 2],
}

/// One line of a board, centred; a long one is broken.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BoardLine {
    /// Its text.
    pub text: String,
    /// Its face.
    pub face: Face,
    /// Size of its letters, pt.
    pub size_pt: f64,
    /// Its colour.
    pub ink: Ink,
}

/// The colours of a board; everything else is black.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Ink {
    /// Ordinary.
    Black,
    /// A gap, to be seen from afar.
    Red,
}

/// One slip of a secret ballot. Nothing on it tells one from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// Its heading, without a number.
    pub heading: Heading,
    /// "PHIẾU BIỂU QUYẾT".
    pub title: String,
    /// What is voted on.
    pub subject: String,
    /// Headings of the boxes to mark.
    pub choices: Vec<String>,
    /// How it is marked.
    pub instruction: String,
}

impl Block {
    /// A justified paragraph of one face.
    pub fn text(text: impl Into<String>) -> Self {
        Self::runs(vec![Run::plain(text)])
    }

    /// A justified paragraph of several faces.
    #[must_use]
    pub fn runs(runs: Vec<Run>) -> Self {
        Self::Paragraph { runs, place: Place::Text, tie: Tie::Free, anchor: None }
    }

    /// A bold line that stays with what follows.
    pub fn headline(text: impl Into<String>, anchor: Option<String>) -> Self {
        Self::Paragraph { runs: vec![Run::bold(text)], place: Place::Text, tie: Tie::WithNext, anchor }
    }

    /// The same block, kept on the page of what follows.
    #[must_use]
    pub fn tied(self) -> Self {
        match self {
            Self::Paragraph { runs, place, anchor, .. } => Self::Paragraph { runs, place, tie: Tie::WithNext, anchor },
            whole @ (Self::Table { .. } | Self::Slips { .. } | Self::Cards { .. } | Self::Board { .. }) => whole,
        }
    }
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// Label over it, in bold capitals.
    pub label: String,
    /// Post under the label, in capitals; empty for none.
    pub post: String,
    /// Name under it, in bold; empty when not known yet.
    pub name: String,
}

impl Signature {
    /// One with a label and a name alone.
    pub fn of(label: impl Into<String>, name: impl Into<String>) -> Self {
        Self { label: label.into(), post: String::new(), name: name.into() }
    }
}
