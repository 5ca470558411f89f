//! The files of a book in its folder: made, finished after a crash, opened.

use crate::access::Left;
use crate::book::Unlock;
use crate::connection::{self, Expect};
use crate::error::{DamagedPart, StoreError};
use crate::files::{sync_folder_of, write_file};
use crate::keys::KeyFile;
use crate::lock::BookLock;
use crate::secrets::DataKey;
use crate::transaction::attempt;
use crate::{journal, migrations, open_assignments, search_index};
use rusqlite::Connection;
use std::fs;
use std::path::Path;

/// The encrypted file.
pub(crate) const BOOK_FILE: &str = "book.db";
/// The key file.
pub(crate) const KEY_FILE: &str = "book.keys";
/// The lock file.
pub(crate) const LOCK_FILE: &str = "book.lock";
/// The encrypted file before its key file stands; a crash may leave it.
const NEW_FILE: &str = "book.db.new";

/// Takes the lock and finds the key; the book file itself is not opened.
pub(crate) fn unlock_folder(folder: &Path, unlock: &Unlock<'_>) -> Result<(BookLock, KeyFile, DataKey), StoreError> {
    let (has_keys, has_book) = (folder.join(KEY_FILE).try_exists()?, folder.join(BOOK_FILE).try_exists()?);
    if !has_keys {
        return Err(if has_book { StoreError::KeyFileMissing } else { StoreError::NotABook });
    }
    let lock = BookLock::take(&folder.join(LOCK_FILE))?;
    finish_creation(folder)?;
    let keys = KeyFile::parse(&fs::read(folder.join(KEY_FILE))?)?;
    let key = match unlock {
        Unlock::Passphrase(passphrase) => keys.open_with_passphrase(passphrase)?,
        Unlock::Recovery(recovery) => keys.open_with_recovery(recovery)?,
    };
    Ok((lock, keys, key))
}

/// Opens the file, brings it to this program's version and puts its triggers in place.
pub(crate) fn open_prepared(path: &Path, key: &DataKey, expect: Expect) -> Result<Connection, StoreError> {
    open_with_steps(path, key, expect, migrations::ALL)
}

/// An older book is copied to `book.db.version-N` before it is brought on.
pub(crate) fn open_with_steps(
    path: &Path,
    key: &DataKey,
    expect: Expect,
    steps: &[&str],
) -> Result<Connection, StoreError> {
    let mut conn = connection::open(path, key, expect)?;
    let found = migrations::version_of(&conn)?;
    if (1..migrations::newest(steps)).contains(&found) {
        connection::checkpoint(&conn)?;
        conn.close().map_err(|(_, error)| error)?;
        write_file(&path.with_extension(format!("db.version-{found}")), &fs::read(path)?)?;
        conn = connection::open(path, key, expect)?;
    }
    search_index::make_functions(&conn)?;
    migrations::migrate(&conn, steps)?;
    search_index::prepare(&conn)?;
    open_assignments::prepare(&conn)?;
    journal::prepare(&conn)?;
    Ok(conn)
}

/// Makes the folder of a book; its name is on the disk before anything in it is acknowledged.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let made: Vec<&Path> = folder.ancestors().take_while(|part| !part.exists()).collect();
    fs::create_dir_all(folder)?;
    Ok(made.into_iter().rev().try_for_each(sync_folder_of)?)
}

/// The key file comes before the name `book.db`: a crash in between is finished by the next opening.
pub(crate) fn make_files(
    folder: &Path,
    key: &DataKey,
    keys: &KeyFile,
    first: impl FnOnce(&Connection) -> Result<((), Left), StoreError>,
) -> Result<(), StoreError> {
    let new = folder.join(NEW_FILE);
    remove_made(folder);
    make_new(&new, key, first).map_err(nobody_else)?;
    write_file(&folder.join(KEY_FILE), &keys.to_bytes()?)?;
    fs::rename(&new, folder.join(BOOK_FILE))?;
    Ok(sync_folder_of(&new)?)
}

fn make_new(
    new: &Path,
    key: &DataKey,
    first: impl FnOnce(&Connection) -> Result<((), Left), StoreError>,
) -> Result<(), StoreError> {
    let conn = open_prepared(new, key, Expect::New)?;
    attempt(&conn, first).0?;
    connection::checkpoint(&conn)?;
    Ok(conn.close().map_err(|(_, error)| error)?)
}

/// Nobody else knows of a file that is being made: what SQLite calls busy there is a disk that failed a moment before.
fn nobody_else(error: StoreError) -> StoreError {
    match error {
        StoreError::InUse { .. } => StoreError::Io { detail: "the new file could not be written".to_owned() },
        other => other,
    }
}

/// Only called where there was no book before, under its lock.
pub(crate) fn remove_made(folder: &Path) {
    for name in [KEY_FILE, BOOK_FILE, NEW_FILE, "book.db.new-wal", "book.db.new-journal"] {
        // What is not there cannot be removed, and the cause is told by whoever failed first.
        let _ = fs::remove_file(folder.join(name));
    }
}

fn finish_creation(folder: &Path) -> Result<(), StoreError> {
    let (new, book) = (folder.join(NEW_FILE), folder.join(BOOK_FILE));
    if book.try_exists()? {
        return Ok(());
    }
    if !new.try_exists()? {
        return Err(StoreError::damaged(DamagedPart::BookFileMissing));
    }
    fs::rename(&new, &book)?;
    Ok(sync_folder_of(&book)?)
}

/// Tells whether a folder holds a book, without opening it.
#[must_use]
pub fn is_book(folder: &Path) -> bool {
    [KEY_FILE, BOOK_FILE].iter().any(|name| folder.join(name).is_file())
}
