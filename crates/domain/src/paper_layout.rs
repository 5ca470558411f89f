//! The look of papers: margins, sizes and spacing, as a rule pack gives them.

use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Look of papers (HD 05-HD/VPTW 2026 second-hand, HD 36-HD/VPTW 2018). Lengths in millimetres, sizes and spacing in points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperLayout {
    /// Margin at the top, mm.
    pub margin_top_mm: f64,
    /// Margin at the bottom, mm.
    pub margin_bottom_mm: f64,
    /// Margin at the left, mm.
    pub margin_left_mm: f64,
    /// Margin at the right, mm.
    pub margin_right_mm: f64,
    /// Width of the left column of the heading, mm.
    pub heading_left_mm: f64,
    /// Name of the face in Word files.
    pub font: String,
    /// Size of "ĐẢNG CỘNG SẢN VIỆT NAM", pt.
    pub party_title_pt: f64,
    /// Size of the two bodies in the heading, pt.
    pub body_name_pt: f64,
    /// Size of number, place and date, pt.
    pub number_pt: f64,
    /// Size of the type name, pt.
    pub title_pt: f64,
    /// Size of the subject, pt.
    pub subject_pt: f64,
    /// Size of the text, pt.
    pub text_pt: f64,
    /// Size of page numbers, pt.
    pub page_number_pt: f64,
    /// Size of the recipients of a resolution, pt.
    #[serde(default = "usual_recipients_pt")]
    pub recipients_pt: f64,
    /// Size of the foot line with the fingerprint, pt.
    pub foot_pt: f64,
    /// Exact line spacing, pt.
    pub line_pt: f64,
    /// Space after a paragraph, pt.
    pub paragraph_space_pt: f64,
    /// Indent of a first line, mm.
    pub first_line_mm: f64,
    /// Distance of the page number from the top edge, mm.
    pub page_number_top_mm: f64,
    /// Blank lines for a signature.
    pub signature_lines: u32,
    /// The line under the subject: "-----"; empty for none.
    pub separator: String,
    /// Width of the page, mm.
    #[serde(default = "a4_width_mm")]
    pub page_width_mm: f64,
    /// Height of the page, mm.
    #[serde(default = "a4_height_mm")]
    pub page_height_mm: f64,
}

/// Papers are A4, upright, unless somebody says otherwise.
fn a4_width_mm() -> f64 {
    210.0
}

fn a4_height_mm() -> f64 {
    297.0
}

/// What records frozen before resolutions were printed do without.
fn usual_recipients_pt() -> f64 {
    12.0
}

/// Sizes of letters that can be read and set, pt.
pub(crate) const LETTERS: RangeInclusive<f64> = 6.0..=40.0;
/// Spacing of lines that can be read and set, pt.
pub(crate) const LINES: RangeInclusive<f64> = 8.0..=60.0;
/// Margins that leave room for text, mm.
pub(crate) const MARGINS: RangeInclusive<f64> = 5.0..=60.0;
const GAPS: RangeInclusive<f64> = 0.0..=40.0;
const COLUMN: RangeInclusive<f64> = 30.0..=120.0;
const PAGES: RangeInclusive<f64> = 140.0..=420.0;
const MOST_SIGNATURE_LINES: u32 = 12;

impl PaperLayout {
    /// Refuses a page on which nothing could be set or read.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let lengths = [
            ("margin_top_mm", self.margin_top_mm, MARGINS),
            ("margin_bottom_mm", self.margin_bottom_mm, MARGINS),
            ("margin_left_mm", self.margin_left_mm, MARGINS),
            ("margin_right_mm", self.margin_right_mm, MARGINS),
            ("heading_left_mm", self.heading_left_mm, COLUMN),
            ("party_title_pt", self.party_title_pt, LETTERS),
            ("body_name_pt", self.body_name_pt, LETTERS),
            ("number_pt", self.number_pt, LETTERS),
            ("title_pt", self.title_pt, LETTERS),
            ("subject_pt", self.subject_pt, LETTERS),
            ("text_pt", self.text_pt, LETTERS),
            ("page_number_pt", self.page_number_pt, LETTERS),
            ("recipients_pt", self.recipients_pt, LETTERS),
            ("foot_pt", self.foot_pt, LETTERS),
            ("line_pt", self.line_pt, LINES),
            ("paragraph_space_pt", self.paragraph_space_pt, GAPS),
            ("first_line_mm", self.first_line_mm, GAPS),
            ("page_number_top_mm", self.page_number_top_mm, GAPS),
            ("page_width_mm", self.page_width_mm, PAGES),
            ("page_height_mm", self.page_height_mm, PAGES),
        ];
        let wrong = lengths.into_iter().find(|(_, length, range)| !range.contains(length)).map(|(field, ..)| field);
        let lines = (self.signature_lines > MOST_SIGNATURE_LINES).then_some("signature_lines");
        match wrong.or(lines) {
            Some(field) => Err(RulePackError::OutOfRange { place: format!("paper.{field}") }),
            None => Ok(()),
        }
    }
}
