//! The Word writer: the same paper as DOCX, for Word 2010 and later, WPS and LibreOffice.
//!
//! Every paragraph is numbered by us, so that the same paper gives the same bytes.

use crate::model::{Block, Face, Heading, Paper, Place, Run as PaperRun, Signature, Tie};
use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, Header, LineSpacing, LineSpacingType, PageMargin, PageNum,
    PageOrientationType, Paragraph, Run, RunFonts, SpecialIndentType, Table, TableCell, TableLayoutType, TableRow,
    VAlignType, WidthType,
};
use domain::rules::PaperLayout;
use slips::Sheet;
use std::io::Cursor;

mod board;
mod cards;
mod slips;

/// Twentieths of a point, Word's unit of length, in a millimetre.
const TWIPS_A_MM: f64 = 56.692_913;
/// A4 in twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);

/// A file that could not be packed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the Word file could not be packed: {0}")]
pub struct WordError(String);

/// Makes the Word file of a paper, the same bytes for the same paper.
///
/// # Errors
/// [`WordError`]; writing into memory does not fail in practice.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, WordError> {
    docx_of_all(std::slice::from_ref(paper))
}

/// Makes one Word file of several papers of one look, each on pages of its own.
///
/// # Errors
/// [`WordError`], also of no paper.
pub fn docx_of_all(papers: &[Paper]) -> Result<Vec<u8>, WordError> {
    let first = papers.first().ok_or_else(|| WordError("no paper".into()))?;
    let look = &first.layout;
    let text_width = twips(look.page_width_mm - look.margin_left_mm - look.margin_right_mm);
    let mut writer = Writer { look, paragraphs: 0, text_width };
    let mut file = Cursor::new(Vec::new());
    writer.document(first, papers).build().pack(&mut file).map_err(|e| WordError(e.to_string()))?;
    Ok(file.into_inner())
}

struct Writer<'a> {
    look: &'a PaperLayout,
    paragraphs: u32,
    /// Of the page, or of the slip that is being written.
    text_width: i32,
}

/// How the lines of a paragraph are spaced.
#[derive(Clone, Copy)]
enum Spacing {
    /// The exact spacing of the text, with room after the paragraph.
    Text,
    /// Close lines: heading, table, signature.
    Close,
}

impl Writer<'_> {
    fn document(&mut self, first: &Paper, papers: &[Paper]) -> Docx {
        let mut docx = self.page(first, papers.len());
        for (at, paper) in papers.iter().enumerate() {
            if at > 0 {
                docx = docx.add_paragraph(self.page_break());
            }
            docx = self.paper(docx, paper);
        }
        docx
    }

    /// A line that takes no room, after which the next page begins.
    fn page_break(&mut self) -> Paragraph {
        self.last_line().add_run(Run::new().add_break(BreakType::Page))
    }

    fn paper(&mut self, docx: Docx, paper: &Paper) -> Docx {
        let mut docx = self.front(docx, paper);
        for block in &paper.blocks {
            docx = match block {
                Block::Paragraph { runs, place, tie, .. } => docx.add_paragraph(self.text(runs, *place, *tie)),
                Block::Table { widths, head, rows } => {
                    let docx = docx.add_table(self.table(widths, head, rows));
                    docx.add_paragraph(self.paragraph(Spacing::Close))
                }
                Block::Board { widths, row_mm, rows } => {
                    docx.add_table(self.board(widths, *row_mm, rows)).add_paragraph(self.last_line())
                }
                Block::Slips { columns, rows, count, padding_mm, slip } => {
                    let sheet = Sheet { columns: *columns, rows: *rows, count: *count, padding_mm: *padding_mm };
                    docx.add_table(self.slips(slip, sheet)).add_paragraph(self.last_line())
                }
                Block::Cards { padding_mm, cards } => {
                    docx.add_table(self.cards(cards, *padding_mm)).add_paragraph(self.last_line())
                }
            };
        }
        self.signatures(docx, &paper.signatures, &paper.recipients)
    }

    /// The empty document: size and margins, foot, and the page numbers of a paper that is alone in it.
    fn page(&mut self, paper: &Paper, papers: usize) -> Docx {
        let look = self.look;
        let font = RunFonts::new().ascii(&look.font).hi_ansi(&look.font).cs(&look.font).east_asia(&look.font);
        let margins = PageMargin::new()
            .top(twips(look.margin_top_mm))
            .bottom(twips(look.margin_bottom_mm))
            .left(twips(look.margin_left_mm))
            .right(twips(look.margin_right_mm))
            .header(twips(look.page_number_top_mm))
            .footer(twips(look.page_number_top_mm));
        let (width, height) = (twips(look.page_width_mm), twips(look.page_height_mm));
        let mut docx = Docx::new()
            .page_size(width.unsigned_abs(), height.unsigned_abs())
            .page_margin(margins)
            .default_fonts(font)
            .default_size(half_points(look.text_pt))
            .created_at(WRITTEN)
            .updated_at(WRITTEN);
        if width > height {
            docx = docx.page_orient(PageOrientationType::Landscape);
        }
        if !paper.title.is_empty() && papers == 1 {
            let number = self.paragraph(Spacing::Close).align(AlignmentType::Center).add_page_num(PageNum::new());
            docx = docx
                .header(Header::new().add_paragraph(number))
                .first_header(Header::new().add_paragraph(self.paragraph(Spacing::Close)));
        }
        if !paper.foot.is_empty() {
            let foot = |writer: &mut Self| {
                let run = run_of(&paper.foot, look.foot_pt);
                Footer::new().add_paragraph(writer.paragraph(Spacing::Close).align(AlignmentType::Center).add_run(run))
            };
            docx = docx.footer(foot(self)).first_footer(foot(self));
        }
        docx
    }

    fn front(&mut self, mut docx: Docx, paper: &Paper) -> Docx {
        let look = self.look;
        if let Some(heading) = &paper.heading {
            docx = docx.add_table(self.heading(heading)).add_paragraph(self.paragraph(Spacing::Close));
        }
        if paper.title.is_empty() {
            return docx;
        }
        docx = docx.add_paragraph(self.centred(&paper.title, look.title_pt, Face::Bold));
        for line in &paper.subject {
            docx = docx.add_paragraph(self.centred(line, look.subject_pt, Face::Bold));
        }
        if paper.heading.is_some() && !look.separator.is_empty() {
            docx = docx.add_paragraph(self.centred(&look.separator, look.text_pt, Face::Plain));
        }
        docx.add_paragraph(self.paragraph(Spacing::Close))
    }

    fn heading(&mut self, heading: &Heading) -> Table {
        let look = self.look;
        let mut left = vec![
            self.centred(&heading.superior, look.body_name_pt, Face::Plain),
            self.centred(&heading.issuer, look.body_name_pt, Face::Bold),
            self.centred("*", look.body_name_pt, Face::Plain),
        ];
        if !heading.number.is_empty() {
            left.push(self.centred(&heading.number, look.number_pt, Face::Plain));
        }
        if !heading.mark.is_empty() {
            left.push(self.centred(&heading.mark, look.number_pt, Face::Bold));
        }
        // An underline is the only line in Word that is always exactly as long as its text.
        let party = run_of(&heading.party, look.party_title_pt).bold().underline("single");
        let right = vec![
            self.paragraph(Spacing::Close).align(AlignmentType::Center).add_run(party),
            self.paragraph(Spacing::Close),
            self.centred(&heading.place_date, look.number_pt, Face::Italic),
        ];
        let left_width = twips(look.heading_left_mm);
        self.bare_row(vec![(left_width, left), (self.text_width - left_width, right)])
    }

    fn signatures(&mut self, docx: Docx, signatures: &[Signature], recipients: &[String]) -> Docx {
        if signatures.is_empty() {
            return docx;
        }
        let half = self.text_width / 2;
        let mut cells: Vec<_> = signatures.iter().map(|signature| (half, self.signature(signature))).collect();
        if let [single] = cells.as_mut_slice() {
            let single = std::mem::take(single);
            cells = vec![(half, self.recipients(recipients)), single];
        }
        let table = self.bare_row(cells);
        // A blank line sets the signatures apart from the text, as on the PDF.
        docx.add_paragraph(self.paragraph(Spacing::Close).keep_next(true))
            .add_table(table)
            .add_paragraph(self.paragraph(Spacing::Close))
    }

    fn signature(&mut self, signature: &Signature) -> Vec<Paragraph> {
        let size = self.look.text_pt;
        let mut lines = vec![self.centred(&signature.label, size, Face::Bold).keep_next(true)];
        if !signature.post.is_empty() {
            lines.push(self.centred(&signature.post, size, Face::Plain).keep_next(true));
        }
        for _ in 0..self.look.signature_lines {
            lines.push(self.paragraph(Spacing::Close).keep_next(true));
        }
        lines.push(self.centred(&signature.name, size, Face::Bold));
        lines
    }

    /// A cell of Word cannot be without a paragraph.
    fn recipients(&mut self, recipients: &[String]) -> Vec<Paragraph> {
        if recipients.is_empty() {
            return vec![self.paragraph(Spacing::Close)];
        }
        let size = self.look.recipients_pt;
        let head = run_of("Nơi nhận:", size).underline("single");
        let mut lines = vec![self.paragraph(Spacing::Close).add_run(head)];
        for (at, who) in recipients.iter().enumerate() {
            let end = if at + 1 < recipients.len() { ";" } else { "." };
            lines.push(self.paragraph(Spacing::Close).add_run(run_of(&format!("- {who}{end}"), size)));
        }
        lines
    }

    /// One row of cells without lines, which stays on one page.
    fn bare_row(&self, cells: Vec<(i32, Vec<Paragraph>)>) -> Table {
        let widths: Vec<usize> = cells.iter().map(|(width, _)| whole(*width)).collect();
        let cells = cells
            .into_iter()
            .map(|(width, lines)| {
                let cell = TableCell::new().width(whole(width), WidthType::Dxa);
                lines.into_iter().fold(cell, TableCell::add_paragraph)
            })
            .collect();
        Table::without_borders(vec![TableRow::new(cells).cant_split()])
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(whole(self.text_width), WidthType::Dxa)
    }

    fn table(&mut self, widths: &[u32], head: &[String], rows: &[Vec<String>]) -> Table {
        let parts = f64::from(widths.iter().sum::<u32>().max(1));
        let full = f64::from(self.text_width);
        let widths: Vec<usize> = widths.iter().map(|part| whole(round(full * f64::from(*part) / parts))).collect();
        let head = self.row(&widths, head, Face::Bold);
        let rows = rows.iter().map(|row| self.row(&widths, row, Face::Plain)).collect::<Vec<_>>();
        Table::new(std::iter::once(head).chain(rows).collect())
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(whole(self.text_width), WidthType::Dxa)
    }

    fn row(&mut self, widths: &[usize], cells: &[String], face: Face) -> TableRow {
        let size = self.look.text_pt - 1.0;
        let cells = widths.iter().zip(cells).map(|(width, text)| {
            let align = if face == Face::Bold { AlignmentType::Center } else { AlignmentType::Left };
            let line = self.paragraph(Spacing::Close).align(align).add_run(faced(run_of(text, size), face));
            TableCell::new().width(*width, WidthType::Dxa).vertical_align(VAlignType::Center).add_paragraph(line)
        });
        TableRow::new(cells.collect()).cant_split()
    }

    fn text(&mut self, runs: &[PaperRun], place: Place, tie: Tie) -> Paragraph {
        let size = self.look.text_pt;
        let mut paragraph = self.paragraph(Spacing::Text);
        paragraph = match place {
            Place::Text => paragraph.align(AlignmentType::Both).indent(
                None,
                Some(SpecialIndentType::FirstLine(twips(self.look.first_line_mm))),
                None,
                None,
            ),
            Place::Flush => paragraph.align(AlignmentType::Both),
            Place::Centre => paragraph.align(AlignmentType::Center),
        };
        if tie == Tie::WithNext {
            paragraph = paragraph.keep_next(true).keep_lines(true);
        }
        runs.iter().fold(paragraph, |p, run| p.add_run(faced(run_of(&run.text, size), run.face)))
    }

    fn centred(&mut self, text: &str, size: f64, face: Face) -> Paragraph {
        self.paragraph(Spacing::Close).align(AlignmentType::Center).add_run(faced(run_of(text, size), face))
    }

    fn paragraph(&mut self, spacing: Spacing) -> Paragraph {
        self.paragraphs += 1;
        let (line, rule, after) = match spacing {
            Spacing::Text => (self.look.line_pt, LineSpacingType::Exact, self.look.paragraph_space_pt),
            Spacing::Close => (13.2, LineSpacingType::Auto, 0.0),
        };
        let spacing =
            LineSpacing::new().line_rule(rule).line(round(line * 20.0)).after(round(after * 20.0).unsigned_abs());
        Paragraph::new().id(format!("{:08X}", self.paragraphs)).line_spacing(spacing)
    }
}

/// The moment in every file's details: when it was written is in the book; here it would make equal papers differ.
const WRITTEN: &str = "2026-01-01T00:00:00Z";

fn run_of(text: &str, size: f64) -> Run {
    Run::new().add_text(text).size(half_points(size))
}

fn faced(run: Run, face: Face) -> Run {
    match face {
        Face::Plain => run,
        Face::Bold => run.bold(),
        Face::Italic => run.italic(),
    }
}

fn twips(mm: f64) -> i32 {
    round(mm * TWIPS_A_MM)
}

fn half_points(points: f64) -> usize {
    whole(round(points * 2.0))
}

#[allow(clippy::cast_possible_truncation, reason = "lengths of a page")]
fn round(length: f64) -> i32 {
    length.round() as i32
}

fn whole(length: i32) -> usize {
    usize::try_from(length).unwrap_or(0)
}
