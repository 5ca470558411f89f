//! Claims about meetings of every kind, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::MeetingPaper;
use actions::{Failure, PaperPress, meeting_import, meetings, papers};
use desk::{Desk, day};
use domain::kinds::{MeetingKind, RollOf, StandingReport};
use domain::meeting::{Attendance, Part, Presence};
use domain::member::Post;
use domain::problem::Problem;
use domain::votes::DecisionKind;

const CELL: [Post; 5] = [Post::Secretary, Post::DeputySecretary, Post::CommitteeMember, Post::None, Post::None];

#[test]
fn each_kind_comes_with_an_agenda_in_which_every_line_is_explained() {
    let desk = Desk::with(&CELL);
    for (kind, month) in MeetingKind::ALL.into_iter().zip(1..) {
        let view = desk.make(kind, month).unwrap();
        assert!(view.meeting.agenda.iter().all(|item| item.origin.standing_key().is_some()), "{kind:?}");
        assert!(view.meeting.agenda.len() >= 5, "{kind:?}");
    }
}

#[test]
fn the_files_of_each_kind_name_it() {
    let desk = Desk::with(&CELL);
    let press = PaperPress::new();
    let names = MeetingKind::ALL.into_iter().zip(1..).flat_map(|(kind, month)| {
        let id = desk.make(kind, month).unwrap().meeting.id;
        papers::files(&desk.book, &press, id, |paper| matches!(paper, MeetingPaper::Minutes { .. }))
            .unwrap()
            .into_iter()
            .map(|file| file.name)
            .step_by(2)
    });
    let expected = [
        "2026-01-03_BB-01_Chi-Bo-Ap-My-Tay.docx",
        "2026-02-03_BB-01_Chi-Bo-Ap-My-Tay.docx",
        "2026-02-03_BB-02-ChuyenDe_Chi-Bo-Ap-My-Tay.docx",
        "2026-03-03_BB-01-ChuyenDe_Chi-Bo-Ap-My-Tay.docx",
        "2026-04-03_BB-01-ChiUy_Chi-Bo-Ap-My-Tay.docx",
        "2026-05-03_BB-01-BatThuong_Chi-Bo-Ap-My-Tay.docx",
        "2026-06-03_BB-01-KiemDiem_Chi-Bo-Ap-My-Tay.docx",
        "2026-07-03_BB-01-KetNap_Chi-Bo-Ap-My-Tay.docx",
        "2026-08-03_BB-01-ChinhThuc_Chi-Bo-Ap-My-Tay.docx",
        "2026-09-03_BB-01-KyLuat_Chi-Bo-Ap-My-Tay.docx",
    ];
    assert_eq!(names.collect::<Vec<_>>(), expected);
}

#[test]
fn a_committee_meeting_calls_and_counts_the_committee_alone() {
    let desk = Desk::with(&CELL);
    let mut meeting = desk.make(MeetingKind::Committee, 11).unwrap().meeting;
    let present = |member| Attendance { member, presence: Presence::Present, reason: String::new() };
    let view = meetings::view(&desk.book, meeting.id).unwrap();
    meeting.attendance = view.figures.roll.iter().take(2).map(|line| present(line.member)).collect();
    let stranger = desk::member(3, Post::None).id;
    meeting.attendance.push(present(stranger));
    let write = actions::views::MeetingDeed::CallRoll;
    let figures = desk.on(day(11, 3), |now| meetings::save(&desk.book, meeting, write, now)).unwrap().figures;
    assert_eq!(figures.roll.len(), 3);
    assert_eq!((figures.voting_base.base, figures.voting_base.voters), (3, 2));
    let sentence = "Tổng số chi ủy viên: 03 đồng chí. Có mặt: 02 đồng chí. Vắng: 0. Chưa điểm danh: 01.";
    assert_eq!(figures.head_count_sentence, sentence);
    let problems: Vec<_> = figures.problems.into_iter().map(|weighed| weighed.problem).collect();
    assert!(problems.contains(&Problem::NotOnRoll { members: vec![stranger] }), "{problems:?}");
    assert_eq!(figures.min_minutes, None);
}

#[test]
fn what_comes_once_a_month_is_refused_a_second_time_and_the_rest_is_not() {
    let desk = Desk::with(&CELL);
    for kind in MeetingKind::ALL {
        let first = desk.make(kind, 5);
        let again = desk.make(kind, 5);
        let monthly = matches!(kind, MeetingKind::Regular | MeetingKind::RegularAndThemed | MeetingKind::Committee);
        assert_eq!(first.is_ok(), kind != MeetingKind::RegularAndThemed, "a combined evening is the regular meeting");
        assert_eq!(matches!(again, Err(Failure::MeetingExists { .. })), monthly, "{kind:?}");
    }
}

#[test]
fn a_cell_whose_secretary_is_alone_is_offered_no_committee_meeting() {
    let offered = |posts: &[Post]| {
        let desk = Desk::with(posts);
        meetings::suggest(&desk.book, MeetingKind::Regular, None, day(11, 1)).unwrap().kinds
    };
    assert!(!offered(&[Post::Secretary, Post::None]).contains(&MeetingKind::Committee));
    assert_eq!(offered(&CELL), MeetingKind::ALL);
}

#[test]
fn a_regular_meeting_is_proposed_for_the_first_month_without_one() {
    let desk = Desk::with(&CELL);
    let proposed = |kind| meetings::suggest(&desk.book, kind, None, day(11, 20)).unwrap().wanted.date;
    desk.make(MeetingKind::Committee, 11).unwrap();
    assert_eq!(proposed(MeetingKind::Regular), day(11, 3));
    assert_eq!(proposed(MeetingKind::Committee), day(12, 3));
    desk.make(MeetingKind::RegularAndThemed, 11).unwrap();
    assert_eq!(proposed(MeetingKind::Regular), day(12, 3));
    assert_eq!(proposed(MeetingKind::Admission), day(11, 20));
}

#[test]
fn a_meeting_wanted_for_a_month_is_proposed_on_its_usual_day() {
    let desk = Desk::with(&CELL);
    let proposed = |kind, month| {
        let month = domain::dates::Month::new(2026, month);
        meetings::suggest(&desk.book, kind, month, day(11, 20)).unwrap().wanted.date
    };
    assert_eq!(proposed(MeetingKind::Regular, 9), day(9, 3));
    assert_eq!(proposed(MeetingKind::Themed, 9), day(9, 3));
    assert_eq!(proposed(MeetingKind::Themed, 11), day(11, 20), "the usual day of this month is past");
    desk.make(MeetingKind::Regular, 9).unwrap();
    assert_eq!(proposed(MeetingKind::RegularAndThemed, 9), day(10, 3), "September has its regular meeting");
}

#[test]
fn the_manner_of_a_kind_crosses_to_the_screen() {
    let desk = Desk::with(&CELL);
    let manner = desk.make(MeetingKind::Admission, 11).unwrap().manner;
    assert_eq!((manner.roll, manner.decision), (RollOf::Cell, DecisionKind::Admission));
    assert_eq!(manner.reports, []);
    let regular = desk.make(MeetingKind::Regular, 11).unwrap().manner;
    assert_eq!(regular.reports, [StandingReport::Tasks, StandingReport::Fee]);
}

#[test]
fn a_file_brings_in_a_meeting_of_any_kind() {
    let desk = Desk::with(&CELL);
    let text = r#"{"kind":"committee","month":"2026-11","starts":"2026-11-02T19:00","agenda":[
        {"title":"Nhiệm vụ trọng tâm tháng 11","thematic":true},{"title":"Việc khác"}]}"#;
    let view = desk.on(day(11, 3), |now| meeting_import::import(&desk.book, text, now)).unwrap();
    assert_eq!(view.meeting.kind, MeetingKind::Committee);
    assert_eq!(view.meeting.agenda[0].part, Part::Regular, "it has no other part");
    let keys: Vec<_> = view.meeting.agenda.iter().map(|item| item.origin.standing_key()).collect();
    assert_eq!(keys, [Some("plan"), None]);
}
