//! One member's year, for the year-end review (QĐ 366-QĐ/TW, HD 43-HD/BTCTW): what the member did at each meeting and with each
//! task, reckoned from what was written down at the time. The sums are in [`crate::year_sums`].

use crate::dates::Month;
use crate::ids::{AssignmentId, MemberId};
use crate::meeting::{TaskKind, TaskResult};
use crate::member::Member;
use crate::sittings::{HeldMeeting, Sitting};
use crate::tasks::GivenTask;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeSet;

/// Everything that a year is reckoned from.
#[derive(Debug, Clone, Copy)]
pub struct YearFacts<'a> {
    /// The year.
    pub year: i32,
    /// The day as of which tasks stand.
    pub today: NaiveDate,
    /// The meetings of the year that were held, the earliest first.
    pub meetings: &'a [HeldMeeting],
    /// Tasks ever given, the oldest first.
    pub tasks: &'a [GivenTask],
    /// Petitions that members raised in the year, the earliest first.
    pub petitions: &'a [RaisedPetition],
}

/// How a task stands in the review of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum YearStanding {
    /// Hoàn thành.
    Done,
    /// Hoàn thành, nhưng có lúc chậm.
    DoneLate,
    /// Không hoàn thành.
    NotDone,
    /// Đang thực hiện, chưa quá hạn.
    Ongoing,
    /// Quá hạn, chưa xong.
    Overdue,
}

impl YearStanding {
    /// Judges a task as of a day: the only place in which a review reads results; `None` for what the cell took back, which is asked
    /// of nobody. Done late is also what a meeting was told is late before it was done; a report that comes weeks after the deadline
    /// alone does not tell when the work was done.
    #[must_use]
    pub fn of(task: &GivenTask, today: NaiveDate) -> Option<Self> {
        // What is done anew each month stands as it was told last.
        let is_regular = task.assignment.kind == TaskKind::Regular;
        let was_late = !is_regular && task.reports.iter().any(|report| report.result == TaskResult::Late);
        match task.result() {
            Some(TaskResult::Withdrawn) => None,
            Some(TaskResult::DoneWell | TaskResult::Done) if !was_late => Some(Self::Done),
            Some(TaskResult::DoneWell | TaskResult::Done | TaskResult::DoneLate) => Some(Self::DoneLate),
            Some(TaskResult::NotDone) => Some(Self::NotDone),
            Some(TaskResult::Late | TaskResult::Ongoing) | None if task.is_overdue(today) => Some(Self::Overdue),
            Some(TaskResult::Late | TaskResult::Ongoing) | None => Some(Self::Ongoing),
        }
    }
}

/// A task of the year: given by its end, and not ended before it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct YearTask {
    /// Which.
    pub assignment: AssignmentId,
    /// What.
    pub task: String,
    /// When it was given.
    pub given_on: NaiveDate,
    /// By when it was to be done.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub standing: YearStanding,
    /// What was told of it last; may be empty.
    pub note: String,
}

/// A petition that a member raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RaisedPetition {
    /// Who.
    pub by: MemberId,
    /// When.
    pub on: NaiveDate,
    /// What was asked for.
    pub content: String,
}

/// One member's year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberYear {
    /// Who.
    pub member: MemberId,
    /// The meetings that have anything to do with the member, the earliest first.
    pub sittings: Vec<Sitting>,
    /// Months in which the member came to a meeting and said nothing at any.
    pub silent_months: Vec<Month>,
    /// Tasks in the member's charge, the oldest first.
    pub tasks: Vec<YearTask>,
    /// Tasks at which the member helps.
    pub helped: Vec<YearTask>,
    /// Petitions raised, the earliest first.
    pub petitions: Vec<RaisedPetition>,
}

impl MemberYear {
    /// Reckons the year of a member.
    #[must_use]
    pub fn of(member: MemberId, facts: YearFacts<'_>) -> Self {
        let sittings: Vec<_> = facts.meetings.iter().flat_map(|meeting| meeting.sittings_of(member)).collect();
        let in_charge = |task: &&GivenTask| task.assignment.member == Some(member);
        let helps = |task: &&GivenTask| task.assignment.with_members.contains(&member);
        Self {
            member,
            silent_months: silent_months(&sittings),
            tasks: facts.tasks_of_year().filter(in_charge).filter_map(|task| facts.year_task(task)).collect(),
            helped: facts.tasks_of_year().filter(helps).filter_map(|task| facts.year_task(task)).collect(),
            petitions: facts.petitions_of(member),
            sittings,
        }
    }

    /// Tells whether somebody has a place in the review: whoever belonged to the cell on the last day that is looked at, and
    /// whoever did anything in the year.
    #[must_use]
    pub fn concerns(&self, member: &Member, last_day: NaiveDate) -> bool {
        let did_nothing = self.sittings.is_empty() && self.tasks.is_empty() && self.helped.is_empty();
        !did_nothing || !self.petitions.is_empty() || member.standing_on(last_day).is_some()
    }
}

fn silent_months(sittings: &[Sitting]) -> Vec<Month> {
    let months_of = |wanted: fn(&Sitting) -> bool| -> BTreeSet<Month> {
        sittings.iter().filter(|sitting| wanted(sitting)).map(|sitting| sitting.month).collect()
    };
    let (came, spoke) = (months_of(Sitting::is_present), months_of(|sitting| sitting.opinions > 0));
    came.difference(&spoke).copied().collect()
}

impl YearFacts<'_> {
    /// The last day that is looked at: that of the year, or today in a year that goes on.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, 12, 31).map_or(self.today, |last| last.min(self.today))
    }

    fn tasks_of_year(&self) -> impl Iterator<Item = &GivenTask> {
        let given = |task: &GivenTask| task.given_on.year() <= self.year && task.given_on <= self.today;
        let ended_before = |task: &GivenTask| task.ended().is_some_and(|on| on.year() < self.year);
        self.tasks.iter().filter(move |task| given(task) && !ended_before(task))
    }

    fn year_task(&self, task: &GivenTask) -> Option<YearTask> {
        Some(YearTask {
            assignment: task.assignment.id,
            task: task.assignment.task.clone(),
            given_on: task.given_on,
            due: task.assignment.due,
            standing: YearStanding::of(task, self.today)?,
            note: task.reports.last().map(|report| report.note.clone()).unwrap_or_default(),
        })
    }

    fn petitions_of(&self, member: MemberId) -> Vec<RaisedPetition> {
        self.petitions.iter().filter(|petition| petition.by == member).cloned().collect()
    }
}

#[cfg(test)]
#[path = "member_year_tests.rs"]
mod tests;
