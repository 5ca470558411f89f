//! Claims about the rota of presenters, made in a real book: whose turn it is, and what is left alone.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::MeetingDeed;
use actions::{meetings, members, rota};
use desk::{Desk, day, member};
use domain::ids::{ItemId, MemberId, StatusId};
use domain::kinds::MeetingKind;
use domain::meeting::{Attendance, Meeting, Presence, Speaker};
use domain::member::{Post, StatusKind, StatusPeriod};
use domain::origin::Origin;
use uuid::Uuid;

/// The secretary Một, the deputy Hai, and Ba, Bốn, Năm, Sáu: in the order of names Ba, Bốn, Hai, Một, Năm, Sáu.
const POSTS: [Post; 6] = [Post::Secretary, Post::DeputySecretary, Post::None, Post::None, Post::None, Post::None];
const HAI: usize = 1;
const BA: usize = 2;
const BON: usize = 3;
const NAM: usize = 4;
const SAU: usize = 5;

fn who(at: usize) -> MemberId {
    member(at, Post::None).id
}

fn at(member: MemberId) -> usize {
    (0..POSTS.len()).find(|at| who(*at) == member).unwrap()
}

/// Who presents the topic of a themed session.
fn presenter(meeting: &Meeting) -> Option<usize> {
    let topic = meeting.agenda.iter().find(|item| item.origin.standing_key() == Some("topic")).unwrap();
    match topic.presenter {
        Some(Speaker::Member(member)) => Some(at(member)),
        _ => None,
    }
}

fn save(desk: &Desk, meeting: &Meeting) {
    desk.on(meeting.date, |now| meetings::save(&desk.book, meeting.clone(), MeetingDeed::Write, now)).unwrap();
}

/// Adds lines by hand that nobody presents yet.
fn with_lines(desk: &Desk, meeting: &mut Meeting, lines: usize) {
    let mut line = meeting.agenda.iter().find(|item| item.origin.standing_key() == Some("plan")).unwrap().clone();
    (line.origin, line.presenter) = (Origin::Added, None);
    for _ in 0..lines {
        line.id = desk.on(meeting.date, |now| ItemId((now.new_id)()));
        meeting.agenda.push(line.clone());
    }
    save(desk, meeting);
}

/// Whose turn it is at a meeting, in the order of its lines.
fn turns(desk: &Desk, meeting: &Meeting) -> Vec<usize> {
    rota::turns(&desk.book, meeting.id).unwrap().into_iter().map(|turn| at(turn.member)).collect()
}

#[test]
fn topics_go_round_in_the_order_of_names_and_begin_again_with_whoever_was_first() {
    let desk = Desk::with(&POSTS);
    let presenters: Vec<_> =
        (1..=7).map(|month| presenter(&desk.make(MeetingKind::Themed, month).unwrap().meeting)).collect();
    let round = [BA, BON, HAI, NAM, SAU, BA, BON];
    assert_eq!(presenters, round.map(Some), "the secretary chairs");
}

#[test]
fn lines_added_by_hand_are_proposed_to_different_members_and_a_presenter_is_never_replaced() {
    let desk = Desk::with(&POSTS);
    let mut meeting = desk.make(MeetingKind::Regular, 11).unwrap().meeting;
    assert_eq!(turns(&desk, &meeting), [0; 0], "the lines of others are left alone");
    with_lines(&desk, &mut meeting, 2);
    assert_eq!(turns(&desk, &meeting), [BA, BON], "the deputy presents the news");
    let first = meeting.agenda.len() - 2;
    meeting.agenda[first].presenter = Some(Speaker::Member(who(SAU)));
    save(&desk, &meeting);
    assert_eq!(turns(&desk, &meeting), [BA]);
    with_lines(&desk, &mut meeting, 9);
    assert_eq!(turns(&desk, &meeting), [BA, BON, NAM], "nobody is asked twice");
}

#[test]
fn whoever_is_absent_probationary_away_or_writes_takes_no_turn() {
    let desk = Desk::with(&POSTS);
    let mut probationary = member(BA, Post::None);
    probationary.official = None;
    let mut away = member(BON, Post::None);
    away.statuses = vec![StatusPeriod {
        id: StatusId(Uuid::from_u128(1)),
        kind: StatusKind::Away,
        since: day(1, 1),
        until: None,
        reason: String::new(),
    }];
    for changed in [probationary, away] {
        desk.on(day(1, 3), |now| members::save(&desk.book, changed, now)).unwrap();
    }
    let mut meeting = desk.make(MeetingKind::Regular, 11).unwrap().meeting;
    with_lines(&desk, &mut meeting, 3);
    assert_eq!(turns(&desk, &meeting), [NAM, SAU]);
    meeting.minute_taker = Some(who(NAM));
    save(&desk, &meeting);
    assert_eq!(turns(&desk, &meeting), [SAU]);
    meeting.attendance.push(Attendance { member: who(SAU), presence: Presence::Excused, reason: "bệnh".to_owned() });
    save(&desk, &meeting);
    assert_eq!(turns(&desk, &meeting), [0; 0]);
}

#[test]
fn an_earlier_meeting_does_not_look_at_later_ones() {
    let desk = Desk::with(&POSTS);
    let later = desk.make(MeetingKind::Themed, 12).unwrap().meeting;
    assert_eq!(presenter(&later), Some(BA));
    assert_eq!(presenter(&desk.make(MeetingKind::Themed, 3).unwrap().meeting), Some(BA));
    assert_eq!(presenter(&desk.make(MeetingKind::Themed, 4).unwrap().meeting), Some(BON));
}
