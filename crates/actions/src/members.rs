//! The members' list.

use crate::failure::Failure;
use crate::views::{Done, MemberLine, MemberList};
use crate::{Book, Occasion};
use chrono::NaiveDate;
use domain::headcount::{HeadCount, RollLine};
use domain::ids::MemberId;
use domain::member::Member;
use store::{Deed, Reading, StoreError};

/// Lists everybody ever on the list, with what each is on a day, in the order of posts and names.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, day: NaiveDate) -> Result<MemberList, Failure> {
    let members = book.read(everybody)?;
    let head_count = HeadCount::of(&standing_roll(&members, day));
    let mut lines: Vec<MemberLine> = members
        .into_iter()
        .map(|member| MemberLine {
            standing: member.standing_on(day),
            party_age: member.party_age_on(day),
            name_order: domain::text::name_order(&member.name),
            member,
        })
        .collect();
    lines.sort_by(|a, b| (a.member.post, &a.name_order, a.member.id).cmp(&(b.member.post, &b.name_order, b.member.id)));
    Ok(MemberList { day, lines, head_count })
}

/// Everybody ever on the list.
pub(crate) fn everybody(reading: &Reading<'_>) -> Result<Vec<Member>, StoreError> {
    reading.members()
}

/// The roll of a day on which nobody has been called.
pub(crate) fn standing_roll(members: &[Member], day: NaiveDate) -> Vec<RollLine> {
    members
        .iter()
        .filter_map(|member| {
            Some(RollLine {
                member: member.id,
                name: member.name.clone(),
                post: member.post,
                standing: member.standing_on(day)?,
                presence: None,
                reason: String::new(),
            })
        })
        .collect()
}

/// Keeps a member, new or changed.
///
/// # Errors
/// [`Failure::MemberInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, mut member: Member, occasion: Occasion<'_>) -> Result<Done, Failure> {
    check(&mut member)?;
    let deed = Deed::new("saveMember").about(member.id.0);
    let done = book.change(deed, occasion.now, |change| {
        change.put_member(&member)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Removes a member who appears in no meeting.
///
/// # Errors
/// [`Failure::MemberInMeetings`] when past papers name the member: then a dated status ends the membership instead.
pub fn delete(book: &Book, member: MemberId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("deleteMember").about(member.0);
    let removed = book.change(deed, occasion.now, |change| {
        change.delete_member(member)?;
        Ok::<_, StoreError>(Done::of(change))
    });
    removed.map_err(|error| match error {
        StoreError::BrokenReference => Failure::MemberInMeetings,
        other => other.into(),
    })
}

/// Keeps the people of an import, all of them or none, as one action.
///
/// # Errors
/// [`Failure::MemberInvalid`] for the first person that cannot be kept.
pub fn apply_import(book: &Book, mut members: Vec<Member>, occasion: Occasion<'_>) -> Result<Done, Failure> {
    members.iter_mut().try_for_each(check)?;
    let done = book.change(Deed::new("importMembers"), occasion.now, |change| {
        for member in &members {
            change.put_member(member)?;
        }
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

pub(crate) fn check(member: &mut Member) -> Result<(), Failure> {
    member.tidy();
    let problems = member.problems();
    if problems.is_empty() { Ok(()) } else { Err(Failure::MemberInvalid { problems }) }
}
