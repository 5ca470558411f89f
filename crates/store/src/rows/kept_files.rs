//! Kept files: each stands once, under the digest of its bytes, as long as anything is that file.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use domain::fingerprint::Fingerprint;
use rusqlite::{OptionalExtension, params};

impl Reading<'_> {
    /// Gives the bytes of a kept file, checked against their digest; `None` when they are gone or no longer what was kept.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn kept_file(&self, digest: Fingerprint) -> Result<Option<Vec<u8>>, StoreError> {
        let mut statement = self.conn.prepare_cached("SELECT bytes FROM kept_file WHERE digest = ?1")?;
        let bytes: Option<Vec<u8>> = statement.query_row([digest.hex()], |row| row.get(0)).optional()?;
        Ok(bytes.filter(|bytes| Fingerprint::of_bytes(bytes) == digest))
    }
}

impl Change<'_> {
    /// Keeps the bytes of a file, unless they are kept already.
    pub(crate) fn keep_file(&self, digest: Fingerprint, bytes: &[u8]) -> Result<(), StoreError> {
        let keep = "INSERT INTO kept_file (digest, bytes) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING";
        self.conn.prepare_cached(keep)?.execute(params![digest.hex(), bytes])?;
        Ok(())
    }

    /// Removes the files that nothing is any more.
    pub(crate) fn drop_unused_files(&self) -> Result<(), StoreError> {
        let unused = "DELETE FROM kept_file WHERE digest NOT IN (SELECT digest FROM signed_copy)
                      AND digest NOT IN (SELECT digest FROM attachment)";
        self.conn.prepare_cached(unused)?.execute([])?;
        Ok(())
    }
}
