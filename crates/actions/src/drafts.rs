//! Half-filled forms, kept within a second of the last key so that nothing typed is lost.

use crate::{Book, Failure, Occasion};

/// Keeps what stands in a form, under the form's name; an earlier draft of it is replaced.
///
/// # Errors
/// Whatever hinders writing.
pub fn keep(book: &Book, form: &str, body: &str, occasion: Occasion<'_>) -> Result<(), Failure> {
    Ok(book.keep_draft(form, body, occasion.now)?)
}

/// Gives the draft of a form, when there is one.
///
/// # Errors
/// Whatever hinders reading.
pub fn kept(book: &Book, form: &str) -> Result<Option<String>, Failure> {
    Ok(book.draft(form)?.map(|draft| draft.body))
}

/// Drops the draft of a form, once its content is kept for good or given up.
///
/// # Errors
/// Whatever hinders writing.
pub fn drop(book: &Book, form: &str) -> Result<(), Failure> {
    Ok(book.drop_draft(form)?)
}
