//! The key file: the book's random key, sealed once for the passphrase and once for the recovery sheet.

use crate::error::{DamagedPart, StoreError};
use crate::recovery::RecoveryKey;
use crate::secrets::{DataKey, Passphrase, fill_random};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Newest format of the key file that this program knows.
const FORMAT: u32 = 1;
const NAME_OF_RECOVERY: &[u8] = b"so-chi-bo recovery 1";

/// What it costs to try one passphrase (Argon2id).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KdfCost {
    /// Memory in KiB.
    memory_kib: u32,
    /// Passes over the memory.
    passes: u32,
}

impl KdfCost {
    /// What a real book has: 64 MiB, three passes; about a fifth of a second on an old PC.
    #[must_use]
    pub fn standard() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3 }
    }

    /// As cheap as the algorithm allows: for tests, and for the practice cell, whose content is invented.
    #[must_use]
    pub fn cheapest() -> Self {
        Self { memory_kib: 8, passes: 1 }
    }

    fn is_plausible(self) -> bool {
        (8..=1024 * 1024).contains(&self.memory_kib) && (1..=100).contains(&self.passes)
    }
}

/// The book's key, sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Slot {
    /// Present in the passphrase slot only.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    argon2id: Option<KdfCost>,
    salt: String,
    nonce: String,
    sealed: String,
}

/// The content of `book.keys`. Nothing in it is personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: u32,
    book: Uuid,
    passphrase: Slot,
    recovery: Slot,
    /// Tells a damaged file from a wrong passphrase; it protects nothing.
    checksum: String,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u32,
}

impl KeyFile {
    pub(crate) fn seal(
        book: Uuid,
        key: &DataKey,
        passphrase: &Passphrase,
        recovery: &RecoveryKey,
        cost: KdfCost,
    ) -> Result<Self, StoreError> {
        let passphrase = seal_for_passphrase(book, key, passphrase, cost)?;
        let recovery = seal_for_recovery(book, key, recovery)?;
        Ok(Self { format: FORMAT, book, passphrase, recovery, checksum: String::new() }.checked())
    }

    /// The same file with another passphrase.
    pub(crate) fn with_passphrase(&self, key: &DataKey, new: &Passphrase, cost: KdfCost) -> Result<Self, StoreError> {
        let passphrase = seal_for_passphrase(self.book, key, new, cost)?;
        Ok(Self { passphrase, ..self.clone() }.checked())
    }

    /// The same file with another recovery sheet.
    pub(crate) fn with_recovery(&self, key: &DataKey, new: &RecoveryKey) -> Result<Self, StoreError> {
        let recovery = seal_for_recovery(self.book, key, new)?;
        Ok(Self { recovery, ..self.clone() }.checked())
    }

    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, StoreError> {
        let damaged = |_| StoreError::damaged(DamagedPart::KeyFile);
        let FormatOnly { format } = serde_json::from_slice(bytes).map_err(damaged)?;
        if format > FORMAT {
            return Err(StoreError::TooNew { found: format, known: FORMAT });
        }
        let file: Self = serde_json::from_slice(bytes).map_err(damaged)?;
        if file.checksum != file.clone().checked().checksum {
            return Err(StoreError::damaged(DamagedPart::KeyFile));
        }
        Ok(file)
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, StoreError> {
        serde_json::to_vec_pretty(self).map_err(|error| StoreError::Sql { code: 0, detail: error.to_string() })
    }

    pub(crate) fn book(&self) -> Uuid {
        self.book
    }

    pub(crate) fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<DataKey, StoreError> {
        let cost = self.passphrase.argon2id.filter(|cost| cost.is_plausible());
        let cost = cost.ok_or(StoreError::damaged(DamagedPart::KeyFile))?;
        let opener = passphrase_opener(passphrase, &self.passphrase.salt()?, cost)?;
        self.passphrase.open(self.book, "passphrase", &opener)?.ok_or(StoreError::WrongPassphrase)
    }

    pub(crate) fn open_with_recovery(&self, recovery: &RecoveryKey) -> Result<DataKey, StoreError> {
        let opener = recovery_opener(recovery, &self.recovery.salt()?)?;
        self.recovery.open(self.book, "recovery", &opener)?.ok_or(StoreError::WrongRecoveryKey)
    }

    fn checked(mut self) -> Self {
        self.checksum = String::new();
        let text = serde_json::to_vec(&self).unwrap_or_default();
        self.checksum = to_hex(&Sha256::digest(text));
        self
    }
}

impl Slot {
    fn seal(book: Uuid, name: &str, key: &DataKey, opener: &Opener, salt: &[u8; 16]) -> Result<Self, StoreError> {
        let mut nonce = [0; 24];
        fill_random(&mut nonce)?;
        let aad = bound_to(book, name);
        let sealed = opener
            .cipher()
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: &key.0, aad: aad.as_bytes() })
            .map_err(|_| StoreError::Io { detail: "sealing failed".to_owned() })?;
        Ok(Self { argon2id: None, salt: to_hex(salt), nonce: to_hex(&nonce), sealed: to_hex(&sealed) })
    }

    /// `None` when the opener is not the one it was sealed for.
    fn open(&self, book: Uuid, name: &str, opener: &Opener) -> Result<Option<DataKey>, StoreError> {
        let nonce: [u8; 24] = from_hex(&self.nonce)?;
        let sealed: [u8; 48] = from_hex(&self.sealed)?;
        let aad = bound_to(book, name);
        let opened = opener.cipher().decrypt(XNonce::from_slice(&nonce), Payload { msg: &sealed, aad: aad.as_bytes() });
        let Ok(opened) = opened.map(Zeroizing::new) else {
            return Ok(None);
        };
        let mut key = DataKey([0; 32]);
        key.0.copy_from_slice(opened.get(..32).ok_or(StoreError::damaged(DamagedPart::KeyFile))?);
        Ok(Some(key))
    }

    fn salt(&self) -> Result<[u8; 16], StoreError> {
        from_hex(&self.salt)
    }
}

/// The key that one slot is sealed with.
struct Opener(Zeroizing<[u8; 32]>);

impl Opener {
    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.0).into())
    }
}

fn seal_for_passphrase(book: Uuid, key: &DataKey, with: &Passphrase, cost: KdfCost) -> Result<Slot, StoreError> {
    let salt = random_salt()?;
    let opener = passphrase_opener(with, &salt, cost)?;
    let slot = Slot::seal(book, "passphrase", key, &opener, &salt)?;
    Ok(Slot { argon2id: Some(cost), ..slot })
}

fn seal_for_recovery(book: Uuid, key: &DataKey, with: &RecoveryKey) -> Result<Slot, StoreError> {
    let salt = random_salt()?;
    let opener = recovery_opener(with, &salt)?;
    Slot::seal(book, "recovery", key, &opener, &salt)
}

fn passphrase_opener(passphrase: &Passphrase, salt: &[u8; 16], cost: KdfCost) -> Result<Opener, StoreError> {
    let failed = |error: argon2::Error| StoreError::Io { detail: error.to_string() };
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(failed)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.bytes(), salt, key.as_mut_slice())
        .map_err(failed)?;
    Ok(Opener(key))
}

/// The paper key is random and long, so it needs no slow derivation.
fn recovery_opener(recovery: &RecoveryKey, salt: &[u8; 16]) -> Result<Opener, StoreError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), recovery.bytes())
        .expand(NAME_OF_RECOVERY, key.as_mut_slice())
        .map_err(|error| StoreError::Io { detail: error.to_string() })?;
    Ok(Opener(key))
}

/// A slot opens only in the file and place that it was made for.
fn bound_to(book: Uuid, name: &str) -> String {
    format!("so-chi-bo keys {FORMAT} {book} {name}")
}

fn random_salt() -> Result<[u8; 16], StoreError> {
    let mut salt = [0; 16];
    fill_random(&mut salt)?;
    Ok(salt)
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], StoreError> {
    let damaged = || StoreError::damaged(DamagedPart::KeyFile);
    if text.len() != 2 * N {
        return Err(damaged());
    }
    let mut bytes = [0; N];
    for (byte, at) in bytes.iter_mut().zip((0..).step_by(2)) {
        let pair = text.get(at..at + 2).ok_or_else(damaged)?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| damaged())?;
    }
    Ok(bytes)
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
