//! Claims about the preparation ladder, made in a real book: ticks, lateness, what they are worth, what locking freezes.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{HomeStep, MeetingDeed, MeetingFigures, ScoreLineFigure, Ticked};
use actions::{Failure, history, home, meetings, preparation};
use chrono::{NaiveDate, TimeDelta};
use desk::{Desk, day};
use domain::ids::MeetingId;
use domain::kinds::MeetingKind;
use domain::meeting::{Attendance, Presence};
use domain::member::Post;
use domain::preparation::{LadderStep, Side, StepState, Tick};
use domain::score::GivenPoints;

const POSTS: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];

/// Ticks a step of the meeting of the third of November, on the day on which it was done.
fn tick(desk: &Desk, id: MeetingId, step: &str, on: NaiveDate) -> Result<Ticked, Failure> {
    let tick = Tick { step: step.to_owned(), on, note: String::new() };
    desk.on(on, |now| preparation::tick_step(&desk.book, id, tick, now))
}

fn part(figures: &MeetingFigures, key: &str) -> ScoreLineFigure {
    let score = figures.score.clone().unwrap();
    score.lines.into_iter().find(|figure| figure.line.key == key).unwrap()
}

fn fact(figures: &MeetingFigures, key: &str) -> String {
    part(figures, key).fact
}

fn state(ladder: &[LadderStep], step: &str) -> StepState {
    ladder.iter().find(|known| known.step == step).unwrap().state
}

/// Writes down what locking needs, and locks.
fn hold_and_lock(desk: &Desk, id: MeetingId) -> MeetingFigures {
    let view = meetings::view(&desk.book, id).unwrap();
    let mut meeting = view.meeting;
    let present = |member| Attendance { member, presence: Presence::Present, reason: String::new() };
    meeting.attendance = view.figures.roll.iter().map(|line| present(line.member)).collect();
    meeting.minute_taker = view.figures.roll.last().map(|line| line.member);
    meeting.ends = Some("20:45:00".parse().unwrap());
    meeting.minutes_agreed = Some(3);
    meeting.agenda.iter_mut().for_each(|item| item.conclusion = "Chi bộ thống nhất.".to_owned());
    let save =
        |meeting| desk.on(day(11, 3), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    let judged = save(meeting.clone()).figures.score.unwrap().lines.into_iter().map(|figure| figure.line);
    meeting.points = judged
        .filter(|line| line.proposed.is_none())
        .map(|line| GivenPoints { part: line.key, points: Some(line.most), reason: String::new() })
        .collect();
    save(meeting);
    desk.on(day(11, 3), |now| meetings::lock_minutes(&desk.book, id, now)).unwrap().figures
}

#[test]
fn points_cite_the_days_of_what_was_ticked() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    let posted = tick(&desk, id, "postedBefore", day(11, 2)).unwrap();
    assert_eq!(
        fact(&posted.figures, "postedBefore"),
        "đăng tài liệu lên Sổ tay đảng viên điện tử ngày 02/11/2026, trước 01 ngày"
    );
    assert_eq!(part(&posted.figures, "postedBefore").line.points, Some(2));
    assert_eq!(
        (fact(&posted.figures, "notice"), part(&posted.figures, "notice").awaits),
        (String::new(), Some(Side::Before))
    );
    assert_eq!(part(&posted.figures, "postedBefore").awaits, None);
    assert_eq!(part(&posted.figures, "conduct").awaits, None);
    tick(&desk, id, "notice", day(10, 31)).unwrap();
    let told = tick(&desk, id, "follower", day(11, 3)).unwrap();
    let expected = "thông báo cho đảng viên ngày 31/10/2026, trước 03 ngày; báo cấp ủy viên theo dõi chi bộ ngày 03/11/2026, trong ngày họp";
    assert_eq!(fact(&told.figures, "notice"), expected);
    assert_eq!(state(&told.ladder, "follower"), StepState::Late { days: 1 });
    let saved = meetings::view(&desk.book, id).unwrap().figures;
    assert_eq!(saved, told.figures, "the same whichever way they are asked for");
}

#[test]
fn an_untick_or_its_undo_takes_the_evidence_away_and_brings_it_back() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    tick(&desk, id, "postedBefore", day(11, 3)).unwrap();
    let taken = desk.on(day(11, 3), |now| preparation::untick_step(&desk.book, id, "postedBefore", now)).unwrap();
    assert_eq!(
        (part(&taken.figures, "postedBefore").line.proposed, state(&taken.ladder, "postedBefore")),
        (None, StepState::Overdue { days: 1 })
    );
    desk.on(day(11, 3), |now| history::undo(&desk.book, taken.action.unwrap(), now)).unwrap();
    let back = meetings::view(&desk.book, id).unwrap().figures;
    assert_eq!(part(&back, "postedBefore").line.proposed, Some(0), "late is late");
}

#[test]
fn the_committee_meeting_of_the_month_is_evidence_once_it_was_held() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    let mut committee = desk.make(MeetingKind::Committee, 11).unwrap().meeting;
    let evidence = || fact(&meetings::view(&desk.book, id).unwrap().figures, "committee");
    assert_eq!(evidence(), "", "it is planned, not held");
    committee.ends = Some("20:00:00".parse().unwrap());
    desk.on(day(11, 3), |now| meetings::save(&desk.book, committee, MeetingDeed::Write, now)).unwrap();
    assert_eq!(evidence(), "chi ủy họp ngày 03/11/2026, trong ngày họp");
}

#[test]
fn last_days_follow_the_day_of_the_meeting() {
    let desk = Desk::with(&POSTS);
    let mut meeting = desk.make(MeetingKind::Regular, 11).unwrap().meeting;
    let id = meeting.id;
    tick(&desk, id, "postedBefore", day(11, 3)).unwrap();
    meeting.date = day(11, 4);
    let saved = desk.on(day(11, 3), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    assert_eq!(part(&saved.figures, "postedBefore").line.proposed, Some(2));
    let ladder = preparation::ladder(&desk.book, id, day(11, 3)).unwrap();
    assert_eq!(state(&ladder, "postedBefore"), StepState::InTime);
    assert_eq!(state(&ladder, "room"), StepState::Due { days: 1 });
    assert_eq!(state(&ladder, "postedAfter"), StepState::NotYet);
}

#[test]
fn later_ticks_leave_the_locked_score_alone() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    tick(&desk, id, "postedBefore", day(11, 2)).unwrap();
    let locked = hold_and_lock(&desk, id);
    assert_eq!(part(&locked, "postedAfter").line.evidence, None, "the second day after the meeting had not come");
    let after = tick(&desk, id, "postedAfter", day(11, 9)).unwrap();
    assert_eq!(state(&after.ladder, "postedAfter"), StepState::Late { days: 4 });
    assert_eq!((after.figures.score, after.figures.problems), (locked.score.clone(), locked.problems));
    assert!(matches!(tick(&desk, id, "room", day(11, 9)), Err(Failure::MeetingLocked)));
    let untick = desk.on(day(11, 9), |now| preparation::untick_step(&desk.book, id, "postedBefore", now));
    assert!(matches!(untick, Err(Failure::MeetingLocked)));
    assert_eq!(meetings::view(&desk.book, id).unwrap().figures.score, locked.score);
}

#[test]
fn what_cannot_be_ticked_is_refused() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Admission, 11).unwrap().meeting.id;
    assert!(matches!(tick(&desk, id, "postedBefore", day(11, 2)), Err(Failure::NotFound)), "not of this kind");
    assert!(matches!(tick(&desk, id, "nothing", day(11, 2)), Err(Failure::NotFound)));
    let tomorrow = Tick { step: "notice".to_owned(), on: day(11, 3), note: String::new() };
    let early = desk.on(day(11, 2), |now| preparation::tick_step(&desk.book, id, tomorrow, now));
    assert!(matches!(early, Err(Failure::DayAhead)));
}

/// What the home screen tells of the ladder on a day: the side, and how many steps.
fn near(desk: &Desk, today: NaiveDate) -> Vec<(Side, usize)> {
    let told = |step: HomeStep| match step {
        HomeStep::FollowLadder { side, steps, .. } => Some((side, steps.len())),
        _ => None,
    };
    home::view(&desk.book, today).unwrap().steps.into_iter().filter_map(told).collect()
}

#[test]
fn the_home_screen_tells_what_is_near_or_late_and_nothing_that_is_done() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    assert_eq!(near(&desk, day(10, 30)), []);
    assert_eq!(near(&desk, day(10, 31)), [(Side::Before, 3)], "two days before the second of November");
    assert_eq!(near(&desk, day(11, 3)), [(Side::Before, 5)]);
    for step in ["committee", "notice", "follower", "postedBefore", "room"] {
        tick(&desk, id, step, day(11, 3)).unwrap();
    }
    assert_eq!(near(&desk, day(11, 3)), [], "also of what was done too late");
}

#[test]
fn what_follows_a_meeting_is_told_until_the_end_of_the_next_month() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    assert_eq!(near(&desk, day(11, 4)), [(Side::After, 2)], "nobody prepares a meeting that is over");
    hold_and_lock(&desk, id);
    assert_eq!(near(&desk, day(11, 3)), [(Side::After, 2)]);
    tick(&desk, id, "postedAfter", day(11, 4)).unwrap();
    assert_eq!(near(&desk, day(12, 31)), [(Side::After, 1)]);
    assert_eq!(near(&desk, day(12, 31) + TimeDelta::days(1)), []);
}
