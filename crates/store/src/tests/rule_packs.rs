//! Rule packs of the book: added one after another, never changed, removed only while nothing rests on them.

use super::samples::{Shelf, change, day, try_change};
use crate::{Book, Deed, Finding, KeptRulePack, StoreError, UndoObstacle};

const LAYER: &str =
    "based_on = \"hd-42-2025\"\nid = \"ID\"\nname = \"Hướng dẫn 'xã'\"\nin_force_from = \"2026-01-01\"\n";

fn pack(id: &str, based_on: Option<&str>) -> KeptRulePack {
    let text = LAYER.replace("ID", id).replace("hd-42-2025", based_on.unwrap_or("hd-42-2025"));
    let (based_on, source) = (based_on.map(str::to_owned), "Công văn số 12-CV/ĐU".to_owned());
    KeptRulePack { id: id.to_owned(), based_on, text, source, source_date: Some(day(5)) }
}

fn kept(book: &Book) -> Vec<KeptRulePack> {
    book.read(|r| r.rule_packs()).unwrap()
}

fn remove(book: &Book, id: &str) -> Result<bool, StoreError> {
    try_change(book, Deed::new("removeRules"), 9, |c| c.remove_rule_pack(id))
}

fn undo_last(book: &Book) -> Result<(), StoreError> {
    let last = book.read(|r| r.history(1)).unwrap()[0].number;
    try_change(book, Deed::new("undo"), 20, |c| c.undo(last))
}

#[test]
fn packs_are_kept_in_the_order_in_which_they_came() {
    let (shelf, book) = Shelf::new();
    let (first, mut second) = (pack("z", None), pack("a", Some("z")));
    (second.source, second.source_date) = (String::new(), None);
    change(&book, "addRules", |c| c.add_rule_pack(&first));
    change(&book, "addRules", |c| c.add_rule_pack(&second));
    assert_eq!(kept(&book), [first, second.clone()]);
    assert_eq!(book.read(|r| r.rule_pack("a")).unwrap(), Some(second));
    assert_eq!(book.read(|r| r.rule_pack("b")).unwrap(), None);
    assert_eq!(book.verify().findings, []);
    book.close().unwrap();
    assert_eq!(kept(&shelf.open().unwrap()).len(), 2);
}

#[test]
fn adding_and_removing_are_undone() {
    let (_shelf, book) = Shelf::new();
    change(&book, "addRules", |c| c.add_rule_pack(&pack("a", None)));
    assert!(remove(&book, "a").unwrap());
    assert!(!remove(&book, "a").unwrap(), "and leaves no trace");
    undo_last(&book).unwrap();
    assert_eq!(kept(&book), [pack("a", None)]);
    undo_last(&book).unwrap();
    assert_eq!(kept(&book), []);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_pack_on_which_something_rests_stays() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    change(&book, "addRules", |c| c.add_rule_pack(&pack("a", None)));
    change(&book, "addRules", |c| c.add_rule_pack(&pack("b", Some("a"))));
    meeting.rule_pack = "b".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(book.read(|r| r.meetings_under_rules()).unwrap(), [("b".to_owned(), 1)]);
    assert!(matches!(remove(&book, "a"), Err(StoreError::RulePackInUse)));
    assert!(matches!(remove(&book, "b"), Err(StoreError::RulePackInUse)));
    let undone = try_change(&book, Deed::new("undo"), 20, |c| c.undo(4));
    assert!(matches!(undone, Err(StoreError::UndoBlocked { why: UndoObstacle::ChangedSince })), "{undone:?}");
    change(&book, "deleteMeeting", |c| c.delete_meeting(meeting.id));
    assert!(remove(&book, "b").unwrap() && remove(&book, "a").unwrap());
}

#[test]
fn a_pack_is_never_changed() {
    let (_shelf, book) = Shelf::new();
    change(&book, "addRules", |c| c.add_rule_pack(&pack("a", None)));
    let sql = "UPDATE rule_pack SET text = ''";
    let done = try_change(&book, Deed::new("try"), 9, |c| Ok(c.conn.execute(sql, [])?));
    assert!(matches!(done, Err(StoreError::RulePackInUse)), "{done:?}");
}

#[test]
fn a_pack_that_cannot_be_read_is_found() {
    let (_shelf, book) = Shelf::new();
    let mut broken = pack("a", None);
    broken.text.push_str("attendance_target_percent = 200\n");
    change(&book, "addRules", |c| c.add_rule_pack(&broken));
    let expected = Finding::Row { table: "rule_pack".to_owned(), row: "a".to_owned() };
    assert_eq!(book.verify().findings, [expected]);
}
