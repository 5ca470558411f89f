//! What was done in the book, and taking it back.

use crate::views::{Done, HistoryLine, UndoState};
use crate::{Book, Failure, Occasion, rules};
use domain::kinds::Frequency;
use domain::rules::RulePack;
use store::{Deed, MeetingSummary, StoreError, UndoObstacle};

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
/// [`Failure::UndoBlocked`] when something later rests on it, papers were locked, a month would have two meetings of a
/// family that meets once, or a meeting would be under rules that are not there.
pub fn undo(book: &Book, action: u32, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let pack = book.read(|reading| rules::on(reading, occasion.today))?;
    let undone = book.change(Deed::new("undo"), occasion.now, |change| {
        let before = twins(&change.meetings()?, &pack);
        change.undo(action)?;
        let whole = rules::are_whole(change).unwrap_or(false);
        match !whole || twins(&change.meetings()?, &pack) > before {
            true => Err(StoreError::UndoBlocked { why: UndoObstacle::ChangedSince }),
            false => Ok(Done::of(change)),
        }
    });
    undone.map_err(|error| match error {
        // A task that the action gave was reported on since.
        StoreError::BrokenReference => Failure::UndoBlocked,
        other => other.into(),
    })
}

/// Counts the meetings that share a month with one of their family, where one a month is the rule.
fn twins(meetings: &[MeetingSummary], pack: &RulePack) -> usize {
    let monthly = |kind| pack.meeting(kind).filter(|rules| rules.frequency == Frequency::Monthly);
    let places: Vec<_> = meetings.iter().filter_map(|line| Some((monthly(line.kind)?.family, line.month))).collect();
    places.iter().enumerate().filter(|(at, place)| places.iter().take(*at).any(|earlier| earlier == *place)).count()
}
