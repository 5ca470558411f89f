//! Claims about papers that are made only when asked for, in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, MeetingFigures, MeetingPaper, PaperFormat};
use actions::{Failure, PaperPress, meetings, papers};
use desk::{Desk, day};
use domain::ballots::Ballots;
use domain::extract::{Extract, Extracted};
use domain::ids::{AssignmentId, MemberId, MentionId, VoteId};
use domain::meeting::{AgendaItem, Assignment, Attendance, Meeting, MeetingKind, Part, Presence, Vote};
use domain::member::Post;
use domain::mentions::{Mention, MentionKind};
use domain::minutes::MinutesRecord;
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
        ballots: Ballots::default(),
        named: Vec::new(),
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
    assert_eq!(file(SECRET).unwrap().name, "2026-05-03_PhieuKin-1-BatThuong_Chi-Bo-Ap-My-Tay.pdf");
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
    assert_eq!(before.name, "2026-05-03_KiemPhieu-1-BatThuong_Chi-Bo-Ap-My-Tay.docx");
    assert_eq!(sheet(HANDS), Err(Failure::NotFound));
    call(&mut meeting, &figures, 1);
    let figures = locked(&desk, meeting);
    assert!(figures.requested.contains(&MeetingPaper::CountingSheet { vote: SECRET }), "{:?}", figures.requested);
    assert_ne!(sheet(SECRET).unwrap().bytes, before.bytes);
}

/// The extracts among what can be asked for.
fn extracts(figures: &MeetingFigures) -> Vec<MeetingPaper> {
    let is_extract =
        |paper: &&MeetingPaper| matches!(paper, MeetingPaper::ItemExtract { .. } | MeetingPaper::MemberExtract { .. });
    figures.requested.iter().filter(is_extract).copied().collect()
}

fn task(id: u128, member: MemberId, with: &[MemberId]) -> Assignment {
    Assignment {
        member: Some(member),
        with_members: with.to_vec(),
        task: "Vận động sửa cầu".to_owned(),
        due: Some(day(6, 1)),
        ..Assignment::new(AssignmentId(Uuid::from_u128(id)))
    }
}

#[test]
fn extracts_are_of_lines_that_were_decided_and_of_members_whom_something_concerns() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let figures = saved(&desk, &meeting);
    let [first, second, third, _] = figures.roll.iter().map(|line| line.member).collect::<Vec<_>>()[..] else {
        panic!("four members")
    };
    let lines = meeting.agenda.len();
    meeting.agenda[lines - 2].assignments = vec![task(0xc001, first, &[second])];
    meeting.agenda[lines - 1].mentions = vec![Mention {
        id: MentionId(Uuid::from_u128(0xd001)),
        member: third,
        kind: MentionKind::Praise,
        text: "góp công sửa cầu".to_owned(),
    }];
    assert_eq!(extracts(&saved(&desk, &meeting)), [], "only of locked minutes");
    call(&mut meeting, &figures, 1);
    let locked = locked(&desk, meeting.clone());
    let item = |item: &AgendaItem| MeetingPaper::ItemExtract { item: item.id };
    let of_member = |member| MeetingPaper::MemberExtract { part: Part::Regular, member };
    let expected: Vec<_> = meeting.agenda.iter().map(item).chain([first, second, third].map(of_member)).collect();
    assert_eq!(extracts(&locked), expected);
}

#[test]
fn an_extract_for_a_member_tells_nothing_of_others_even_of_the_same_name() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let figures = saved(&desk, &meeting);
    let roll: Vec<_> = figures.roll.iter().map(|line| line.member).collect();
    meeting.agenda[0].assignments = vec![task(0xc001, roll[0], &[]), task(0xc002, roll[1], &[])];
    call(&mut meeting, &figures, 1);
    locked(&desk, meeting.clone());
    let frozen = desk.book.read(|reading| reading.locked_papers(meeting.id)).unwrap().remove(0).record;
    // As minutes have them whose members are namesakes: by name alone nobody could tell one task from the other.
    let mut record: MinutesRecord = serde_json::from_str(&frozen).unwrap();
    let name = record.roll[0].name.clone();
    record.roll[1].name = name.clone();
    record.items[0].assignments.iter_mut().for_each(|given| given.member = name.clone());
    record.items[0].assignments[1].task = "Việc của người kia".to_owned();
    let lines = Extract::of(&record, &meeting, Extracted::Member(roll[0])).unwrap().lines;
    let tasks: Vec<_> = lines[0].1.assignments.iter().map(|given| given.task.as_str()).collect();
    assert_eq!((lines.len(), lines[0].0, tasks), (1, 1, vec!["Vận động sửa cầu"]));
    assert!(lines[0].1.conclusion.is_empty(), "it does not name the member");
}

#[test]
fn the_file_of_an_extract_is_named_after_its_line_or_member() {
    let desk = Desk::with(&CELL);
    let mut meeting = prepared(&desk);
    let figures = saved(&desk, &meeting);
    meeting.agenda[0].assignments = vec![task(0xc001, figures.roll[0].member, &[])];
    call(&mut meeting, &figures, 1);
    let locked = locked(&desk, meeting.clone());
    let press = PaperPress::new();
    let named =
        |paper: &MeetingPaper| papers::file(&desk.book, &press, meeting.id, *paper, PaperFormat::Pdf).unwrap().name;
    let names: Vec<_> = extracts(&locked).iter().map(named).collect();
    assert_eq!(names[0], "2026-05-03_Trich-Muc-1-BatThuong_Chi-Bo-Ap-My-Tay.pdf");
    assert_eq!(names.last().unwrap(), "2026-05-03_Trich-1-Dang-Vien-Mot-BatThuong_Chi-Bo-Ap-My-Tay.pdf");
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
