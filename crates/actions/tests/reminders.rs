//! Claims about lines that remind of something by themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use actions::members;
use desk::{Desk, day};
use domain::due::DueEvent;
use domain::kinds::MeetingKind;
use domain::meeting::{AgendaItem, Section};
use domain::member::{Member, Post};
use domain::origin::Origin;

const POSTS: [Post; 2] = [Post::Secretary, Post::DeputySecretary];

#[test]
fn what_falls_due_stands_at_the_end_of_the_proceedings_of_the_regular_meeting_alone() {
    let desk = Desk::with(&POSTS);
    let joined = Some("2025-10-20".parse().unwrap());
    let young = Member { joined, official: None, ..desk::member(4, Post::None) };
    desk.on(day(1, 2), |now| members::apply_import(&desk.book, vec![young], now)).unwrap();
    let due = |item: &AgendaItem| item.origin == Origin::Due { event: DueEvent::Probation };
    let committee = desk.make(MeetingKind::Committee, 11).unwrap().meeting.agenda;
    assert!(!committee.iter().any(due));
    let regular = desk.make(MeetingKind::Regular, 11).unwrap().meeting.agenda;
    let at = regular.iter().position(due).unwrap();
    assert!(regular[at].title.ends_with("Đảng viên Năm (20/10/2026)"), "{}", regular[at].title);
    assert_eq!((regular[at].section, regular[at + 1].section), (Section::Proceedings, Section::Closing));
    assert_eq!(regular.iter().filter(|item| due(item)).count(), 1);
}
