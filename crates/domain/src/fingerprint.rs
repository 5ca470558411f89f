//! The fingerprint that ties a locked paper to its record.

use sha2::{Digest, Sha256};

/// The fingerprint of a kept record: SHA-256 of its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Takes the fingerprint of the record's text, byte for byte as it is kept.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// The whole fingerprint in hexadecimal.
    #[must_use]
    pub fn hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The short code at the foot of the paper: the first 80 bits in five groups, "4F2A-91C3-...".
    #[must_use]
    pub fn short(self) -> String {
        let hex = self.hex().to_uppercase();
        [0, 4, 8, 12, 16].map(|at| hex.get(at..at + 4).unwrap_or("").to_owned()).join("-")
    }
}
