//! The plan of themed sessions of a year, by quarter: what is planned, what was held and reported, where the gaps are, and what
//! is to be done now.

use crate::dates::Month;
use crate::ids::ThemedSessionId;
use crate::member::Member;
use crate::themed::Quarter;
use crate::themed_session::{StageReached, ThemedSession};
use crate::themed_stages::{Progress, StageMoment, progress};
use crate::year_plan::{PlanSources, PlannedMeeting};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A planned session with how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedSessionLine {
    /// The session.
    pub session: ThemedSession,
    /// Name of its author; empty for none.
    pub author: String,
    /// Name of its reviewer; empty for none.
    pub reviewer: String,
    /// The meeting at which it is held; `None` also when that meeting was removed.
    pub meeting: Option<PlannedMeeting>,
    /// How far it is.
    pub progress: Progress,
}

/// Why a quarter has a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum QuarterGap {
    /// Nothing is planned or prepared for it, and it is not over.
    Unplanned,
    /// It is over, and no themed session was held in it.
    Missed,
}

/// Sessions in numbers, for reports.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedCount {
    /// In the plan.
    pub planned: u32,
    /// Meetings that held a themed session, planned or not, counted in the quarter in which they were held.
    pub held: u32,
    /// In the plan, held and reported.
    pub reported: u32,
}

/// One quarter of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedQuarter {
    /// Which.
    pub quarter: Quarter,
    /// Its sessions, the earliest planned first.
    pub sessions: Vec<ThemedSessionLine>,
    /// Themed meetings of the quarter that no session of any plan is held at.
    pub untied: Vec<PlannedMeeting>,
    /// Its gap; `None` also for quarters before the book begins.
    pub gap: Option<QuarterGap>,
    /// Its numbers.
    pub count: ThemedCount,
}

/// The plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedYear {
    /// The year.
    pub year: i32,
    /// Its four quarters.
    pub quarters: Vec<ThemedQuarter>,
    /// The numbers of the year.
    pub count: ThemedCount,
}

/// What the plan needs now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "need", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemedNeed {
    /// A year has no plan.
    PlanYear {
        /// Which year.
        year: i32,
    },
    /// Quarters of a planned year have no session.
    PlanQuarters {
        /// Which, the earliest first.
        quarters: Vec<Quarter>,
    },
    /// The next stage of a session is late, or due soon.
    ReachStage {
        /// Which session.
        session: ThemedSessionId,
        /// Its quarter.
        quarter: Quarter,
        /// What it is about.
        topic: String,
        /// What is to be done.
        title: String,
        /// The last day for it.
        due: NaiveDate,
    },
}

/// A session as it is kept, with the stages that were marked.
pub type KeptSession = (ThemedSession, Vec<StageReached>);

impl ThemedYear {
    /// Lays out a year.
    #[must_use]
    pub fn of(year: i32, kept: &[KeptSession], members: &[Member], from: PlanSources<'_>) -> Self {
        let quarters: Vec<_> = Quarter::all_of(year).map(|quarter| from.quarter(quarter, kept, members)).collect();
        let sum = |of: fn(&ThemedCount) -> u32| quarters.iter().map(|quarter| of(&quarter.count)).sum();
        let count = ThemedCount { planned: sum(|c| c.planned), held: sum(|c| c.held), reported: sum(|c| c.reported) };
        Self { year, quarters, count }
    }

    /// Says what the plan needs, seen from a day: given last year, this one and the next.
    #[must_use]
    pub fn needs(years: &[Self], from: PlanSources<'_>) -> Vec<ThemedNeed> {
        let (today, rules) = (from.today, &from.pack.themed_plan);
        let this = Month::of(today);
        let last_year = if this.number() >= rules.plan_from_month { this.year() + 1 } else { this.year() };
        let asked = years.iter().filter(|year| (this.year()..=last_year).contains(&year.year));
        let recent = this.previous().previous().previous();
        let until = today.checked_add_days(Days::new(u64::from(rules.told_days))).unwrap_or(today);
        let lines = years.iter().flat_map(|year| &year.quarters).flat_map(|quarter| &quarter.sessions);
        let recent = lines.filter(|line| line.session.quarter >= Quarter::of(recent));
        asked.filter_map(Self::planning_need).chain(recent.filter_map(|line| line.need(until))).collect()
    }

    fn planning_need(&self) -> Option<ThemedNeed> {
        let open = self.quarters.iter().filter(|quarter| quarter.gap == Some(QuarterGap::Unplanned));
        let quarters: Vec<_> = open.map(|quarter| quarter.quarter).collect();
        match quarters.is_empty() {
            true => None,
            false if self.count.planned == 0 => Some(ThemedNeed::PlanYear { year: self.year }),
            false => Some(ThemedNeed::PlanQuarters { quarters }),
        }
    }
}

impl ThemedSessionLine {
    /// Of a session that has a meeting the meeting itself says when it is held.
    fn need(&self, until: NaiveDate) -> Option<ThemedNeed> {
        let next = self.progress.next_stage()?;
        let told_elsewhere = next.moment == StageMoment::Held && self.meeting.is_some();
        if told_elsewhere || next.due > until {
            return None;
        }
        let ThemedSession { id: session, quarter, topic, .. } = self.session.clone();
        Some(ThemedNeed::ReachStage { session, quarter, topic, title: next.title.clone(), due: next.due })
    }
}

impl PlanSources<'_> {
    /// Whether a meeting is, or holds, a themed session.
    fn is_themed(&self, meeting: &PlannedMeeting) -> bool {
        self.pack.themed.kinds.contains(&meeting.kind)
    }

    fn quarter(&self, quarter: Quarter, kept: &[KeptSession], members: &[Member]) -> ThemedQuarter {
        let of_quarter = kept.iter().filter(|(session, _)| session.quarter == quarter);
        let mut sessions: Vec<_> = of_quarter.map(|kept| self.line(kept, members)).collect();
        sessions.sort_by_key(|line| (line.session.date.is_none(), line.session.date, line.session.id));
        let here = |meeting: &&PlannedMeeting| self.is_themed(meeting) && Quarter::of(meeting.month) == quarter;
        let meetings: Vec<_> = self.meetings.iter().filter(here).collect();
        let held = meetings.iter().filter(|meeting| meeting.state.is_held()).count();
        let reported = sessions.iter().filter(|line| line.progress.is_finished).count();
        let is_tied = |meeting: &PlannedMeeting| kept.iter().any(|(session, _)| session.meeting == Some(meeting.id));
        ThemedQuarter {
            quarter,
            untied: meetings.iter().copied().filter(|meeting| !is_tied(meeting)).cloned().collect(),
            gap: self.gap(quarter, held > 0, !sessions.is_empty() || !meetings.is_empty()),
            count: ThemedCount { planned: counted(sessions.len()), held: counted(held), reported: counted(reported) },
            sessions,
        }
    }

    fn gap(&self, quarter: Quarter, was_held: bool, is_planned: bool) -> Option<QuarterGap> {
        if was_held || quarter.last_month() < self.begins() {
            return None;
        }
        match quarter.last_day() < self.today {
            true => Some(QuarterGap::Missed),
            false => (!is_planned).then_some(QuarterGap::Unplanned),
        }
    }

    fn line(&self, (session, reached): &KeptSession, members: &[Member]) -> ThemedSessionLine {
        let meeting = self.meetings.iter().find(|meeting| session.meeting == Some(meeting.id));
        let name = |who| members.iter().find(|member| Some(member.id) == who).map(|member| member.name.clone());
        ThemedSessionLine {
            author: name(session.author).unwrap_or_default(),
            reviewer: name(session.reviewer).unwrap_or_default(),
            progress: progress(&self.pack.themed_plan.stages, session, reached, meeting),
            meeting: meeting.cloned(),
            session: session.clone(),
        }
    }
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "themed_year_tests.rs"]
mod tests;
