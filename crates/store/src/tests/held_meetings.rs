//! The meetings of a year that were held, as far as members' years rest on them.

use super::samples::{Shelf, change, day, id, meeting, paper, try_change};
use crate::rows::held_meetings::KeptRoll;
use crate::{Book, Deed, KeptMeeting};
use domain::ids::{MemberId, PetitionId};
use domain::meeting::{ConclusionNeed, Meeting, MeetingState, Part, Section, Speaker};
use domain::member_year::RaisedPetition;
use domain::petitions::{Petition, Petitioner};
use domain::sittings::{HeldLine, HeldMeeting};

fn held(book: &Book, year: i32) -> Vec<KeptMeeting> {
    book.read(|r| r.held_meetings(year)).unwrap()
}

/// What is to be read of a whole meeting, taken from the meeting itself.
fn expected(of: &Meeting) -> HeldMeeting {
    let member = |speaker: Speaker| match speaker {
        Speaker::Member(id) => Some(id),
        Speaker::Guest(_) => None,
    };
    let line = |item: &domain::meeting::AgendaItem| HeldLine {
        part: item.part,
        title: item.title.clone(),
        presenter: item
            .presenter
            .and_then(member)
            .filter(|_| item.put_off.is_none() && item.section == Section::Proceedings),
        must_conclude: item.conclusion_need == ConclusionNeed::Required,
        movements: item.movements.clone(),
        speakers: item.opinions.iter().filter_map(|said| member(said.speaker)).collect(),
        mentions: item.mentions.clone(),
    };
    HeldMeeting {
        id: of.id,
        kind: of.kind,
        month: of.month,
        date: of.date,
        chair: of.chair,
        minute_taker: of.minute_taker,
        roll: vec![],
        lines: of.agenda.iter().map(line).collect(),
    }
}

#[test]
fn a_held_meeting_comes_back_with_who_did_what_under_each_line() {
    let (_shelf, book, mut first) = Shelf::with_meeting();
    first.agenda[1].put_off = None;
    first.agenda[1].part = Part::Themed;
    first.agenda[1].presenter = Some(Speaker::Member(MemberId(id(2))));
    let second = meeting(2);
    change(&book, "writeMinutes", |c| {
        c.put_meeting(&first)?;
        c.put_meeting(&second)
    });
    let kept = held(&book, 2026);
    assert_eq!(kept.iter().map(|kept| kept.meeting.clone()).collect::<Vec<_>>(), [expected(&first), expected(&second)]);
    assert_eq!((&kept[0].rule_pack, &kept[0].roll), (&first.rule_pack, &KeptRoll::Called(first.attendance.clone())));
    assert_eq!((held(&book, 2025), held(&book, 2027)), (vec![], vec![]));
    assert_eq!(book.read(|r| r.first_month()).unwrap(), Some(first.month));
    first.ends = None;
    change(&book, "writeMinutes", |c| c.put_meeting(&first));
    assert_eq!(held(&book, 2026).len(), 1, "what has not ended was not held");
}

#[test]
fn locked_minutes_give_the_roll_that_was_frozen_with_them() {
    let (_shelf, book, mut locked) = Shelf::with_meeting();
    let line = r#"{"member":"00000000-0000-0000-0000-000000000001","name":"Nguyễn Thị Mẫu Đơn","post":"secretary","standing":{"grade":"official","activity":"exempt"},"presence":"excused","reason":"bệnh"}"#;
    let record = format!(r#"{{"number":7,"roll":[{line}]}}"#);
    locked.state = MeetingState::Locked { at: super::samples::at(7) };
    locked.ends = None;
    let lock = try_change(&book, Deed::new("lockMinutes").irreversible(), 7, |c| {
        c.put_locked_paper(&crate::LockedPaper { record, ..paper(locked.id) })?;
        c.put_meeting(&locked)
    });
    lock.unwrap();
    assert_eq!(held(&book, 2026)[0].roll, KeptRoll::Frozen(vec![serde_json::from_str(line).unwrap()]));
}

#[test]
fn only_what_members_raised_in_the_year_is_among_the_petitions() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let by = MemberId(id(1));
    let petition = |number, raised_by, raised_on| Petition {
        id: PetitionId(id(number)),
        raised_by,
        raised_on,
        content: "Sửa cầu".to_owned(),
        source: None,
        steps: vec![],
    };
    let others = Petitioner::Others { words: "nhân dân tổ 3".to_owned() };
    let member = || Petitioner::Member { member: by };
    change(&book, "savePetition", |c| {
        c.put_petition(&petition(501, member(), day(9)))?;
        c.put_petition(&petition(502, others, day(8)))?;
        c.put_petition(&petition(503, member(), "2025-12-31".parse().unwrap()))
    });
    let raised = book.read(|r| r.petitions_raised(2026)).unwrap();
    assert_eq!(raised, [RaisedPetition { by, on: day(9), content: "Sửa cầu".to_owned() }]);
}
