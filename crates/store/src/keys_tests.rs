//! Claims about the key file.
#![allow(clippy::unwrap_used)]

use super::*;

const BOOK: Uuid = Uuid::from_u128(7);

fn sealed() -> (KeyFile, DataKey, RecoveryKey) {
    let (key, recovery) = (DataKey::random().unwrap(), RecoveryKey::random().unwrap());
    let file = KeyFile::seal(BOOK, &key, &Passphrase::new("ba ngọn đèn"), &recovery, KdfCost::cheapest()).unwrap();
    (file, key, recovery)
}

#[test]
fn both_slots_give_the_same_key() {
    let (file, key, recovery) = sealed();
    let file = KeyFile::parse(&file.to_bytes().unwrap()).unwrap();
    assert_eq!(file.open_with_passphrase(&Passphrase::new("ba ngọn đèn")).unwrap().0, key.0);
    assert_eq!(file.open_with_recovery(&recovery).unwrap().0, key.0);
}

#[test]
fn a_wrong_passphrase_and_a_foreign_sheet_are_certain() {
    let (file, ..) = sealed();
    let wrong = file.open_with_passphrase(&Passphrase::new("ba ngon den"));
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)));
    let foreign = file.open_with_recovery(&RecoveryKey::random().unwrap());
    assert!(matches!(foreign, Err(StoreError::WrongRecoveryKey)));
}

#[test]
fn every_changed_byte_is_damage_and_never_a_wrong_passphrase() {
    let (file, ..) = sealed();
    let bytes = file.to_bytes().unwrap();
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1;
        let same_content = KeyFile::parse(&flipped).is_ok_and(|read| read == file);
        let told = matches!(
            KeyFile::parse(&flipped),
            Err(StoreError::Damaged { what: DamagedPart::KeyFile } | StoreError::TooNew { .. })
        );
        assert!(same_content || told, "byte {at}");
    }
    assert!(KeyFile::parse(&bytes[..bytes.len() / 2]).is_err());
    assert!(KeyFile::parse(b"").is_err());
}

#[test]
fn a_newer_key_file_is_told_even_when_its_shape_is_unknown() {
    let newer = KeyFile::parse(br#"{"format": 9, "somethingElse": true}"#);
    assert!(matches!(newer, Err(StoreError::TooNew { found: 9, known: FORMAT })));
}

#[test]
fn a_new_passphrase_ends_the_old_one_and_keeps_the_sheet() {
    let (file, key, recovery) = sealed();
    let file = file.with_passphrase(&key, &Passphrase::new("mới"), KdfCost::cheapest()).unwrap();
    assert!(matches!(file.open_with_passphrase(&Passphrase::new("ba ngọn đèn")), Err(StoreError::WrongPassphrase)));
    assert_eq!(file.open_with_passphrase(&Passphrase::new("mới")).unwrap().0, key.0);
    assert_eq!(file.open_with_recovery(&recovery).unwrap().0, key.0);
}

#[test]
fn a_new_sheet_ends_the_old_one() {
    let (file, key, old) = sealed();
    let new = RecoveryKey::random().unwrap();
    let file = file.with_recovery(&key, &new).unwrap();
    assert!(matches!(file.open_with_recovery(&old), Err(StoreError::WrongRecoveryKey)));
    assert_eq!(file.open_with_recovery(&new).unwrap().0, key.0);
}

#[test]
fn a_slot_of_another_book_does_not_open() {
    let (mut file, _, recovery) = sealed();
    file.book = Uuid::from_u128(8);
    assert!(matches!(file.open_with_recovery(&recovery), Err(StoreError::WrongRecoveryKey)));
}

#[test]
fn an_absurd_cost_is_damage_and_is_not_tried() {
    let (mut file, ..) = sealed();
    file.passphrase.argon2id = Some(KdfCost { memory_kib: u32::MAX, passes: 1 });
    let opened = file.open_with_passphrase(&Passphrase::new("ba ngọn đèn"));
    assert!(matches!(opened, Err(StoreError::Damaged { what: DamagedPart::KeyFile })));
}
