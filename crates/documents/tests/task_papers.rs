//! Claims about the tracking table, task slips and the decision of assignment.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use chrono::NaiveDate;
use documents::minutes::Finality;
use documents::model::Paper;
use documents::task_decision::decision_paper;
use documents::task_papers::{slip_text, slips_paper, tracking_paper};
use documents::{PaperPress, docx};
use domain::cell::{Cell, CellKind, Term};
use domain::cell_frame::CellFrame;
use domain::fingerprint::Fingerprint;
use domain::meeting::TaskResult;
use domain::member::Post;
use domain::rules::RulePack;
use domain::task_decision::{DecisionRecord, NamedDecisionLine};
use domain::task_papers::{NamedTask, TaskSlip, Tracking};

fn pack() -> RulePack {
    RulePack::shipped().unwrap().pop().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn frame() -> CellFrame {
    let cell = Cell {
        name: "Chi bộ ấp Mỹ Tây".into(),
        kind: CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".into(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".into(),
        province: String::new(),
        place: "Mỹ Thọ".into(),
        term: Term { first_year: 2025, last_year: 2027 },
        keeper_name: String::new(),
        keeper_post: String::new(),
        usual_day: 3,
        usual_time: "19:00:00".parse().unwrap(),
        usual_place: String::new(),
        first_minutes_number: 1,
    };
    let signer = Some((Post::Secretary, "Trương Kim Hoa".to_owned()));
    CellFrame { signer, ..CellFrame::of(cell, &[], &pack(), day("2026-06-05")) }
}

fn task(number: usize) -> NamedTask {
    NamedTask {
        member: "Lê Thị An".into(),
        with_members: vec!["Hồ Văn Bằng".into()],
        task: format!("Việc {number}: vận động hội viên đóng góp sửa cầu kênh Ba"),
        area: "Tổ 3, 12 hộ".into(),
        from: day("2026-05-03"),
        due: Some(day("2026-06-25")),
        expected: "Đủ 60 triệu đồng".into(),
        result: Some(TaskResult::Late),
        told: "còn 4 hộ".into(),
        is_overdue: true,
    }
}

fn slip(member: &str, tasks: usize) -> TaskSlip {
    TaskSlip { member: member.into(), tasks: (1..=tasks).map(task).collect() }
}

/// The text of a paper, as PDF and as Word.
fn texts(paper: &Paper) -> [String; 2] {
    let texts = [tools::pdf_text(&PaperPress::new().pdf(paper).unwrap()), tools::docx_text(&docx(paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn short_slips_share_a_sheet_and_long_ones_take_what_they_need_in_both_files() {
    let press = PaperPress::new();
    for (sizes, sheets) in [(vec![1], 1), (vec![1, 2], 1), (vec![1, 2, 1], 2), (vec![1, 9, 1], 3), (vec![1; 30], 15)] {
        let slips: Vec<_> = sizes.iter().map(|tasks| slip("Lê Thị An", *tasks)).collect();
        let paper = slips_paper(&frame(), &slips, &pack().task_slips);
        let pdf = press.pdf(&paper).unwrap();
        assert_eq!(tools::pdf_text(&pdf).matches("PHIẾU GIAO VIỆC").count(), sizes.len());
        assert_eq!(tools::pages_of(&pdf), sheets, "{sizes:?}");
        assert_eq!(tools::pages_in_libreoffice(&docx(&paper).unwrap()), sheets, "{sizes:?} in Word");
    }
}

#[test]
fn a_slip_tells_whoever_helps_who_is_in_charge() {
    let slips = [slip("Hồ Văn Bằng", 1)];
    let paper = slips_paper(&frame(), &slips, &pack().task_slips);
    for text in texts(&paper) {
        assert!(text.contains("Đồng chí: Hồ Văn Bằng"), "{text}");
        let told = "1. Việc 1: vận động hội viên đóng góp sửa cầu kênh Ba; phụ trách chính: Lê Thị An; địa bàn: Tổ 3, 12 hộ; \
                    thời hạn: 25/06/2026; kết quả cần đạt: Đủ 60 triệu đồng.";
        assert!(text.contains(told), "{text}");
    }
    let sent = slip_text(&slips[0], &frame(), &pack().task_slips);
    assert!(
        sent.starts_with("CHI BỘ ẤP MỸ TÂY\nPHIẾU GIAO VIỆC, tính đến ngày 05 tháng 6 năm 2026\nĐồng chí: Hồ"),
        "{sent}"
    );
}

#[test]
fn the_tracking_table_tells_how_each_task_stands() {
    let tracking = Tracking { frame: frame(), tasks: vec![task(1)], without: vec!["Trần Văn Út".into()] };
    for text in texts(&tracking_paper(&tracking, &pack().task_tracking)) {
        for part in ["BẢNG THEO DÕI", "(Tổ 3, 12 hộ)", "25/06/2026", "quá hạn: còn 4 hộ", "Trần Văn Út."]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

fn decision(lines: usize) -> DecisionRecord {
    let line = |at: usize| NamedDecisionLine {
        member: format!("Đảng viên {at}"),
        task: "Phụ trách hộ, tuyên truyền, vận động".into(),
        area: format!("Tổ {at}, 6 hộ"),
        expected: "Báo cáo hằng tháng".into(),
    };
    DecisionRecord {
        frame: frame(),
        number: Some(2),
        until: day("2027-12-31"),
        people: u32::try_from(lines).unwrap(),
        lines: (1..=lines).map(line).collect(),
        replaces: Some((1, day("2025-07-04"))),
        rules: pack().task_decision,
    }
}

#[test]
fn a_decision_says_what_it_replaces_and_carries_its_code() {
    let paper = decision_paper(&decision(3), Finality::Locked(Fingerprint::of("{}")));
    for text in texts(&paper) {
        for part in [
            "Số 02-QĐ/CB",
            "Phân công nhiệm vụ đảng viên nhiệm kỳ 2025 - 2027",
            "CHI BỘ ẤP MỸ TÂY QUYẾT ĐỊNH",
            "Điều 1. Phân công nhiệm vụ cho 03 đảng viên",
            "đến ngày 31/12/2027",
            "thay thế Quyết định số 01-QĐ/CB ngày 04/07/2025.",
            "Trương Kim Hoa",
            &Fingerprint::of("{}").short(),
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let draft = decision_paper(&DecisionRecord { number: None, ..decision(1) }, Finality::Draft);
    assert!(texts(&draft).iter().all(|text| text.contains("Số ...-QĐ/CB") && text.contains("DỰ THẢO")));
}
