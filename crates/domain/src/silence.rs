//! Who is there and has not been heard for a while, so that the chair can ask.

use crate::dates::Month;
use crate::headcount::RollLine;
use crate::ids::MemberId;
use crate::meeting::{Meeting, Speaker};
use std::ops::RangeInclusive;

/// The months that a silence is looked back over: that of a meeting and the three before it.
#[must_use]
pub fn months_before(month: Month) -> RangeInclusive<Month> {
    month.previous().previous().previous()..=month
}

/// Lists who is present, has not spoken in this meeting and is not among those who spoke in the months before, in the order of
/// the roll. Whoever chairs, writes the minutes or presents is busy enough.
#[must_use]
pub fn silent(meeting: &Meeting, roll: &[RollLine], spoke_before: &[MemberId]) -> Vec<MemberId> {
    let presenters = meeting.agenda.iter().filter_map(|item| item.presenter);
    let heard: Vec<Speaker> = meeting.speakers().into_iter().chain(presenters).collect();
    roll.iter()
        .filter(|line| line.is_present())
        .map(|line| line.member)
        .filter(|member| !heard.contains(&Speaker::Member(*member)) && !spoke_before.contains(member))
        .filter(|member| ![meeting.chair, meeting.minute_taker].contains(&Some(*member)))
        .collect()
}
