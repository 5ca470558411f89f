//! Finding text: every kind, in every form, narrowed down and in order, in step with the rows.

use super::samples::{Shelf, change, day, id, lock, meeting, member, report_on, try_change};
use crate::migrations::{ALL, migrate};
use crate::{Book, Deed, Hit, Reading, Sought, StoreError, search_index};
use domain::addendum::Addendum;
use domain::ids::{AddendumId, MemberId, TopicId};
use domain::meeting::Meeting;
use domain::parked::ParkedTopic;
use domain::search::HitGroup;
use rusqlite::Connection;
use serde::Deserialize;

/// A search that nothing narrows down.
pub const EVERYTHING: Sought<'_> = Sought { typed: "", group: None, person: None, year: None, limit: 50 };

pub fn search(book: &Book, sought: &Sought<'_>) -> Vec<Hit> {
    book.renew_search().unwrap();
    book.read(|r| r.search(sought)).unwrap()
}

fn typed(book: &Book, typed: &str) -> Vec<Hit> {
    search(book, &Sought { typed, ..EVERYTHING })
}

/// The kinds of what is found, each once, by name.
fn kinds(book: &Book, sought: &Sought<'_>) -> String {
    let mut kinds: Vec<_> = search(book, sought).iter().map(|hit| format!("{:?}", hit.kind)).collect();
    kinds.sort();
    kinds.dedup();
    kinds.join(" ")
}

fn topic(number: u128, text: &str) -> ParkedTopic {
    ParkedTopic { id: TopicId(id(number)), text: text.to_owned(), noted_on: day(1), proposer: None }
}

#[derive(Deserialize)]
struct Case {
    typed: String,
    text: String,
    found: bool,
}

#[test]
fn two_hundred_cases_are_found_or_not_as_the_reference_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../../../../tests/fixtures/search/cases.json")).unwrap();
    assert_eq!(cases.len(), 200);
    let (_shelf, book) = Shelf::new();
    change(&book, "parkTopic", |c| {
        (1..).zip(&cases).try_for_each(|(number, case)| c.put_parked_topic(&topic(number, &case.text)))
    });
    for (number, case) in (1..).zip(&cases) {
        let hits = search(&book, &Sought { typed: &case.typed, limit: 1000, ..EVERYTHING });
        let found = hits.iter().any(|hit| hit.id == id(number));
        assert_eq!(found, case.found, "“{}” in “{}”", case.typed, case.text);
    }
}

#[test]
fn every_kind_is_found_by_its_text() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    meeting.task_reports = vec![report_on(&meeting)];
    change(&book, "saveMeeting", |c| {
        c.put_meeting(&meeting)?;
        c.put_parked_topic(&topic(900, "Bàn việc trồng cây"))
    });
    lock(&book, &meeting);
    let (reason, text) = ("Ghi sót".to_owned(), "Thêm một người có mặt".to_owned());
    let addendum = Addendum { id: AddendumId(id(901)), meeting: meeting.id, number: 1, made_on: day(5), reason, text };
    change(&book, "addAddendum", |c| c.add_addendum(&addendum));
    for (asked, expected) in [
        ("mẫu đơn", "Member"),
        ("00123456", "Member"),
        ("0900", ""),
        ("khach", "Guest"),
        ("đánh giá", "Line"),
        ("cho huong dan", "Line"),
        ("thông qua", "Conclusion"),
        ("nghi quyet thang", "Vote"),
        ("duong dien", "Opinion"),
        ("hỏi thêm dân", "MinorityOpinion"),
        ("vang hai thang", "Mention"),
        ("12 hộ", "Assignment"),
        ("con 3 ho", "Assignment"),
        ("thuy loi", "DocumentRead"),
        ("trong cay", "ParkedTopic"),
        ("ghi sot", "Addendum"),
        ("không có đâu", ""),
    ] {
        assert_eq!(kinds(&book, &Sought { typed: asked, ..EVERYTHING }), expected, "{asked}");
    }
    assert_eq!(book.verify().findings, []);
}

#[test]
fn nothing_typed_is_taken_for_search_syntax() {
    let (_shelf, book, _) = Shelf::with_meeting();
    for asked in ["", " ", "\"", "* OR", "a AND", "folded:x", "(", "NEAR(", "^", "-a", "a + b", "'; drop table member"]
    {
        typed(&book, asked);
    }
    assert_eq!(typed(&book, "kopinions"), [], "tags are no words");
}

#[test]
fn words_in_a_row_come_first_and_the_newest_before_the_older() {
    let (_shelf, book) = Shelf::new();
    change(&book, "parkTopic", |c| {
        for (number, noted_on, text) in [
            (1, day(1), "Khóm Đông An"),
            (2, day(2), "An ninh phía đông"),
            (3, day(3), "Đông An, Tây An"),
            (4, day(4), "Đồng lòng, an dân"),
        ] {
            c.put_parked_topic(&ParkedTopic { noted_on, ..topic(number, text) })?;
        }
        Ok(())
    });
    let found = |asked: &str, limit| {
        let hits = search(&book, &Sought { typed: asked, limit, ..EVERYTHING });
        hits.iter().map(|hit| hit.id.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(found("dong an", 50), [3, 1, 4, 2]);
    assert_eq!(found("dong an", 3), [3, 1, 4]);
    assert_eq!(found("đông an", 50), [3, 1, 2]);
    assert_eq!(found("\"dong an\"", 50), [3, 1]);
}

#[test]
fn a_search_is_narrowed_down_to_a_person_a_group_and_a_year() {
    let (_shelf, book, _) = Shelf::with_meeting();
    let one = Sought { person: Some(MemberId(id(1))), ..EVERYTHING };
    let two = Sought { person: Some(MemberId(id(2))), ..EVERYTHING };
    assert_eq!(kinds(&book, &one), "Assignment Line Member MinorityOpinion Opinion");
    assert_eq!(kinds(&book, &two), "Assignment Member Mention MinorityOpinion", "helpers count");
    assert_eq!(kinds(&book, &Sought { typed: "dân", ..two }), "MinorityOpinion");
    assert_eq!(kinds(&book, &Sought { group: Some(HitGroup::Conclusions), ..EVERYTHING }), "Conclusion Vote");
    let opinions = Sought { typed: "duong dien", group: Some(HitGroup::Opinions), ..EVERYTHING };
    assert_eq!(search(&book, &opinions).len(), 2);
    assert_eq!(search(&book, &Sought { year: Some(2026), ..opinions }).len(), 2);
    assert_eq!(search(&book, &Sought { year: Some(2025), ..opinions }), []);
    assert_eq!(search(&book, &EVERYTHING), [], "nothing asked");
}

#[test]
fn the_index_follows_changes_removals_and_what_is_taken_back() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    typed(&book, "duong dien");
    meeting.agenda[0].opinions[0].text = "Nước sạch".to_owned();
    meeting.agenda[1].opinions.clear();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    let count = |asked: &str| typed(&book, asked).len();
    assert_eq!((count("nuoc sach"), count("thong nhat"), count("duong dien")), (1, 0, 1));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(3)).unwrap();
    assert_eq!((count("nuoc sach"), count("thong nhat"), count("duong dien")), (0, 2, 2));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_meeting_that_is_moved_takes_what_was_said_along() {
    let (_shelf, book, meeting) = Shelf::with_meeting();
    typed(&book, "duong dien");
    let moved = Meeting { date: "2024-02-03".parse().unwrap(), ..meeting };
    change(&book, "saveMeeting", |c| c.put_meeting(&moved));
    let in_year = |year| search(&book, &Sought { typed: "duong dien", year: Some(year), ..EVERYTHING }).len();
    assert_eq!((in_year(2024), in_year(2026)), (2, 0));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_changed_helper_and_a_changed_report_are_found_anew() {
    let (_shelf, book, mut meeting) = Shelf::with_meeting();
    change(&book, "saveMember", |c| c.put_member(&member(3, "Lê Ba")));
    meeting.agenda[0].assignments[0].with_members = vec![MemberId(id(3))];
    meeting.task_reports = vec![report_on(&meeting)];
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    typed(&book, "ho");
    meeting.agenda[0].assignments[0].with_members = vec![MemberId(id(2))];
    meeting.task_reports[0].note = "bàn giao".to_owned();
    change(&book, "saveMeeting", |c| c.put_meeting(&meeting));
    let of_three = Sought { person: Some(MemberId(id(3))), ..EVERYTHING };
    assert_eq!(kinds(&book, &of_three), "Member");
    assert_eq!((typed(&book, "con 3 ho").len(), typed(&book, "bàn giao").len()), (0, 1));
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_book_of_before_is_found_whole_after_it_was_brought_on() {
    let conn = Connection::open_in_memory().unwrap();
    search_index::make_functions(&conn).unwrap();
    migrate(&conn, &ALL[..18]).unwrap();
    conn.execute_batch(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO parked_topic VALUES ('00000000-0000-0000-0000-000000000001', 'Đường điện', '2023-05-01', NULL)",
    )
    .unwrap();
    migrate(&conn, ALL).unwrap();
    search_index::catch_up(&conn).unwrap();
    let hits = Reading { conn: &conn }.search(&Sought { typed: "duong", year: Some(2023), ..EVERYTHING }).unwrap();
    assert_eq!(hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [id(1)]);
}

#[test]
fn what_stands_around_a_find_is_told() {
    let (_shelf, book, mut first) = Shelf::with_meeting();
    first.agenda[0].put_off = None;
    let mut second = meeting(2);
    second.task_reports = vec![report_on(&first)];
    change(&book, "saveMeeting", |c| c.put_meeting(&first));
    change(&book, "createMeeting", |c| c.put_meeting(&second));
    let around = |hit: &Hit| book.read(|r: &Reading<'_>| r.around(hit)).unwrap();
    let opinions = typed(&book, "duong dien");
    let told: Vec<_> = opinions.iter().map(around).filter(|told| told.meeting.unwrap().meeting == first.id).collect();
    assert_eq!(told.iter().map(|told| told.who.as_str()).collect::<Vec<_>>(), ["Trần Khách", "Nguyễn Thị Mẫu Đơn"]);
    let [put_off, line] = [0, 1].map(|at| told[at].line.clone().unwrap());
    assert_eq!((line.conclusion.as_str(), line.put_off, line.item), ("Thông qua.", None, first.agenda[0].id));
    assert_eq!(
        (put_off.title.as_str(), put_off.put_off.as_deref()),
        ("Đánh giá công tác tháng", Some("chờ hướng dẫn"))
    );
    let tasks = book.read(|r| r.tasks_under(first.agenda[0].id)).unwrap();
    assert_eq!((tasks[0].who.as_str(), tasks[0].result), ("Nguyễn Thị Mẫu Đơn", Some(second.task_reports[0].result)));
    let member = around(&typed(&book, "uoc")[0]);
    assert_eq!((member.who.as_str(), member.meeting, member.line), ("Đỗ Văn Ước", None, None));
    let gone = Hit { id: id(4711), ..opinions[0].clone() };
    assert!(matches!(book.read(|r| r.around(&gone)), Err(StoreError::NotFound { .. })));
}
