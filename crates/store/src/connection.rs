//! Opens the encrypted file with every setting that durability needs, and refuses it when one is not in force.

use crate::error::{DamagedPart, StoreError};
use crate::secrets::DataKey;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use zeroize::Zeroizing;

/// "SCBo" in the file's header.
pub(crate) const APPLICATION_ID: i64 = 0x5343_426f;

/// Older builds have known faults in WAL (quality: sqlite3_libversion_number at least this).
const OLDEST_SQLITE: i32 = 3_051_003;

/// One setting, how it is asked for and how it must read back.
struct Setting {
    name: &'static str,
    ask: &'static str,
    in_force: Wanted,
}

/// What a setting must read back as.
enum Wanted {
    Text(&'static str),
    Number(i64),
}

const fn text(name: &'static str, ask: &'static str, wanted: &'static str) -> Setting {
    Setting { name, ask, in_force: Wanted::Text(wanted) }
}

const fn number(name: &'static str, ask: &'static str, wanted: i64) -> Setting {
    Setting { name, ask, in_force: Wanted::Number(wanted) }
}

/// Settings that must be asked for before the first page is read.
///
/// The form of encryption is AES-256-CBC with HMAC-SHA1 per page, which every `sqlcipher` in Debian since 2017 reads, so
/// that a book is never bound to this program; with a random 256-bit key the slower derivations of later forms add nothing.
/// The exclusive lock keeps the index of the log in memory: no second process can take part.
const BEFORE_READING: [Setting; 4] = [
    text("cipher_page_size", "4096", "4096"),
    text("cipher_hmac_algorithm", "HMAC_SHA1", "HMAC_SHA1"),
    text("cipher_kdf_algorithm", "PBKDF2_HMAC_SHA1", "PBKDF2_HMAC_SHA1"),
    text("locking_mode", "EXCLUSIVE", "exclusive"),
];

/// Settings of the open file.
const SETTINGS: [Setting; 10] = [
    text("journal_mode", "WAL", "wal"),
    number("synchronous", "FULL", 2),
    number("foreign_keys", "ON", 1),
    number("trusted_schema", "OFF", 0),
    number("cell_size_check", "ON", 1),
    number("mmap_size", "0", 0),
    number("temp_store", "MEMORY", 2),
    number("secure_delete", "ON", 1),
    number("busy_timeout", "5000", 5000),
    // KiB, as a negative number: room for what a search in thirty years goes through; a page that is read anew is decrypted anew.
    number("cache_size", "-16000", -16000),
];

/// Whether the file must be there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expect {
    Existing,
    New,
}

/// Opens the file, puts every setting in force and reads each back.
pub(crate) fn open(path: &Path, key: &DataKey, expect: Expect) -> Result<Connection, StoreError> {
    let conn = open_proven(path, key, expect)?;
    for setting in &SETTINGS {
        conn.pragma_update(None, setting.name, setting.ask)?;
    }
    let refused = settings_not_in_force(&conn)?;
    if let Some((name, found)) = refused.into_iter().next() {
        return Err(StoreError::setting(name, found));
    }
    conn.set_prepared_statement_cache_capacity(128);
    Ok(conn)
}

/// Opens the file with its key and proves that the key is the right one by reading a page.
fn open_proven(path: &Path, key: &DataKey, expect: Expect) -> Result<Connection, StoreError> {
    let conn = open_keyed(path, key, expect)?;
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    if expect == Expect::Existing && read_number(&conn, "application_id")? != APPLICATION_ID {
        return Err(StoreError::damaged(DamagedPart::BookFile));
    }
    Ok(conn)
}

/// Opens the file with its key and reads nothing yet.
pub(crate) fn open_keyed(path: &Path, key: &DataKey, expect: Expect) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::setting("sqlite_version", rusqlite::version()));
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if expect == Expect::New {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let conn = Connection::open_with_flags(path, flags)?;
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let pragma = Zeroizing::new(format!("PRAGMA key = \"{}\"", key.pragma_text().as_str()));
    conn.execute_batch(&pragma)?;
    for setting in &BEFORE_READING {
        conn.pragma_update(None, setting.name, setting.ask)?;
    }
    Ok(conn)
}

/// Lists the settings that read back as something else than asked for, each with what it reads back as.
pub(crate) fn settings_not_in_force(conn: &Connection) -> Result<Vec<(&'static str, String)>, StoreError> {
    let mut refused = Vec::new();
    for setting in BEFORE_READING.iter().chain(&SETTINGS) {
        let found = conn.pragma_query_value(None, setting.name, |row| row.get::<_, Value>(0));
        let in_force = match (&found, &setting.in_force) {
            (Ok(Value::Text(found)), Wanted::Text(wanted)) => found == wanted,
            (Ok(Value::Integer(found)), Wanted::Number(wanted)) => found == wanted,
            _ => false,
        };
        if !in_force {
            refused.push((setting.name, format!("{found:?}")));
        }
    }
    Ok(refused)
}

/// Reads a pragma that is a number.
pub(crate) fn read_number(conn: &Connection, pragma: &str) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, pragma, |row| row.get(0))?)
}

/// Brings everything from the log into the file, syncs it and empties the log.
pub(crate) fn checkpoint(conn: &Connection) -> Result<(), StoreError> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(StoreError::Io { detail: "checkpoint held up".to_owned() });
    }
    Ok(())
}
