//! Drafts.

use super::samples::{Shelf, at};

#[test]
fn a_draft_is_kept_replaced_and_forgotten_outside_the_journal() {
    let (shelf, book) = Shelf::new();
    book.keep_draft("meeting/1", "một", at(0)).unwrap();
    book.keep_draft("meeting/1", "một hai", at(1)).unwrap();
    book.keep_draft("member/new", "{}", at(2)).unwrap();
    book.close().unwrap();
    let book = shelf.open().unwrap();
    let draft = book.draft("meeting/1").unwrap().unwrap();
    assert_eq!((draft.body.as_str(), draft.kept_at), ("một hai", at(1)));
    assert_eq!(book.read(|r| r.drafts()).unwrap().len(), 2);
    book.drop_draft("meeting/1").unwrap();
    book.drop_draft("meeting/1").unwrap();
    assert_eq!(book.draft("meeting/1").unwrap(), None);
    assert_eq!(book.read(|r| r.history(9)).unwrap(), []);
}
