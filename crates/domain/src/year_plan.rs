//! The year plan (kế hoạch năm): which meetings the rules ask of each month and quarter, which were held, and where the gaps are.

use crate::dates::Month;
use crate::ids::MeetingId;
use crate::kinds::{Frequency, MeetingKind};
use crate::meeting::MeetingState;
use crate::rules::RulePack;
use crate::themed::MONTHS_OF_A_QUARTER;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use specta::Type;

/// How far a planned meeting is, what is done first; or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PlanState {
    /// It was held and its minutes are locked.
    Locked,
    /// It has ended; its minutes are not locked yet.
    Held,
    /// Its day has come, and no hour of its end is written.
    UnderWay,
    /// It is made, and its day is to come.
    Prepared,
    /// There is none though its usual day is past.
    Missing,
    /// There is none yet, and its usual day is to come.
    NotDue,
    /// There is none, and the book begins later.
    BeforeBook,
}

impl PlanState {
    /// How far a meeting is on a day.
    #[must_use]
    pub fn of_meeting(state: &MeetingState, date: NaiveDate, ends: Option<NaiveTime>, today: NaiveDate) -> Self {
        match (state, ends) {
            (MeetingState::Locked { .. }, _) => Self::Locked,
            (MeetingState::Open, Some(_)) => Self::Held,
            (MeetingState::Open, None) if date > today => Self::Prepared,
            (MeetingState::Open, None) => Self::UnderWay,
        }
    }

    /// Tells whether the meeting was held.
    #[must_use]
    pub fn is_held(self) -> bool {
        matches!(self, Self::Locked | Self::Held)
    }
}

/// A meeting as the plan shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlannedMeeting {
    /// Which.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// How far it is.
    pub state: PlanState,
}

/// One month of what is held monthly, or one quarter of what a quarter owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanCell {
    /// Its first month.
    pub from: Month,
    /// How far the furthest of its meetings is, or why there is none.
    pub state: PlanState,
    /// Its meetings, the earliest first.
    pub meetings: Vec<PlannedMeeting>,
    /// The month that a meeting made now would be of.
    pub proposed: Month,
}

/// What is held again and again over the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanColumn {
    /// What is held; a meeting made for a gap is of this kind.
    pub kind: MeetingKind,
    /// How many months one cell spans.
    pub months: u32,
    /// Its cells, from January on.
    pub cells: Vec<PlanCell>,
    /// In how many cells it was held.
    pub held: u32,
    /// In how many it is missing.
    pub missing: u32,
    /// How many cells there are since the book began.
    pub of: u32,
}

impl PlanColumn {
    fn has_meetings(&self) -> bool {
        self.cells.iter().any(|cell| !cell.meetings.is_empty())
    }
}

/// What the rules ask of a year, beside what there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct YearPlan {
    /// The year.
    pub year: i32,
    /// What is held monthly, then the themed session that each quarter owes.
    pub columns: Vec<PlanColumn>,
}

/// What a plan is made of.
#[derive(Debug, Clone, Copy)]
pub struct PlanSources<'a> {
    /// The rules of the year.
    pub pack: &'a RulePack,
    /// The kinds of meeting that the cell can hold.
    pub kinds: &'a [MeetingKind],
    /// Day of the month on which the cell usually meets.
    pub usual_day: u32,
    /// Every meeting of the book, the earliest first.
    pub meetings: &'a [PlannedMeeting],
    /// The day from which it is seen.
    pub today: NaiveDate,
}

impl YearPlan {
    /// Lays out a year. A combined evening counts as both of what it holds; what the cell cannot hold, and did not, is not asked
    /// of it.
    #[must_use]
    pub fn of(year: i32, from: PlanSources<'_>) -> Self {
        let pack = from.pack;
        let leads = |kind: MeetingKind| pack.meeting(kind).is_some_and(|rules| rules.family == kind);
        let monthly = |kind: MeetingKind| pack.meeting(kind).is_some_and(|rules| rules.frequency == Frequency::Monthly);
        let monthly = MeetingKind::ALL.into_iter().filter(|kind| leads(*kind) && monthly(*kind));
        let monthly = monthly.map(|kind| from.column(year, kind, &pack.family_of(kind), 1));
        let asked = monthly.filter(|column| from.kinds.contains(&column.kind) || column.has_meetings());
        let themed = pack.themed.kinds.first();
        let themed = themed.map(|kind| from.column(year, *kind, &pack.themed.kinds, MONTHS_OF_A_QUARTER));
        Self { year, columns: asked.chain(themed).collect() }
    }
}

impl PlanSources<'_> {
    /// The month with which the book begins: that of its first meeting, or this month.
    #[must_use]
    pub fn begins(&self) -> Month {
        let this_month = Month::of(self.today);
        self.meetings.iter().map(|meeting| meeting.month).min().map_or(this_month, |first| first.min(this_month))
    }

    fn column(&self, year: i32, kind: MeetingKind, kinds: &[MeetingKind], months: u32) -> PlanColumn {
        let firsts = (1..=12).step_by(months as usize);
        let spans = firsts.filter_map(|first| Some((Month::new(year, first)?, Month::new(year, first + months - 1)?)));
        let cells: Vec<_> = spans.map(|(first, last)| self.cell(kinds, first, last)).collect();
        let count = |counts: fn(PlanState) -> bool| {
            u32::try_from(cells.iter().filter(|cell| counts(cell.state)).count()).unwrap_or(u32::MAX)
        };
        PlanColumn {
            kind,
            months,
            held: count(PlanState::is_held),
            missing: count(|state| state == PlanState::Missing),
            of: count(|state| state != PlanState::BeforeBook),
            cells,
        }
    }

    fn cell(&self, kinds: &[MeetingKind], first: Month, last: Month) -> PlanCell {
        let here = |meeting: &&PlannedMeeting| kinds.contains(&meeting.kind) && (first..=last).contains(&meeting.month);
        let meetings: Vec<_> = self.meetings.iter().filter(here).cloned().collect();
        let furthest = meetings.iter().map(|meeting| meeting.state).min();
        PlanCell {
            from: first,
            state: furthest.unwrap_or_else(|| self.without_meeting(last)),
            meetings,
            proposed: Month::of(self.today).clamp(first, last),
        }
    }

    /// Why there is no meeting up to a month.
    fn without_meeting(&self, last: Month) -> PlanState {
        match last.day(self.usual_day) {
            _ if last < self.begins() => PlanState::BeforeBook,
            due if due < self.today => PlanState::Missing,
            _ => PlanState::NotDue,
        }
    }
}

#[cfg(test)]
#[path = "year_plan_tests.rs"]
mod tests;
