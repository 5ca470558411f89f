//! The register of incoming documents.

use crate::failure::Failure;
use crate::registers::in_family;
use crate::views::{Done, IncomingLine};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::ids::IncomingId;
use domain::incoming::IncomingDocument;
use store::{Deed, StoreError};

/// Lists the register, what came last first, each document with the meeting at which it is, or was, read out by the rules of a
/// day.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, today: NaiveDate) -> Result<Vec<IncomingLine>, Failure> {
    book.read(|reading| {
        let placed = in_family(reading.documents_placed()?, &*rules::on(reading, today)?);
        let last = |id| placed.iter().rev().find(|(document, _)| *document == id).map(|(_, placed)| *placed);
        let documents = reading.incoming_documents()?.into_iter();
        Ok(documents.map(|document| IncomingLine { placed: last(document.id), document }).collect())
    })
}

/// Keeps a document of the register, new or changed. What was read out of it before stays as it was.
///
/// # Errors
/// [`Failure::IncomingInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, mut document: IncomingDocument, occasion: Occasion<'_>) -> Result<Done, Failure> {
    document.tidy();
    let problems = document.problems(occasion.today);
    if !problems.is_empty() {
        return Err(Failure::IncomingInvalid { problems });
    }
    let deed = Deed::new("saveIncoming").about(document.id.0);
    book.change(deed, occasion.now, |change| {
        change.put_incoming_document(&document)?;
        Ok(Done::of(change))
    })
}

/// Takes a document out of the register; where it was read out it stays.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: IncomingId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("deleteIncoming").about(id.0);
    let done = book.change(deed, occasion.now, |change| {
        change.delete_incoming_document(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}
