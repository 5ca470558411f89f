//! Wording of minutes, as a rule pack has it.

use serde::{Deserialize, Serialize};

/// Wording of the minutes that a guidance or a local office may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesForm {
    /// Type code in the number: "BB".
    pub type_code: String,
    /// Code of the issuing body in the number: "CB".
    pub body_code: String,
    /// "ĐẢNG CỘNG SẢN VIỆT NAM".
    pub party_title: String,
    /// "BIÊN BẢN".
    pub title: String,
    /// Line under the title of the first or only part; "{month}" and "{year}" are filled in. Given by the kind of meeting.
    #[serde(default)]
    pub regular_subject: String,
    /// Line under the title of the themed part. Given by the kind of meeting.
    #[serde(default)]
    pub themed_subject: String,
    /// What was held, in the first sentence; "{cell}", "{subject}", "{month}" and "{year}" are filled in.
    #[serde(default = "first_opening")]
    pub opening: String,
    /// Closing sentence; "{hour}", "{date}" are filled in.
    pub closing: String,
    /// Sentence on the reading back; "{agreed}", "{present}", "{percent}" are filled in.
    pub read_back: String,
    /// Label over the left signature.
    pub minute_taker_label: String,
    /// Label over the right signature.
    pub chair_label: String,
}

/// The opening of minutes locked before it was data.
fn first_opening() -> String {
    "{cell} tổ chức {subject}".to_owned()
}
