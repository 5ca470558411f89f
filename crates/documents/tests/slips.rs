//! Claims about the slips of a secret ballot.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::model::Paper;
use documents::slips::slips_paper;
use documents::{PaperPress, docx};
use domain::minutes::MinutesRecord;
use domain::rules::RulePack;
use domain::slips::SlipRules;
use record::{MARKUP, record};

const SHORT: &str = "Đề nghị kết nạp quần chúng ưu tú Nguyễn Thị Mỹ Duyên vào Đảng";

fn rules() -> SlipRules {
    RulePack::shipped().unwrap().pop().unwrap().slips
}

fn slips(subject: &str, voters: u32) -> Paper {
    slips_of(&record(), subject, voters)
}

fn slips_of(record: &MinutesRecord, subject: &str, voters: u32) -> Paper {
    let mut vote = record.items[1].votes[0].clone();
    vote.subject = subject.to_owned();
    slips_paper(record, &vote, voters, &rules()).unwrap()
}

/// The text of the slips, as PDF and as Word.
fn texts(paper: &Paper) -> [String; 2] {
    let texts = [tools::pdf_text(&PaperPress::new().pdf(paper).unwrap()), tools::docx_text(&docx(paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn there_is_a_slip_for_each_voter_and_some_to_spare_on_as_few_sheets_as_hold_them() {
    let press = PaperPress::new();
    for (voters, sheets) in [(1, 1), (2, 1), (3, 2), (46, 12), (100, 26)] {
        let paper = slips(SHORT, voters);
        let pdf = press.pdf(&paper).unwrap();
        let printed = tools::pdf_text(&pdf).matches("PHIẾU BIỂU QUYẾT").count();
        assert_eq!((printed, tools::pages_of(&pdf)), (voters as usize + 2, sheets), "{voters} voters");
    }
}

#[test]
fn word_prints_the_same_slips_on_the_same_sheets() {
    for voters in [1, 7, 46] {
        let paper = slips(SHORT, voters);
        let word = docx(&paper).unwrap();
        let pages = tools::pages_of(&PaperPress::new().pdf(&paper).unwrap());
        assert_eq!(tools::pages_in_libreoffice(&word), pages, "{voters} voters");
    }
}

#[test]
fn a_slip_says_of_whom_and_on_what_and_nothing_of_who_marks_it() {
    for text in texts(&slips(SHORT, 1)) {
        for expected in [
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "CHI BỘ ẤP MỸ TÂY",
            "Mỹ Thọ, ngày 03 tháng 02 năm 2026",
            "PHIẾU BIỂU QUYẾT",
            &format!("Về việc: {SHORT}."),
            "Đồng ý Không đồng ý Ý kiến khác",
            "Không ghi tên, không ký tên.",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("BB/CB") && !text.contains("DỰ THẢO") && !text.contains("Trương Kim Hoa"), "{text}");
    }
}

#[test]
fn slips_of_a_long_subject_are_larger_and_none_runs_over_its_edge() {
    let rules = rules();
    let words = "Đề nghị khen thưởng tập thể và cá nhân có thành tích xuất sắc trong phong trào thi đua năm ";
    let subject = |letters: usize| words.chars().cycle().take(letters).collect::<String>();
    let longest: Vec<_> = rules.sheets.iter().filter_map(|sheet| sheet.longest_text).collect();
    let mut long_names = record();
    long_names.cell = "Chi bộ Trung tâm Văn hóa, Thể thao và Truyền thanh - Trường Tiểu học Mỹ Tây".to_owned();
    long_names.superior = "Đảng bộ các cơ quan Đảng, Mặt trận Tổ quốc và đoàn thể xã Mỹ Thọ".to_owned();
    for record in [record(), long_names] {
        let names = record.cell.chars().count() + record.superior.chars().count();
        for (letters, rows, sheets) in [(longest[0] - names, 2.0, 2), (longest[1] - names, 2.0, 3), (1500, 1.0, 6)] {
            let paper = slips_of(&record, subject(letters).trim_end(), 4);
            let pdf = PaperPress::new().pdf(&paper).unwrap();
            assert_eq!(tools::pages_of(&pdf), sheets, "{letters} letters");
            assert_eq!(tools::pages_in_libreoffice(&docx(&paper).unwrap()), sheets, "{letters} letters in Word");
            stays_within_its_slip(&pdf, rows, rules.padding_mm);
        }
    }
}

/// No word of a sheet with so many rows stands on the blank edge of a slip.
fn stays_within_its_slip(pdf: &[u8], rows: f64, padding_mm: f64) {
    // A4 is 842 points high; a line of text that runs over is lower than the blank edges of two slips together.
    let (height, blank) = (842.0 / rows, padding_mm * 72.0 / 25.4 - 1.0);
    for [_, top, _, bottom] in tools::word_boxes(pdf) {
        let slip = (top / height).floor();
        assert!(top - slip * height > blank && (slip + 1.0) * height - bottom > blank, "{top} {bottom}");
    }
}

#[test]
fn what_is_voted_on_is_never_taken_for_markup() {
    for text in texts(&slips(&MARKUP.join(" "), 1)) {
        for line in MARKUP {
            let expected = line.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(expected.trim_end_matches('.')), "{expected} is missing in {text}");
        }
    }
}

#[test]
fn the_same_slips_are_the_same_bytes() {
    let paper = slips(SHORT, 7);
    assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
    assert_eq!(PaperPress::new().pdf(&paper).unwrap(), PaperPress::new().pdf(&paper).unwrap());
}
