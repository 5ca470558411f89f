//! Claims about the register of resolutions, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{MeetingDeed, ResolutionLine};
use actions::{meetings, resolutions};
use desk::{Desk, day};
use domain::ballots::Ballots;
use domain::execution::Execution;
use domain::ids::{AssignmentId, VoteId};
use domain::kinds::MeetingKind;
use domain::meeting::{Assignment, Meeting, TaskReport, TaskResult, Vote};
use domain::member::Post;
use domain::outcome::Outcome;
use domain::votes::{DecisionKind, VoteForm, VoteResult};
use uuid::Uuid;

const POSTS: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];

fn save(desk: &Desk, meeting: Meeting) {
    desk.on(meeting.date, |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
}

fn lines(desk: &Desk) -> Vec<ResolutionLine> {
    resolutions::list(&desk.book, day(6, 10)).unwrap().lines
}

fn vote(id: u128, subject: &str, votes_for: u32) -> Vote {
    Vote {
        id: VoteId(Uuid::from_u128(id)),
        subject: subject.to_owned(),
        form: VoteForm::Hands,
        decision: DecisionKind::Ordinary,
        votes_for: Some(votes_for),
        against: 0,
        abstain: 0,
        minority: vec![],
        ballots: Ballots::default(),
        named: vec![],
    }
}

/// A held extraordinary meeting of the third of May that issues something and gives one task due on the twentieth.
fn issuing(desk: &Desk, outcome: Outcome) -> Meeting {
    let id = desk::held(desk);
    let mut meeting = meetings::view(&desk.book, id).unwrap().meeting;
    meeting.outcome = outcome;
    meeting.agenda[1].votes =
        vec![vote(1, "Thông qua NGHỊ QUYẾT và kết luận", 3), vote(2, "Chọn ngày ra quân dọn vệ sinh", 1)];
    meeting.agenda[1].assignments.push(Assignment {
        member: meeting.chair,
        task: "Vận động hội viên".to_owned(),
        due: Some(day(5, 20)),
        ..Assignment::new(AssignmentId(Uuid::from_u128(0x7a5c)))
    });
    save(desk, meeting.clone());
    meeting
}

#[test]
fn what_is_issued_has_its_number_once_the_minutes_are_locked_and_keeps_what_was_frozen() {
    let desk = Desk::with(&POSTS);
    let meeting = issuing(&desk, Outcome::Resolution);
    let [draft] = <[_; 1]>::try_from(lines(&desk)).unwrap();
    assert_eq!((draft.meeting, draft.code, draft.outcome), (meeting.id, None, Outcome::Resolution));
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, meeting.id, now)).unwrap();
    let [issued] = <[_; 1]>::try_from(lines(&desk)).unwrap();
    assert_eq!(issued.code.as_deref(), Some("01-NQ/CB"));
    assert_eq!(issued.subject, "Lãnh đạo thực hiện nhiệm vụ tháng 5 năm 2026");
    let adoption = issued.adoption.unwrap();
    assert_eq!((adoption.votes_for, adoption.base.base, adoption.result), (3, 3, VoteResult::Passed));
}

#[test]
fn a_vote_on_something_else_is_no_adoption() {
    let desk = Desk::with(&POSTS);
    let mut meeting = issuing(&desk, Outcome::Conclusion);
    assert_eq!(lines(&desk)[0].adoption.unwrap().votes_for, 3);
    meeting.agenda[1].votes.remove(0);
    save(&desk, meeting.clone());
    assert_eq!(lines(&desk)[0].adoption, None);
    meeting.outcome = Outcome::None;
    save(&desk, meeting);
    assert_eq!(lines(&desk), []);
}

#[test]
fn its_tasks_stand_as_later_meetings_tell_though_it_is_locked_itself() {
    let desk = Desk::with(&POSTS);
    let meeting = issuing(&desk, Outcome::Resolution);
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, meeting.id, now)).unwrap();
    let untold = lines(&desk).pop().unwrap();
    assert_eq!(untold.execution, Execution { given: 1, not_reported: 1, overdue: 1, ..Execution::default() });
    assert_eq!((untold.tasks[0].member.as_str(), untold.tasks[0].is_overdue), ("Đảng viên Một", true));
    let mut june = desk.make(MeetingKind::Regular, 6).unwrap().meeting;
    let assignment = AssignmentId(Uuid::from_u128(0x7a5c));
    june.task_reports = vec![TaskReport { assignment, result: TaskResult::Done, note: String::new() }];
    let id = june.id;
    save(&desk, june);
    let told = lines(&desk);
    assert_eq!(told.iter().map(|line| line.meeting).collect::<Vec<_>>(), [id, meeting.id], "the latest first");
    assert_eq!(told[1].execution, Execution { given: 1, done: 1, done_per_mille: 1000, ..Execution::default() });
    assert_eq!((told[1].tasks[0].result, told[1].tasks[0].is_overdue), (Some(TaskResult::Done), false));
}
