//! A book: a folder with the encrypted file, its key file and its lock, and the only two ways into it.

use crate::access::{Change, Left, Reading};
use crate::connection::{self, Expect};
use crate::deed::Deed;
use crate::error::{DamagedPart, StoreError};
use crate::files::write_file;
use crate::finding::Verification;
use crate::folder::{
    BOOK_FILE, KEY_FILE, LOCK_FILE, make_files, make_folder, open_prepared, remove_made, unlock_folder,
};
use crate::keys::{KdfCost, KeyFile};
use crate::lock::BookLock;
use crate::recovery::RecoveryKey;
use crate::secrets::{DataKey, Passphrase};
use crate::transaction::{Trust, attempt};
use crate::verify;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use uuid::Uuid;

/// What a book is opened with.
pub enum Unlock<'a> {
    /// The passphrase.
    Passphrase(&'a Passphrase),
    /// The key of the recovery sheet.
    Recovery(&'a RecoveryKey),
}

/// What a new book is sealed with.
pub struct Seal<'a> {
    /// The passphrase.
    pub passphrase: &'a Passphrase,
    /// The key of the recovery sheet.
    pub recovery: &'a RecoveryKey,
    /// What trying one passphrase costs.
    pub cost: KdfCost,
}

/// An open book. It may be shared between threads; every access waits for the one before.
pub struct Book {
    folder: PathBuf,
    key: DataKey,
    keys: Mutex<KeyFile>,
    /// `None` after a failed commit, until the file was opened anew and verified.
    connection: Mutex<Option<Connection>>,
    /// Last, so that it is given back only when the file is closed.
    _lock: BookLock,
}

impl Book {
    /// Makes a book in a folder, which is made too when missing, writes its first change and opens it.
    ///
    /// Killed half-way, it leaves either no book, and it can be called again, or a whole one with its first change.
    ///
    /// # Errors
    /// [`StoreError::AlreadyABook`] when there is one; whatever hinders writing.
    pub fn create(
        folder: &Path,
        id: Uuid,
        seal: &Seal<'_>,
        (deed, now): (Deed, DateTime<Utc>),
        first: impl FnOnce(&Change<'_>) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        make_folder(folder)?;
        let lock = BookLock::take(&folder.join(LOCK_FILE))?;
        if folder.join(KEY_FILE).try_exists()? || folder.join(BOOK_FILE).try_exists()? {
            return Err(StoreError::AlreadyABook);
        }
        let key = DataKey::random()?;
        let keys = KeyFile::seal(id, &key, seal.passphrase, seal.recovery, seal.cost)?;
        let made = make_files(folder, &key, &keys, |tx| {
            let change = Change::begin(tx, &deed, now)?;
            first(&change)?;
            Ok(((), change.finish()?))
        });
        if made.is_err() {
            remove_made(folder);
        }
        made?;
        Self::start(folder, key, keys, lock)
    }

    /// Opens the book of a folder.
    ///
    /// # Errors
    /// One of [`StoreError`] for each thing that a person can do something about.
    pub fn open(folder: &Path, unlock: &Unlock<'_>) -> Result<Self, StoreError> {
        let (lock, keys, key) = unlock_folder(folder, unlock)?;
        Self::start(folder, key, keys, lock)
    }

    /// Checks everything that can be checked about the book of a folder, even one too damaged to be opened.
    ///
    /// # Errors
    /// As [`Book::open`], except for damage of `book.db`, which is what the result tells.
    pub fn examine(folder: &Path, unlock: &Unlock<'_>) -> Result<Verification, StoreError> {
        let (_lock, _keys, key) = unlock_folder(folder, unlock)?;
        Ok(verify::run_on_file(&folder.join(BOOK_FILE), &key))
    }

    fn start(folder: &Path, key: DataKey, keys: KeyFile, lock: BookLock) -> Result<Self, StoreError> {
        let conn = open_prepared(&folder.join(BOOK_FILE), &key, Expect::Existing)?;
        Ok(Self {
            folder: folder.to_owned(),
            key,
            keys: Mutex::new(keys),
            connection: Mutex::new(Some(conn)),
            _lock: lock,
        })
    }

    /// Reads from the book.
    ///
    /// # Errors
    /// Whatever `work` gives, or the reason why the book cannot be read.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Reading<'_>) -> Result<T, E>) -> Result<T, E> {
        let guard = self.connection()?;
        work(&Reading { conn: opened(&guard)? })
    }

    /// Changes the book: one named action, one transaction, one commit. When it returns `Ok`, the change is on the disk;
    /// otherwise nothing of it is to be taken as kept.
    ///
    /// `work` must not use the book itself, only what it is given.
    ///
    /// # Errors
    /// Whatever `work` gives, or the reason why the change could not be kept.
    pub fn change<T, E: From<StoreError>>(
        &self,
        deed: Deed,
        now: DateTime<Utc>,
        work: impl FnOnce(&Change<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(|tx| {
            let change = Change::begin(tx, &deed, now)?;
            let done = work(&change)?;
            Ok((done, change.finish()?))
        })
    }

    /// Runs one transaction and commits it; a commit that failed leaves the connection closed.
    pub(crate) fn transact<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<(T, Left), E>,
    ) -> Result<T, E> {
        let mut guard = self.connection()?;
        let (ended, trust) = attempt(opened(&guard)?, work);
        if trust == Trust::Lost {
            *guard = None;
        }
        ended
    }

    /// Checks everything that can be checked about the open book.
    #[must_use]
    pub fn verify(&self) -> Verification {
        match self.connection() {
            Ok(guard) => opened(&guard).map_or_else(|error| Verification::unreadable(&error), verify::run),
            Err(error) => Verification::unreadable(&error),
        }
    }

    /// The book's identifier, the same for ever.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.keys().book()
    }

    /// The folder that it is kept in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Tells whether a passphrase is the right one.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`].
    pub fn check_passphrase(&self, passphrase: &Passphrase) -> Result<(), StoreError> {
        let keys = self.keys().clone();
        keys.open_with_passphrase(passphrase).map(|_| ())
    }

    /// Gives the book another passphrase; the old one opens it no more, the recovery sheet still does.
    ///
    /// # Errors
    /// Whatever hinders writing the key file; the old passphrase stays good then.
    pub fn change_passphrase(&self, new: &Passphrase, cost: KdfCost) -> Result<(), StoreError> {
        self.rewrite_keys(|keys| keys.with_passphrase(&self.key, new, cost))
    }

    /// Gives the book another recovery sheet; the old one opens it no more, the passphrase still does.
    ///
    /// # Errors
    /// Whatever hinders writing the key file; the old sheet stays good then.
    pub fn change_recovery(&self, new: &RecoveryKey) -> Result<(), StoreError> {
        self.rewrite_keys(|keys| keys.with_recovery(&self.key, new))
    }

    fn rewrite_keys(&self, with: impl FnOnce(&KeyFile) -> Result<KeyFile, StoreError>) -> Result<(), StoreError> {
        let mut keys = self.keys();
        let changed = with(&keys)?;
        write_file(&self.folder.join(KEY_FILE), &changed.to_bytes()?)?;
        *keys = changed;
        Ok(())
    }

    /// Closes the book: the log is brought into the file and the lock given back.
    ///
    /// Dropping a book does the same without telling what went wrong; nothing is lost either way.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn close(self) -> Result<(), StoreError> {
        let mut guard = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(conn) = guard.take() else {
            return Ok(());
        };
        connection::checkpoint(&conn)?;
        conn.close().map_err(|(_, error)| error.into())
    }

    /// The key itself, to open the file without its book.
    #[cfg(test)]
    pub(crate) fn data_key(&self) -> DataKey {
        DataKey(self.key.0)
    }

    /// Does what a failed commit does.
    #[cfg(test)]
    pub(crate) fn lose_connection(&self) {
        *self.connection.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn keys(&self) -> MutexGuard<'_, KeyFile> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the connection; after a failed commit it is opened anew and verified first.
    fn connection(&self) -> Result<MutexGuard<'_, Option<Connection>>, StoreError> {
        // A panic inside an access rolled its transaction back, so the connection itself is sound.
        let mut guard = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        if guard.is_none() {
            let conn = open_prepared(&self.folder.join(BOOK_FILE), &self.key, Expect::Existing)?;
            // The system may have forgotten pages that it failed to sync; this writes them once more from the log.
            connection::checkpoint(&conn)?;
            if !verify::run(&conn).is_sound() {
                return Err(StoreError::damaged(DamagedPart::BookFile));
            }
            *guard = Some(conn);
        }
        Ok(guard)
    }
}

fn opened<'a>(guard: &'a MutexGuard<'_, Option<Connection>>) -> Result<&'a Connection, StoreError> {
    guard.as_ref().ok_or_else(|| StoreError::Io { detail: "the file is closed".to_owned() })
}
