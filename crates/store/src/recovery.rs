//! The key on the recovery sheet: 160 random bits that a person can copy by hand without losing the place.
//!
//! It is written as eight groups of five Crockford base-32 characters; the fifth of each group checks the other four and
//! the group's place, so that a slip is told with its group.

use crate::error::StoreError;
use crate::secrets::fill_random;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const GROUP: usize = 5;

/// The paper key that opens the book when the passphrase is forgotten.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 20]);

impl RecoveryKey {
    /// Makes a new random key.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the system gives no randomness.
    pub fn random() -> Result<Self, StoreError> {
        let mut key = Self([0; 20]);
        fill_random(&mut key.0)?;
        Ok(key)
    }

    /// Reads a key as a person copied it: letters of either case, blanks and hyphens anywhere, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`StoreError::RecoveryKeyMistyped`] with the first wrong group.
    pub fn parse(typed: &str) -> Result<Self, StoreError> {
        let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * GROUP));
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.')) {
            let value = value_of(c).ok_or_else(|| mistyped(values.len() / GROUP))?;
            values.push(value);
        }
        for (place, group) in values.chunks_exact(GROUP).enumerate().take(GROUPS) {
            if check_of(place, &group[..GROUP - 1]) != group[GROUP - 1] {
                return Err(mistyped(place));
            }
        }
        if values.len() != GROUPS * GROUP {
            return Err(mistyped((values.len() / GROUP).min(GROUPS - 1)));
        }
        Ok(Self::from_values(&values))
    }

    /// Gives the eight groups as they are printed on the sheet.
    #[must_use]
    pub fn groups(&self) -> Zeroizing<Vec<String>> {
        let values = self.values();
        let groups = values.chunks_exact(GROUP - 1).enumerate().map(|(place, data)| {
            let mut group: String = data.iter().map(|v| letter(*v)).collect();
            group.push(letter(check_of(place, data)));
            group
        });
        Zeroizing::new(groups.collect())
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn values(&self) -> Zeroizing<Vec<u8>> {
        let bit = |at: usize| (self.0[at / 8] >> (7 - at % 8)) & 1;
        let value = |at: usize| (0..5).fold(0, |value, i| (value << 1) | bit(at * 5 + i));
        Zeroizing::new((0..32).map(value).collect())
    }

    fn from_values(values: &[u8]) -> Self {
        let mut key = Self([0; 20]);
        let data = values.chunks_exact(GROUP).flat_map(|group| &group[..GROUP - 1]);
        for (at, value) in data.enumerate() {
            for i in 0..5 {
                let bit = at * 5 + i;
                key.0[bit / 8] |= ((value >> (4 - i)) & 1) << (7 - bit % 8);
            }
        }
        key
    }
}

fn mistyped(place: usize) -> StoreError {
    StoreError::RecoveryKeyMistyped { group: u32::try_from(place + 1).unwrap_or(u32::MAX) }
}

fn letter(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

fn value_of(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let at = ALPHABET.iter().position(|letter| char::from(*letter) == c)?;
    u8::try_from(at).ok()
}

/// A weighted sum over GF(32): every single slip, every swap of two neighbours and every swap of two groups shows.
fn check_of(place: usize, data: &[u8]) -> u8 {
    let start = u8::try_from(place % 32).unwrap_or(0);
    // Horner's rule: the first character gets the highest weight; the check character itself weighs 1.
    double(data.iter().fold(start, |sum, value| double(sum) ^ value))
}

/// Multiplies by the generator of GF(32), x^5 + x^2 + 1.
fn double(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { (shifted ^ 0b10_0101) & 31 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn key() -> RecoveryKey {
        let mut key = RecoveryKey([0; 20]);
        for (at, byte) in (0_u8..).zip(&mut key.0) {
            *byte = at.wrapping_mul(73).wrapping_add(19);
        }
        key
    }

    fn group_of(result: Result<RecoveryKey, StoreError>) -> u32 {
        match result.err().unwrap() {
            StoreError::RecoveryKeyMistyped { group } => group,
            other => unreachable!("{other}"),
        }
    }

    #[test]
    fn what_is_printed_reads_back() {
        let printed = key().groups().join("-");
        assert_eq!(printed.len(), 8 * 5 + 7);
        assert_eq!(RecoveryKey::parse(&printed).unwrap().0, key().0);
    }

    #[test]
    fn a_careless_copy_reads_back() {
        let careless = key().groups().join("  ").to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryKey::parse(&format!(" {careless}\n")).unwrap().0, key().0);
    }

    #[test]
    fn every_single_slip_is_told_with_its_group() {
        let printed: Vec<char> = key().groups().concat().chars().collect();
        for at in 0..printed.len() {
            for wrong in ALPHABET.iter().map(|b| char::from(*b)).filter(|c| *c != printed[at]) {
                let mut typed = printed.clone();
                typed[at] = wrong;
                assert_eq!(group_of(RecoveryKey::parse(&String::from_iter(typed))) as usize, at / 5 + 1);
            }
        }
    }

    #[test]
    fn swapped_neighbours_and_swapped_groups_are_seen() {
        let groups = key().groups();
        let printed: Vec<char> = groups.concat().chars().collect();
        for at in (0..printed.len() - 1).filter(|at| printed[*at] != printed[at + 1]) {
            let mut typed = printed.clone();
            typed.swap(at, at + 1);
            assert!(RecoveryKey::parse(&String::from_iter(typed)).is_err(), "{at}");
        }
        let mut swapped = groups.clone();
        swapped.swap(2, 5);
        assert_eq!(group_of(RecoveryKey::parse(&swapped.join(" "))), 3);
    }

    #[test]
    fn a_missing_group_and_a_foreign_letter_are_told() {
        let groups = key().groups();
        assert_eq!(group_of(RecoveryKey::parse(&groups[..6].join(" "))), 7);
        assert_eq!(group_of(RecoveryKey::parse("")), 1);
        assert_eq!(group_of(RecoveryKey::parse(&format!("{} đ", groups[0]))), 2);
        assert_eq!(group_of(RecoveryKey::parse(&format!("{} 0", groups.join("")))), 8);
    }
}
