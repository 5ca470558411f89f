//! The registers of incoming documents and of petitions.

use super::samples::{Shelf, change, day, id, lock, meeting, try_change};
use super::search::{EVERYTHING, search};
use crate::{Book, Deed, Sought, StoreError};
use domain::ids::{IncomingId, ItemId, MeetingId, MemberId, OpinionId, PetitionId, PetitionStepId};
use domain::incoming::IncomingDocument;
use domain::meeting::{Meeting, MeetingState};
use domain::origin::Origin;
use domain::petitions::{Petition, PetitionSource, PetitionState, PetitionStep, PetitionStepKind, Petitioner};
use domain::placed::Placed;
use domain::search::HitKind;

fn document(number: u128, received: u32) -> IncomingDocument {
    IncomingDocument {
        id: IncomingId(id(number)),
        code: "112-CV/ĐU".to_owned(),
        date: Some(day(1)),
        issuer: "Đảng ủy phường Thử".to_owned(),
        title: "Rà soát hộ nghèo".to_owned(),
        received_on: day(received),
        note: "dòng 1\ndòng 2".to_owned(),
    }
}

fn step(number: u128, kind: PetitionStepKind) -> PetitionStep {
    let (body, text) = ("Đảng ủy phường".to_owned(), "Đã ghi nhận".to_owned());
    PetitionStep { id: PetitionStepId(id(number)), kind, on: day(9), body, text }
}

fn petition(number: u128) -> Petition {
    Petition {
        id: PetitionId(id(number)),
        raised_by: Petitioner::Others { words: "nhân dân tổ 3".to_owned() },
        raised_on: day(3),
        content: "Sửa cầu kênh Ba".to_owned(),
        source: None,
        steps: vec![step(number + 1, PetitionStepKind::Sent), step(number + 2, PetitionStepKind::Answered)],
    }
}

fn put_petition(book: &Book, petition: &Petition) -> Result<(), StoreError> {
    try_change(book, Deed::new("savePetition"), 0, |c| c.put_petition(petition))
}

#[test]
fn documents_come_back_whole_what_came_last_first() {
    let (_shelf, book) = Shelf::new();
    let (first, bare) = (document(1, 2), IncomingDocument { date: None, note: String::new(), ..document(2, 5) });
    let last = document(3, 5);
    change(&book, "saveDocument", |c| [&first, &bare, &last].into_iter().try_for_each(|d| c.put_incoming_document(d)));
    assert_eq!(book.read(|r| r.incoming_documents()).unwrap(), [last.clone(), bare.clone(), first.clone()]);
    let renamed = IncomingDocument { title: "Rà soát hộ cận nghèo".to_owned(), ..bare };
    change(&book, "saveDocument", |c| c.put_incoming_document(&renamed));
    change(&book, "deleteDocument", |c| c.delete_incoming_document(last.id));
    assert_eq!(book.read(|r| r.incoming_documents()).unwrap(), [renamed, first]);
    let again = try_change(&book, Deed::new("deleteDocument"), 0, |c| c.delete_incoming_document(last.id));
    assert!(matches!(again, Err(StoreError::NotFound { what: "incoming document", .. })));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn petitions_come_back_whole_and_their_steps_change() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    let others = petition(300);
    let mut of_member = petition(400);
    of_member.raised_by = Petitioner::Member { member: MemberId(id(1)) };
    let (item, opinion) = (meeting.agenda[0].id, meeting.agenda[0].opinions[0].id);
    of_member.source = Some(PetitionSource { meeting: meeting.id, item, opinion });
    [&others, &of_member].into_iter().for_each(|petition| put_petition(&book, petition).unwrap());
    assert_eq!(book.read(|r| r.petitions()).unwrap(), [of_member.clone(), others.clone()]);
    of_member.steps.reverse();
    of_member.steps[0].text = "Đưa vào kế hoạch".to_owned();
    of_member.steps.truncate(1);
    put_petition(&book, &of_member).unwrap();
    assert_eq!(book.read(|r| r.petitions()).unwrap(), [of_member, others.clone()]);
    change(&book, "deletePetition", |c| c.delete_petition(others.id));
    let again = try_change(&book, Deed::new("deletePetition"), 0, |c| c.delete_petition(others.id));
    assert!(matches!(again, Err(StoreError::NotFound { what: "petition", .. })));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_petition_names_a_known_member_and_an_opinion_makes_one_petition() {
    let (_shelf, book) = Shelf::new();
    let unknown = Petition { raised_by: Petitioner::Member { member: MemberId(id(77)) }, ..petition(300) };
    assert!(matches!(put_petition(&book, &unknown), Err(StoreError::BrokenReference)));
    let (meeting, item, opinion) = (MeetingId(id(5)), ItemId(id(6)), OpinionId(id(7)));
    let source = Some(PetitionSource { meeting, item, opinion });
    put_petition(&book, &Petition { source, ..petition(300) }).unwrap();
    assert!(matches!(put_petition(&book, &Petition { source, ..petition(400) }), Err(StoreError::Sql { .. })));
}

#[test]
fn a_removed_petition_is_brought_back_with_its_steps() {
    let (_shelf, book) = Shelf::new();
    let kept = petition(300);
    put_petition(&book, &kept).unwrap();
    change(&book, "deletePetition", |c| c.delete_petition(kept.id));
    assert_eq!(book.read(|r| r.petitions()).unwrap(), []);
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(2)).unwrap();
    assert_eq!(book.read(|r| r.petitions()).unwrap(), [kept]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn both_are_found_without_accents() {
    let (_shelf, book) = Shelf::new();
    change(&book, "saveDocument", |c| c.put_incoming_document(&document(1, 2)));
    put_petition(&book, &petition(300)).unwrap();
    let found = |typed: &str| {
        let hits = search(&book, &Sought { typed, ..EVERYTHING });
        hits.iter().map(|hit| (hit.kind, hit.id)).collect::<Vec<_>>()
    };
    let (document, petition) = ((HitKind::IncomingDocument, id(1)), (HitKind::Petition, id(300)));
    for asked in ["112", "ho ngheo", "Đảng ủy phường thử", "dòng 2"] {
        assert_eq!(found(asked), [document], "{asked}");
    }
    for asked in ["nhan dan to 3", "CAU KENH", "da ghi nhan"] {
        assert_eq!(found(asked), [petition], "{asked}");
    }
}

/// Whether each placing found is of a meeting that was held, by the meeting.
fn held<T>(placed: Vec<(T, Placed)>) -> Vec<(MeetingId, bool)> {
    placed.into_iter().map(|(_, placed)| (placed.meeting, placed.held)).collect()
}

/// The second meeting, open and not ended, with one line about a petition and one that documents stand under.
fn second_meeting() -> Meeting {
    let mut second = meeting(2);
    (second.ends, second.agenda[0].put_off, second.agenda[1].put_off) = (None, None, None);
    let (petition, raised_on) = (PetitionId(id(300)), day(3));
    second.agenda[1].origin = Origin::Petition { petition, raised_on, state: PetitionState::Sent };
    second.agenda[1].documents.clear();
    second
}

#[test]
fn what_stands_on_an_agenda_is_told_with_whether_the_meeting_was_held() {
    let (_shelf, book, _first_puts_everything_off) = Shelf::with_meeting();
    let mut second = second_meeting();
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    let documents = || book.read(|r| r.documents_placed()).unwrap();
    let petitions = || book.read(|r| r.petitions_placed()).unwrap();
    assert_eq!(documents()[0].0, IncomingId(id(70)));
    let expected =
        Placed { meeting: second.id, kind: second.kind, month: second.month, date: second.date, held: false };
    assert_eq!(petitions(), [(PetitionId(id(300)), expected)]);
    assert_eq!(held(documents()), [(second.id, false)]);
    second.ends = meeting(2).ends;
    change(&book, "saveMeeting", |c| c.put_meeting(&second));
    assert_eq!((held(documents()), held(petitions())), (vec![(second.id, true)], vec![(second.id, true)]));
    second.ends = None;
    assert!(matches!(lock(&book, &second).state, MeetingState::Locked { .. }));
    assert_eq!(held(documents()), [(second.id, true)]);
}

#[test]
fn lines_of_the_registers_put_off_come_back_through_them_alone() {
    let (_shelf, book) = Shelf::new();
    let mut put_off = second_meeting();
    put_off.agenda.iter_mut().for_each(|item| item.put_off = Some("hết giờ".to_owned()));
    put_off.agenda[0].origin = Origin::Documents;
    let kept = petition(300);
    change(&book, "saves", |c| {
        c.put_member(&super::samples::member(1, "Nguyễn Thị Mẫu Đơn"))?;
        c.put_member(&super::samples::member(2, "Đỗ Văn Ước"))?;
        c.put_petition(&kept)?;
        c.put_meeting(&put_off)
    });
    let after = (day(30), put_off.starts);
    let points = || book.read(|r| r.points_put_off(&[put_off.kind], after)).unwrap();
    assert_eq!(points(), []);
    assert_eq!(book.read(|r| r.petitions_placed()).unwrap(), []);
    assert_eq!(book.read(|r| r.documents_placed()).unwrap(), []);
    change(&book, "deletePetition", |c| c.delete_petition(kept.id));
    assert_eq!(points().iter().map(|point| point.item).collect::<Vec<_>>(), [put_off.agenda[1].id]);
}
