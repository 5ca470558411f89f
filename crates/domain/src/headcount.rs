//! The roll of one meeting and the official head-count that follows from it.

use crate::ids::MemberId;
use crate::kinds::RollOf;
use crate::meeting::{Attendance, Meeting, Presence};
use crate::member::{Activity, Grade, Member, Post, Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One member on the day of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RollLine {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
    /// Post in the cell.
    pub post: Post,
    /// What the member is on that day.
    pub standing: Standing,
    /// Whether there; `None` until called.
    pub presence: Option<Presence>,
    /// Why absent.
    pub reason: String,
}

impl RollLine {
    /// Tells whether the member is there.
    #[must_use]
    pub fn is_present(&self) -> bool {
        self.presence == Some(Presence::Present)
    }
}

/// Lists everybody who belongs on the roll of a meeting, in the order of posts and then names.
///
/// Whoever belonged to the cell on the day is listed, so that a past meeting always shows the same totals.
#[must_use]
pub fn roll_of(meeting: &Meeting, members: &[Member], called: RollOf) -> Vec<RollLine> {
    roll_on(meeting.date, &meeting.attendance, members, called)
}

/// The same of a meeting of which only the day and the roll call are known.
#[must_use]
pub fn roll_on(day: NaiveDate, attendance: &[Attendance], members: &[Member], called: RollOf) -> Vec<RollLine> {
    let mut roll: Vec<RollLine> = members
        .iter()
        .filter(|member| called.calls(member.post))
        .filter_map(|member| {
            let standing = member.standing_on(day)?;
            let line = attendance.iter().find(|line| line.member == member.id);
            Some(RollLine {
                member: member.id,
                name: member.name.clone(),
                post: member.post,
                standing,
                presence: line.map(|line| line.presence),
                reason: line.map(|line| line.reason.clone()).unwrap_or_default(),
            })
        })
        .collect();
    roll.sort_by_cached_key(|line| (line.post, crate::text::name_order(&line.name), line.member));
    roll
}

/// One number and its parts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Split {
    /// All of them, those received temporarily not counted.
    pub total: u32,
    /// Official members among them.
    pub official: u32,
    /// Probationary members among them.
    pub probationary: u32,
}

impl Split {
    fn add(&mut self, grade: Grade) {
        self.total += 1;
        match grade {
            Grade::Official => self.official += 1,
            Grade::Probationary => self.probationary += 1,
        }
    }
}

/// The official head-count of a meeting; members received temporarily are counted apart everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HeadCount {
    /// Members of the cell on that day.
    pub members: Split,
    /// Of them exempt from work and meetings.
    pub exempt: u32,
    /// Of them sent elsewhere temporarily.
    pub away: u32,
    /// Of them suspended.
    pub suspended: u32,
    /// Present.
    pub present: Split,
    /// Absent, for whatever reason, called as such.
    pub absent: Split,
    /// Absent with a reason, those exempt not counted.
    pub excused_not_exempt: u32,
    /// Absent and exempt.
    pub exempt_absent: u32,
    /// Absent without a reason.
    pub unexcused: u32,
    /// Not called yet.
    pub not_called: u32,
    /// Received temporarily from elsewhere, in all.
    pub received: u32,
    /// Received temporarily and present.
    pub received_present: u32,
}

impl HeadCount {
    /// Counts a roll.
    #[must_use]
    pub fn of(roll: &[RollLine]) -> Self {
        let mut count = Self::default();
        for line in roll {
            count.add(line);
        }
        count
    }

    fn add(&mut self, line: &RollLine) {
        if line.standing.activity == Activity::Received {
            self.received += 1;
            self.received_present += u32::from(line.is_present());
            return;
        }
        let grade = line.standing.grade;
        let exempt = line.standing.activity == Activity::Exempt;
        self.members.add(grade);
        self.exempt += u32::from(exempt);
        self.away += u32::from(line.standing.activity == Activity::Away);
        self.suspended += u32::from(line.standing.activity == Activity::Suspended);
        match line.presence {
            Some(Presence::Present) => self.present.add(grade),
            Some(absence) => {
                self.absent.add(grade);
                match absence {
                    _ if exempt => self.exempt_absent += 1,
                    Presence::Unexcused => self.unexcused += 1,
                    _ => self.excused_not_exempt += 1,
                }
            }
            None => self.not_called += 1,
        }
    }

    /// Gives how many should be there: all members but those exempt who are not.
    #[must_use]
    pub fn expected(&self) -> u32 {
        self.members.total.saturating_sub(self.exempt_absent)
    }

    /// Gives the attendance in tenths of a per cent, of all members but those exempt or away who are not there.
    #[must_use]
    pub fn attendance_per_mille(&self) -> u32 {
        crate::votes::per_mille(self.present.total, self.expected())
    }
}

#[cfg(test)]
#[path = "headcount_tests.rs"]
mod tests;
