//! Claims about the sheet of a member's year: it tells the year, and fits one page whatever the year was.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use chrono::NaiveDate;
use documents::member_year::{YearSheet, member_year_paper};
use documents::model::Paper;
use documents::{PaperPress, docx, docx_of_all};
use domain::cell::Cell;
use domain::ids::{AssignmentId, MeetingId, MemberId, MentionId};
use domain::kinds::MeetingKind;
use domain::member::Member;
use domain::member_year::{MemberYear, RaisedPetition, YearStanding, YearTask};
use domain::mentions::{Mention, MentionKind};
use domain::rules::RulePack;
use domain::sittings::{Call, Moment, PresentedLine, Sitting};
use serde_json::json;
use uuid::Uuid;

const ID: Uuid = Uuid::nil();
const SIXTY: &str = "Nguyễn Phước Hoàng Thiên Ngọc Phương Trường Xuân Vĩnh Nghiêm";
const TEXT: &str = "Vận động nhân dân đóng góp ngày công, hiến đất mở rộng tuyến đường kênh Ba theo nghị quyết của chi bộ \
                    và kế hoạch của Ủy ban Mặt trận Tổ quốc Việt Nam xã";

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_yo_opt(2026, number).unwrap()
}

fn cell(name: &str) -> Cell {
    serde_json::from_value(json!({
        "name": name, "kind": "hamlet", "superior": "Đảng bộ xã Mỹ Thọ", "superiorCommittee": "Đảng ủy xã Mỹ Thọ",
        "province": "", "place": "Mỹ Thọ", "term": { "firstYear": 2025, "lastYear": 2030 }, "keeperName": "", "keeperPost": "",
        "usualDay": 3, "usualTime": "19:00:00", "usualPlace": "", "firstMinutesNumber": 1,
    }))
    .unwrap()
}

fn member(name: &str) -> Member {
    serde_json::from_value(json!({
        "id": ID, "name": name, "sex": null, "born": null, "joined": null, "official": null, "entered": null, "card": "",
        "post": "secretary", "phone": "", "address": "", "note": "", "statuses": [],
    }))
    .unwrap()
}

fn sitting(kind: MeetingKind, on: NaiveDate, call: Call) -> Sitting {
    Sitting {
        meeting: MeetingId(ID),
        kind,
        month: domain::dates::Month::of(on),
        date: on,
        call: Some(call),
        reason: String::new(),
        came_late: None,
        left_early: None,
        opinions: 0,
        chaired: false,
        wrote_minutes: false,
        presented: vec![],
        mentions: vec![],
    }
}

fn task(text: &str, standing: YearStanding) -> YearTask {
    let note = String::new();
    YearTask { assignment: AssignmentId(ID), task: text.into(), given_on: day(40), due: Some(day(60)), standing, note }
}

fn mention(kind: MentionKind, text: &str) -> Mention {
    Mention { id: MentionId(ID), member: MemberId(ID), kind, text: text.into() }
}

/// A small year, each number of which is told.
fn small() -> MemberYear {
    let mut came = sitting(MeetingKind::Regular, day(34), Call::Present);
    (came.opinions, came.left_early) = (2, Some(Moment { at: Some("20:15:00".parse().unwrap()) }));
    came.presented = vec![PresentedLine { title: "Học tập và làm theo Bác".into(), is_topic: true }];
    came.mentions = vec![mention(MentionKind::Praise, "đi đầu hiến đất làm đường.")];
    let mut ill = sitting(MeetingKind::Themed, day(62), Call::Excused);
    ill.reason = "bệnh".into();
    MemberYear {
        member: MemberId(ID),
        sittings: vec![came, ill, sitting(MeetingKind::Committee, day(63), Call::Unexcused)],
        silent_months: vec!["2026-05".parse().unwrap()],
        tasks: vec![task("Vận động 45 hộ", YearStanding::Overdue), task("Thu đảng phí", YearStanding::Done)],
        helped: vec![],
        petitions: vec![RaisedPetition { by: MemberId(ID), on: day(62), content: "Sửa cầu kênh Ba".into() }],
    }
}

/// A year in which everything happened: 40 absences, 60 opinions, long texts everywhere.
fn full() -> MemberYear {
    let kinds = [MeetingKind::Regular, MeetingKind::Themed, MeetingKind::Committee, MeetingKind::Extraordinary];
    let calls = [Call::Excused, Call::Unexcused, Call::Present, Call::NotAsked];
    let sittings = (0..80_usize).map(|at| {
        let mut sitting = sitting(kinds[at / 4 % 4], day(1 + 4 * u32::try_from(at).unwrap()), calls[at % 4]);
        sitting.reason = TEXT.into();
        (sitting.came_late, sitting.left_early) = (Some(Moment { at: None }), Some(Moment { at: None }));
        sitting.opinions = 3;
        sitting.presented = vec![PresentedLine { title: TEXT.into(), is_topic: true }];
        let kinds = [MentionKind::Praise, MentionKind::Reminder, MentionKind::Criticism];
        sitting.mentions = kinds.map(|kind| mention(kind, TEXT)).to_vec();
        sitting
    });
    let standings = [
        YearStanding::Overdue,
        YearStanding::NotDone,
        YearStanding::DoneLate,
        YearStanding::Ongoing,
        YearStanding::Done,
    ];
    let petition = RaisedPetition { by: MemberId(ID), on: day(62), content: TEXT.into() };
    MemberYear {
        member: MemberId(ID),
        sittings: sittings.collect(),
        silent_months: (1..=12).map(|month| domain::dates::Month::new(2026, month).unwrap()).collect(),
        tasks: (0..60).map(|at| task(TEXT, standings[at % 5])).collect(),
        helped: (0..20).map(|_| task(TEXT, YearStanding::Done)).collect(),
        petitions: vec![petition; 12],
    }
}

fn sheet(name: &str, done: &MemberYear) -> Paper {
    let (pack, member) = (RulePack::shipped().unwrap().pop().unwrap(), member(name));
    let cell = cell(&format!("Chi bộ {}", name.chars().take(53).collect::<String>()));
    let (secretary, made_on) = (Some(&member), day(330));
    member_year_paper(YearSheet { cell: &cell, member: &member, year: 2026, done, secretary, made_on, pack: &pack })
}

#[test]
fn the_sheet_tells_each_number_with_what_is_behind_it() {
    let paper = sheet("Trương Kim Hoa", &small());
    for text in [tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap()), tools::docx_text(&docx(&paper).unwrap())] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for expected in [
            "PHIẾU TỔNG HỢP Đồng chí Trương Kim Hoa, năm 2026",
            "Thường kỳ 01 01 0 0 100,0",
            "Chuyên đề 01 0 01 0 0,0",
            "Chi ủy 01 0 0 01 0,0",
            "Cộng 03 01 01 01 33,3",
            "Vắng có lý do 01: 03/03 chuyên đề (bệnh).",
            "Vắng không lý do 01: 04/03 chi ủy.",
            "Đến muộn, về sớm 01: 03/02 thường kỳ về sớm lúc 20 giờ 15 phút.",
            "Phát biểu: 02 ý kiến tại 01 buổi. Có mặt mà chưa phát biểu: tháng 5.",
            "chủ trì 0 buổi, ghi biên bản 0 buổi, trình bày 01 nội dung (chuyên đề: 01).",
            "phụ trách 02 việc: hoàn thành 01, quá hạn 01; phối hợp 0 việc.",
            "Vận động 45 hộ (quá hạn 01/03/2026).",
            "Đã hoàn thành 01: Thu đảng phí.",
            "Được biểu dương 01: 03/02: đi đầu hiến đất làm đường.",
            "Kiến nghị 01: 03/03: Sửa cầu kênh Ba.",
            "tính đến ngày 26 tháng 11 năm 2026.",
            "T/M CHI BỘ BÍ THƯ Trương Kim Hoa",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("nhắc nhở") && !text.contains("Buổi khác"), "what did not happen is left out");
    }
}

#[test]
fn the_fullest_year_fits_one_page_and_says_what_is_left_out() {
    assert_eq!(SIXTY.chars().count(), 60);
    let paper = sheet(SIXTY, &full());
    let pdf = PaperPress::new().pdf(&paper).unwrap();
    assert_eq!(tools::pages_of(&pdf), 1);
    assert_eq!(tools::pages_with_its_face(&docx(&paper).unwrap()), 1);
    let text = tools::pdf_text(&pdf);
    assert!(text.contains("Vắng có lý do 20: 01/01 thường kỳ") && text.contains("mục khác."), "{text}");
    assert!(text.contains("240 ý kiến tại 80 buổi"), "{text}");
}

#[test]
fn the_sheets_of_all_stand_in_one_file_each_on_a_page_of_its_own() {
    let papers = [sheet(SIXTY, &full()), sheet("Trương Kim Hoa", &small()), sheet("Lê Thị Ánh", &full())];
    let pdf = PaperPress::new().pdf_of_all(&papers).unwrap();
    assert_eq!(tools::pages_of(&pdf), 3);
    let texts = tools::pdf_text_with_breaks(&pdf);
    let pages: Vec<_> = texts.split('\u{c}').collect();
    assert!(pages[1].contains("Trương Kim Hoa") && pages[2].contains("Lê Thị Ánh"), "{texts}");
    tools::qpdf_accepts(&pdf);
    assert_eq!(tools::pages_with_its_face(&docx_of_all(&papers).unwrap()), 3);
    assert!(PaperPress::new().pdf_of_all(&[]).is_err() && docx_of_all(&[]).is_err());
}
