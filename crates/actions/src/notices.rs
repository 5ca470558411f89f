//! The notice of a meeting that is being prepared: its paper's content and its texts to send.

use crate::failure::Failure;
use crate::figures::Facts;
use crate::meetings::{the_cell, the_meeting};
use crate::views::Done;
use crate::{Book, Occasion};
use documents::notice_texts;
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use domain::notice::{Notice, NoticeTexts};
use store::{Deed, Reading};

/// Writes the texts by which a meeting is announced, as it is kept now.
///
/// # Errors
/// [`Failure::NotFound`] also when its minutes are locked: nobody is called to a meeting that is over.
pub fn notice(book: &Book, id: MeetingId) -> Result<NoticeTexts, Failure> {
    book.read(|reading| Ok(notice_texts::texts(&composed(reading, &the_meeting(reading, id)?)?)))
}

/// Takes the next number of the running term for the notice of a meeting; one that has a number keeps it.
///
/// # Errors
/// [`Failure::NotFound`] also when its minutes are locked.
pub fn take_notice_number(book: &Book, id: MeetingId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("takeNoticeNumber").about(id.0), occasion.now, |change| {
        if the_meeting(change, id)?.is_locked() {
            return Err(Failure::NotFound);
        }
        change.take_notice_number(id, the_cell(change)?.term)?;
        Ok(Done::of(change))
    })
}

/// The notice of a meeting as it stands.
///
/// # Errors
/// [`Failure::NotFound`] when its minutes are locked.
pub(crate) fn composed(reading: &Reading<'_>, meeting: &Meeting) -> Result<Notice, Failure> {
    if meeting.is_locked() {
        return Err(Failure::NotFound);
    }
    let number = reading.notice_number(meeting.id)?;
    Ok(Notice { number, ..Notice::of(Facts::gather(reading, meeting)?.sources(meeting, &[])) })
}
