//! Scans of signed papers: attached to locked minutes, looked at, written out, removed.

use crate::failure::Failure;
use crate::meetings::the_meeting;
use crate::papers::{composed, file_stem, part_of};
use crate::views::SignedCopyLine;
use crate::{Book, Occasion, chosen_file};
use domain::fingerprint::Fingerprint;
use domain::ids::{MeetingId, SignedCopyId};
use domain::papers::MeetingPaper;
use domain::signed_copy::{ScanKind, SignedCopy};
use std::path::Path;
use store::{Deed, Reading};

/// Lists the scans of a meeting's signed papers.
///
/// # Errors
/// Those of the book.
pub fn list(book: &Book, meeting: MeetingId) -> Result<Vec<SignedCopyLine>, Failure> {
    book.read(|reading| lines(reading, meeting))
}

/// Attaches a scan of a signed paper; the book keeps the file itself.
///
/// # Errors
/// [`Failure::MinutesNotLocked`]; those of a chosen file that cannot be kept; [`Failure::NotAScan`]; [`Failure::NotFound`] also for a paper that the meeting does not have.
pub fn attach(
    book: &Book,
    id: MeetingId,
    paper: MeetingPaper,
    scan: &Path,
    occasion: Occasion<'_>,
) -> Result<Vec<SignedCopyLine>, Failure> {
    let (bytes, kind) = read_scan(scan)?;
    // What it holds is not in the history, so that nothing could bring it back.
    let deed = Deed::new("attachSignedCopy").about(id.0).irreversible();
    book.change(deed, occasion.now, |change| {
        let copy = SignedCopy {
            id: SignedCopyId((occasion.new_id)()),
            meeting: id,
            paper,
            fingerprint: fingerprint_of(change, id, paper)?,
            kind,
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            digest: Fingerprint::of_bytes(&bytes),
            attached_on: occasion.today,
        };
        change.attach_signed_copy(&copy, &bytes)?;
        lines(change, id)
    })
}

/// Removes a scan for good.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn remove(book: &Book, id: SignedCopyId, occasion: Occasion<'_>) -> Result<Vec<SignedCopyLine>, Failure> {
    let meeting = book.read(|reading| Ok::<_, Failure>(the_copy(reading, id)?.meeting))?;
    let deed = Deed::new("removeSignedCopy").about(meeting.0).irreversible();
    book.change(deed, occasion.now, |change| {
        change.remove_signed_copy(id)?;
        lines(change, meeting)
    })
}

/// Gives the file of a scan with a plain ASCII name that says which paper it is.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::BookDamaged`] when it is no longer the file that was attached.
pub fn file(book: &Book, id: SignedCopyId) -> Result<(String, Vec<u8>), Failure> {
    book.read(|reading| {
        let copy = the_copy(reading, id)?;
        let damaged = || Failure::BookDamaged { detail: "signedCopy".into() };
        let bytes = reading.kept_file(copy.digest)?.ok_or_else(damaged)?;
        let meeting = the_meeting(reading, copy.meeting)?;
        let (record, _) = composed(reading, &meeting, copy.paper)?;
        Ok((format!("{}_DaKy.{}", file_stem(&record, &meeting, copy.paper), copy.kind.ending()), bytes))
    })
}

fn lines(reading: &Reading<'_>, meeting: MeetingId) -> Result<Vec<SignedCopyLine>, Failure> {
    let line = |copy: SignedCopy| SignedCopyLine {
        id: copy.id,
        paper: copy.paper,
        code: copy.fingerprint.short(),
        scan: copy.kind,
        size: copy.size,
        attached_on: copy.attached_on,
    };
    Ok(reading.signed_copies(meeting)?.into_iter().map(line).collect())
}

fn the_copy(reading: &Reading<'_>, id: SignedCopyId) -> Result<SignedCopy, Failure> {
    reading.signed_copy(id)?.ok_or(Failure::NotFound)
}

/// The fingerprint at the foot of a paper: that of the minutes from which it is composed.
fn fingerprint_of(reading: &Reading<'_>, id: MeetingId, paper: MeetingPaper) -> Result<Fingerprint, Failure> {
    let meeting = the_meeting(reading, id)?;
    if !meeting.is_locked() {
        return Err(Failure::MinutesNotLocked);
    }
    composed(reading, &meeting, paper)?;
    let records = reading.locked_papers(id)?;
    let record = records.iter().find(|record| Some(record.part) == part_of(&meeting, paper));
    record.map(|record| Fingerprint::of(&record.record)).ok_or(Failure::NotFound)
}

fn read_scan(path: &Path) -> Result<(Vec<u8>, ScanKind), Failure> {
    let bytes = chosen_file::read(path)?;
    let kind = ScanKind::of(&bytes).ok_or_else(|| Failure::NotAScan { path: path.display().to_string() })?;
    Ok((bytes, kind))
}
