//! Drafts, and finding text.

use super::samples::{Shelf, at, change, id};
use crate::HitKind;

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

#[test]
fn text_is_found_without_accents_by_the_beginning_of_words() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    let kinds = |asked: &str| {
        let hits = book.search(&domain::text::fold(asked), 50).unwrap();
        let mut kinds: Vec<_> = hits.iter().map(|hit| format!("{:?}", hit.kind)).collect();
        kinds.sort();
        kinds.dedup();
        kinds.join(" ")
    };
    assert_eq!(kinds("mẫu đơn"), "Member");
    assert_eq!(kinds("MAU D"), "Member");
    assert_eq!(kinds("duong dien"), "Opinion");
    assert_eq!(kinds("đánh giá"), "AgendaItem");
    assert_eq!(kinds("thông qua"), "AgendaItem");
    assert_eq!(kinds("thuy"), "Document");
    assert_eq!(kinds("12 hộ"), "Assignment");
    assert_eq!(kinds("khách"), "Guest");
    assert_eq!(kinds("không có đâu"), "");
    let hit = book.search("uoc", 50).unwrap()[0];
    assert_eq!((hit.kind, hit.id, hit.meeting), (HitKind::Member, id(2), None));
    let hit = book.search("dien", 1).unwrap()[0];
    assert_eq!(hit.meeting, Some(meeting.id));
}

#[test]
fn nothing_typed_is_taken_for_search_syntax() {
    let (_shelf, book, _) = Shelf::with_meeting();
    for asked in ["", " ", "\"", "* OR", "a AND", "folded:x", "(", "NEAR(", "^", "'; drop table member"] {
        book.search(asked, 5).unwrap();
    }
}

#[test]
fn the_index_follows_changes_and_removals() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.agenda[0].opinions[0].text = "Nước sạch".to_owned();
    meeting.agenda[1].opinions.clear();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    let count = |asked: &str| book.search(asked, 50).unwrap().len();
    assert_eq!((count("nuoc sach"), count("thong nhat"), count("duong dien")), (1, 0, 1));
    assert_eq!(book.verify().findings, []);
}
