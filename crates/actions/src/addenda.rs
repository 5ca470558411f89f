//! Addenda: what was left out of locked minutes or stands wrong in them is said beside them.

use crate::failure::Failure;
use crate::figures::frozen_record;
use crate::meetings::{the_meeting, view_in};
use crate::views::MeetingView;
use crate::{Book, Occasion, rules};
use documents::addendum::addendum_paper;
use documents::model::Paper;
use domain::addendum::Addendum;
use domain::fingerprint::Fingerprint;
use domain::ids::{AddendumId, MeetingId};
use domain::meeting::Meeting;
use store::{Deed, Reading};

/// Adds an addendum to locked minutes under the next number of its meeting; it is never changed or taken back.
///
/// # Errors
/// [`Failure::MinutesNotLocked`]; [`Failure::AddendumInvalid`] with everything that is wrong; [`Failure::NotFound`].
pub fn add(
    book: &Book,
    id: MeetingId,
    text: String,
    reason: String,
    occasion: Occasion<'_>,
) -> Result<MeetingView, Failure> {
    let deed = Deed::new("addAddendum").about(id.0).irreversible();
    book.change(deed, occasion.now, |change| {
        let meeting = the_meeting(change, id)?;
        if !meeting.is_locked() {
            return Err(Failure::MinutesNotLocked);
        }
        let number = change.addenda(id)?.last().map_or(1, |last| last.number.saturating_add(1));
        let made = AddendumId((occasion.new_id)());
        let mut addendum = Addendum { id: made, meeting: id, number, made_on: occasion.today, reason, text };
        addendum.tidy();
        let problems = addendum.problems(meeting.date);
        if !problems.is_empty() {
            return Err(Failure::AddendumInvalid { problems });
        }
        change.add_addendum(&addendum)?;
        view_in(change, id)
    })
}

/// The paper of one addendum; `None` when there is none of this number.
pub(crate) fn paper(reading: &Reading<'_>, meeting: &Meeting, number: u32) -> Result<Option<Paper>, Failure> {
    let papers = reading.locked_papers(meeting.id)?;
    let minutes = papers.iter().map(|paper| Ok((frozen_record(&paper.record)?, Fingerprint::of(&paper.record))));
    let minutes = minutes.collect::<Result<Vec<_>, Failure>>()?;
    let wording = &rules::named(reading, &meeting.rule_pack)?.addendum;
    let addendum = reading.addenda(meeting.id)?.into_iter().find(|addendum| addendum.number == number);
    Ok(addendum.and_then(|addendum| addendum_paper(&addendum, &minutes, wording)))
}
