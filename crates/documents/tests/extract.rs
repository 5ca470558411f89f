//! Claims about extracts of locked minutes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::extract::extract_paper;
use documents::{PaperPress, docx};
use domain::extract::Extract;
use domain::fingerprint::Fingerprint;
use domain::rules::RulePack;
use record::{MARKUP, record};

/// The text of the paper, as PDF and as Word.
fn texts(extract: &Extract) -> [String; 2] {
    let rules = RulePack::shipped().unwrap().pop().unwrap().extract;
    let paper = extract_paper(extract, &record(), Fingerprint::of("minutes"), &rules);
    let texts = [tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap()), tools::docx_text(&docx(&paper).unwrap())];
    texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn second_line(member: Option<&str>) -> Extract {
    Extract { member: member.map(str::to_owned), lines: vec![(2, record().items[1].clone())] }
}

#[test]
fn an_extract_of_one_line_cites_its_minutes_and_tells_what_was_decided() {
    let code = Fingerprint::of("minutes").short();
    for text in texts(&second_line(None)) {
        for expected in [
            "TRÍCH BIÊN BẢN",
            "Mỹ Thọ, ngày ... tháng ... năm ...",
            "Biên bản số 05-BB/CB, ngày 03 tháng 02 năm 2026, ghi nội dung sinh hoạt",
            "do đồng chí Trương Kim Hoa, Bí thư chủ trì",
            "2. Phương hướng, nhiệm vụ tháng 02 và phân công đảng viên",
            "đạt 16/19 đảng viên chính thức",
            "Đồng chí Đỗ Tấn Lực có ý kiến khác: Nên thu theo hai đợt. Hộ nghèo được giảm; đề nghị bảo lưu ý kiến.",
            "Kết luận: Giao Trưởng ấp thông báo lịch xả lũ trên loa truyền thanh.",
            "Vận động 45 hộ tuyến kênh",
            "Trích y biên bản.",
            "T/M CHI BỘ",
            "BÍ THƯ",
            "Lưu Chi bộ.",
            &format!("Mã nội dung của biên bản: {code}"),
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("Đề nghị thông báo sớm"), "what was only said stays in the minutes: {text}");
        assert!(!text.contains("{member}") && !text.contains("Nơi nhận: - Đồng chí"), "{text}");
    }
}

#[test]
fn an_extract_for_a_member_is_addressed_to_the_member() {
    for text in texts(&second_line(Some("Phan Bích Thanh Chi"))) {
        for expected in ["Nội dung liên quan đến đồng chí Phan Bích Thanh Chi", "- Đồng chí Phan Bích Thanh Chi;"]
        {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(text.contains("Nhắc nhở đồng chí Đỗ Tấn Bằng: vắng sinh hoạt không xin phép."), "{text}");
    }
}

#[test]
fn what_is_extracted_is_never_taken_for_markup() {
    let mut extract = second_line(None);
    extract.lines[0].1.conclusion = MARKUP.join("\n");
    for text in texts(&extract) {
        for line in MARKUP {
            let expected = line.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&expected), "{expected} is missing in {text}");
        }
    }
}
