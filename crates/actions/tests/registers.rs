//! Documents that came and petitions that were raised find their way to agendas, and leave them when they are dealt with.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::views::{IncomingLine, MeetingDeed, MeetingView, PetitionLine};
use actions::{Failure, history, incoming, meetings, members, petitions, registers};
use desk::{Desk, day, member};
use domain::ids::{GuestId, IncomingId, OpinionId, PetitionId, PetitionStepId};
use domain::incoming::{IncomingDocument, IncomingProblem};
use domain::kinds::MeetingKind;
use domain::meeting::{Guest, GuestRole, Meeting, Opinion, Speaker};
use domain::member::Post;
use domain::origin::Origin;
use domain::petitions::{Petition, PetitionProblem, PetitionState, PetitionStep, PetitionStepKind, Petitioner};
use uuid::Uuid;

fn document(number: u128, received: chrono::NaiveDate) -> IncomingDocument {
    IncomingDocument {
        id: IncomingId(Uuid::from_u128(0xd000 + number)),
        code: format!("{number}-CV/ĐU"),
        date: None,
        issuer: "Đảng ủy xã Mỹ Thọ".to_owned(),
        title: "Rà soát hộ nghèo".to_owned(),
        received_on: received,
        note: String::new(),
    }
}

fn petition(steps: Vec<PetitionStep>) -> Petition {
    Petition {
        id: PetitionId(Uuid::from_u128(0xe000)),
        raised_by: Petitioner::Others { words: "nhân dân tổ 3".to_owned() },
        raised_on: day(1, 3),
        content: "Sửa cầu kênh Ba".to_owned(),
        source: None,
        steps,
    }
}

fn step(kind: PetitionStepKind, on: chrono::NaiveDate) -> PetitionStep {
    let (body, text) = ("Đảng ủy xã".to_owned(), "Quý II khởi công".to_owned());
    PetitionStep { id: PetitionStepId(Uuid::from_u128(0xf000)), kind, on, body, text }
}

impl Desk {
    fn receives(&self, document: IncomingDocument) {
        self.on(day(12, 31), |now| incoming::save(&self.book, document, now)).unwrap();
    }

    fn writes(&self, petition: Petition) {
        self.on(day(12, 31), |now| petitions::save(&self.book, petition, now)).unwrap();
    }

    fn saves(&self, meeting: Meeting) {
        self.on(day(12, 31), |now| meetings::save(&self.book, meeting, MeetingDeed::Write, now)).unwrap();
    }

    fn documents(&self) -> Vec<IncomingLine> {
        incoming::list(&self.book, day(12, 31)).unwrap()
    }

    fn petition(&self) -> PetitionLine {
        petitions::list(&self.book, day(12, 31)).unwrap().remove(0)
    }

    fn holds(&self, view: MeetingView) {
        let ends = Some("20:45:00".parse().unwrap());
        self.saves(Meeting { ends, ..view.meeting });
    }
}

/// The codes of the documents under each line of an agenda that has any, by the key of the line.
fn read_under(view: &MeetingView) -> Vec<(Option<&str>, Vec<&str>)> {
    let lines = view.meeting.agenda.iter().filter(|item| !item.documents.is_empty());
    lines.map(|item| (item.origin.standing_key(), item.documents.iter().map(|d| d.code.as_str()).collect())).collect()
}

fn lines_of_petitions(view: &MeetingView) -> Vec<(&str, &Origin)> {
    let lines = view.meeting.agenda.iter().filter(|item| matches!(item.origin, Origin::Petition { .. }));
    lines.map(|item| (item.title.as_str(), &item.origin)).collect()
}

#[test]
fn unread_documents_stand_under_the_standing_line_once_and_what_was_not_read_comes_back() {
    let desk = Desk::with(&[Post::Secretary]);
    desk.receives(document(1, day(1, 2)));
    desk.receives(document(2, day(1, 3)));
    desk.receives(document(3, day(1, 4)));
    let january = desk.make(MeetingKind::Regular, 1).unwrap();
    assert_eq!(read_under(&january), [(Some("news"), vec!["1-CV/ĐU", "2-CV/ĐU"])], "the third came later");
    let placed: Vec<_> = desk.documents().iter().map(|line| line.placed.map(|placed| placed.held)).collect();
    assert_eq!(placed, [None, Some(false), Some(false)]);

    let mut meeting = january.meeting.clone();
    meeting.agenda.iter_mut().for_each(|item| item.documents.retain(|document| document.code != "2-CV/ĐU"));
    desk.saves(meeting.clone());
    desk.holds(MeetingView { meeting, ..january });
    let placed: Vec<_> = desk.documents().iter().map(|line| line.placed.map(|placed| placed.held)).collect();
    assert_eq!(placed, [None, None, Some(true)]);
    let february = desk.make(MeetingKind::RegularAndThemed, 2).unwrap();
    assert_eq!(read_under(&february), [(Some("news"), vec!["2-CV/ĐU", "3-CV/ĐU"])]);
}

#[test]
fn only_the_family_that_the_rules_name_takes_from_the_registers() {
    let desk = Desk::with(&[Post::Secretary, Post::DeputySecretary]);
    desk.receives(document(1, day(1, 2)));
    desk.writes(petition(vec![]));
    let committee = desk.make(MeetingKind::Committee, 1).unwrap();
    assert_eq!((read_under(&committee), lines_of_petitions(&committee)), (vec![], vec![]));
    // What the committee read for itself is still to be read out to the cell.
    let mut meeting = committee.meeting;
    meeting.agenda[1].documents.push(document(1, day(1, 2)).read_as(domain::ids::DocumentId(Uuid::from_u128(1))));
    desk.saves(meeting);
    let regular = desk.make(MeetingKind::Regular, 1).unwrap();
    assert_eq!(read_under(&regular), [(Some("news"), vec!["1-CV/ĐU"])]);
}

#[test]
fn what_is_removed_with_its_meeting_waits_again() {
    let desk = Desk::with(&[Post::Secretary]);
    desk.receives(document(1, day(1, 2)));
    let january = desk.make(MeetingKind::Regular, 1).unwrap();
    desk.on(day(1, 5), |now| meetings::delete(&desk.book, january.meeting.id, now)).unwrap();
    assert_eq!(desk.documents()[0].placed, None);
    assert_eq!(read_under(&desk.make(MeetingKind::Regular, 2).unwrap()).len(), 1);
}

#[test]
fn a_petition_comes_back_until_it_is_answered_and_the_cell_was_told() {
    let desk = Desk::with(&[Post::Secretary]);
    desk.writes(petition(vec![step(PetitionStepKind::Sent, day(1, 10))]));
    let january = desk.make(MeetingKind::Regular, 1).unwrap();
    let id = petition(vec![]).id;
    let origin = |state| Origin::Petition { petition: id, raised_on: day(1, 3), state };
    let title = "Kiến nghị của nhân dân tổ 3: Sửa cầu kênh Ba";
    assert_eq!(lines_of_petitions(&january), [(title, &origin(PetitionState::New))]);
    desk.holds(january);
    let february = desk.make(MeetingKind::Regular, 2).unwrap();
    assert_eq!(lines_of_petitions(&february), [(title, &origin(PetitionState::Sent))]);
    desk.holds(february);
    assert_eq!((desk.petition().state, desk.petition().is_open), (PetitionState::Sent, true));

    let mut answered = desk.petition().petition;
    let answer = step(PetitionStepKind::Answered, day(2, 20));
    answered.steps.push(PetitionStep { id: PetitionStepId(Uuid::from_u128(0xf001)), ..answer });
    desk.writes(answered);
    assert_eq!((desk.petition().state, desk.petition().is_open), (PetitionState::Answered, true));
    let march = desk.make(MeetingKind::Regular, 3).unwrap();
    assert_eq!(lines_of_petitions(&march), [(title, &origin(PetitionState::Answered))]);
    assert!(desk.petition().is_open, "the meeting was not held yet");
    desk.holds(march);
    assert!(!desk.petition().is_open);
    assert_eq!(lines_of_petitions(&desk.make(MeetingKind::Regular, 4).unwrap()), []);
    let told = desk.petition().told;
    assert!(told.ends_with("Đảng ủy xã trả lời, nhận ngày 20/02/2026: Quý II khởi công."), "{told}");
}

#[test]
fn a_line_about_a_petition_that_is_put_off_comes_back_once_and_the_answer_was_not_told() {
    let desk = Desk::with(&[Post::Secretary]);
    desk.writes(petition(vec![step(PetitionStepKind::Answered, day(1, 3))]));
    let mut meeting = desk.make(MeetingKind::Regular, 1).unwrap().meeting;
    let line = meeting.agenda.iter_mut().find(|item| matches!(item.origin, Origin::Petition { .. })).unwrap();
    line.put_off = Some("hết giờ".to_owned());
    desk.saves(meeting);
    let february = desk.make(MeetingKind::Regular, 2).unwrap();
    let about = february.meeting.agenda.iter().filter(|item| item.title.starts_with("Kiến nghị"));
    assert_eq!(about.count(), 1);
}

#[test]
fn what_comes_after_the_agenda_was_made_is_told_and_taken_once() {
    let desk = Desk::with(&[Post::Secretary]);
    desk.receives(document(1, day(1, 2)));
    let made = desk.make(MeetingKind::Regular, 1).unwrap();
    let id = made.meeting.id;
    let waiting = || {
        let found = desk.on(day(1, 2), |now| registers::waiting(&desk.book, id, now)).unwrap();
        (found.documents, found.petitions)
    };
    let take = || desk.on(day(1, 2), |now| registers::take(&desk.book, id, now));
    assert_eq!((waiting(), take().unwrap().action), ((0, 0), None));
    desk.receives(document(2, day(1, 3)));
    desk.receives(document(3, day(1, 4)));
    desk.writes(petition(vec![]));
    assert_eq!(waiting(), (1, 1), "the third came after the day of the meeting");
    let taken = take().unwrap().action.unwrap();
    assert_eq!(waiting(), (0, 0));
    let after = meetings::view(&desk.book, id).unwrap();
    assert_eq!(read_under(&after), [(Some("news"), vec!["1-CV/ĐU", "2-CV/ĐU"])]);
    assert_eq!(lines_of_petitions(&after).len(), 1);
    assert_eq!(after.meeting.agenda[7].title, "Kiến nghị của nhân dân tổ 3: Sửa cầu kênh Ba", "before the closing");
    let mut put_off = after.meeting;
    put_off.agenda.iter_mut().for_each(|item| item.put_off = Some("hết giờ".to_owned()));
    desk.saves(put_off);
    assert_eq!(waiting(), (0, 0), "what is put off stands there all the same");
    assert_eq!(desk.on(day(1, 4), |now| history::undo(&desk.book, taken, now)), Err(Failure::UndoBlocked));
}

#[test]
fn documents_stand_under_a_line_of_their_own_where_the_standing_one_was_removed() {
    let desk = Desk::with(&[Post::Secretary]);
    let mut meeting = desk.make(MeetingKind::Regular, 1).unwrap().meeting;
    let id = meeting.id;
    meeting.agenda.retain(|item| item.origin.standing_key() != Some("news"));
    desk.saves(meeting);
    desk.receives(document(1, day(1, 2)));
    desk.on(day(1, 2), |now| registers::take(&desk.book, id, now)).unwrap();
    let own = meetings::view(&desk.book, id).unwrap().meeting.agenda.remove(2);
    assert_eq!((own.title.as_str(), own.origin, own.documents.len()), ("Quán triệt văn bản mới", Origin::Documents, 1));
}

#[test]
fn an_opinion_becomes_a_petition_once() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let mut meeting = desk.make(MeetingKind::Regular, 1).unwrap().meeting;
    let guest = GuestId(Uuid::from_u128(7));
    let (name, role) = ("Trần Khách".to_owned(), GuestRole::Invited);
    meeting.guests.push(Guest { id: guest, name, post: String::new(), unit: String::new(), role });
    let speakers = [Speaker::Member(member(1, Post::None).id), Speaker::Guest(guest), Speaker::Guest(guest)];
    let texts = ["Sửa cầu kênh Ba", "Bắt đèn đường", " "];
    for (at, (speaker, text)) in speakers.into_iter().zip(texts).enumerate() {
        let id = OpinionId(Uuid::from_u128(20 + at as u128));
        meeting.agenda[4].opinions.push(Opinion { id, speaker, text: text.to_owned() });
    }
    desk.saves(meeting.clone());
    let make = |opinion: u128| {
        let opinion = OpinionId(Uuid::from_u128(opinion));
        desk.on(day(1, 4), |now| petitions::from_opinion(&desk.book, meeting.id, opinion, now))
    };
    let first = make(20).unwrap().action;
    assert!(first.is_some());
    assert_eq!(make(20).unwrap().action, None, "pressed twice");
    let made = desk.petition();
    assert_eq!((made.by.as_str(), made.petition.content.as_str()), ("đồng chí Đảng viên Hai", "Sửa cầu kênh Ba"));
    assert_eq!((made.petition.raised_on, made.petition.source.unwrap().item), (day(1, 3), meeting.agenda[4].id));
    make(21).unwrap();
    assert_eq!(desk.petition().by, "Trần Khách");
    let nothing_said = Failure::PetitionInvalid { problems: vec![PetitionProblem::ContentMissing] };
    assert_eq!(make(22), Err(nothing_said));
    assert_eq!(make(23), Err(Failure::NotFound));
    desk.on(day(1, 5), |now| history::undo(&desk.book, first.unwrap(), now)).unwrap();
    assert!(make(20).unwrap().action.is_some(), "taken back, it can be made again");
}

#[test]
fn a_member_who_raised_a_petition_stays_on_the_list() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let member = member(1, Post::None).id;
    desk.writes(Petition { raised_by: Petitioner::Member { member }, ..petition(vec![]) });
    let removed = desk.on(day(1, 5), |now| members::delete(&desk.book, member, now));
    assert_eq!(removed, Err(Failure::MemberInMeetings));
}

#[test]
fn what_cannot_be_right_is_refused_and_what_is_removed_comes_back() {
    let desk = Desk::with(&[Post::Secretary]);
    let early = |document| desk.on(day(1, 1), |now| incoming::save(&desk.book, document, now));
    let problems = vec![IncomingProblem::ReceivedInFuture];
    assert_eq!(early(document(1, day(1, 2))), Err(Failure::IncomingInvalid { problems }));
    let early = desk.on(day(1, 1), |now| petitions::save(&desk.book, petition(vec![]), now));
    assert_eq!(early, Err(Failure::PetitionInvalid { problems: vec![PetitionProblem::RaisedInFuture] }));
    desk.receives(document(1, day(1, 2)));
    desk.writes(petition(vec![]));
    let gone = desk.on(day(12, 31), |now| incoming::delete(&desk.book, document(1, day(1, 2)).id, now)).unwrap();
    desk.on(day(12, 31), |now| petitions::delete(&desk.book, petition(vec![]).id, now)).unwrap();
    assert_eq!((desk.documents(), petitions::list(&desk.book, day(12, 31)).unwrap()), (vec![], vec![]));
    desk.on(day(12, 31), |now| history::undo(&desk.book, gone.action.unwrap(), now)).unwrap();
    assert_eq!(desk.documents().len(), 1);
}
