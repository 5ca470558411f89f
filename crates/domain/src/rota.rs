//! The rota of presenters (xoay vòng người trình bày): whose turn it is.

use crate::dates::Month;
use crate::headcount::RollLine;
use crate::ids::{ItemId, MemberId};
use crate::meeting::{AgendaItem, Meeting, Presence, Section, Speaker};
use crate::meeting_rules::{MeetingRules, UsualPresenter};
use crate::member::{Activity, Grade};
use crate::origin::Origin;
use crate::text::name_order;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::ops::RangeInclusive;

/// The day on which a member last presented something to the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastPresented {
    /// Who.
    pub member: MemberId,
    /// When.
    pub on: NaiveDate,
}

/// A line of the agenda without a presenter, and the member whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Turn {
    /// Which line.
    pub item: ItemId,
    /// Who.
    pub member: MemberId,
}

/// The months that the rota looks back over: that of a meeting and the twelve before it.
#[must_use]
pub fn months_before(month: Month) -> RangeInclusive<Month> {
    let first = (0..12).fold(month, |month, _| month.previous());
    first..=month
}

/// Tells whether the standing agenda of a kind of meeting has a line that is presented in turn.
#[must_use]
pub fn is_laid(rules: &MeetingRules) -> bool {
    rules.agenda.iter().any(|item| item.presenter == UsualPresenter::Rota)
}

/// Proposes a presenter for each line that is presented in turn and has none, each line another member: whoever has never
/// presented in the months looked back over, then whoever did so longest ago; of equals, in the order of names. Only official
/// active members take turns; whoever chairs, writes the minutes, presents already or is known to be absent does not.
#[must_use]
pub fn turns(meeting: &Meeting, roll: &[RollLine], rules: Option<&MeetingRules>, last: &[LastPresented]) -> Vec<Turn> {
    let lines = meeting.agenda.iter().filter(|item| item.presenter.is_none() && takes_turns(item, rules));
    let busy = |member: MemberId| {
        let presents = meeting.agenda.iter().any(|item| presents_in_turn(item) == Some(member));
        presents || [meeting.chair, meeting.minute_taker].contains(&Some(member))
    };
    let mut queue: Vec<&RollLine> = roll.iter().filter(|line| can_present(line) && !busy(line.member)).collect();
    let when = |member| last.iter().find(|known| known.member == member).map(|known| known.on);
    queue.sort_by_cached_key(|line| (when(line.member), name_order(&line.name), line.member));
    lines.zip(queue).map(|(item, line)| Turn { item: item.id, member: line.member }).collect()
}

/// Lines of the proceedings: standing ones that the rules give to the rota, and those that nobody in particular brought.
fn takes_turns(item: &AgendaItem, rules: Option<&MeetingRules>) -> bool {
    let by_rule = |key: &str| rules.and_then(|rules| rules.agenda.iter().find(|standard| standard.key == key));
    item.section == Section::Proceedings
        && match &item.origin {
            Origin::Standing { key } => by_rule(key).is_some_and(|item| item.presenter == UsualPresenter::Rota),
            Origin::PutOff { .. } | Origin::Documents | Origin::Parked { .. } | Origin::Added => true,
            Origin::Due { .. } | Origin::ThemedOwed { .. } | Origin::Petition { .. } => false,
        }
}

fn presents_in_turn(item: &AgendaItem) -> Option<MemberId> {
    match item.presenter {
        Some(Speaker::Member(member)) if item.section == Section::Proceedings => Some(member),
        _ => None,
    }
}

fn can_present(line: &RollLine) -> bool {
    let absent = matches!(line.presence, Some(Presence::Excused | Presence::Unexcused));
    line.standing.grade == Grade::Official && line.standing.activity == Activity::Active && !absent
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_rota_looks_back_over_a_year() {
        let months = months_before("2026-03".parse().unwrap());
        assert_eq!((months.start().to_string(), months.end().to_string()), ("2025-03".into(), "2026-03".into()));
    }
}
