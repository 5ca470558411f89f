//! Making, opening and checking a book, and the keys that open it.

use crate::failure::Failure;
use crate::views::BookCheck;
use crate::{Book, KdfCost, Occasion, cell};
use domain::cell::Cell;
use std::path::Path;
use store::{Deed, Passphrase, RecoveryKey, Seal, StoreError, Unlock};

/// Fewest characters of a passphrase; length protects better than odd characters do (NIST SP 800-63B).
pub const LEAST_PASSPHRASE: u32 = 8;

/// A book that was just made, and the key for its recovery sheet, which is never shown again.
pub struct NewBook {
    /// The open book.
    pub book: Book,
    /// The recovery key.
    pub recovery: RecoveryKey,
}

/// Makes the book of a cell in a folder.
///
/// # Errors
/// What is wrong with the cell's details or the passphrase; [`Failure::BookExists`]; whatever hinders writing.
pub fn create(
    folder: &Path,
    mut details: Cell,
    passphrase: &str,
    cost: KdfCost,
    occasion: Occasion<'_>,
) -> Result<NewBook, Failure> {
    cell::check(&mut details)?;
    let passphrase = long_enough(passphrase)?;
    let recovery = RecoveryKey::random().map_err(|e| Failure::at(folder, e))?;
    let seal = Seal { passphrase: &passphrase, recovery: &recovery, cost };
    let deed = (Deed::new("createBook").irreversible(), occasion.now);
    let book = Book::create(folder, (occasion.new_id)(), &seal, deed, |change| change.put_cell(&details))
        .map_err(|e| Failure::at(folder, e))?;
    Ok(NewBook { book, recovery })
}

/// Opens a book with its passphrase.
///
/// # Errors
/// One for each thing that the secretary can do something about: wrong passphrase, damaged, newer, in use.
pub fn open(folder: &Path, passphrase: &str) -> Result<Book, Failure> {
    let passphrase = Passphrase::new(passphrase);
    Book::open(folder, &Unlock::Passphrase(&passphrase)).map_err(|e| Failure::at(folder, e))
}

/// Opens a book with its recovery sheet and gives it a new passphrase and a new sheet; the old sheet opens it no more.
///
/// # Errors
/// [`Failure::RecoveryKeyMistyped`], [`Failure::WrongRecoveryKey`], [`Failure::PassphraseTooShort`] and those of opening.
pub fn recover(folder: &Path, typed_key: &str, passphrase: &str, cost: KdfCost) -> Result<NewBook, Failure> {
    let passphrase = long_enough(passphrase)?;
    let here = |error: StoreError| Failure::at(folder, error);
    let old = RecoveryKey::parse(typed_key).map_err(here)?;
    let book = Book::open(folder, &Unlock::Recovery(&old)).map_err(here)?;
    book.change_passphrase(&passphrase, cost).map_err(here)?;
    let recovery = RecoveryKey::random().map_err(here)?;
    book.change_recovery(&recovery).map_err(here)?;
    Ok(NewBook { book, recovery })
}

/// Gives the book another passphrase.
///
/// # Errors
/// [`Failure::WrongPassphrase`] when the current one is not right; [`Failure::PassphraseTooShort`].
pub fn change_passphrase(book: &Book, current: &str, next: &str, cost: KdfCost) -> Result<(), Failure> {
    let next = long_enough(next)?;
    book.check_passphrase(&Passphrase::new(current))?;
    Ok(book.change_passphrase(&next, cost)?)
}

/// Gives the book another recovery sheet, after asking for the passphrase.
///
/// # Errors
/// [`Failure::WrongPassphrase`]; whatever hinders writing.
pub fn renew_recovery(book: &Book, passphrase: &str) -> Result<RecoveryKey, Failure> {
    book.check_passphrase(&Passphrase::new(passphrase))?;
    let recovery = RecoveryKey::random()?;
    book.change_recovery(&recovery)?;
    Ok(recovery)
}

/// Checks everything that can be checked about the open book; changes nothing.
///
/// # Errors
/// Whatever hinders counting; what is wrong with the book is in the findings.
pub fn check(book: &Book) -> Result<BookCheck, Failure> {
    let verification = book.verify();
    let findings = verification
        .findings
        .iter()
        .map(|finding| serde_json::to_string(finding).map_err(|e| Failure::Unexpected { detail: e.to_string() }))
        .collect::<Result<_, _>>()?;
    Ok(BookCheck {
        findings,
        members: verification.members,
        meetings: verification.meetings,
        actions: verification.actions,
        locked_papers: verification.locked_papers,
    })
}

fn long_enough(passphrase: &str) -> Result<Passphrase, Failure> {
    if passphrase.chars().count() < LEAST_PASSPHRASE as usize {
        return Err(Failure::PassphraseTooShort { least: LEAST_PASSPHRASE });
    }
    Ok(Passphrase::new(passphrase))
}

/// Tells whether a folder holds a book, without opening it.
///
/// # Errors
/// [`Failure::NotABook`].
pub fn look(folder: &Path) -> Result<(), Failure> {
    if store::is_book(folder) { Ok(()) } else { Err(Failure::NotABook { path: folder.display().to_string() }) }
}
