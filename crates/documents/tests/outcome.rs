//! Claims about the resolution and the conclusion that a meeting issues.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::minutes::Finality;
use documents::outcome::outcome_paper;
use documents::{PaperPress, docx};
use domain::kinds::MeetingKind;
use domain::meeting::{Section, TaskKind, TaskResult};
use domain::minutes::{MinutesRecord, NamedReport};
use domain::outcome::Outcome;
use domain::rules::RulePack;
use record::{MARKUP, record};

/// The sample record with its two lines as the standing "review" and "plan".
fn issuing(outcome: Outcome) -> MinutesRecord {
    let mut record = record();
    record.items[0].standing = Some("review".into());
    record.items[1].standing = Some("plan".into());
    record.items[0].conclusion = "Hoàn thành 05/06 nhiệm vụ.".into();
    record.items[1].conclusion = "Tập trung gia cố đê bao.".into();
    let rules = RulePack::shipped().unwrap().pop().unwrap().outcomes;
    MinutesRecord { outcome: rules.record(outcome, 7, "Đảng ủy xã Mỹ Thọ"), ..record }
}

fn texts(record: &MinutesRecord) -> [String; 2] {
    let paper = outcome_paper(record, Finality::Draft).unwrap();
    let pdf = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    let word = tools::docx_text(&docx(&paper).unwrap());
    [pdf, word].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_resolution_says_what_was_judged_planned_given_and_who_signs() {
    for text in texts(&issuing(Outcome::Resolution)) {
        for expected in [
            "Số 07-NQ/CB",
            "NGHỊ QUYẾT",
            "Lãnh đạo thực hiện nhiệm vụ tháng 02 năm 2026",
            "I. ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ THÁNG 01",
            "Hoàn thành 05/06 nhiệm vụ.",
            "3. Thực hiện nhiệm vụ đã phân công",
            "4. Biểu dương, nhắc nhở, phê bình - Nhắc nhở đồng chí Đỗ Tấn Bằng: vắng sinh hoạt không xin phép.",
            "II. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 02",
            "Tập trung gia cố đê bao.",
            "III. PHÂN CÔNG NHIỆM VỤ VÀ TỔ CHỨC THỰC HIỆN",
            "báo cáo Đảng ủy xã Mỹ Thọ trong thời hạn 02 ngày",
            "Nơi nhận:",
            "- Đảng ủy xã Mỹ Thọ (để báo cáo);",
            "- Lưu Chi bộ.",
            "T/M CHI BỘ",
            "BÍ THƯ",
            "Trương Kim Hoa",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("NGƯỜI GHI BIÊN BẢN"), "only the minutes are signed by who wrote them");
    }
}

#[test]
fn a_resolution_of_a_themed_session_is_about_its_topic() {
    let mut record = MinutesRecord { kind: MeetingKind::Themed, ..issuing(Outcome::Resolution) };
    record.outcome.as_mut().unwrap().subject = "Chuyên đề: Nêu gương nơi cư trú".into();
    record.items[1].section = Section::Closing;
    for text in texts(&record) {
        let parts = [
            "NGHỊ QUYẾT Chuyên đề: Nêu gương nơi cư trú",
            "I. ĐÁNH GIÁ VỀ CHUYÊN ĐỀ Tập trung gia cố đê bao.",
            "II. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CHUYÊN ĐỀ Hoàn thành 05/06 nhiệm vụ.",
            "III. PHÂN CÔNG, ĐĂNG KÝ THỰC HIỆN VÀ TỔ CHỨC THỰC HIỆN",
        ];
        let places = parts.map(|part| text.find(part).unwrap_or_else(|| panic!("{part} is missing in {text}")));
        assert!(places.is_sorted(), "{text}");
        assert!(!text.contains("THÁNG 02"), "a topic has no month: {text}");
    }
    record.outcome.as_mut().unwrap().headings.topic.clear();
    for text in texts(&record) {
        assert!(text.contains("II. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 02"), "as it was locked: {text}");
    }
}

#[test]
fn a_conclusion_holds_every_conclusion_of_the_chair_in_order() {
    for text in texts(&issuing(Outcome::Conclusion)) {
        assert!(text.contains("Số 07-KL/CB") && text.contains("KẾT LUẬN"), "{text}");
        let [first, second] = ["Hoàn thành 05/06 nhiệm vụ.", "Tập trung gia cố đê bao."].map(|words| text.find(words));
        assert!(first.unwrap() < second.unwrap());
    }
}

#[test]
fn nothing_issued_is_no_paper() {
    assert!(outcome_paper(&issuing(Outcome::None), Finality::Draft).is_none());
}

#[test]
fn markup_in_a_conclusion_is_printed_as_typed() {
    let mut record = issuing(Outcome::Resolution);
    record.items[1].conclusion = MARKUP.join("\n");
    let [_, word] = texts(&record);
    for line in MARKUP {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(word.contains(&line), "{line} is missing in {word}");
    }
}

#[test]
fn each_task_set_before_stands_with_how_it_began_and_what_came_of_it() {
    let mut record = issuing(Outcome::Resolution);
    let told = |kind, due: Option<&str>, before| NamedReport {
        kind,
        due: due.map(|day| day.parse().unwrap()),
        before,
        area: "8 hộ tổ 5".into(),
        ..record.task_reports[0].clone()
    };
    let reports = vec![
        told(TaskKind::Regular, None, Some(TaskResult::Done)),
        told(TaskKind::Once, Some("2026-01-25"), Some(TaskResult::Late)),
        told(TaskKind::Term, None, None),
    ];
    record.task_reports = reports;
    let [_, word] = texts(&record);
    let task = "Phụ trách tổ nhân dân tự quản số 5 (8 hộ tổ 5); Dương Hoàng Xuân";
    for row in [
        "TT Nhiệm vụ đề ra Tình trạng đầu kỳ Kết quả".to_owned(),
        format!("1 {task} Nhiệm vụ thường xuyên Chậm, tiếp tục thực hiện: còn 01 hộ"),
        format!("2 {task} Đang triển khai, có mốc thời hạn 25/01/2026 Chậm"),
        format!("3 {task} Mới giao, chưa xác định mốc Chậm"),
    ] {
        assert!(word.contains(&row), "{row} is missing in {word}");
    }
}
