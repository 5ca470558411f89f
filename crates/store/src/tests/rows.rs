//! Every row comes back as it was put.

use super::samples::{Shelf, at, cell, change, day, id, lock, meeting, member, paper, report_on, try_change};
use crate::{Deed, Span, StoreError};
use domain::ids::{MeetingId, MemberId};
use domain::meeting::{Meeting, MeetingState, Presence, TaskReport, TaskResult};
use domain::member::Post;
use domain::tasks::GivenTask;

#[test]
fn the_cell_comes_back_and_changes() {
    let (_shelf, book) = Shelf::new();
    assert_eq!(book.read(|r| r.cell()).unwrap(), None);
    change(&book, "putCell", |c| c.put_cell(&cell()));
    let mut other = cell();
    other.province = "Tỉnh ủy Thử".to_owned();
    other.first_minutes_number = 11;
    change(&book, "putCell", |c| c.put_cell(&other));
    assert_eq!(book.read(|r| r.cell()).unwrap(), Some(other));
}

#[test]
fn members_come_back_whole() {
    let (_shelf, book) = Shelf::new();
    let full = member(1, "Nguyễn Thị Mẫu Đơn");
    let mut bare = member(2, "Đỗ Văn Ước");
    (bare.sex, bare.born, bare.joined, bare.official, bare.entered) = (None, None, None, None, None);
    (bare.post, bare.statuses) = (Post::None, Vec::new());
    change(&book, "importMembers", |c| {
        c.put_member(&full)?;
        c.put_member(&bare)
    });
    assert_eq!(book.read(|r| r.members()).unwrap(), [full.clone(), bare.clone()]);
    assert_eq!(book.read(|r| r.member(bare.id)).unwrap(), Some(bare));
    assert_eq!(book.read(|r| r.member(full.id)).unwrap(), Some(full));
    assert_eq!(book.read(|r| r.member(MemberId(id(99)))).unwrap(), None);
}

#[test]
fn a_member_changes_and_loses_a_status() {
    let (_shelf, book) = Shelf::new();
    let mut person = member(1, "Nguyễn Thị Mẫu Đơn");
    change(&book, "putMember", |c| c.put_member(&person));
    person.name = "Nguyễn Thị Mẫu Đơn (Tư)".to_owned();
    person.statuses.remove(0);
    person.statuses[0].reason = String::new();
    change(&book, "putMember", |c| c.put_member(&person));
    assert_eq!(book.read(|r| r.members()).unwrap(), [person]);
}

#[test]
fn only_a_member_of_no_meeting_can_be_removed() {
    let (_shelf, book, _) = Shelf::with_meeting();
    change(&book, "putMember", |c| c.put_member(&member(3, "Lê Thừa")));
    let remove = |number| try_change(&book, Deed::new("deleteMember"), 0, |c| c.delete_member(MemberId(id(number))));
    assert!(matches!(remove(1), Err(StoreError::BrokenReference)));
    assert!(matches!(remove(2), Err(StoreError::BrokenReference)));
    remove(3).unwrap();
    assert!(matches!(remove(3), Err(StoreError::NotFound { what: "member", .. })));
    assert_eq!(book.read(|r| r.members()).unwrap().len(), 2);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_meeting_with_every_field_comes_back_whole() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
    assert_eq!(book.read(|r| r.meeting(MeetingId(id(5)))).unwrap(), None);
}

#[test]
fn a_meeting_with_every_optional_field_empty_comes_back_whole() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    (meeting.ends, meeting.chair, meeting.minute_taker) = (None, None, None);
    (meeting.minutes_agreed, meeting.number) = (None, None);
    meeting.fee = domain::meeting::FeeStatus::default();
    let item = &mut meeting.agenda[0];
    (item.presenter, item.minutes) = (None, None);
    (item.documents[0].date, item.documents[0].incoming) = (None, None);
    item.votes[0].votes_for = None;
    (item.assignments[0].member, item.assignments[0].due) = (None, None);
    item.assignments[0].with_members.clear();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
}

#[test]
fn an_agenda_can_be_reordered_and_what_stands_under_it_moved() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.agenda.reverse();
    let mut moved = meeting.agenda.remove(1);
    moved.opinions.reverse();
    meeting.agenda[0].opinions.append(&mut moved.opinions);
    meeting.agenda[0].assignments.append(&mut moved.assignments);
    meeting.agenda[0].assignments[1].with_members.reverse();
    meeting.attendance.reverse();
    meeting.attendance[0].presence = Presence::Unexcused;
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    assert_eq!(book.read(|r| r.meeting(meeting.id)).unwrap(), Some(meeting));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_meeting_naming_somebody_unknown_is_refused_whole() {
    let (_shelf, book, kept) = Shelf::with_meeting();
    let mut wrong = kept.clone();
    wrong.place = "Nơi khác".to_owned();
    wrong.attendance[0].member = MemberId(id(77));
    let put = try_change(&book, Deed::new("saveMeeting"), 0, |c| c.put_meeting(&wrong));
    assert!(matches!(put, Err(StoreError::BrokenReference)));
    assert_eq!(book.read(|r| r.meeting(kept.id)).unwrap(), Some(kept));
}

#[test]
fn a_member_called_twice_is_refused_whole() {
    let (_shelf, book, kept) = Shelf::with_meeting();
    let mut twice = kept.clone();
    twice.attendance[1].member = twice.attendance[0].member;
    let put = try_change(&book, Deed::new("saveMeeting"), 0, |c| c.put_meeting(&twice));
    assert!(matches!(put, Err(StoreError::Sql { .. })));
    assert_eq!(book.read(|r| r.meeting(kept.id)).unwrap(), Some(kept));
}

#[test]
fn the_list_of_meetings_is_newest_first_with_its_counts() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let second = meeting(2);
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    let locked = lock(&book, &first);
    let list = book.read(|r| r.meetings()).unwrap();
    assert_eq!(list.iter().map(|m| m.id).collect::<Vec<_>>(), [second.id, first.id]);
    let line = &list[1];
    assert_eq!((line.present, line.assignments, line.number), (1, 2, Some(7)));
    assert_eq!((&line.state, &list[0].state), (&locked.state, &MeetingState::Open));
    assert_eq!((line.kind, line.month, line.date), (first.kind, first.month, first.date));
    assert_eq!((line.starts, line.ends, &line.place), (first.starts, first.ends, &first.place));
}

#[test]
fn open_assignments_come_back_with_the_reports_of_their_span() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let (mut second, mut third, fourth) = (meeting(2), meeting(3), meeting(4));
    let told = |of: &Meeting, result| vec![TaskReport { result, ..report_on(of) }];
    second.task_reports = told(&first, TaskResult::Ongoing);
    third.task_reports = [told(&first, TaskResult::Done), told(&second, TaskResult::Late)].concat();
    change(&book, "createMeeting", |c| [&second, &third, &fourth].into_iter().try_for_each(|m| c.put_meeting(m)));
    let given = |m: &Meeting| m.agenda.iter().flat_map(|item| &item.assignments).map(|a| a.id).collect::<Vec<_>>();
    let open = |span| book.read(|r| r.open_tasks(span)).unwrap();
    let at = |m: &Meeting| open(Span::Before { date: m.date, starts: m.starts, meeting: m.id });
    let ids_and_reports =
        |tasks: &[GivenTask]| -> Vec<_> { tasks.iter().map(|task| (task.assignment.id, task.reports.len())).collect() };
    let [[a, b], [c, d], [e, f]] = [&first, &second, &third].map(|m| <[_; 2]>::try_from(given(m)).unwrap());

    assert_eq!(at(&first), []);
    let at_second = at(&second);
    assert_eq!(at_second[0].assignment, first.agenda[0].assignments[0]);
    assert_eq!((at_second[0].source.meeting(), at_second[0].given_on), (Some(first.id), first.date));
    assert_eq!(ids_and_reports(&at_second), [(a, 0), (b, 0)]);
    // It ends only at the third meeting, so it comes back there.
    assert_eq!(ids_and_reports(&at(&third)), [(a, 1), (b, 0), (c, 0), (d, 0)]);
    assert_eq!(ids_and_reports(&at(&fourth)), [(b, 0), (c, 1), (d, 0), (e, 0), (f, 0)]);
    let all = open(Span::All);
    assert_eq!(all.iter().map(|task| task.source.meeting()).collect::<Vec<_>>()[5..], [Some(fourth.id); 2]);
    assert_eq!(ids_and_reports(&all)[..5], ids_and_reports(&at(&fourth)));
    let given = book.read(|r| r.given_tasks()).unwrap();
    assert_eq!(ids_and_reports(&given)[..5], [(a, 2), (b, 0), (c, 1), (d, 0), (e, 0)], "ended or not");
    assert_eq!(given.len(), 8);
    assert_eq!(book.read(|r| r.meeting(third.id)).unwrap(), Some(third));
}

#[test]
fn a_meeting_goes_with_everything_in_it_unless_a_later_one_reported() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let mut second = meeting(2);
    second.task_reports = vec![report_on(&first)];
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    let remove = |meeting| try_change(&book, Deed::new("deleteMeeting"), 0, |c| c.delete_meeting(meeting));
    assert!(matches!(remove(first.id), Err(StoreError::BrokenReference)));
    remove(second.id).unwrap();
    remove(first.id).unwrap();
    assert!(matches!(remove(first.id), Err(StoreError::NotFound { what: "meeting", .. })));
    assert_eq!(book.read(|r| r.meetings()).unwrap(), []);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn frozen_records_come_back_byte_for_byte() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    assert_eq!(book.read(|r| r.locked_papers(meeting.id)).unwrap(), []);
    lock(&book, &meeting);
    assert_eq!(book.read(|r| r.locked_papers(meeting.id)).unwrap(), [paper(meeting.id)]);
}

#[test]
fn moments_keep_their_fractions() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    lock(&book, &meeting);
    let read = book.read(|r| r.meeting(meeting.id)).unwrap().unwrap();
    assert_eq!(read.state, MeetingState::Locked { at: at(7) });
    assert_eq!(read.date, day(3));
}

#[test]
fn who_spoke_is_told_of_the_months_asked_for_and_of_other_meetings() {
    let (_shelf, book, first) = Shelf::with_meeting();
    let month = first.month;
    let spoke =
        |from: domain::dates::Month, but| book.read(|r| r.spoke_in(&(from..=month), MeetingId(id(but)))).unwrap();
    assert_eq!(spoke(month, 5), [MemberId(id(1))], "guests are no members");
    assert_eq!(spoke(month.previous(), 5), [MemberId(id(1))]);
    assert_eq!(spoke(month, 0x1_0000), []);
    assert_eq!(spoke(month.next(), 5), []);
}
