//! The look of papers, as a guidance sets it.

use serde::{Deserialize, Serialize};

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
}

/// What records frozen before resolutions were printed do without.
fn usual_recipients_pt() -> f64 {
    12.0
}
