//! Claims about the notice of a meeting, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, MeetingPaper};
use actions::{Failure, PaperPress, history, meetings, notices, papers};
use desk::{Desk, day};
use domain::kinds::MeetingKind;
use domain::meeting::{Attendance, Presence};
use domain::member::Post;

const POSTS: [Post; 3] = [Post::DeputySecretary, Post::Secretary, Post::None];

#[test]
fn a_notice_tells_the_meeting_as_it_is_kept_now_and_the_secretary_signs() {
    let desk = Desk::with(&POSTS);
    let mut meeting = desk.make(MeetingKind::RegularAndThemed, 11).unwrap().meeting;
    let (id, lines) = (meeting.id, meeting.agenda.len());
    meeting.place = "Trường Tiểu học Mỹ Tây".to_owned();
    desk.on(meeting.date, |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    let texts = notices::notice(&desk.book, id).unwrap();
    assert_eq!(texts.card.place, "Trường Tiểu học Mỹ Tây");
    assert_eq!(texts.card.content.lines().count(), lines, "the lines of both parts");
    assert!(texts.zalo.contains("Sinh hoạt chi bộ chuyên đề tháng 11 năm 2026"), "{}", texts.zalo);
    assert!(texts.zalo.ends_with("Bí thư: Đảng viên Hai"), "{}", texts.zalo);
}

#[test]
fn a_cell_without_a_secretary_is_called_by_the_deputy() {
    let desk = Desk::with(&[Post::None, Post::DeputySecretary]);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    assert!(notices::notice(&desk.book, id).unwrap().zalo.ends_with("Phó Bí thư: Đảng viên Hai"));
}

#[test]
fn the_notice_is_kept_with_the_other_papers() {
    let desk = Desk::with(&POSTS);
    let id = desk.make(MeetingKind::Regular, 11).unwrap().meeting.id;
    let files = papers::files(&desk.book, &PaperPress::new(), id, |paper| paper == MeetingPaper::Notice).unwrap();
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    let stem = "2026-11-03_ThongBao_Chi-Bo-Ap-My-Tay";
    assert_eq!(names, [format!("{stem}.docx"), format!("{stem}.pdf")]);
}

#[test]
fn nobody_is_called_to_a_meeting_whose_minutes_are_locked() {
    let desk = Desk::with(&POSTS);
    let view = desk.make(MeetingKind::Extraordinary, 11).unwrap();
    assert!(view.figures.papers.contains(&MeetingPaper::Notice));
    let mut meeting = view.meeting;
    let present = |member| Attendance { member, presence: Presence::Present, reason: String::new() };
    meeting.attendance = view.figures.roll.iter().map(|line| present(line.member)).collect();
    meeting.minute_taker = view.figures.roll.last().map(|line| line.member);
    meeting.ends = Some("20:30:00".parse().unwrap());
    meeting.agenda.iter_mut().for_each(|item| item.conclusion = "Chi bộ thống nhất.".to_owned());
    let (id, date) = (meeting.id, meeting.date);
    desk.on(date, |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    let locked = desk.on(date, |now| meetings::lock_minutes(&desk.book, id, now)).unwrap();
    assert!(!locked.figures.papers.contains(&MeetingPaper::Notice));
    assert!(matches!(notices::notice(&desk.book, id), Err(Failure::NotFound)));
    let late = desk.on(date, |now| notices::take_notice_number(&desk.book, id, now));
    assert!(matches!(late, Err(Failure::NotFound)), "it would stand on no paper");
}

#[test]
fn a_notice_takes_the_next_number_of_the_term_once_and_it_can_be_taken_back() {
    let desk = Desk::with(&POSTS);
    let [first, second] = [10, 11].map(|month| desk.make(MeetingKind::Regular, month).unwrap().meeting.id);
    let take = |id| desk.on(day(11, 1), |now| notices::take_notice_number(&desk.book, id, now)).unwrap().action;
    let code = |id| notices::notice(&desk.book, id).unwrap().code;
    assert_eq!(code(first), None);
    take(first);
    let taken = take(second);
    assert_eq!(take(second), None, "it has one");
    assert_eq!([code(first), code(second)], [Some("01-TB/CB".to_owned()), Some("02-TB/CB".to_owned())]);
    desk.on(day(11, 1), |now| history::undo(&desk.book, taken.unwrap(), now)).unwrap();
    assert_eq!(code(second), None);
}
