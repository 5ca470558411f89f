//! Everything that can go wrong with a book, told apart as far as a person can act on it differently.

use rusqlite::ffi;
use std::io;
use uuid::Uuid;

/// Why the book could not be opened, read or changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The passphrase does not open the passphrase slot; the file itself is in order.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is well formed but belongs to another book or to an older sheet.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// The recovery key was mistyped.
    #[error("recovery key mistyped in group {group}")]
    RecoveryKeyMistyped {
        /// The first wrong group, counted from 1.
        group: u32,
    },
    /// The folder holds no book.
    #[error("not a book")]
    NotABook,
    /// The folder already holds a book, which is never overwritten.
    #[error("there is a book already")]
    AlreadyABook,
    /// The book is there and its key file is not; only a backup of the key file helps.
    #[error("key file missing")]
    KeyFileMissing,
    /// Content of a file is not what was written.
    #[error("damaged: {what:?}")]
    Damaged {
        /// Which part.
        what: DamagedPart,
    },
    /// The book was written by a newer version of the program.
    #[error("version {found} is newer than {known}")]
    TooNew {
        /// Version of the book.
        found: u32,
        /// Newest version that this program knows.
        known: u32,
    },
    /// Another process, or another opener in this process, holds the book.
    #[error("in use by process {pid:?}")]
    InUse {
        /// The holder, when it could be read.
        pid: Option<u32>,
    },
    /// The disk is full; nothing of this change was kept.
    #[error("disk full")]
    DiskFull,
    /// The folder or file may not be written.
    #[error("not writable")]
    NotWritable,
    /// The disk or the operating system refused; nothing of this change may be taken as kept.
    #[error("input/output: {detail}")]
    Io {
        /// What the system said, for the report.
        detail: String,
    },
    /// The row belongs to a meeting whose minutes are locked.
    #[error("the meeting is locked")]
    Locked,
    /// Meetings are under the rule pack, or another pack lies on it; and no pack is ever changed.
    #[error("the rule pack is in use")]
    RulePackInUse,
    /// The row refers to another that is not there, or others still refer to it.
    #[error("broken reference")]
    BrokenReference,
    /// There is no row of that kind with that identifier.
    #[error("no {what} {id}")]
    NotFound {
        /// The kind of row, by its table's name.
        what: &'static str,
        /// Its identifier.
        id: Uuid,
    },
    /// The action cannot be undone.
    #[error("cannot undo: {why:?}")]
    UndoBlocked {
        /// Why.
        why: UndoObstacle,
    },
    /// A setting of the database is not in force although it was asked for.
    #[error("setting {name} is {found}")]
    SettingRefused {
        /// Name of the pragma.
        name: &'static str,
        /// What it reads back as.
        found: String,
    },
    /// The database refused for a reason that is a fault of this program.
    #[error("database ({code}): {detail}")]
    Sql {
        /// Extended result code of SQLite, 0 when the fault is not SQLite's.
        code: i32,
        /// What it said, for the report; may quote a statement, never a value.
        detail: String,
    },
}

/// The part of a book that is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamagedPart {
    /// `book.keys`.
    KeyFile,
    /// `book.db`.
    BookFile,
    /// `book.db` is not there.
    BookFileMissing,
    /// A value in a row that no version of this program writes.
    Row,
}

/// Why an action cannot be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoObstacle {
    /// There is no such action.
    Unknown,
    /// It was undone already.
    AlreadyUndone,
    /// It is of the kind that is final (locking minutes).
    Final,
    /// Something it changed was changed again since.
    ChangedSince,
    /// Something it changed belongs to a meeting locked since.
    Locked,
}

impl StoreError {
    pub(crate) fn damaged(what: DamagedPart) -> Self {
        Self::Damaged { what }
    }

    pub(crate) fn setting(name: &'static str, found: impl Into<String>) -> Self {
        Self::SettingRefused { name, found: found.into() }
    }

    /// A stored value that no version of this program writes.
    pub(crate) fn unreadable_row() -> Self {
        Self::damaged(DamagedPart::Row)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, message) => from_sqlite(*failure, message.as_deref()),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..) => Self::unreadable_row(),
            other => Self::Sql { code: 0, detail: other.to_string() },
        }
    }
}

/// The text that the lock triggers of the migrations raise.
pub(crate) const LOCKED_TEXT: &str = "meeting locked";
/// The same of the triggers that keep issued decisions.
const ISSUED_TEXT: &str = "decision issued";
/// The same of the triggers that keep rule packs.
const RULE_PACK_TEXT: &str = "rule pack in use";

fn from_sqlite(failure: ffi::Error, message: Option<&str>) -> StoreError {
    let code = failure.extended_code;
    let detail = message.unwrap_or_default().to_owned();
    match code & 0xff {
        ffi::SQLITE_FULL => StoreError::DiskFull,
        ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => StoreError::damaged(DamagedPart::BookFile),
        ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_AUTH => StoreError::NotWritable,
        ffi::SQLITE_IOERR => StoreError::Io { detail: format!("{detail} ({code})") },
        ffi::SQLITE_CANTOPEN => StoreError::Io { detail: format!("{detail} ({code})") },
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => StoreError::InUse { pid: None },
        ffi::SQLITE_CONSTRAINT if [LOCKED_TEXT, ISSUED_TEXT].contains(&detail.as_str()) => StoreError::Locked,
        ffi::SQLITE_CONSTRAINT if detail == RULE_PACK_TEXT => StoreError::RulePackInUse,
        ffi::SQLITE_CONSTRAINT if code == ffi::SQLITE_CONSTRAINT_FOREIGNKEY => StoreError::BrokenReference,
        _ => StoreError::Sql { code, detail },
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NotWritable,
            _ => Self::Io { detail: error.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn results_of_sqlite_are_told_apart() {
        assert!(matches!(of(ffi::SQLITE_FULL), StoreError::DiskFull));
        assert!(matches!(of(ffi::SQLITE_IOERR_FSYNC), StoreError::Io { .. }));
        assert!(matches!(of(ffi::SQLITE_IOERR_WRITE), StoreError::Io { .. }));
        assert!(matches!(of(ffi::SQLITE_NOTADB), StoreError::Damaged { what: DamagedPart::BookFile }));
        assert!(matches!(of(ffi::SQLITE_CORRUPT), StoreError::Damaged { what: DamagedPart::BookFile }));
        assert!(matches!(of(ffi::SQLITE_READONLY), StoreError::NotWritable));
        assert!(matches!(of(ffi::SQLITE_CONSTRAINT_FOREIGNKEY), StoreError::BrokenReference));
        assert!(matches!(of(ffi::SQLITE_CONSTRAINT_UNIQUE), StoreError::Sql { .. }));
    }

    #[test]
    fn a_full_disk_is_no_general_fault() {
        assert!(matches!(io::Error::from(io::ErrorKind::StorageFull).into(), StoreError::DiskFull));
        assert!(matches!(io::Error::from(io::ErrorKind::PermissionDenied).into(), StoreError::NotWritable));
    }
}
