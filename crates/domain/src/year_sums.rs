//! The sums of members' years: of one member, or of the whole cell.

use crate::kinds::MeetingKind;
use crate::member_year::{MemberYear, YearStanding, YearTask};
use crate::mentions::MentionKind;
use crate::sittings::{Call, Sitting};
use crate::votes::per_mille;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Meetings to which somebody was called, counted by how the call was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Attended {
    /// Meetings that the member was asked to come to, or came to unasked: the sum of the next four.
    pub asked: u32,
    /// Came.
    pub present: u32,
    /// Was absent with a reason.
    pub excused: u32,
    /// Was absent without.
    pub unexcused: u32,
    /// Was not called.
    pub not_called: u32,
    /// Share of those come to, in tenths of a per cent.
    pub per_mille: u32,
}

impl Attended {
    fn add(&mut self, call: Option<Call>) {
        let place = match call {
            Some(Call::Present) => &mut self.present,
            Some(Call::Excused) => &mut self.excused,
            Some(Call::Unexcused) => &mut self.unexcused,
            Some(Call::NotCalled) => &mut self.not_called,
            Some(Call::NotAsked) | None => return,
        };
        *place += 1;
        self.asked += 1;
        self.per_mille = per_mille(self.present, self.asked);
    }
}

/// Tasks, counted by how they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TaskSums {
    /// Tasks in all: the sum of the next five.
    pub all: u32,
    /// Done, never told to be late.
    pub done: u32,
    /// Done, after being told to be late.
    pub done_late: u32,
    /// Ended without being done.
    pub not_done: u32,
    /// Going on within their time.
    pub ongoing: u32,
    /// Open though they should have been done.
    pub overdue: u32,
}

impl TaskSums {
    fn add(&mut self, task: &YearTask) {
        self.all += 1;
        *match task.standing {
            YearStanding::Done => &mut self.done,
            YearStanding::DoneLate => &mut self.done_late,
            YearStanding::NotDone => &mut self.not_done,
            YearStanding::Ongoing => &mut self.ongoing,
            YearStanding::Overdue => &mut self.overdue,
        } += 1;
    }
}

/// The sums of a year. A combined evening is counted as both of what it holds, as in the year plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct YearSums {
    /// Meetings of every kind.
    pub meetings: Attended,
    /// Regular meetings among them.
    pub regular: Attended,
    /// Themed sessions among them.
    pub themed: Attended,
    /// Meetings of the committee among them.
    pub committee: Attended,
    /// The others among them.
    pub other: Attended,
    /// Meetings to which the member came late.
    pub came_late: u32,
    /// Meetings that the member left early.
    pub left_early: u32,
    /// Opinions.
    pub opinions: u32,
    /// Meetings at which the member gave one or more.
    pub spoke_at: u32,
    /// Months in which the member came and said nothing.
    pub silent_months: u32,
    /// Meetings chaired.
    pub chaired: u32,
    /// Minutes written.
    pub wrote_minutes: u32,
    /// Lines of the proceedings presented.
    pub presented: u32,
    /// Topics of themed sessions among them.
    pub topics: u32,
    /// Tasks in charge.
    pub tasks: TaskSums,
    /// Tasks helped with.
    pub helped: u32,
    /// Praised by name.
    pub praise: u32,
    /// Reminded by name.
    pub reminders: u32,
    /// Criticised by name.
    pub criticism: u32,
    /// Petitions raised.
    pub petitions: u32,
}

impl YearSums {
    /// Sums up years.
    #[must_use]
    pub fn of<'a>(years: impl IntoIterator<Item = &'a MemberYear>) -> Self {
        let mut sums = Self::default();
        for year in years {
            sums.add(year);
        }
        sums
    }

    fn add(&mut self, year: &MemberYear) {
        year.sittings.iter().for_each(|sitting| self.add_sitting(sitting));
        year.tasks.iter().for_each(|task| self.tasks.add(task));
        self.silent_months += counted(year.silent_months.len());
        self.helped += counted(year.helped.len());
        self.petitions += counted(year.petitions.len());
    }

    fn add_sitting(&mut self, sitting: &Sitting) {
        self.meetings.add(sitting.call);
        self.of_kind(sitting.kind).add(sitting.call);
        self.came_late += u32::from(sitting.came_late.is_some());
        self.left_early += u32::from(sitting.left_early.is_some());
        self.opinions += sitting.opinions;
        self.spoke_at += u32::from(sitting.opinions > 0);
        self.chaired += u32::from(sitting.chaired);
        self.wrote_minutes += u32::from(sitting.wrote_minutes);
        self.presented += counted(sitting.presented.len());
        self.topics += counted(sitting.presented.iter().filter(|line| line.is_topic).count());
        for mention in &sitting.mentions {
            *match mention.kind {
                MentionKind::Praise => &mut self.praise,
                MentionKind::Reminder => &mut self.reminders,
                MentionKind::Criticism => &mut self.criticism,
            } += 1;
        }
    }

    fn of_kind(&mut self, kind: MeetingKind) -> &mut Attended {
        match kind {
            MeetingKind::Regular => &mut self.regular,
            MeetingKind::Themed => &mut self.themed,
            MeetingKind::Committee => &mut self.committee,
            _ => &mut self.other,
        }
    }
}

fn counted(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
