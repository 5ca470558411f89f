//! One member's year and the whole cell's, as their screens show them.

use chrono::NaiveDate;
use domain::ids::MemberId;
use domain::member::{Post, Standing};
use domain::member_year::MemberYear;
use domain::year_sums::YearSums;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The years among which one is chosen, and the one that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ChosenYear {
    /// The year that is shown.
    pub year: i32,
    /// The year with which the book begins.
    pub first: i32,
    /// This year.
    pub last: i32,
    /// The day as of which it is reckoned.
    pub today: NaiveDate,
}

/// One member's year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberYearView {
    /// Which year.
    pub chosen: ChosenYear,
    /// Name of the member.
    pub name: String,
    /// What the member did.
    pub year: MemberYear,
    /// The same in numbers.
    pub sums: YearSums,
}

/// The year of everybody in the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CellYearView {
    /// Which year.
    pub chosen: ChosenYear,
    /// How many meetings of the year were held, a combined evening counted as both of what it holds.
    pub held: u32,
    /// Everybody whom the review concerns, in the order of posts and names.
    pub lines: Vec<CellYearLine>,
    /// The sums of all lines.
    pub total: YearSums,
}

/// One member in the year of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CellYearLine {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
    /// What the name is ordered by.
    pub name_order: String,
    /// Post in the cell.
    pub post: Post,
    /// What the member is on the last day that is looked at; `None` when the member has left the cell.
    pub standing: Option<Standing>,
    /// The year in numbers.
    pub sums: YearSums,
}
