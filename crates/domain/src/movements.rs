//! Who is there: the roll call, comings and goings, and so who is in the room when a line of the agenda is voted on.

use crate::ids::{ItemId, MemberId, MovementId};
use crate::meeting::{AgendaItem, Attendance, Meeting, Presence};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whether somebody came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MovementKind {
    /// Đến dự sau khi đã khai mạc.
    Arrived,
    /// Rời buổi sinh hoạt.
    Left,
}

/// A member who came late, left, or came back, stamped on the line of the agenda that was being dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Movement {
    /// Its identifier.
    pub id: MovementId,
    /// Who.
    pub member: MemberId,
    /// Came or went.
    pub kind: MovementKind,
    /// When, as far as it was noted.
    pub at: Option<NaiveTime>,
}

impl Meeting {
    /// Gives the roll-call line of a member, when called.
    #[must_use]
    pub fn attendance_of(&self, member: MemberId) -> Option<&Attendance> {
        self.attendance.iter().find(|line| line.member == member)
    }

    /// Tells whether a member was there.
    #[must_use]
    pub fn was_present(&self, member: MemberId) -> bool {
        self.attendance_of(member).is_some_and(|line| line.presence == Presence::Present)
    }

    /// Tells whether a member was in the room when a line of the agenda was voted on: present at the roll call, and not gone
    /// by then or not come yet. Comings and goings of the line itself count as before its votes.
    #[must_use]
    pub fn was_there_at(&self, item: ItemId, member: MemberId) -> bool {
        if !self.was_present(member) {
            return false;
        }
        let own = |line: &AgendaItem| line.movements.iter().filter(|m| m.member == member).map(|m| m.kind).collect();
        let by_line: Vec<(ItemId, Vec<MovementKind>)> = self.agenda.iter().map(|line| (line.id, own(line))).collect();
        let first = by_line.iter().flat_map(|(_, kinds)| kinds).next();
        let reached = by_line.iter().position(|(line, _)| *line == item).map_or(by_line.len(), |at| at + 1);
        let last = by_line.iter().take(reached).flat_map(|(_, kinds)| kinds).next_back();
        match (last, first) {
            (Some(last), _) => *last == MovementKind::Arrived,
            // Whoever is first noted as coming was not there before.
            (None, Some(first)) => *first == MovementKind::Left,
            (None, None) => true,
        }
    }

    /// Lists members whose comings and goings contradict each other or the roll call: twice the same in a row, or of somebody
    /// who was not there at all.
    #[must_use]
    pub fn impossible_movements(&self) -> Vec<MemberId> {
        let mut last: Vec<(MemberId, MovementKind)> = Vec::new();
        let mut wrong = Vec::new();
        for movement in self.agenda.iter().flat_map(|line| &line.movements) {
            let before = last.iter_mut().find(|(member, _)| *member == movement.member);
            let twice = before.as_ref().is_some_and(|(_, kind)| *kind == movement.kind);
            if (twice || !self.was_present(movement.member)) && !wrong.contains(&movement.member) {
                wrong.push(movement.member);
            }
            match before {
                Some((_, kind)) => *kind = movement.kind,
                None => last.push((movement.member, movement.kind)),
            }
        }
        wrong
    }
}
