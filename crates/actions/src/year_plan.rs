//! The year plan: what the rules ask of a year, beside the meetings of the book.

use crate::failure::Failure;
use crate::meetings::{kinds_of, the_cell};
use crate::views::YearPlanView;
use crate::{Book, rules};
use chrono::{Datelike, NaiveDate};
use domain::dates::Month;
use domain::year_plan::{PlanSources, PlanState, PlannedMeeting, YearPlan};
use store::Reading;

/// Lays out a year, or this one, as it is seen from a day; a past year by the rules that were in force at its end.
///
/// # Errors
/// Whatever hinders reading.
pub fn view(book: &Book, year: Option<i32>, today: NaiveDate) -> Result<YearPlanView, Failure> {
    let year = year.unwrap_or(today.year());
    book.read(|reading| {
        with_sources(reading, year, today, |from| YearPlanView {
            plan: YearPlan::of(year, from),
            first_year: from.begins().year(),
            last_year: today.year() + 1,
        })
    })
}

/// Does something with what a plan of a year is made of.
pub(crate) fn with_sources<T>(
    reading: &Reading<'_>,
    year: i32,
    today: NaiveDate,
    work: impl FnOnce(PlanSources<'_>) -> T,
) -> Result<T, Failure> {
    let last_day = Month::new(year, 12).map_or(today, |december| december.day(31));
    let pack = rules::on(reading, last_day.min(today))?;
    let lines = reading.meetings()?.into_iter().rev();
    let planned = lines.map(|line| PlannedMeeting {
        id: line.id,
        kind: line.kind,
        month: line.month,
        date: line.date,
        state: PlanState::of_meeting(&line.state, line.date, line.ends, today),
    });
    let meetings: Vec<_> = planned.collect();
    let kinds = kinds_of(&reading.members()?, &pack, today);
    let usual_day = u32::from(the_cell(reading)?.usual_day);
    Ok(work(PlanSources { pack: &pack, kinds: &kinds, usual_day, meetings: &meetings, today }))
}
