//! Areas with who looks after them, and visits with what became of what was raised.

use crate::views::PersonName;
use chrono::NaiveDate;
use domain::area_rules::{AreaLoad, UsualHouseholds};
use domain::areas::{Area, ChargeRole};
use domain::ids::{AreaId, MemberId, PetitionId};
use domain::petitions::PetitionState;
use domain::visits::Visit;
use serde::{Deserialize, Serialize};
use specta::Type;

/// All areas as they stand on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaBoard {
    /// The areas, in the order in which they were written down.
    pub lines: Vec<AreaLine>,
    /// Households of all areas.
    pub households: u32,
    /// Who is in charge of how many households, in the order of posts and names.
    pub holders: Vec<AreaHolder>,
    /// Active members who are in charge of none.
    pub without: Vec<PersonName>,
    /// How many households one member usually looks after.
    pub usual: UsualHouseholds,
    /// After how many days without a visit the book reminds.
    pub visit_days: u32,
}

/// One area with who is in charge and when it was visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaLine {
    /// The area.
    pub area: Area,
    /// Who is in charge today, whoever answers for it first.
    pub in_charge: Vec<InCharge>,
    /// The day of the last visit.
    pub last_visit: Option<NaiveDate>,
    /// How many days ago that was.
    pub days_since: Option<u32>,
    /// Whether it should have been visited since.
    pub is_overdue: bool,
    /// Matters raised at visits that are no petition yet, or are before the cell.
    pub open_matters: u32,
}

/// A member in charge of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct InCharge {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
    /// How.
    pub role: ChargeRole,
}

/// A member with the households that the member looks after; those of a shared area are shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaHolder {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
    /// How many areas.
    pub areas: u32,
    /// How many households.
    pub households: u32,
    /// That number beside the usual one.
    pub load: AreaLoad,
}

/// One area with all its visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaView {
    /// The area.
    pub line: AreaLine,
    /// Its visits, the newest first.
    pub visits: Vec<VisitLine>,
}

/// One visit with what became of what was raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitLine {
    /// The visit.
    pub visit: Visit,
    /// Who went there, by name.
    pub name: String,
    /// The petition that was made of it, while it is in its register.
    pub petition: Option<VisitPetition>,
}

/// How a petition stands that was made of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VisitPetition {
    /// Which petition.
    pub id: PetitionId,
    /// How it stands today.
    pub state: PetitionState,
    /// Whether it comes before the cell again.
    pub is_open: bool,
}

/// The visit that a petition was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PetitionVisit {
    /// Which area was visited.
    pub area: AreaId,
    /// Name of the area.
    pub area_name: String,
    /// On which day.
    pub on: NaiveDate,
    /// Who went there, by name.
    pub name: String,
}

/// An area in the charge of one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberArea {
    /// Which area.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// Its households.
    pub households: u32,
    /// How the member is in charge.
    pub role: ChargeRole,
    /// Since when.
    pub since: NaiveDate,
    /// The last day; `None` while it goes on.
    pub until: Option<NaiveDate>,
}

/// Areas that somebody should see to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AreaReminder {
    /// Names of areas in nobody's charge.
    pub unattended: Vec<String>,
    /// Names of areas that were not visited for longer than the rules say.
    pub overdue: Vec<String>,
    /// How many days the rules say.
    pub visit_days: u32,
}

/// A paper about the areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AreaPaper {
    /// Who looks after which households.
    List,
    /// The visits of a period, both days included.
    VisitLog {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
}
