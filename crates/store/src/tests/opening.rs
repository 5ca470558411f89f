//! Making, opening, closing and removing a book.

use super::samples::{BOOK, PASSPHRASE, Shelf, at, cell, change};
use crate::{Book, DamagedPart, Deed, KdfCost, Passphrase, RecoveryKey, Seal, StoreError, Unlock, delete_book};
use std::fs;
use std::path::Path;

fn why(opened: Result<Book, StoreError>) -> StoreError {
    opened.err().unwrap()
}

fn create_at(folder: &Path) -> Result<Book, StoreError> {
    let (passphrase, recovery) = (Passphrase::new(PASSPHRASE), RecoveryKey::random()?);
    let seal = Seal { passphrase: &passphrase, recovery: &recovery, cost: KdfCost::cheapest() };
    Book::create(folder, BOOK, &seal, (Deed::new("create"), at(0)), |_| Ok(()))
}

#[test]
fn what_was_put_is_there_after_reopening_by_either_key() {
    let (shelf, book) = Shelf::new();
    change(&book, "putCell", |c| c.put_cell(&cell()));
    book.close().unwrap();
    let by_passphrase = shelf.open().unwrap();
    assert_eq!(by_passphrase.read(|r| r.cell()).unwrap(), Some(cell()));
    assert_eq!(by_passphrase.id(), BOOK);
    drop(by_passphrase);
    let by_sheet = Book::open(shelf.path(), &Unlock::Recovery(&shelf.recovery)).unwrap();
    assert_eq!(by_sheet.read(|r| r.cell()).unwrap(), Some(cell()));
}

#[test]
fn a_new_book_is_sound_and_closes_into_three_files() {
    let (shelf, book) = Shelf::new();
    assert_eq!(book.verify().findings, []);
    book.close().unwrap();
    let mut names: Vec<_> = fs::read_dir(shelf.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["book.db", "book.keys", "book.lock"]);
}

#[test]
fn a_wrong_passphrase_and_a_wrong_sheet_are_told_as_such() {
    let (shelf, book) = Shelf::new();
    drop(book);
    let wrong = Passphrase::new("đèn dầu và nắng");
    assert!(matches!(why(Book::open(shelf.path(), &Unlock::Passphrase(&wrong))), StoreError::WrongPassphrase));
    let foreign = RecoveryKey::random().unwrap();
    assert!(matches!(why(Book::open(shelf.path(), &Unlock::Recovery(&foreign))), StoreError::WrongRecoveryKey));
}

#[test]
fn a_second_opening_is_told_who_has_the_book() {
    let (shelf, book) = Shelf::new();
    let second = why(shelf.open());
    if cfg!(unix) {
        assert!(matches!(second, StoreError::InUse { pid: Some(pid) } if pid == std::process::id()), "{second}");
    } else {
        assert!(matches!(second, StoreError::InUse { .. }));
    }
    drop(book);
    shelf.open().unwrap();
}

#[test]
#[cfg(unix)]
fn another_process_keeps_the_book_until_it_dies_even_by_kill() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let (shelf, book) = Shelf::new();
    drop(book);
    let mut other = Command::new("flock")
        .arg("--no-fork")
        .arg(shelf.file("book.lock"))
        .args(["sh", "-c", "echo held; read -r line"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(other.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "held\n");
    assert!(matches!(why(shelf.open()), StoreError::InUse { .. }));
    other.kill().unwrap();
    other.wait().unwrap();
    shelf.open().unwrap();
}

#[test]
fn an_empty_folder_is_no_book_and_a_lost_key_file_is_told() {
    let (shelf, book) = Shelf::new();
    drop(book);
    let empty = tempfile::tempdir().unwrap();
    let unlock = Unlock::Recovery(&shelf.recovery);
    assert!(matches!(why(Book::open(empty.path(), &unlock)), StoreError::NotABook));
    assert!(matches!(why(Book::open(&empty.path().join("none"), &unlock)), StoreError::NotABook));
    fs::remove_file(shelf.file("book.keys")).unwrap();
    assert!(matches!(why(shelf.open()), StoreError::KeyFileMissing));
}

#[test]
fn a_lost_book_file_is_told() {
    let (shelf, book) = Shelf::new();
    drop(book);
    fs::remove_file(shelf.file("book.db")).unwrap();
    let missing = why(shelf.open());
    assert!(matches!(missing, StoreError::Damaged { what: DamagedPart::BookFileMissing }), "{missing}");
}

#[test]
fn a_book_is_never_overwritten_by_a_new_one() {
    let (shelf, book) = Shelf::new();
    drop(book);
    assert!(matches!(why(create_at(shelf.path())), StoreError::AlreadyABook));
    shelf.open().unwrap();
}

#[test]
fn a_creation_cut_short_before_the_keys_can_be_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("book.db.new"), b"half a page").unwrap();
    let book = create_at(folder.path()).unwrap();
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_creation_cut_short_before_its_last_name_is_finished_by_opening() {
    let (shelf, book) = Shelf::new();
    book.close().unwrap();
    fs::rename(shelf.file("book.db"), shelf.file("book.db.new")).unwrap();
    assert_eq!(shelf.open().unwrap().verify().findings, []);
}

#[test]
fn a_newer_book_is_told_with_both_versions() {
    let (shelf, book) = Shelf::new();
    change(&book, "fromTheFuture", |c| Ok(c.conn.pragma_update(None, "user_version", 99)?));
    // The change touched no row, so it was rolled back; the version is written outside a change.
    book.read(|r| Ok::<_, StoreError>(r.conn.pragma_update(None, "user_version", 99)?)).unwrap();
    drop(book);
    assert!(matches!(why(shelf.open()), StoreError::TooNew { found: 99, .. }));
    let examined = Book::examine(shelf.path(), &Unlock::Recovery(&shelf.recovery)).unwrap();
    assert!(!examined.is_sound());
}

#[test]
fn a_new_passphrase_and_a_new_sheet_hold_after_reopening() {
    let (shelf, book) = Shelf::new();
    let (new, sheet) = (Passphrase::new("mới tinh"), RecoveryKey::random().unwrap());
    book.change_passphrase(&new, KdfCost::cheapest()).unwrap();
    book.change_recovery(&sheet).unwrap();
    book.check_passphrase(&new).unwrap();
    assert!(matches!(book.check_passphrase(&Passphrase::new(PASSPHRASE)), Err(StoreError::WrongPassphrase)));
    drop(book);
    assert!(matches!(why(shelf.open()), StoreError::WrongPassphrase));
    drop(Book::open(shelf.path(), &Unlock::Passphrase(&new)).unwrap());
    drop(Book::open(shelf.path(), &Unlock::Recovery(&sheet)).unwrap());
    assert!(Book::open(shelf.path(), &Unlock::Recovery(&shelf.recovery)).is_err());
}

#[test]
fn deleting_takes_the_book_and_leaves_what_is_not_ours() {
    let (shelf, book) = Shelf::new();
    fs::write(shelf.file("ghi-chu.txt"), b"mine").unwrap();
    assert!(matches!(delete_book(shelf.path()), Err(StoreError::InUse { .. })));
    drop(book);
    delete_book(shelf.path()).unwrap();
    let names: Vec<_> = fs::read_dir(shelf.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["ghi-chu.txt"]);
    assert!(matches!(delete_book(shelf.path()), Err(StoreError::NotABook)));
}

#[test]
fn deleting_removes_a_folder_that_is_empty_then() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("so-luyen-tap");
    drop(create_at(&place).unwrap());
    delete_book(&place).unwrap();
    assert!(!place.exists());
}
