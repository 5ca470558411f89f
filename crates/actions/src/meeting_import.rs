//! Bringing in a meeting from its structured file.

use crate::failure::{Failure, ImportRefusal};
use crate::meetings::{refuse_far_date, refuse_twin, view_in};
use crate::views::MeetingView;
use crate::{Book, Occasion, members, rules};
use domain::ids::MeetingId;
use exchange::meeting_file::MeetingFile;
use exchange::meeting_reading::{self, Known, MeetingFileError};
use store::{Change, Deed, Span};

/// Keeps the meeting of a file, with the statuses that it tells of, as one action.
///
/// # Errors
/// [`Failure::ImportRefused`] naming the place; [`Failure::MeetingExists`]; [`Failure::DateOutsideMonth`].
pub fn import(book: &Book, text: &str, occasion: Occasion<'_>) -> Result<MeetingView, Failure> {
    let file = meeting_reading::parse(text).map_err(refused)?;
    book.change(Deed::new("importMeeting"), occasion.now, |change| import_in(change, &file, occasion))
}

fn import_in(change: &Change<'_>, file: &MeetingFile, occasion: Occasion<'_>) -> Result<MeetingView, Failure> {
    let before = change.members()?;
    let (date, starts) = (file.starts.date(), file.starts.time());
    let tasks = change.open_tasks(Span::Before { date, starts, meeting: MeetingId((occasion.new_id)()) })?;
    let known = Known { members: &before, tasks: &tasks, new_id: occasion.new_id };
    for mut member in meeting_reading::members_with_statuses(file, known).map_err(refused)? {
        members::check(&mut member)?;
        change.put_member(&member)?;
    }
    let pack = rules::on(change, file.starts.date())?;
    let mut meeting = meeting_reading::meeting(file, known, &pack.id).map_err(refused)?;
    refuse_twin(change, &pack, meeting.kind, meeting.month)?;
    refuse_far_date(meeting.month, meeting.date)?;
    meeting.tidy();
    if let Some(rules) = pack.meeting(meeting.kind) {
        meeting.agenda.iter_mut().for_each(|item| item.origin = rules.origin_of(&item.title, meeting.month));
    }
    change.put_meeting(&meeting)?;
    view_in(change, meeting.id)
}

fn refused(error: MeetingFileError) -> Failure {
    match error {
        MeetingFileError::Malformed(detail) => Failure::ImportRefused { reason: ImportRefusal::Malformed, detail },
        MeetingFileError::UnknownPerson(detail) => {
            Failure::ImportRefused { reason: ImportRefusal::UnknownPerson, detail }
        }
        MeetingFileError::AmbiguousPerson(detail) => {
            Failure::ImportRefused { reason: ImportRefusal::AmbiguousPerson, detail }
        }
        MeetingFileError::UnknownTask(detail) => Failure::ImportRefused { reason: ImportRefusal::UnknownTask, detail },
    }
}
