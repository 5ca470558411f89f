//! The file is SQLCipher, as others read it, and nothing in the folder is plain.

use super::samples::Shelf;
use crate::StoreError;
use crate::connection::settings_not_in_force;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs Debian's `sqlcipher`, which knows neither strict tables nor this program.
fn sqlcipher(file: &Path, key: Option<&str>) -> String {
    let key = key.map(|key| format!("PRAGMA key = \"{key}\"; PRAGMA cipher_compatibility = 3;")).unwrap_or_default();
    let asked = format!(
        "{key} PRAGMA cipher_page_size = 4096; PRAGMA writable_schema = ON;
         SELECT 'tables ' || count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('member', 'meeting', 'journal');"
    );
    let ran = Command::new("sqlcipher").arg(file).arg(asked).output();
    let ran = ran.unwrap_or_else(|error| panic!("`sqlcipher` is needed (apt-get install sqlcipher): {error}"));
    String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr)
}

#[test]
fn sqlcipher_of_debian_opens_the_file_with_its_key_and_not_without() {
    let (shelf, book, _) = Shelf::with_meeting();
    let key = book.data_key().pragma_text().to_string();
    book.close().unwrap();
    let file = shelf.file("book.db");
    assert!(sqlcipher(&file, Some(&key)).contains("tables 3"), "{}", sqlcipher(&file, Some(&key)));
    let wrong = key.replace(['0', '1', '2', '3'], "4");
    for refused in [sqlcipher(&file, None), sqlcipher(&file, Some(&wrong))] {
        assert!(!refused.contains("tables") && refused.contains("not a database"), "{refused}");
    }
}

#[test]
fn no_name_and_no_word_of_a_minute_stands_plain_in_any_file() {
    let (shelf, book, meeting) = Shelf::with_meeting();
    book.keep_draft("meeting", "Nháp về thủy lợi", super::samples::at(1)).unwrap();
    assert!(shelf.file("book.db-wal").exists());
    assert_nothing_plain(shelf.path(), &meeting.agenda[0].text);
    book.close().unwrap();
    assert_nothing_plain(shelf.path(), &meeting.agenda[0].text);
}

fn assert_nothing_plain(folder: &Path, text: &str) {
    let secrets = ["Mẫu Đơn", "mau don", "khóm Mẫu", "thủy lợi", "thuy loi", "agenda_item", "CREATE TABLE", text];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret:?} in {}", path.display());
        }
    }
}

#[test]
fn every_setting_reads_back_as_asked() {
    let (_shelf, book) = Shelf::new();
    let refused = book.read(|r| settings_not_in_force(r.conn)).unwrap();
    assert_eq!(refused, []);
}

#[test]
fn a_setting_that_is_not_in_force_is_found() {
    let (_shelf, book) = Shelf::new();
    book.read(|r| Ok::<_, StoreError>(r.conn.pragma_update(None, "synchronous", "NORMAL")?)).unwrap();
    let refused = book.read(|r| settings_not_in_force(r.conn)).unwrap();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].0, "synchronous");
    assert!(!book.verify().is_sound());
}

#[test]
fn the_log_needs_no_index_file_that_others_could_share() {
    let (shelf, book, _) = Shelf::with_meeting();
    assert!(!shelf.file("book.db-shm").exists());
    drop(book);
}
