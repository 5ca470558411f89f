//! What was done in the book, and taking it back.

use crate::views::{Done, HistoryLine, UndoState};
use crate::{Book, Failure, Occasion};
use store::{Deed, StoreError};

/// Lists what was done, the newest first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, limit: u32) -> Result<Vec<HistoryLine>, Failure> {
    let actions = book.read(|reading| reading.history(limit)).map_err(|e: StoreError| Failure::from(e))?;
    Ok(actions
        .into_iter()
        .map(|action| HistoryLine {
            action: action.number,
            at: action.at,
            undo: match (action.undone_by, action.reversible) {
                (Some(_), _) => UndoState::Undone,
                (None, true) => UndoState::Possible,
                (None, false) => UndoState::Final,
            },
            verb: action.verb,
        })
        .collect())
}

/// Takes an action back; taking that back brings it again.
///
/// # Errors
/// [`Failure::UndoBlocked`] when something later rests on it or papers were locked.
pub fn undo(book: &Book, action: u32, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let undone = book.change(Deed::new("undo"), occasion.now, |change| {
        change.undo(action)?;
        Ok(Done::of(change))
    });
    undone.map_err(|error| match error {
        // A task that the action gave was reported on since.
        StoreError::BrokenReference => Failure::UndoBlocked,
        other => other.into(),
    })
}
