//! Claims about the papers of a year: the plan of themed sessions, the calendar for the wall.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use chrono::NaiveDate;
use documents::model::Paper;
use documents::themed_plan::themed_plan_paper;
use documents::year_calendar::{WallSheet, year_calendar_paper};
use documents::{PaperPress, docx};
use domain::cell::{Cell, CellKind, Term};
use domain::dates::Month;
use domain::ids::{MeetingId, ThemedSessionId};
use domain::kinds::MeetingKind;
use domain::rules::RulePack;
use domain::themed::Quarter;
use domain::themed_session::ThemedSession;
use domain::themed_year::{KeptSession, ThemedYear};
use domain::year_calendar::year_calendar;
use domain::year_plan::{PlanSources, PlanState, PlannedMeeting, YearPlan};
use uuid::Uuid;

fn cell() -> Cell {
    Cell {
        name: "Chi bộ ấp Mỹ Tây".to_owned(),
        kind: CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".to_owned(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".to_owned(),
        province: String::new(),
        place: "Mỹ Thọ".to_owned(),
        term: Term { first_year: 2025, last_year: 2030 },
        keeper_name: "Trương Kim Hoa".to_owned(),
        keeper_post: "Bí thư".to_owned(),
        usual_day: 3,
        usual_time: "19:00:00".parse().unwrap(),
        usual_place: "Nhà văn hóa ấp".to_owned(),
        first_minutes_number: 1,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn kept(number: u32, topic: &str, date: Option<&str>) -> KeptSession {
    let session = ThemedSession {
        id: ThemedSessionId(Uuid::from_u128(u128::from(number))),
        quarter: Quarter { year: 2026, number },
        topic: topic.to_owned(),
        author: None,
        reviewer: None,
        date: date.map(day),
        place: String::new(),
        note: "Mời công an xã".to_owned(),
        meeting: None,
    };
    (session, Vec::new())
}

/// The plan and the calendar of a year, on A3 and A4, as on 10 July 2026: June has no meeting, the fourth quarter no topic.
fn papers(sessions: &[KeptSession]) -> [Paper; 3] {
    let pack = RulePack::shipped().unwrap().pop().unwrap();
    let held = |month: u32| PlannedMeeting {
        id: MeetingId(Uuid::from_u128(u128::from(month))),
        kind: MeetingKind::Regular,
        month: Month::new(2026, month).unwrap(),
        date: Month::new(2026, month).unwrap().day(4),
        state: PlanState::Locked,
    };
    let meetings: Vec<_> = [1, 2, 3, 4, 5, 7].map(held).into();
    let today = day("2026-07-10");
    let from = PlanSources { pack: &pack, kinds: &MeetingKind::ALL, usual_day: 3, meetings: &meetings, today };
    let themed = ThemedYear::of(2026, sessions, &[], from);
    let quarters = year_calendar(&YearPlan::of(2026, from), &themed, from);
    let calendar = |sheet| year_calendar_paper(&quarters, &cell(), &pack, sheet, today);
    [themed_plan_paper(&themed, &cell(), &[], &pack, today), calendar(WallSheet::A3), calendar(WallSheet::A4)]
}

fn sessions() -> Vec<KeptSession> {
    let long =
        "Nâng cao chất lượng sinh hoạt chi bộ gắn với chuyển đổi số: mỗi đảng viên biết dùng Sổ tay đảng viên điện tử";
    vec![
        kept(1, "Học tập và làm theo Bác về gần dân, trọng dân", Some("2026-02-20")),
        kept(2, long, Some("2026-05-15")),
        kept(3, "Giữ gìn môi trường, phân loại rác tại nguồn", None),
    ]
}

/// The text of a paper, as PDF and as Word.
fn texts(paper: &Paper) -> [String; 2] {
    let texts = [tools::pdf_text(&PaperPress::new().pdf(paper).unwrap()), tools::docx_text(&docx(paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_plan_has_its_bases_each_quarter_and_room_for_its_number() {
    let [plan, ..] = papers(&sessions());
    for text in texts(&plan) {
        for expected in [
            "Số -KH/CB",
            "KẾ HOẠCH",
            "Sinh hoạt chuyên đề năm 2026",
            "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
            "20/02/2026",
            "IV (chưa định chuyên đề)",
            "chi ủy báo cáo Đảng ủy xã Mỹ Thọ",
            "T/M CHI BỘ BÍ THƯ",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
    }
}

#[test]
fn the_calendar_has_twelve_months_with_weekdays_and_says_what_is_missing() {
    for calendar in &papers(&sessions())[1..] {
        for text in texts(calendar) {
            for month in 1..=12 {
                assert!(text.contains(&format!("THÁNG {month}")), "{month} is missing in {text}");
            }
            for expected in [
                "LỊCH SINH HOẠT CHI BỘ NĂM 2026",
                "04/01",
                "chủ nhật",
                "03/06",
                "chưa họp",
                "CHUYÊN ĐỀ QUÝ IV",
                "Chưa có chuyên đề",
                "chưa định ngày",
                "Theo sổ ngày 10/07/2026",
            ] {
                assert!(text.to_lowercase().contains(&expected.to_lowercase()), "{expected} is missing in {text}");
            }
        }
    }
}

#[test]
fn the_calendar_is_one_lying_sheet_however_much_a_quarter_has() {
    let mut many = sessions();
    many.extend(
        (0..3).map(|_| kept(2, "Một chuyên đề nữa của quý này, tên cũng khá dài cho một ô", Some("2026-06-01"))),
    );
    for all in [sessions(), many, Vec::new()] {
        for (calendar, size) in papers(&all)[1..].iter().zip(["1190.5", "841.8"]) {
            let pdf = PaperPress::new().pdf(calendar).unwrap();
            assert_eq!(tools::pages_of(&pdf), 1);
            tools::qpdf_accepts(&pdf);
            assert!(tools::page_size_of(&pdf).starts_with(size), "{}", tools::page_size_of(&pdf));
            assert_eq!(tools::pages_in_libreoffice(&docx(calendar).unwrap()), 1);
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for paper in papers(&sessions()) {
        assert_eq!(PaperPress::new().pdf(&paper).unwrap(), PaperPress::new().pdf(&paper).unwrap());
        assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
    }
}
