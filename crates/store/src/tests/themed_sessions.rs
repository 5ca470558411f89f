//! The plan of themed sessions.

use super::samples::{Shelf, change, day, id, try_change};
use crate::{Book, Deed, StoreError};
use domain::ids::{MeetingId, MemberId, ThemedSessionId};
use domain::themed::Quarter;
use domain::themed_session::{StageReached, ThemedSession};
use domain::themed_year::KeptSession;

fn session(number: u128, quarter: u32) -> ThemedSession {
    ThemedSession {
        id: ThemedSessionId(id(number)),
        quarter: Quarter { year: 2026, number: quarter },
        topic: "Chuyển đổi số ở khóm".to_owned(),
        author: Some(MemberId(id(1))),
        reviewer: Some(MemberId(id(2))),
        date: Some(day(9)),
        place: "Nhà văn hóa".to_owned(),
        note: "Mời công an khu vực".to_owned(),
        meeting: Some(MeetingId(id(5))),
    }
}

fn mark(stage: &str, on: u32) -> StageReached {
    StageReached { stage: stage.to_owned(), on: day(on) }
}

fn kept(book: &Book) -> Vec<KeptSession> {
    book.read(|r| r.themed_sessions()).unwrap()
}

#[test]
fn sessions_come_back_whole_by_quarter_with_their_stages() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let bare = ThemedSession { author: None, reviewer: None, date: None, meeting: None, ..session(300, 1) };
    let (whole, stages) = (session(301, 4), vec![mark("registered", 1), mark("drafting", 2)]);
    change(&book, "saveThemedSession", |c| {
        [&whole, &bare].into_iter().try_for_each(|session| c.put_themed_session(session))?;
        c.put_stages(whole.id, &stages)
    });
    assert_eq!(kept(&book), [(bare.clone(), vec![]), (whole.clone(), stages.clone())]);
    assert_eq!(book.read(|r| r.themed_session(bare.id)).unwrap(), Some((bare, vec![])));
    assert_eq!(book.read(|r| r.themed_session_at(MeetingId(id(5)))).unwrap().as_ref(), Some(&whole));
    assert_eq!(book.read(|r| r.themed_session_at(MeetingId(id(6)))).unwrap(), None);
    let moved = ThemedSession { date: Some(day(10)), ..whole };
    change(&book, "saveThemedSession", |c| c.put_themed_session(&moved));
    assert_eq!(kept(&book)[1], (moved, stages), "stages stay when details change");
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_session_names_known_members_and_a_stage_a_known_session() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let refused = |work: &dyn Fn(&crate::Change<'_>) -> Result<(), StoreError>| {
        let told = try_change(&book, Deed::new("saveThemedSession"), 0, |c| work(c));
        assert!(matches!(told, Err(StoreError::BrokenReference)), "{told:?}");
    };
    refused(&|c| c.put_themed_session(&ThemedSession { author: Some(MemberId(id(77))), ..session(300, 1) }));
    refused(&|c| c.put_themed_session(&ThemedSession { reviewer: Some(MemberId(id(77))), ..session(300, 1) }));
    refused(&|c| c.put_stages(ThemedSessionId(id(300)), &[mark("sent", 1)]));
    assert_eq!(kept(&book), []);
}

#[test]
fn a_removed_session_is_brought_back_with_its_stages_and_a_taken_mark_too() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let whole = session(300, 4);
    change(&book, "saveThemedSession", |c| c.put_themed_session(&whole));
    change(&book, "reachStage", |c| c.put_stages(whole.id, &[mark("registered", 1), mark("sent", 8)]));
    change(&book, "unreachStage", |c| c.put_stages(whole.id, &[mark("registered", 1)]));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(5)).unwrap();
    let both = (whole.clone(), vec![mark("registered", 1), mark("sent", 8)]);
    assert_eq!(kept(&book), std::slice::from_ref(&both));
    change(&book, "deleteThemedSession", |c| c.delete_themed_session(whole.id));
    let again = try_change(&book, Deed::new("deleteThemedSession"), 0, |c| c.delete_themed_session(whole.id));
    assert!(matches!(again, Err(StoreError::NotFound { what: "themed session", .. })));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(7)).unwrap();
    assert_eq!(kept(&book), [both]);
    assert_eq!(book.verify().findings, []);
}
