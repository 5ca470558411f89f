//! Claims about the list of assignments among a meeting's papers, over two months of a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, MeetingPaper, PaperFormat};
use actions::{Failure, PaperPress, meetings, papers};
use desk::Desk;
use domain::ids::AssignmentId;
use domain::meeting::{Assignment, Meeting, MeetingKind, TaskReport, TaskResult};
use domain::member::Post;
use uuid::Uuid;

const TASK: AssignmentId = AssignmentId(Uuid::from_u128(0xc001));

fn given(meeting: &Meeting) -> Assignment {
    Assignment { member: meeting.chair, task: "Vận động sửa cầu".to_owned(), ..Assignment::new(TASK) }
}

/// Saves a meeting and tells whether the list is among its papers.
fn has_a_list(desk: &Desk, meeting: &Meeting) -> bool {
    let saved = desk.on(meeting.date, |now| meetings::save(&desk.book, meeting.clone(), MeetingDeed::Write, now));
    saved.unwrap().figures.papers.contains(&MeetingPaper::Assignments)
}

#[test]
fn there_is_a_list_as_long_as_a_task_is_given_or_goes_on() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let mut may = desk.make(MeetingKind::Regular, 5).unwrap().meeting;
    assert!(!has_a_list(&desk, &may));
    may.agenda[0].assignments = vec![given(&may)];
    assert!(has_a_list(&desk, &may));
    let mut june = desk.make(MeetingKind::Regular, 6).unwrap().meeting;
    assert!(has_a_list(&desk, &june), "not reported on yet");
    for (result, goes_on) in [(TaskResult::Late, true), (TaskResult::Done, false)] {
        june.task_reports = vec![TaskReport { assignment: TASK, result, note: String::new() }];
        assert_eq!(has_a_list(&desk, &june), goes_on, "{result:?}");
    }
}

#[test]
fn the_list_is_kept_with_the_other_papers_and_without_a_task_there_is_none() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let press = PaperPress::new();
    let mut may = desk.make(MeetingKind::RegularAndThemed, 5).unwrap().meeting;
    let list =
        |meeting: &Meeting| papers::file(&desk.book, &press, meeting.id, MeetingPaper::Assignments, PaperFormat::Pdf);
    assert_eq!(list(&may), Err(Failure::NotFound));
    may.agenda.last_mut().unwrap().assignments = vec![given(&may)];
    assert!(has_a_list(&desk, &may));
    assert_eq!(list(&may).unwrap().name, "2026-05-03_PhanCong_Chi-Bo-Ap-My-Tay.pdf");
    let files = papers::files(&desk.book, &press, may.id, |_| true).unwrap();
    assert!(files.iter().any(|file| file.paper == MeetingPaper::Assignments));
}
