//! What opens a book: types that are wiped when dropped and that cannot be printed.

use crate::error::StoreError;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// What the secretary types to open the book.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes a passphrase as typed; it is put into NFC, so that every keyboard and input method gives the same.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        // Room for the longest composed form, so that growing leaves no copy behind.
        let mut text = String::with_capacity(typed.len() * 3);
        text.extend(typed.nfc());
        Self(text)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The random key that the book is encrypted with; never derived from what a person types.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct DataKey(pub(crate) [u8; 32]);

impl DataKey {
    pub(crate) fn random() -> Result<Self, StoreError> {
        let mut key = Self([0; 32]);
        fill_random(&mut key.0)?;
        Ok(key)
    }

    /// The key as SQLCipher takes it raw.
    pub(crate) fn pragma_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(67));
        text.push_str("x'");
        for byte in self.0 {
            for half in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        text.push('\'');
        text
    }
}

/// Fills a buffer from the operating system's generator.
pub(crate) fn fill_random(buffer: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(buffer).map_err(|error| StoreError::Io { detail: error.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_the_same_from_every_keyboard() {
        assert_eq!(Passphrase::new("Chi bộ").bytes(), Passphrase::new("Chi bo\u{323}\u{302}").bytes());
    }

    #[test]
    fn the_raw_key_is_written_as_sqlcipher_reads_it() {
        let mut key = DataKey([0; 32]);
        key.0[0] = 0xa1;
        assert_eq!(key.pragma_text().as_str(), format!("x'a1{}'", "0".repeat(62)));
    }
}
