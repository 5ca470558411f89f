//! The notice of a meeting that is being prepared: its paper's content and its texts to send.

use crate::Book;
use crate::failure::Failure;
use crate::figures::Facts;
use crate::meetings::the_meeting;
use documents::notice_texts;
use domain::ids::MeetingId;
use domain::meeting::Meeting;
use domain::notice::{Notice, NoticeTexts};
use store::Reading;

/// Writes the texts by which a meeting is announced, as it is kept now.
///
/// # Errors
/// [`Failure::NotFound`] also when its minutes are locked: nobody is called to a meeting that is over.
pub fn notice(book: &Book, id: MeetingId) -> Result<NoticeTexts, Failure> {
    book.read(|reading| Ok(notice_texts::texts(&composed(reading, &the_meeting(reading, id)?)?)))
}

/// The notice of a meeting as it stands.
///
/// # Errors
/// [`Failure::NotFound`] when its minutes are locked.
pub(crate) fn composed(reading: &Reading<'_>, meeting: &Meeting) -> Result<Notice, Failure> {
    if meeting.is_locked() {
        return Err(Failure::NotFound);
    }
    Ok(Notice::of(Facts::gather(reading, meeting)?.sources(meeting, &[])))
}
