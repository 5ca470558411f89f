//! The calendar of a year for the wall: the regular meeting of each month, the themed sessions of each quarter, and the gaps.

use crate::dates::Month;
use crate::kinds::MeetingKind;
use crate::themed::Quarter;
use crate::themed_year::{ThemedQuarter, ThemedSessionLine, ThemedYear};
use crate::year_plan::{PlanCell, PlanSources, PlanState, PlannedMeeting, YearPlan};
use chrono::NaiveDate;

/// The regular meeting of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarMonth {
    /// Which month.
    pub month: Month,
    /// The day of the meeting, or the usual day while there is none.
    pub date: NaiveDate,
    /// Whether that day is past and no meeting was made.
    pub is_missed: bool,
}

/// One themed session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSession {
    /// What it is about; empty for a meeting that is in no plan.
    pub topic: String,
    /// Who presents it; empty when not known.
    pub author: String,
    /// Its day: that of its meeting, else the planned one.
    pub date: Option<NaiveDate>,
    /// Where, unless at the usual place.
    pub place: String,
}

/// One quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarQuarter {
    /// Which.
    pub quarter: Quarter,
    /// Its three months.
    pub months: Vec<CalendarMonth>,
    /// Its themed sessions.
    pub sessions: Vec<CalendarSession>,
    /// Whether it has none though one is owed.
    pub is_gap: bool,
}

/// The calendar of a year, four quarters of three months.
#[must_use]
pub fn year_calendar(plan: &YearPlan, themed: &ThemedYear, from: PlanSources<'_>) -> Vec<CalendarQuarter> {
    let regular = plan.columns.iter().find(|column| column.kind == MeetingKind::Regular);
    let cells = regular.map(|column| column.cells.as_slice()).unwrap_or_default();
    let month = |cell: &PlanCell| CalendarMonth {
        month: cell.from,
        date: cell.meetings.first().map_or_else(|| cell.from.day(from.usual_day), |meeting| meeting.date),
        is_missed: cell.state == PlanState::Missing,
    };
    let months: Vec<_> = cells.iter().map(month).collect();
    let quarter = |of: &ThemedQuarter| CalendarQuarter {
        quarter: of.quarter,
        months: months.iter().filter(|month| Quarter::of(month.month) == of.quarter).copied().collect(),
        sessions: of.sessions.iter().map(planned).chain(of.untied.iter().map(unplanned)).collect(),
        is_gap: of.gap.is_some(),
    };
    themed.quarters.iter().map(quarter).collect()
}

fn planned(line: &ThemedSessionLine) -> CalendarSession {
    CalendarSession {
        topic: line.session.topic.clone(),
        author: line.author.clone(),
        date: line.meeting.as_ref().map(|meeting| meeting.date).or(line.session.date),
        place: line.session.place.clone(),
    }
}

fn unplanned(meeting: &PlannedMeeting) -> CalendarSession {
    CalendarSession { topic: String::new(), author: String::new(), date: Some(meeting.date), place: String::new() }
}
