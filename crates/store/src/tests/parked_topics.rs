//! The parking list: a topic is off it while a line of an agenda says that it is that topic.

use super::samples::{Shelf, change, day, id, meeting, try_change};
use crate::{Book, Deed, StoreError};
use domain::ids::{MemberId, TopicId};
use domain::parked::ParkedTopic;

fn topic(number: u128, noted: u32) -> ParkedTopic {
    let proposer = Some(MemberId(id(1)));
    ParkedTopic { id: TopicId(id(number)), text: "Sửa cầu kênh Ba".to_owned(), noted_on: day(noted), proposer }
}

fn listed(book: &Book) -> Vec<ParkedTopic> {
    book.read(|r| r.parked_topics()).unwrap()
}

#[test]
fn topics_come_back_whole_what_was_noted_first_first() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let (late, early) = (topic(300, 9), ParkedTopic { proposer: None, ..topic(301, 2) });
    change(&book, "parkTopic", |c| [&late, &early].into_iter().try_for_each(|topic| c.put_parked_topic(topic)));
    assert_eq!(listed(&book), [early.clone(), late.clone()]);
    let unknown = ParkedTopic { proposer: Some(MemberId(id(77))), ..topic(302, 3) };
    let put = try_change(&book, Deed::new("parkTopic"), 0, |c| c.put_parked_topic(&unknown));
    assert!(matches!(put, Err(StoreError::BrokenReference)));
    change(&book, "removeTopic", |c| c.delete_parked_topic(late.id));
    assert_eq!(listed(&book), std::slice::from_ref(&early));
    let again = try_change(&book, Deed::new("removeTopic"), 0, |c| c.delete_parked_topic(late.id));
    assert!(matches!(again, Err(StoreError::NotFound { what: "topic", .. })));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(4)).unwrap();
    assert_eq!(listed(&book), [early, late]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_topic_on_an_agenda_is_off_the_list_until_its_line_or_its_meeting_goes() {
    let (_shelf, book, mut open) = Shelf::with_meeting();
    let kept = topic(300, 2);
    open.agenda[1].origin = kept.origin();
    change(&book, "takeTopic", |c| {
        c.put_parked_topic(&kept)?;
        c.put_meeting(&open)
    });
    assert_eq!(listed(&book), []);
    open.agenda.pop();
    change(&book, "removeItem", |c| c.put_meeting(&open));
    assert_eq!(listed(&book), std::slice::from_ref(&kept));
    let mut second = meeting(2);
    second.agenda[0].origin = kept.origin();
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    assert_eq!(listed(&book), []);
    change(&book, "deleteMeeting", |c| c.delete_meeting(second.id));
    assert_eq!(listed(&book), [kept]);
}
