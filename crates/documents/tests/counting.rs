//! Claims about the sheet on which a secret ballot is counted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::counting::{Wording, counting_paper};
use documents::minutes::{Finality, minutes_paper};
use documents::{PaperPress, docx};
use domain::ballots::Ballots;
use domain::fingerprint::Fingerprint;
use domain::rules::RulePack;
use domain::votes::{VoteOutcome, VoteResult};
use record::record;

/// The text of the sheet, as PDF and as Word.
fn texts(result: VoteResult, finality: Finality) -> [String; 2] {
    let (record, pack) = (record(), RulePack::shipped().unwrap().pop().unwrap());
    let mut vote = record.items[1].votes[0].clone();
    let counted = vote.outcome;
    vote.outcome = match result {
        VoteResult::Pending => VoteOutcome { votes_for: 0, per_mille: 0, result, ..counted },
        _ => VoteOutcome { votes_for: 14, against: 1, abstain: 1, per_mille: 737, result, ..counted },
    };
    let wording = Wording { counting: &pack.counting, slips: &pack.slips };
    let paper = counting_paper(&record, finality, &vote, 16, wording);
    let texts = [tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap()), tools::docx_text(&docx(&paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn all_are_in(text: &str, expected: &[&str]) {
    for expected in expected {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
}

#[test]
fn before_the_count_it_is_a_form_that_says_what_is_needed() {
    for text in texts(VoteResult::Pending, Finality::Draft) {
        all_are_in(
            &text,
            &[
                "BIÊN BẢN KIỂM PHIẾU",
                "Biểu quyết kín về việc: Thông qua Nghị quyết tháng 02",
                "18 phiếu, trong đó 02 phiếu dự phòng",
                "7 Ý kiến khác",
                "Tỷ lệ tính trên 19 đảng viên chính thức (không tính 01 được miễn sinh hoạt vắng mặt); cần quá nửa, tức từ 10 phiếu.",
                "Kết quả: ...",
                "CHỦ TRÌ HỘI NGHỊ",
                "T/M TỔ KIỂM PHIẾU",
            ],
        );
        assert!(!text.contains('%') && !text.contains("DỰ THẢO") && !text.contains("BB/CB"), "{text}");
    }
}

#[test]
fn afterwards_it_has_the_figures_of_the_minutes_and_how_they_were_judged() {
    let fingerprint = Fingerprint::of("minutes");
    for text in texts(VoteResult::Passed, Finality::Locked(fingerprint)) {
        all_are_in(
            &text,
            &[
                "5 Đồng ý 14 73,7%",
                "6 Không đồng ý 01 5,3%",
                "7 Ý kiến khác 01 5,3%",
                "đạt 14/19 đảng viên chính thức",
                "cần quá nửa, tức từ 10 phiếu: được thông qua.",
                &fingerprint.short(),
            ],
        );
        assert!(!text.contains("dự phòng") && !text.contains("Kết quả: ..."), "{text}");
    }
}

#[test]
fn the_slips_that_went_out_and_came_back_stand_in_it_and_in_the_minutes() {
    let (mut record, pack) = (record(), RulePack::shipped().unwrap().pop().unwrap());
    let vote = &mut record.items[1].votes[0];
    vote.ballots = Ballots { issued: Some(18), returned: Some(17), invalid: Some(1) };
    let wording = Wording { counting: &pack.counting, slips: &pack.slips };
    let sheet = counting_paper(&record, Finality::Draft, &record.items[1].votes[0], 18, wording);
    let told = [
        (sheet, "1 Số phiếu phát ra 18 2 Số phiếu thu về 17 3 Số phiếu hợp lệ 16 4 Số phiếu không hợp lệ 01"),
        (minutes_paper(&record, Finality::Draft), "Phát ra 18 phiếu, thu về 17, hợp lệ 16, không hợp lệ 01. Kết quả:"),
    ];
    for (paper, expected) in told {
        let text = tools::docx_text(&docx(&paper).unwrap()).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
}

#[test]
fn it_fits_on_one_sheet() {
    let (record, pack) = (record(), RulePack::shipped().unwrap().pop().unwrap());
    let mut vote = record.items[1].votes[0].clone();
    vote.subject = "Đề nghị khen thưởng đảng viên có thành tích xuất sắc tiêu biểu năm 2026".to_owned();
    vote.outcome.result = VoteResult::Pending;
    let wording = Wording { counting: &pack.counting, slips: &pack.slips };
    let paper = counting_paper(&record, Finality::Draft, &vote, 46, wording);
    assert_eq!(tools::pages_of(&PaperPress::new().pdf(&paper).unwrap()), 1);
}
