//! Claims about points that are put off: each comes back once, whatever is removed and taken back in between.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, MeetingView};
use actions::{Failure, history, meetings};
use desk::{Desk, day};
use domain::ids::{ItemId, MeetingId};
use domain::kinds::MeetingKind;
use domain::meeting::{Part, Section};
use domain::member::Post;
use domain::origin::Origin;

const POSTS: [Post; 2] = [Post::Secretary, Post::DeputySecretary];

/// Puts off the line under a key, or the n-th line that came back.
fn put_off(desk: &Desk, view: &MeetingView, at: usize) -> ItemId {
    let mut meeting = view.meeting.clone();
    meeting.agenda[at].put_off = Some("chờ hướng dẫn".to_owned());
    let item = meeting.agenda[at].id;
    desk.on(meeting.date, |now| meetings::save(&desk.book, meeting, MeetingDeed::PutOffItem, now)).unwrap();
    item
}

fn delete(desk: &Desk, id: MeetingId) -> u32 {
    desk.on(day(12, 1), |now| meetings::delete(&desk.book, id, now)).unwrap().action.unwrap()
}

fn undo(desk: &Desk, action: u32) -> Result<(), Failure> {
    desk.on(day(12, 1), |now| history::undo(&desk.book, action, now)).map(drop)
}

/// The lines of an agenda that came back, each as the line that it was.
fn came_back(view: &MeetingView) -> Vec<ItemId> {
    let from = |origin: &Origin| match origin {
        Origin::PutOff { item, .. } => Some(*item),
        _ => None,
    };
    view.meeting.agenda.iter().filter_map(|item| from(&item.origin)).collect()
}

/// The line in the fifth place, "plan", of a regular meeting.
const PLAN: usize = 4;

#[test]
fn a_point_put_off_opens_the_proceedings_of_the_next_meeting_and_knows_where_it_came_from() {
    let desk = Desk::with(&POSTS);
    let october = desk.make(MeetingKind::Regular, 10).unwrap();
    let item = put_off(&desk, &october, PLAN);
    let november = desk.make(MeetingKind::RegularAndThemed, 11).unwrap().meeting;
    let at = november.agenda.iter().position(|line| line.section == Section::Proceedings).unwrap();
    let first = &november.agenda[at];
    assert_eq!(first.title, october.meeting.agenda[PLAN].title);
    assert_eq!(first.presenter, october.meeting.agenda[PLAN].presenter);
    let month = october.meeting.month;
    assert_eq!(first.origin, Origin::PutOff { meeting: october.meeting.id, item, month });
    assert_eq!(first.put_off, None);
}

#[test]
fn it_comes_back_at_one_meeting_and_from_there_again_if_it_is_put_off_again() {
    let desk = Desk::with(&POSTS);
    let first = put_off(&desk, &desk.make(MeetingKind::Regular, 8).unwrap(), PLAN);
    let september = desk.make(MeetingKind::Regular, 9).unwrap();
    assert_eq!(came_back(&september), [first]);
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 10).unwrap()), []);
    let again = put_off(&desk, &september, 2);
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 11).unwrap()), [again]);
}

#[test]
fn other_kinds_of_meeting_leave_it_alone() {
    let desk = Desk::with(&POSTS);
    let regular = put_off(&desk, &desk.make(MeetingKind::Regular, 10).unwrap(), PLAN);
    assert_eq!(came_back(&desk.make(MeetingKind::Committee, 10).unwrap()), []);
    let committee = put_off(&desk, &desk.make(MeetingKind::Committee, 11).unwrap(), 2);
    assert_eq!(came_back(&desk.make(MeetingKind::Committee, 12).unwrap()), [committee]);
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 11).unwrap()), [regular]);
}

#[test]
fn an_earlier_meeting_made_later_takes_nothing_of_its_future() {
    let desk = Desk::with(&POSTS);
    put_off(&desk, &desk.make(MeetingKind::Regular, 10).unwrap(), PLAN);
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 9).unwrap()), []);
}

#[test]
fn a_point_of_a_themed_part_finds_a_place_where_there_is_none() {
    let desk = Desk::with(&POSTS);
    let october = desk.make(MeetingKind::RegularAndThemed, 10).unwrap();
    let topic = october.meeting.agenda.iter().position(|line| line.part == Part::Themed).unwrap();
    put_off(&desk, &october, topic);
    let november = desk.make(MeetingKind::Regular, 11).unwrap().meeting;
    assert!(november.agenda.iter().all(|line| line.part == Part::Regular));
}

#[test]
fn when_the_meeting_at_which_it_came_back_is_removed_it_comes_back_at_the_next() {
    let desk = Desk::with(&POSTS);
    let item = put_off(&desk, &desk.make(MeetingKind::Regular, 10).unwrap(), PLAN);
    let november = desk.make(MeetingKind::Regular, 11).unwrap();
    let removal = delete(&desk, november.meeting.id);
    let december = desk.make(MeetingKind::Regular, 12).unwrap();
    assert_eq!(came_back(&december), [item]);
    assert!(matches!(undo(&desk, removal), Err(Failure::UndoBlocked)), "it would stand on two agendas");
    delete(&desk, december.meeting.id);
    undo(&desk, removal).unwrap();
    assert_eq!(came_back(&meetings::view(&desk.book, november.meeting.id).unwrap()), [item]);
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 12).unwrap()), []);
}

#[test]
fn when_the_meeting_that_put_it_off_is_removed_the_line_still_explains_itself() {
    let desk = Desk::with(&POSTS);
    let october = desk.make(MeetingKind::Regular, 10).unwrap();
    let item = put_off(&desk, &october, PLAN);
    let november = desk.make(MeetingKind::Regular, 11).unwrap();
    let removal = delete(&desk, october.meeting.id);
    assert_eq!(came_back(&meetings::view(&desk.book, november.meeting.id).unwrap()), [item]);
    undo(&desk, removal).unwrap();
    assert_eq!(came_back(&desk.make(MeetingKind::Regular, 12).unwrap()), []);
}
