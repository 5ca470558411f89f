//! Attached files: attached, looked at, written out, removed.

use crate::failure::Failure;
use crate::views::AttachmentLine;
use crate::{Book, Occasion, chosen_file};
use domain::attachment::{Attachment, AttachmentOwner, FileKind, kept_name};
use domain::fingerprint::Fingerprint;
use domain::ids::AttachmentId;
use std::path::Path;
use store::{Deed, Reading};

/// Lists the files attached to something.
///
/// # Errors
/// Those of the book.
pub fn list(book: &Book, owner: AttachmentOwner) -> Result<Vec<AttachmentLine>, Failure> {
    book.read(|reading| lines(reading, owner))
}

/// Attaches a chosen file; the book keeps the file itself, under a name that leads nowhere.
///
/// # Errors
/// [`Failure::FileUnreadable`], [`Failure::FileEmpty`], [`Failure::FileTooLarge`], [`Failure::FileChanging`];
/// [`Failure::NotAttachable`] when it is of no kind that is kept.
pub fn attach(
    book: &Book,
    owner: AttachmentOwner,
    file: &Path,
    occasion: Occasion<'_>,
) -> Result<Vec<AttachmentLine>, Failure> {
    let bytes = chosen_file::read(file)?;
    let path = file.to_string_lossy();
    let kind = FileKind::of(&bytes).ok_or_else(|| Failure::NotAttachable { path: path.clone().into_owned() })?;
    // What it holds is not in the history, so that nothing could bring it back.
    let deed = Deed::new("attachFile").about(owner.id()).irreversible();
    book.change(deed, occasion.now, |change| {
        let taken: Vec<_> = change.attachments(owner)?.into_iter().map(|known| known.name).collect();
        let attachment = Attachment {
            id: AttachmentId((occasion.new_id)()),
            owner,
            name: kept_name(&path, kind, &taken),
            kind,
            size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            digest: Fingerprint::of_bytes(&bytes),
            attached_on: occasion.today,
        };
        change.attach(&attachment, &bytes)?;
        lines(change, owner)
    })
}

/// Removes an attached file for good.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn remove(book: &Book, id: AttachmentId, occasion: Occasion<'_>) -> Result<Vec<AttachmentLine>, Failure> {
    let owner = book.read(|reading| Ok::<_, Failure>(the_attachment(reading, id)?.owner))?;
    let deed = Deed::new("removeAttachment").about(owner.id()).irreversible();
    book.change(deed, occasion.now, |change| {
        change.remove_attachment(id)?;
        lines(change, owner)
    })
}

/// Gives an attached file with its name.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::BookDamaged`] when it is no longer the file that was attached.
pub fn file(book: &Book, id: AttachmentId) -> Result<(String, Vec<u8>), Failure> {
    book.read(|reading| {
        let attachment = the_attachment(reading, id)?;
        let bytes = bytes_of(reading, &attachment)?;
        Ok((attachment.name, bytes))
    })
}

/// Gives the bytes of an attached file.
pub(crate) fn bytes_of(reading: &Reading<'_>, attachment: &Attachment) -> Result<Vec<u8>, Failure> {
    let damaged = || Failure::BookDamaged { detail: "attachment".into() };
    reading.kept_file(attachment.digest)?.ok_or_else(damaged)
}

fn lines(reading: &Reading<'_>, owner: AttachmentOwner) -> Result<Vec<AttachmentLine>, Failure> {
    let line = |attachment: Attachment| AttachmentLine {
        id: attachment.id,
        name: attachment.name,
        file: attachment.kind,
        size: attachment.size,
        attached_on: attachment.attached_on,
    };
    Ok(reading.attachments(owner)?.into_iter().map(line).collect())
}

fn the_attachment(reading: &Reading<'_>, id: AttachmentId) -> Result<Attachment, Failure> {
    reading.attachment(id)?.ok_or(Failure::NotFound)
}
