//! Claims about the list of assignments.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::minutes::Finality;
use documents::task_list::task_list_paper;
use documents::{PaperPress, docx};
use domain::fingerprint::Fingerprint;
use domain::meeting::{TaskKind, TaskResult};
use domain::minutes::MinutesRecord;
use domain::rules::RulePack;
use domain::task_list::TaskListRules;
use record::record;

fn rules() -> TaskListRules {
    RulePack::shipped().unwrap().pop().unwrap().task_list
}

/// The text of the list, as PDF and as Word.
fn texts(minutes: &[(MinutesRecord, Finality)]) -> [String; 2] {
    let paper = task_list_paper(minutes, &rules()).unwrap();
    let texts = [tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap()), tools::docx_text(&docx(&paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_list_has_what_was_given_and_what_goes_on_numbered_through() {
    let minutes = [(record(), Finality::Draft)];
    let [pdf, word] = texts(&minutes);
    for expected in [
        "BẢNG PHÂN CÔNG NHIỆM VỤ Tháng 02 năm 2026",
        "I. NHIỆM VỤ MỚI GIAO",
        "II. NHIỆM VỤ TIẾP TỤC THỰC HIỆN",
        "T/M CHI BỘ BÍ THƯ",
        "DỰ THẢO",
    ] {
        assert!(pdf.contains(expected), "{expected} is missing in {pdf}");
    }
    for row in [
        "1 Vận động 45 hộ tuyến kênh Ba đóng góp sửa cầu Phan Bích Thanh Chi Dương Thanh Bảo 28/02/2026 Đủ 60 triệu đồng",
        "2 Phụ trách tổ nhân dân tự quản số 5 Dương Hoàng Xuân Dương Thị Vân 25/01/2026 Chậm, tiếp tục thực hiện: còn 01 hộ",
    ] {
        assert!(word.contains(row), "{row} is missing in {word}");
    }
}

#[test]
fn what_is_done_or_given_up_does_not_go_on() {
    for (result, goes_on) in [
        (Some(TaskResult::Done), false),
        (Some(TaskResult::NotDone), false),
        (Some(TaskResult::Ongoing), true),
        (None, true),
    ] {
        let mut record = record();
        record.task_reports[0].result = result;
        let [_, word] = texts(&[(record, Finality::Draft)]);
        assert_eq!(word.contains("Phụ trách tổ nhân dân tự quản số 5"), goes_on, "{result:?}");
    }
}

#[test]
fn without_a_task_there_is_no_list() {
    let mut record = record();
    record.task_reports.clear();
    record.items.iter_mut().for_each(|item| item.assignments.clear());
    assert_eq!(task_list_paper(&[(record, Finality::Draft)], &rules()), None);
}

#[test]
fn the_list_of_a_combined_evening_is_of_both_parts_and_bears_both_codes() {
    let codes = ["thường kỳ", "chuyên đề"].map(Fingerprint::of);
    let minutes = codes.map(|code| (record(), Finality::Locked(code)));
    for text in texts(&minutes) {
        assert_eq!(text.matches("Đủ 60").count(), 2, "{text}");
        assert!(codes.iter().all(|code| text.contains(&code.short())) && !text.contains("DỰ THẢO"), "{text}");
    }
}

#[test]
fn the_list_tells_for_how_long_and_for_which_households() {
    let mut record = record();
    let given = &mut record.items[1].assignments[0];
    given.area = "tổ 3".into();
    given.kind = TaskKind::Term;
    given.starts = "2026-02-05".parse().ok();
    let [_, word] = texts(&[(record, Finality::Draft)]);
    for part in ["đóng góp sửa cầu (tổ 3)", "từ 05/02/2026 đến 28/02/2026"] {
        assert!(word.contains(part), "{part} is missing in {word}");
    }
}
