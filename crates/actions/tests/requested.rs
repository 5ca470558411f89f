//! Claims about papers that are made only when asked for, in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, MeetingFigures, MeetingPaper, PaperFormat};
use actions::{Failure, PaperPress, meetings, papers};
use desk::{Desk, day};
use domain::ids::VoteId;
use domain::meeting::{Attendance, Meeting, MeetingKind, Presence, Vote};
use domain::member::Post;
use domain::votes::{DecisionKind, VoteForm};
use uuid::Uuid;

const CELL: [Post; 4] = [Post::Secretary, Post::DeputySecretary, Post::None, Post::None];
const SECRET: VoteId = VoteId(Uuid::from_u128(0xb001));
const HANDS: VoteId = VoteId(Uuid::from_u128(0xb002));

fn vote(id: VoteId, form: VoteForm) -> Vote {
    let subject = "Đề nghị khen thưởng đảng viên".to_owned();
    Vote {
        id,
        subject,
        form,
        decision: DecisionKind::Ordinary,
        votes_for: None,
        against: 0,
        abstain: 0,
        minority: vec![],
    }
}

/// A meeting of the third of May with a secret vote and one by hands under its last line; nobody is called yet.
fn prepared(desk: &Desk) -> Meeting {
    let mut meeting = desk.make(MeetingKind::Extraordinary, 5).unwrap().meeting;
    let line = meeting.agenda.last_mut().unwrap();
    line.votes = vec![vote(HANDS, VoteForm::Hands), vote(SECRET, VoteForm::Secret)];
    meeting
}

fn saved(desk: &Desk, meeting: &Meeting) -> MeetingFigures {
    desk.on(day(5, 3), |now| meetings::save(&desk.book, meeting.clone(), MeetingDeed::Write, now)).unwrap().figures
}

fn call(meeting: &mut Meeting, figures: &MeetingFigures, absent: usize) {
    let call = |(at, member)| {
        let presence = if at < absent { Presence::Excused } else { Presence::Present };
        let reason = if at < absent { "bệnh".to_owned() } else { String::new() };
        Attendance { member, presence, reason }
    };
    meeting.attendance = figures.roll.iter().map(|line| line.member).rev().enumerate().map(call).collect();
}

/// Writes what the minutes need and locks them.
fn locked(desk: &Desk, mut meeting: Meeting) -> MeetingFigures {
    meeting.minute_taker = meeting.chair;
    meeting.ends = Some("20:30:00".parse().unwrap());
    meeting.minutes_agreed = Some(3);
    for item in &mut meeting.agenda {
        item.conclusion = "Chi bộ thống nhất.".to_owned();
        item.votes.iter_mut().for_each(|vote| vote.votes_for = Some(3));
    }
    saved(desk, &meeting);
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, meeting.id, now)).unwrap().figures
}

#[test]
fn before_the_roll_call_everybody_expected_has_a_slip_and_afterwards_everybody_present() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let slips = |figures: &MeetingFigures| figures.votes.iter().map(|vote| vote.slips).collect::<Vec<_>>();
    let figures = saved(&desk, &meeting);
    assert_eq!(slips(&figures), [None, Some(4 + 2)]);
    call(&mut meeting, &figures, 1);
    assert_eq!(slips(&saved(&desk, &meeting)), [None, Some(3 + 2)]);
}

#[test]
fn slips_are_for_secret_votes_alone_and_until_the_minutes_are_locked() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let (press, id) = (PaperPress::new(), meeting.id);
    let file = |vote| papers::file(&desk.book, &press, id, MeetingPaper::BallotSlips { vote }, PaperFormat::Pdf);
    let figures = saved(&desk, &meeting);
    let both = [MeetingPaper::BallotSlips { vote: SECRET }, MeetingPaper::CountingSheet { vote: SECRET }];
    assert_eq!(figures.requested, both);
    assert_eq!(file(SECRET).unwrap().name, "2026-05-03_PhieuKin-BatThuong-1_Chi-Bo-Ap-My-Tay.pdf");
    assert_eq!(file(HANDS), Err(Failure::NotFound));
    call(&mut meeting, &figures, 1);
    let figures = locked(&desk, meeting.clone());
    assert!(!figures.requested.contains(&MeetingPaper::BallotSlips { vote: SECRET }), "{:?}", figures.requested);
    assert_eq!(file(SECRET), Err(Failure::NotFound));
}

#[test]
fn a_counting_sheet_is_there_before_the_count_and_as_long_as_the_minutes() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let (press, id) = (PaperPress::new(), meeting.id);
    let sheet = |vote| papers::file(&desk.book, &press, id, MeetingPaper::CountingSheet { vote }, PaperFormat::Docx);
    let figures = saved(&desk, &meeting);
    let before = sheet(SECRET).unwrap();
    assert_eq!(before.name, "2026-05-03_KiemPhieu-BatThuong-1_Chi-Bo-Ap-My-Tay.docx");
    assert_eq!(sheet(HANDS), Err(Failure::NotFound));
    call(&mut meeting, &figures, 1);
    let figures = locked(&desk, meeting);
    assert!(figures.requested.contains(&MeetingPaper::CountingSheet { vote: SECRET }), "{:?}", figures.requested);
    assert_ne!(sheet(SECRET).unwrap().bytes, before.bytes);
}

#[test]
fn what_is_made_on_request_is_not_among_the_papers_that_are_kept_together() {
    let desk = Desk::with(&CELL);
    let meeting = prepared(&desk);
    let requested = saved(&desk, &meeting).requested;
    let files = papers::files(&desk.book, &PaperPress::new(), meeting.id, |_| true).unwrap();
    assert!(!requested.is_empty() && files.iter().all(|file| !requested.contains(&file.paper)));
    let files = papers::requested_files(&desk.book, &PaperPress::new(), meeting.id).unwrap();
    assert!(files.iter().step_by(2).map(|file| file.paper).eq(requested), "{files:?}");
}
