//! One member at each meeting that was held: there or not, and what the member did.

use crate::dates::Month;
use crate::headcount::RollLine;
use crate::ids::{MeetingId, MemberId};
use crate::kinds::{MeetingKind, Part};
use crate::meeting::Presence;
use crate::member::Activity;
use crate::mentions::Mention;
use crate::movements::{Movement, MovementKind};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A meeting that was held, as far as a member's year rests on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldMeeting {
    /// Its identifier.
    pub id: MeetingId,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// Who chaired.
    pub chair: Option<MemberId>,
    /// Who wrote the minutes.
    pub minute_taker: Option<MemberId>,
    /// Its roll: as it was frozen once the minutes are locked, of the day before.
    pub roll: Vec<RollLine>,
    /// The lines of its agenda, in order.
    pub lines: Vec<HeldLine>,
}

/// A line of the agenda with who did what under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldLine {
    /// The part of the evening to which it belongs.
    pub part: Part,
    /// What it is about.
    pub title: String,
    /// The member who presented it in the proceedings; `None` also when it was put off.
    pub presenter: Option<MemberId>,
    /// Whether it had to be concluded, as the topic of a themed session has.
    pub must_conclude: bool,
    /// Who came or went, in order.
    pub movements: Vec<Movement>,
    /// The member of each opinion.
    pub speakers: Vec<MemberId>,
    /// Who was named.
    pub mentions: Vec<Mention>,
}

/// How a member answered the call to one meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Call {
    /// Có mặt; also of somebody who need not have come.
    Present,
    /// Vắng có lý do.
    Excused,
    /// Vắng không lý do.
    Unexcused,
    /// Chưa điểm danh.
    NotCalled,
    /// Được miễn, tạm thời đi nơi khác hoặc bị đình chỉ, và không đến: nobody asked the member to come.
    NotAsked,
}

impl Call {
    /// Reads a line of the roll. Whoever is exempt, away or suspended is not missed (QĐ 294-QĐ/TW, 9.3.2; Điều lệ Đảng), and is
    /// there when there. Whoever is received from elsewhere counts from the moment of being called.
    #[must_use]
    pub fn of(line: &RollLine) -> Self {
        match (line.presence, line.standing.activity) {
            (Some(Presence::Present), _) => Self::Present,
            (_, Activity::Exempt | Activity::Away | Activity::Suspended) | (None, Activity::Received) => Self::NotAsked,
            (Some(Presence::Excused), _) => Self::Excused,
            (Some(Presence::Unexcused), _) => Self::Unexcused,
            (None, Activity::Active) => Self::NotCalled,
        }
    }
}

/// Somebody who came late or left early, with the hour as far as it was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// When.
    pub at: Option<NaiveTime>,
}

/// Something that a member presented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PresentedLine {
    /// What it was about.
    pub title: String,
    /// Whether it was the topic of a themed session.
    pub is_topic: bool,
}

/// One member at one meeting; an evening of two meetings is two of these, as it has two minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sitting {
    /// The meeting in which it was held.
    pub meeting: MeetingId,
    /// What it was; never both at once.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// Whether the member came; `None` when the member was not on the roll and did something all the same.
    pub call: Option<Call>,
    /// Why not.
    pub reason: String,
    /// Came after the beginning.
    pub came_late: Option<Moment>,
    /// Left and did not come back.
    pub left_early: Option<Moment>,
    /// Opinions given.
    pub opinions: u32,
    /// Chaired it.
    pub chaired: bool,
    /// Wrote its minutes.
    pub wrote_minutes: bool,
    /// What the member presented.
    pub presented: Vec<PresentedLine>,
    /// Praise, reminders and criticism by name.
    pub mentions: Vec<Mention>,
}

impl HeldMeeting {
    /// The member at each meeting of the evening; none when the evening has nothing to do with the member.
    pub(crate) fn sittings_of(&self, member: MemberId) -> impl Iterator<Item = Sitting> {
        let sittings = self.kind.parts().iter().map(move |part| self.sitting_of(member, *part));
        sittings.filter(|sitting| sitting.call.is_some() || sitting.is_eventful())
    }

    fn sitting_of(&self, member: MemberId, part: Part) -> Sitting {
        let kind = self.kind.held_as(part);
        let roll = self.roll.iter().find(|line| line.member == member);
        let lines = || self.lines.iter().filter(move |line| line.part == part);
        let opinions = lines().flat_map(|line| &line.speakers).filter(|speaker| **speaker == member).count();
        let presented = lines().filter(|line| line.presenter == Some(member)).map(|line| PresentedLine {
            title: line.title.clone(),
            is_topic: kind == MeetingKind::Themed && line.must_conclude,
        });
        let named = lines().flat_map(|line| &line.mentions).filter(|mention| mention.member == member);
        let call = roll.map(Call::of);
        let (came_late, left_early) = match call {
            Some(Call::Present) => self.moments_of(member, part),
            _ => (None, None),
        };
        Sitting {
            meeting: self.id,
            kind,
            month: self.month,
            date: self.date,
            call,
            reason: roll.map(|line| line.reason.clone()).unwrap_or_default(),
            came_late,
            left_early,
            opinions: u32::try_from(opinions).unwrap_or(u32::MAX),
            chaired: self.chair == Some(member),
            wrote_minutes: self.minute_taker == Some(member),
            presented: presented.collect(),
            mentions: named.cloned().collect(),
        }
    }

    /// The first coming and the last going of an evening, told of the part in which it was.
    fn moments_of(&self, member: MemberId, part: Part) -> (Option<Moment>, Option<Moment>) {
        let own = |line: &HeldLine| {
            let of = line.part;
            let own = line.movements.iter().filter(move |movement| movement.member == member);
            own.map(move |movement| (of, movement.kind, movement.at)).collect::<Vec<_>>()
        };
        let all: Vec<_> = self.lines.iter().flat_map(own).collect();
        let told = |movement: Option<&(Part, MovementKind, Option<NaiveTime>)>, wanted: MovementKind| {
            let (of, kind, at) = *movement?;
            (of == part && kind == wanted).then_some(Moment { at })
        };
        (told(all.first(), MovementKind::Arrived), told(all.last(), MovementKind::Left))
    }
}

impl Sitting {
    /// Tells whether the member came.
    #[must_use]
    pub fn is_present(&self) -> bool {
        self.call == Some(Call::Present)
    }

    fn is_eventful(&self) -> bool {
        let did = self.opinions > 0 || self.chaired || self.wrote_minutes;
        did || !self.presented.is_empty() || !self.mentions.is_empty()
    }
}

impl MeetingKind {
    /// What one part of an evening is by itself.
    #[must_use]
    pub fn held_as(self, part: Part) -> Self {
        match (self, part) {
            (Self::RegularAndThemed, Part::Regular) => Self::Regular,
            (Self::RegularAndThemed, Part::Themed) => Self::Themed,
            _ => self,
        }
    }
}
