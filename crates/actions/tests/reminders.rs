//! Claims about lines that remind of something by themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::members;
use actions::views::MeetingView;
use desk::{Desk, day};
use domain::due::DueEvent;
use domain::kinds::MeetingKind;
use domain::meeting::{AgendaItem, Section};
use domain::member::{Member, Post};
use domain::origin::Origin;
use domain::themed::Quarter;

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

fn owes(view: &MeetingView) -> usize {
    let themed = |item: &&AgendaItem| matches!(item.origin, Origin::ThemedOwed { .. });
    view.meeting.agenda.iter().filter(themed).count()
}

#[test]
fn a_quarter_without_a_themed_session_is_told_of_in_its_second_month_and_on_the_agenda_of_its_last() {
    let desk = Desk::with(&POSTS);
    let quarter = Some(Quarter { year: 2026, number: 4 });
    let [october, november, december] = [10, 11, 12].map(|month| desk.make(MeetingKind::Regular, month).unwrap());
    assert_eq!([&october, &november, &december].map(owes), [0, 0, 1]);
    assert_eq!([october, november, december].map(|view| view.themed_owed), [None, quarter, quarter]);
}

#[test]
fn a_themed_session_in_the_quarter_leaves_nothing_to_remind_of() {
    let desk = Desk::with(&POSTS);
    desk.make(MeetingKind::Themed, 10).unwrap();
    let december = desk.make(MeetingKind::Regular, 12).unwrap();
    assert_eq!((owes(&december), december.themed_owed), (0, None));
    let combined = desk.make(MeetingKind::RegularAndThemed, 9).unwrap();
    assert_eq!((owes(&combined), combined.themed_owed), (0, None), "it is the themed session itself");
    assert_eq!(owes(&desk.make(MeetingKind::Committee, 6).unwrap()), 0);
}
