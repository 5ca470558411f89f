//! What the papers about areas say, by names: who looks after what, and the visits of a period.

use crate::areas::{Area, ChargeRole};
use crate::cell_frame::CellFrame;
use crate::ids::MemberId;
use crate::member::{Member, name_of};
use crate::visits::Visit;
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// Who looks after what on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaList {
    /// Its frame.
    pub frame: CellFrame,
    /// The areas, by name.
    pub rows: Vec<AreaListRow>,
}

/// One area of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaListRow {
    /// Its name.
    pub name: String,
    /// Its households.
    pub households: u32,
    /// Who answers for it.
    pub leads: Vec<String>,
    /// Who helps.
    pub together: Vec<String>,
    /// Its note, line by line.
    pub note: String,
}

/// The visits of a period.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitLog {
    /// Its frame.
    pub frame: CellFrame,
    /// The period, both days included.
    pub period: RangeInclusive<NaiveDate>,
    /// The visits, the earliest first.
    pub rows: Vec<VisitLogRow>,
}

/// One visit of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitLogRow {
    /// On which day.
    pub on: NaiveDate,
    /// Name of the area.
    pub area: String,
    /// Who went there.
    pub member: String,
    /// What was seen.
    pub seen: String,
    /// What people raised.
    pub raised: String,
}

impl AreaList {
    /// Names who looks after the areas on the day of the frame.
    #[must_use]
    pub fn of(frame: CellFrame, areas: &[Area], members: &[Member]) -> Self {
        let rows = areas.iter().map(|area| row(area, members, frame.date)).collect();
        Self { frame, rows }
    }

    /// All households.
    #[must_use]
    pub fn households(&self) -> u32 {
        self.rows.iter().map(|row| row.households).sum()
    }
}

fn row(area: &Area, members: &[Member], day: NaiveDate) -> AreaListRow {
    let belongs = |id: MemberId| members.iter().any(|one| one.id == id && one.standing_on(day).is_some());
    let holding = area.in_charge_on(day, belongs);
    let of = |role| {
        let charges = holding.iter().filter(|charge| charge.role == role);
        charges.map(|charge| name_of(members, charge.member)).collect()
    };
    AreaListRow {
        name: area.name.clone(),
        households: area.households,
        leads: of(ChargeRole::Lead),
        together: of(ChargeRole::Together),
        note: area.note.clone(),
    }
}

impl VisitLog {
    /// Names the visits of a period, given in any order.
    #[must_use]
    pub fn of(
        frame: CellFrame,
        period: RangeInclusive<NaiveDate>,
        visits: &[Visit],
        areas: &[Area],
        members: &[Member],
    ) -> Self {
        let mut within: Vec<_> = visits.iter().filter(|visit| period.contains(&visit.on)).collect();
        within.sort_by_key(|visit| (visit.on, visit.id));
        let area = |visit: &Visit| areas.iter().find(|area| area.id == visit.area).map(|area| area.name.clone());
        let rows = within.into_iter().map(|visit| VisitLogRow {
            on: visit.on,
            area: area(visit).unwrap_or_default(),
            member: name_of(members, visit.member),
            seen: visit.seen.clone(),
            raised: visit.raised.clone(),
        });
        Self { frame, rows: rows.collect(), period }
    }
}
