//! The fingerprint that ties a locked paper to its record, and names a kept file.

use sha2::{Digest, Sha256};

/// The fingerprint of a kept record or file: its SHA-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Takes the fingerprint of the record's text, byte for byte as it is kept.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::of_bytes(text.as_bytes())
    }

    /// Takes the fingerprint of a file.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
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

/// Not the hexadecimal text of 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoFingerprint;

impl std::str::FromStr for Fingerprint {
    type Err = NoFingerprint;

    fn from_str(hex: &str) -> Result<Self, NoFingerprint> {
        if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoFingerprint);
        }
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            let two = hex.get(2 * at..2 * at + 2).ok_or(NoFingerprint)?;
            *byte = u8::from_str_radix(two, 16).map_err(|_| NoFingerprint)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hexadecimal_text_reads_back() {
        let fingerprint = Fingerprint::of("biên bản");
        assert_eq!(fingerprint.hex().parse(), Ok(fingerprint));
        for wrong in ["", "4f2a", &"x".repeat(64), &"+1".repeat(32), &"é".repeat(32)] {
            assert_eq!(wrong.parse::<Fingerprint>(), Err(NoFingerprint), "{wrong}");
        }
    }
}
