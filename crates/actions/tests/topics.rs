//! Topics wait until somebody puts them on an agenda, and come back to the list when their line goes.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{Done, MeetingDeed, TopicLine};
use actions::{Failure, history, meetings, topics};
use desk::{Desk, day, member};
use domain::ids::{ItemId, MeetingId, TopicId};
use domain::kinds::MeetingKind;
use domain::meeting::{AgendaItem, Section, Speaker};
use domain::member::Post;
use domain::origin::Origin;

impl Desk {
    fn notes(&self, text: &str, proposer: Option<usize>) -> Result<Done, Failure> {
        let proposer = proposer.map(|at| member(at, Post::None).id);
        self.on(day(1, 5), |now| topics::park(&self.book, text, proposer, now))
    }

    fn waiting(&self) -> Vec<TopicLine> {
        topics::list(&self.book).unwrap()
    }

    fn takes(&self, meeting: MeetingId, topic: TopicId) -> Result<Done, Failure> {
        self.on(day(1, 28), |now| topics::take(&self.book, meeting, topic, now))
    }

    fn parks(&self, meeting: MeetingId, item: ItemId) -> Result<Done, Failure> {
        self.on(day(1, 30), |now| topics::park_item(&self.book, meeting, item, now))
    }

    fn agenda(&self, meeting: MeetingId) -> Vec<AgendaItem> {
        meetings::view(&self.book, meeting).unwrap().meeting.agenda
    }

    fn parked_line(&self, meeting: MeetingId) -> Option<AgendaItem> {
        self.agenda(meeting).into_iter().find(|item| matches!(item.origin, Origin::Parked { .. }))
    }
}

#[test]
fn a_topic_is_noted_on_its_day_with_who_proposes_it_and_nothing_lays_it_by_itself() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    desk.notes("  Sửa cầu \n kênh Ba ", Some(1)).unwrap();
    assert!(matches!(desk.notes(" \n", None), Err(Failure::BadRequest { .. })));
    let [line] = desk.waiting().try_into().unwrap();
    assert_eq!((line.topic.text.as_str(), line.topic.noted_on), ("Sửa cầu kênh Ba", day(1, 5)));
    assert_eq!(line.proposer.as_deref(), Some("Đảng viên Hai"));
    let february = desk.make(MeetingKind::Regular, 2).unwrap();
    assert_eq!(desk.parked_line(february.meeting.id), None);
    assert_eq!(desk.waiting().len(), 1);
}

#[test]
fn a_topic_taken_stands_before_the_closing_and_comes_back_when_its_line_is_removed() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    desk.notes("Sửa cầu kênh Ba", Some(1)).unwrap();
    let topic = desk.waiting()[0].topic.clone();
    let id = desk.make(MeetingKind::Regular, 2).unwrap().meeting.id;
    let done = desk.takes(id, topic.id).unwrap();
    assert_eq!(desk.waiting(), []);
    assert!(matches!(desk.takes(id, topic.id), Err(Failure::NotFound)), "it stands there already");
    let agenda = desk.agenda(id);
    let at = agenda.iter().position(|item| item.origin == topic.origin()).unwrap();
    assert_eq!((agenda[at].title.as_str(), agenda[at].section), ("Sửa cầu kênh Ba", Section::Proceedings));
    assert_eq!(agenda[at].presenter, topic.proposer.map(Speaker::Member));
    assert_eq!(agenda[at + 1].section, Section::Closing);

    let mut meeting = meetings::view(&desk.book, id).unwrap().meeting;
    meeting.agenda.remove(at);
    desk.on(day(1, 29), |now| meetings::save(&desk.book, meeting, MeetingDeed::RemoveItem, now)).unwrap();
    assert_eq!(desk.waiting()[0].topic, topic);
    assert!(
        desk.on(day(1, 29), |now| history::undo(&desk.book, done.action.unwrap(), now)).is_err(),
        "its line is gone"
    );
}

#[test]
fn a_line_is_parked_as_a_topic_and_one_from_the_list_goes_back_as_it_is_called_now() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let view = desk.make(MeetingKind::Regular, 2).unwrap();
    let (id, mut meeting) = (view.meeting.id, view.meeting);
    let lines = meeting.agenda.len();
    let second = &mut meeting.agenda[1];
    (second.origin, second.title) = (Origin::Added, "Nạo vét kênh Ba".to_owned());
    second.presenter = Some(Speaker::Member(member(1, Post::None).id));
    let item = second.id;
    desk.on(day(1, 29), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    let done = desk.parks(id, item).unwrap();
    assert_eq!(desk.agenda(id).len(), lines - 1);
    let [line] = desk.waiting().try_into().unwrap();
    assert_eq!((line.topic.text.as_str(), line.topic.noted_on), ("Nạo vét kênh Ba", day(1, 30)));
    assert_eq!(line.proposer.as_deref(), Some("Đảng viên Hai"));
    desk.on(day(1, 30), |now| history::undo(&desk.book, done.action.unwrap(), now)).unwrap();
    assert_eq!((desk.waiting(), desk.agenda(id).len()), (vec![], lines), "one act, taken back as one");

    desk.parks(id, item).unwrap();
    let topic = desk.waiting().remove(0).topic;
    desk.takes(id, topic.id).unwrap();
    let mut meeting = meetings::view(&desk.book, id).unwrap().meeting;
    let of_topic = meeting.agenda.iter_mut().find(|item| item.origin == topic.origin()).unwrap();
    of_topic.title.push_str(" đoạn cuối");
    let item = of_topic.id;
    desk.on(day(1, 30), |now| meetings::save(&desk.book, meeting, MeetingDeed::Write, now)).unwrap();
    desk.parks(id, item).unwrap();
    let [line] = desk.waiting().try_into().unwrap();
    assert_eq!((line.topic.id, line.topic.text.as_str()), (topic.id, "Nạo vét kênh Ba đoạn cuối"));
}

#[test]
fn locked_minutes_neither_take_a_topic_nor_give_a_line_away() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary, Post::None]);
    desk.notes("Sửa cầu kênh Ba", None).unwrap();
    let topic = desk.waiting()[0].topic.id;
    let id = desk::locked(&desk);
    assert!(matches!(desk.takes(id, topic), Err(Failure::MeetingLocked)));
    let first = desk.agenda(id)[0].id;
    assert!(matches!(desk.parks(id, first), Err(Failure::MeetingLocked)));
    desk.on(day(6, 1), |now| topics::remove(&desk.book, topic, now)).unwrap();
    assert_eq!(desk.waiting(), []);
}
