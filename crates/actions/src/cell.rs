//! The cell's own details.

use crate::failure::Failure;
use crate::views::Done;
use crate::{Book, Occasion};
use domain::cell::Cell;
use store::{Deed, StoreError};

/// Keeps the cell's details; locked papers keep the heading that they had.
///
/// # Errors
/// [`Failure::CellInvalid`] with the fields that cannot be kept.
pub fn save(book: &Book, mut cell: Cell, occasion: Occasion<'_>) -> Result<Done, Failure> {
    check(&mut cell)?;
    book.change(Deed::new("saveCell"), occasion.now, |change| {
        change.put_cell(&cell)?;
        Ok::<_, StoreError>(Done::of(change))
    })
    .map_err(Failure::from)
}

/// Puts the details into the form in which they are kept, or says which cannot be.
pub(crate) fn check(cell: &mut Cell) -> Result<(), Failure> {
    cell.tidy();
    let fields = cell.wrong_fields();
    if fields.is_empty() { Ok(()) } else { Err(Failure::CellInvalid { fields }) }
}

/// Gives the cell's details.
///
/// # Errors
/// Whatever hinders reading.
pub fn details(book: &Book) -> Result<Cell, Failure> {
    book.read(crate::meetings::the_cell)
}
