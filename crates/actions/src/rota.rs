//! The rota of presenters: whose turn it is, asked for by whoever prepares a meeting, and laid where the rules say so.

use crate::failure::Failure;
use crate::meetings::the_meeting;
use crate::{Book, rules};
use domain::headcount::roll_of;
use domain::ids::MeetingId;
use domain::meeting::{Meeting, Speaker};
use domain::member::Member;
use domain::origin::Origin;
use domain::rota::{self, Turn};
use domain::rules::RulePack;
use store::Reading;

/// Proposes a presenter for each line of a meeting that is presented in turn and has none.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn turns(book: &Book, id: MeetingId) -> Result<Vec<Turn>, Failure> {
    book.read(|reading| {
        let meeting = the_meeting(reading, id)?;
        proposed(reading, &meeting, &*rules::named(reading, &meeting.rule_pack)?, &reading.members()?)
    })
}

/// Fills in the presenters of the standing lines that the rules give to the rota, at a meeting that is being made.
pub(crate) fn lay(
    reading: &Reading<'_>,
    meeting: &mut Meeting,
    pack: &RulePack,
    members: &[Member],
) -> Result<(), Failure> {
    if !pack.meeting(meeting.kind).is_some_and(rota::is_laid) {
        return Ok(());
    }
    for turn in proposed(reading, meeting, pack, members)? {
        let item = meeting.agenda.iter_mut().find(|item| item.id == turn.item);
        if let Some(item) = item.filter(|item| matches!(item.origin, Origin::Standing { .. })) {
            item.presenter = Some(Speaker::Member(turn.member));
        }
    }
    Ok(())
}

fn proposed(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    members: &[Member],
) -> Result<Vec<Turn>, Failure> {
    let roll = roll_of(meeting, members, pack.roll(meeting.kind));
    let last = reading.last_presented(&rota::months_before(meeting.month), meeting.date, meeting.id)?;
    Ok(rota::turns(meeting, &roll, pack.meeting(meeting.kind), &last))
}
