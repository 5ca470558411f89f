//! Areas, charges and visits: what is kept comes back, and undo brings back what was removed.

use super::samples::{Shelf, change, day, id, try_change};
use crate::{Book, Deed, StoreError};
use domain::areas::{Area, AreaKind, Charge, ChargeRole};
use domain::ids::{AreaId, ChargeId, MemberId, PetitionId, VisitId};
use domain::visits::Visit;

fn charge(number: u128, role: ChargeRole) -> Charge {
    Charge { id: ChargeId(id(number)), member: MemberId(id(1)), since: day(1), until: Some(day(9)), role }
}

fn area() -> Area {
    Area {
        id: AreaId(id(400)),
        name: "Tổ nhân dân tự quản số 3".to_owned(),
        kind: AreaKind::SelfManaged,
        households: 25,
        note: "Hộ ông Tám\nHộ bà Năm".to_owned(),
        charges: vec![charge(501, ChargeRole::Together), Charge { until: None, ..charge(500, ChargeRole::Lead) }],
    }
}

fn visit(number: u128, on: u32) -> Visit {
    Visit {
        id: VisitId(id(number)),
        area: area().id,
        on: day(on),
        member: MemberId(id(1)),
        seen: "Bà con yên tâm sản xuất".to_owned(),
        raised: "Đèn đường hỏng".to_owned(),
        petition: None,
    }
}

fn kept(book: &Book) -> (Vec<Area>, Vec<Visit>) {
    book.read(|r| Ok::<_, StoreError>((r.areas()?, r.visits()?))).unwrap()
}

#[test]
fn an_area_comes_back_whole_with_its_charges_in_their_order() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let mut area = area();
    change(&book, "saveArea", |c| c.put_area(&area));
    assert_eq!(kept(&book).0, std::slice::from_ref(&area));
    area.charges.remove(0);
    area.households = 26;
    change(&book, "saveArea", |c| c.put_area(&area));
    assert_eq!(kept(&book).0, [area.clone()]);
    let unknown = Area { charges: vec![Charge { member: MemberId(id(77)), ..charge(502, ChargeRole::Lead) }], ..area };
    let put = try_change(&book, Deed::new("saveArea"), 0, |c| c.put_area(&unknown));
    assert!(matches!(put, Err(StoreError::BrokenReference)));
}

#[test]
fn visits_come_newest_first_and_a_petition_is_made_of_one_alone() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let (late, early) = (visit(601, 5), Visit { petition: Some(PetitionId(id(700))), ..visit(600, 2) });
    change(&book, "saveVisit", |c| {
        c.put_area(&area())?;
        [&early, &late].into_iter().try_for_each(|visit| c.put_visit(visit))
    });
    assert_eq!(kept(&book).1, [late.clone(), early.clone()]);
    let twice = Visit { petition: early.petition, ..late };
    assert!(try_change(&book, Deed::new("saveVisit"), 0, |c| c.put_visit(&twice)).is_err());
    let nowhere = Visit { area: AreaId(id(78)), ..visit(602, 3) };
    let put = try_change(&book, Deed::new("saveVisit"), 0, |c| c.put_visit(&nowhere));
    assert!(matches!(put, Err(StoreError::BrokenReference)));
}

#[test]
fn a_removed_area_takes_its_visits_along_and_undo_brings_all_back() {
    let (_shelf, book, _) = Shelf::with_meeting();
    change(&book, "saveArea", |c| c.put_area(&area()));
    change(&book, "saveVisit", |c| c.put_visit(&visit(600, 2)));
    let before = kept(&book);
    change(&book, "deleteArea", |c| c.delete_area(area().id));
    assert_eq!(kept(&book), (vec![], vec![]));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(5)).unwrap();
    assert_eq!(kept(&book), before);
    change(&book, "deleteVisit", |c| c.delete_visit(VisitId(id(600))));
    let again = try_change(&book, Deed::new("deleteVisit"), 0, |c| c.delete_visit(VisitId(id(600))));
    assert!(matches!(again, Err(StoreError::NotFound { what: "visit", .. })));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(7)).unwrap();
    assert_eq!(kept(&book), before);
    assert_eq!(book.verify().findings, []);
}
