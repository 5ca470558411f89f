//! Claims about the score sheet and what the minutes say of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::minutes::{Finality, minutes_paper};
use documents::score_sheet::score_paper;
use documents::{PaperPress, docx};
use domain::minutes::MinutesRecord;
use domain::score::{Evidence, RecordedScore, Score, ScoreLine, Shared};
use record::{MARKUP, record};

fn line(criterion: &str, key: &str, most: u32, evidence: Option<Evidence>, points: Option<u32>) -> ScoreLine {
    ScoreLine {
        criterion: criterion.into(),
        key: key.into(),
        title: format!("Ý {key}"),
        most,
        proposed: evidence.as_ref().map(|_| most),
        evidence,
        points,
        reason: String::new(),
    }
}

fn scored(last: Option<u32>) -> MinutesRecord {
    let attendance = Evidence::Share { of: Shared::Attendance, part: 18, whole: 21 };
    let mut overruled = line("Tỷ lệ dự", "tyLe", 4, Some(attendance), Some(3));
    overruled.reason = "đường ngập, ba đồng chí không qua được".into();
    let lines = vec![
        line("Thời gian", "thoiGian", 5, Some(Evidence::Duration { lasted: 105, required: 90 }), Some(5)),
        overruled,
        line("Tỷ lệ dự", "khongLyDo", 1, Some(Evidence::Unexcused { count: 1 }), Some(0)),
        line("Điều hành", "dieuHanh", 90, None, last),
    ];
    let sum = lines.iter().filter_map(|line| line.points).sum();
    let score = Score { lines, sum, total: 100, rating: last.map(|_| "Tốt".into()) };
    let (title, subject) = ("PHIẾU CHẤM ĐIỂM".into(), "Chất lượng sinh hoạt chi bộ tháng {month} năm {year}".into());
    MinutesRecord { score: Some(RecordedScore { title, subject, score }), ..record() }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn pdf_and_word_give_each_part_its_points_and_grounds() {
    let paper = score_paper(&scored(Some(85)), Finality::Draft).unwrap();
    let pdf = words(&tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap()));
    let word = words(&tools::docx_text(&docx(&paper).unwrap()));
    for expected in [
        "PHIẾU CHẤM ĐIỂM",
        "DỰ THẢO",
        "Chất lượng sinh hoạt chi bộ tháng 02 năm 2026",
        "Tổng số điểm: 93/100 điểm. Xếp loại: Tốt.",
        "Trương Kim Hoa",
    ] {
        assert!(pdf.contains(expected) && word.contains(expected), "{expected} is missing in {pdf} or {word}");
    }
    for expected in ["họp 105 phút, quy định ít nhất 90 phút", "01 đảng viên vắng không lý do", "đường ngập"]
    {
        assert!(word.contains(expected), "{expected} is missing in {word}");
    }
    assert!(!pdf.contains("Số 05"), "the sheet takes no number");
}

#[test]
fn minutes_tell_the_points_of_each_criterion_only_when_every_part_has_some() {
    let text =
        |record: &MinutesRecord| words(&tools::docx_text(&docx(&minutes_paper(record, Finality::Draft)).unwrap()));
    let whole = text(&scored(Some(85)));
    assert!(whole.contains("Tự đánh giá chất lượng buổi sinh hoạt") && whole.contains("2 Tỷ lệ dự 5 3"), "{whole}");
    assert!(!text(&scored(None)).contains("Tự đánh giá"), "a sheet half filled is no rating");
    assert!(score_paper(&record(), Finality::Draft).is_none(), "no sheet for what is not scored");
}

#[test]
fn markup_in_a_reason_is_printed_as_typed() {
    let mut record = scored(Some(85));
    record.score.as_mut().unwrap().score.lines[1].reason = MARKUP.join(" ");
    let paper = score_paper(&record, Finality::Draft).unwrap();
    PaperPress::new().pdf(&paper).unwrap();
    let word = words(&tools::docx_text(&docx(&paper).unwrap()));
    assert!(word.contains(&words(&MARKUP.join(" "))), "{word}");
}
