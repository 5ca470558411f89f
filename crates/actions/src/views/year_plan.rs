//! The year plan as its screen shows it.

use domain::year_plan::YearPlan;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A year with those among which another can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct YearPlanView {
    /// The plan of the year.
    pub plan: YearPlan,
    /// The year with which the book begins.
    pub first_year: i32,
    /// The last that can be planned: the one after this year.
    pub last_year: i32,
}
