//! Removes a whole book: for the practice cell, which goes in one click.

use crate::error::StoreError;
use crate::folder::{BOOK_FILE, KEY_FILE, LOCK_FILE};
use crate::lock::BookLock;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Removes the files of a book that nobody has open, then its folder when nothing else is in it.
///
/// # Errors
/// [`StoreError::NotABook`]; [`StoreError::InUse`]; whatever hinders removing.
pub fn delete_book(folder: &Path) -> Result<(), StoreError> {
    if !folder.join(KEY_FILE).try_exists()? && !folder.join(BOOK_FILE).try_exists()? {
        return Err(StoreError::NotABook);
    }
    let lock = BookLock::take(&folder.join(LOCK_FILE))?;
    for name in known_files(folder)? {
        // The lock goes last: until then nobody can make a new book here.
        if name != LOCK_FILE {
            remove(&folder.join(name))?;
        }
    }
    drop(lock);
    remove(&folder.join(LOCK_FILE))?;
    match fs::remove_dir(folder) {
        Err(error) if error.kind() != ErrorKind::DirectoryNotEmpty => Err(error.into()),
        _ => Ok(()),
    }
}

/// The files that this program itself makes in a book's folder.
fn known_files(folder: &Path) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let Some(name) = name.to_str() else {
            continue;
        };
        if name == KEY_FILE || name == LOCK_FILE || name == BOOK_FILE || name.starts_with("book.db.") || is_log(name) {
            names.push(name.to_owned());
        }
    }
    // The key first: without it the rest is unreadable, whatever happens in between.
    names.sort_by_key(|name| name != KEY_FILE);
    Ok(names)
}

fn is_log(name: &str) -> bool {
    ["book.db-wal", "book.db-shm", "book.db-journal"].contains(&name)
}

fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
