//! The plan of themed sessions as its screens show it.

use domain::themed_year::{ThemedSessionLine, ThemedYear};
use domain::year_plan::PlannedMeeting;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The plan of a year with the years among which another can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedPlanView {
    /// The plan.
    pub plan: ThemedYear,
    /// The year with which the book or its plans begin.
    pub first_year: i32,
    /// The last that can be planned: the one after this year.
    pub last_year: i32,
}

/// One session with everything that its screen needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedSessionView {
    /// The session.
    pub line: ThemedSessionLine,
    /// Themed meetings of its quarter at which it could be held.
    pub untied: Vec<PlannedMeeting>,
}

/// A paper of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum YearPaper {
    /// The plan of themed sessions.
    ThemedPlan,
    /// The calendar for the wall, on A3.
    CalendarA3,
    /// The same on A4.
    CalendarA4,
}

impl YearPaper {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::ThemedPlan, Self::CalendarA3, Self::CalendarA4];
}
