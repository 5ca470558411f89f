//! Claims about the papers on areas.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::area_papers::{area_list_paper, visit_log_paper};
use documents::model::Paper;
use documents::{PaperPress, docx};
use domain::area_papers::{AreaList, AreaListRow, VisitLog, VisitLogRow};
use domain::cell::{Cell, CellKind, Term};
use domain::cell_frame::CellFrame;
use domain::member::Post;
use domain::rules::RulePack;

fn pack() -> RulePack {
    RulePack::shipped().unwrap().pop().unwrap()
}

fn frame() -> CellFrame {
    let cell = Cell {
        name: "Chi bộ ấp Mỹ Tây".into(),
        kind: CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".into(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".into(),
        province: String::new(),
        place: "Mỹ Thọ".into(),
        term: Term { first_year: 2025, last_year: 2030 },
        keeper_name: "Trương Kim Hoa".into(),
        keeper_post: "Bí thư".into(),
        usual_day: 3,
        usual_time: "19:00:00".parse().unwrap(),
        usual_place: "Nhà văn hóa".into(),
        first_minutes_number: 1,
    };
    CellFrame {
        cell,
        body_code: "CB".into(),
        party_title: "ĐẢNG CỘNG SẢN VIỆT NAM".into(),
        date: "2026-11-25".parse().unwrap(),
        signer: Some((Post::Secretary, "Trương Kim Hoa".into())),
        layout: pack().paper,
    }
}

fn area(name: &str, households: u32, leads: &[&str], together: &[&str], note: &str) -> AreaListRow {
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    AreaListRow { name: name.into(), households, leads: own(leads), together: own(together), note: note.into() }
}

fn list() -> AreaList {
    let rows = vec![
        area("Tổ nhân dân tự quản số 1", 25, &["Lê Văn Tám"], &["Phạm Thị Cúc", "Võ Minh Tâm"], ""),
        area("Nhóm hộ kênh Ba", 6, &["Dương Thị Vân"], &[], "Hộ ông Sáu\n\nHộ bà Năm"),
        area("Tổ liên gia số 2", 14, &[], &[], ""),
    ];
    AreaList { frame: frame(), rows }
}

fn log() -> VisitLog {
    let visit = |on: &str, seen: &str, raised: &str| VisitLogRow {
        on: on.parse().unwrap(),
        area: "Tổ nhân dân tự quản số 1".into(),
        member: "Lê Văn Tám".into(),
        seen: seen.into(),
        raised: raised.into(),
    };
    let rows = vec![
        visit("2026-10-02", "Bà con yên tâm sản xuất", ""),
        visit("2026-11-20", "Thăm hộ mới thoát nghèo", "Đèn đường hỏng"),
    ];
    VisitLog { frame: frame(), period: "2026-10-01".parse().unwrap()..="2026-11-25".parse().unwrap(), rows }
}

/// The text of a paper, as PDF and as Word.
fn texts(paper: &Paper) -> [String; 2] {
    let texts = [tools::pdf_text(&PaperPress::new().pdf(paper).unwrap()), tools::docx_text(&docx(paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_list_names_who_answers_and_who_helps_and_sums_the_households() {
    let [pdf, word] = texts(&area_list_paper(&list(), &pack().areas.list));
    for expected in [
        "DANH SÁCH Đảng viên phụ trách hộ, tổ nhân dân tự quản",
        "Tính đến ngày 25 tháng 11 năm 2026",
        "T/M CHI BỘ BÍ THƯ",
    ] {
        assert!(pdf.contains(expected), "{expected} is missing in {pdf}");
    }
    for row in [
        "1 Tổ nhân dân tự quản số 1 25 Lê Văn Tám; cùng phụ trách: Phạm Thị Cúc, Võ Minh Tâm",
        "2 Nhóm hộ kênh Ba 6 Dương Thị Vân Hộ ông Sáu; Hộ bà Năm",
        "3 Tổ liên gia số 2 14 Chưa phân công",
        "Tổng cộng 45",
    ] {
        assert!(word.contains(row), "{row} is missing in {word}");
    }
}

#[test]
fn the_log_has_the_visits_of_its_period_with_what_was_raised() {
    let [pdf, word] = texts(&visit_log_paper(&log(), &pack().areas.log));
    assert!(pdf.contains("NHẬT KÝ") && pdf.contains("Từ ngày 01/10/2026 đến ngày 25/11/2026"), "{pdf}");
    let row = "2 20/11/2026 Tổ nhân dân tự quản số 1 Lê Văn Tám Thăm hộ mới thoát nghèo Đèn đường hỏng";
    assert!(word.contains(row), "{row} is missing in {word}");
}

#[test]
fn nobody_signs_where_there_is_no_secretary() {
    let mut list = list();
    list.frame.signer = None;
    let [pdf, _] = texts(&area_list_paper(&list, &pack().areas.list));
    assert!(pdf.contains("T/M CHI BỘ") && !pdf.contains("BÍ THƯ"), "{pdf}");
}
