//! The people behind each number of the head-count: the same lines of the roll, by name instead of counted.

use crate::headcount::RollLine;
use crate::ids::MemberId;
use crate::meeting::Presence;
use crate::member::{Activity, Grade};
use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of the head-count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum HeadGroup {
    /// Có mặt, chính thức.
    PresentOfficial,
    /// Có mặt, dự bị.
    PresentProbationary,
    /// Vắng có lý do, không kể người được miễn.
    Excused,
    /// Vắng, được miễn công tác và sinh hoạt.
    ExemptAbsent,
    /// Vắng không lý do.
    Unexcused,
    /// Chưa điểm danh.
    NotCalled,
    /// Được miễn công tác và sinh hoạt, có mặt hay không.
    Exempt,
    /// Sinh hoạt tạm thời nơi khác, có mặt hay không.
    Away,
    /// Bị đình chỉ sinh hoạt.
    Suspended,
    /// Sinh hoạt tạm thời đến, có mặt.
    ReceivedPresent,
    /// Sinh hoạt tạm thời đến, chưa có mặt.
    ReceivedElsewhere,
}

/// A part of the head-count with its people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupMembers {
    /// Which part.
    pub group: HeadGroup,
    /// Who, in the order of the roll; never empty.
    pub members: Vec<MemberId>,
}

impl HeadGroup {
    /// Every part, in the order of the head-count sentence.
    pub const ALL: [Self; 11] = [
        Self::PresentOfficial,
        Self::PresentProbationary,
        Self::Excused,
        Self::ExemptAbsent,
        Self::Unexcused,
        Self::NotCalled,
        Self::Exempt,
        Self::Away,
        Self::Suspended,
        Self::ReceivedPresent,
        Self::ReceivedElsewhere,
    ];

    /// Tells whether a line of the roll belongs to this part.
    #[must_use]
    pub fn holds(self, line: &RollLine) -> bool {
        let activity = line.standing.activity;
        let received = activity == Activity::Received;
        let own = |presence: Presence| !received && line.presence == Some(presence);
        let absent = own(Presence::Excused) || own(Presence::Unexcused);
        let exempt = activity == Activity::Exempt;
        match self {
            Self::PresentOfficial => own(Presence::Present) && line.standing.grade == Grade::Official,
            Self::PresentProbationary => own(Presence::Present) && line.standing.grade == Grade::Probationary,
            Self::Excused => own(Presence::Excused) && !exempt,
            Self::ExemptAbsent => absent && exempt,
            Self::Unexcused => own(Presence::Unexcused) && !exempt,
            Self::NotCalled => !received && line.presence.is_none(),
            Self::Exempt => exempt,
            Self::Away => activity == Activity::Away,
            Self::Suspended => activity == Activity::Suspended,
            Self::ReceivedPresent => received && line.is_present(),
            Self::ReceivedElsewhere => received && !line.is_present(),
        }
    }
}

/// Gives every part of the head-count that has somebody in it, with the people.
#[must_use]
pub fn groups_of(roll: &[RollLine]) -> Vec<GroupMembers> {
    let people = |group: HeadGroup| roll.iter().filter(move |line| group.holds(line)).map(|line| line.member).collect();
    let groups = HeadGroup::ALL.into_iter().map(|group| GroupMembers { group, members: people(group) });
    groups.filter(|group| !group.members.is_empty()).collect()
}
