//! Claims about finished papers, read back with other people's tools where bytes alone say too little.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::minutes::{Finality, minutes_paper};
use documents::{PaperPress, docx};
use domain::fingerprint::Fingerprint;
use domain::kinds::{MeetingKind, RollOf};
use domain::minutes::MinutesRecord;
use domain::named_votes::VoterNames;
use domain::rules::RulePack;
use record::{MARKUP, record};

fn locked() -> Finality {
    Finality::Locked(Fingerprint::of("nội dung"))
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let paper = minutes_paper(&record(), locked());
    let (one, two) = (PaperPress::new(), PaperPress::new());
    assert!(one.pdf(&paper).unwrap() == two.pdf(&paper).unwrap());
    assert!(docx(&paper).unwrap() == docx(&paper).unwrap());
}

#[test]
fn a_vote_by_name_names_those_who_were_not_for_it() {
    let said = |against: &[&str], abstain: &[&str]| {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let mut record = record();
        let vote = record.items.iter_mut().find_map(|item| item.votes.first_mut()).unwrap();
        vote.names = Some(VoterNames { against: owned(against), abstain: owned(abstain) });
        tools::docx_text(&docx(&minutes_paper(&record, Finality::Draft)).unwrap())
    };
    let told = said(&["Đỗ Tấn Lực", "Lê Thị Ánh"], &["Trần Văn An"]);
    let expected = "Biểu quyết có ghi tên; không tán thành: đồng chí Đỗ Tấn Lực, đồng chí Lê Thị Ánh; có ý kiến khác: đồng chí Trần Văn An.";
    assert!(told.contains(expected), "{told}");
    assert!(said(&[], &["Trần Văn An"]).contains("Biểu quyết có ghi tên; có ý kiến khác: đồng chí Trần Văn An."));
    assert!(said(&[], &[]).contains("Biểu quyết có ghi tên, không ai không tán thành hoặc có ý kiến khác."));
}

#[test]
fn the_preview_shows_the_pages_of_the_pdf() {
    let press = PaperPress::new();
    let paper = minutes_paper(&record(), Finality::Draft);
    let pages = press.pages(&paper, 400).unwrap();
    let pdf = press.pdf(&paper).unwrap();
    assert_eq!(pages.pictures.len(), tools::pages_of(&pdf));
    assert!(pages.pictures.iter().all(|png| png.starts_with(b"\x89PNG") && png[16..20] == 400_u32.to_be_bytes()));
    let keys: Vec<_> = pages.anchors.iter().map(|anchor| anchor.key.as_str()).collect();
    assert!(keys.contains(&"roll") && keys.contains(&"item-1") && keys.contains(&"item-2"), "{keys:?}");
    assert!(pages.anchors.iter().all(|anchor| (0.0..1.0).contains(&anchor.top)));
}

#[test]
fn a_page_that_did_not_change_keeps_its_picture_and_no_other() {
    let press = PaperPress::new();
    let mut paper = minutes_paper(&record(), Finality::Draft);
    let before = press.pages(&paper, 400).unwrap().pictures;
    let wider = press.pages(&paper, 500).unwrap().pictures;
    assert!(before.iter().zip(&wider).all(|(one, other)| one != other));
    paper.blocks.truncate(paper.blocks.len() - 1);
    let after = press.pages(&paper, 400).unwrap().pictures;
    assert_eq!(before[0], after[0], "the end of the paper is not on its first page");
    assert_ne!(before.last(), after.last());
}

#[test]
fn pdf_and_word_say_every_name_count_and_conclusion() {
    let paper = minutes_paper(&record(), locked());
    let pdf = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    let word = tools::docx_text(&docx(&paper).unwrap());
    for expected in [
        "ĐẢNG BỘ XÃ MỸ THỌ",
        "CHI BỘ ẤP MỸ TÂY",
        "Số 05-BB/CB",
        "Mỹ Thọ, ngày 03 tháng 02 năm 2026",
        "Sinh hoạt chi bộ thường kỳ tháng 02 năm 2026",
        "Trương Kim Hoa",
        "Đặng Hữu Ngọc Hải (bệnh)",
        "Giao Trưởng ấp thông báo lịch xả lũ trên loa truyền thanh.",
        "Đồng chí Đỗ Tấn Lực có ý kiến khác: Nên thu theo hai đợt. Hộ nghèo được giảm; đề nghị bảo lưu ý kiến.",
        "Nhắc nhở đồng chí Đỗ Tấn Bằng: vắng sinh hoạt không xin phép.",
        "20 giờ 45 phút",
        "NGƯỜI GHI BIÊN BẢN",
        "CHỦ TRÌ HỘI NGHỊ",
        "Mã nội dung",
    ] {
        assert!(pdf.contains(expected), "the PDF lacks {expected}");
        assert!(word.contains(expected), "the Word file lacks {expected}");
    }
}

#[test]
fn markup_in_a_text_is_printed_as_typed() {
    let mut record = record();
    record.items[0].text = MARKUP.join("\n");
    record.items[0].title = MARKUP[0].to_owned();
    let paper = minutes_paper(&record, Finality::Draft);
    let pdf = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    let word = tools::docx_text(&docx(&paper).unwrap());
    for line in MARKUP {
        assert!(pdf.contains(line), "the PDF lacks {line}");
        assert!(word.contains(line), "the Word file lacks {line}");
    }
}

#[test]
fn a_name_of_eighteen_thousand_letters_breaks_no_paper() {
    let mut record = record();
    record.items[0].opinions[0].speaker.name = "Nguyễn".repeat(3000);
    record.place = "ă".repeat(18_000);
    let paper = minutes_paper(&record, Finality::Draft);
    let pdf = PaperPress::new().pdf(&paper).unwrap();
    assert!(tools::pages_of(&pdf) > 5);
    assert!(docx(&paper).unwrap().len() > 10_000);
}

#[test]
fn an_empty_record_still_makes_a_paper() {
    let mut record = record();
    record.items.clear();
    (record.chair, record.minute_taker, record.ends, record.number) = (None, None, None, None);
    record.place.clear();
    let paper = minutes_paper(&record, Finality::Draft);
    assert!(tools::pages_of(&PaperPress::new().pdf(&paper).unwrap()) <= 2);
    assert!(tools::docx_text(&docx(&paper).unwrap()).contains("Số ...-BB/CB"));
}

#[test]
fn signatures_never_stand_alone_on_a_page() {
    let press = PaperPress::new();
    for lines in 0..40 {
        let mut record = record();
        record.items[0].text = vec!["Một dòng nội dung để đẩy phần ký xuống dần."; lines].join("\n");
        let pdf = press.pdf(&minutes_paper(&record, Finality::Draft)).unwrap();
        let text = tools::pdf_text_with_breaks(&pdf);
        let last = text.trim_end_matches('\u{c}').rsplit('\u{c}').next().unwrap();
        assert!(last.contains("CHỦ TRÌ HỘI NGHỊ"), "{lines} lines");
        assert!(last.contains("Buổi sinh hoạt kết thúc"), "signatures alone after {lines} lines:\n{last}");
    }
}

#[test]
fn every_vietnamese_letter_has_a_glyph() {
    let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    let mut record = record();
    record.items[0].text = format!("{letters}\n{}", letters.to_uppercase());
    let press = PaperPress::new();
    let pdf = press.pdf(&minutes_paper(&record, Finality::Draft)).unwrap();
    let text = tools::pdf_text(&pdf).replace(['\u{200b}', ' ', '\n'], "");
    assert!(text.contains(letters) && text.contains(&letters.to_uppercase()));
}

#[test]
fn other_programs_accept_the_files() {
    let paper = minutes_paper(&record(), locked());
    let pdf = PaperPress::new().pdf(&paper).unwrap();
    tools::qpdf_accepts(&pdf);
    let of_libreoffice = tools::pages_in_libreoffice(&docx(&paper).unwrap());
    let difference = of_libreoffice.abs_diff(tools::pages_of(&pdf));
    assert!(difference <= 1, "LibreOffice prints {of_libreoffice} pages, the PDF has {}", tools::pages_of(&pdf));
}

#[test]
fn minutes_of_a_committee_meeting_speak_of_the_committee() {
    let mut record = record();
    (record.kind, record.called) = (MeetingKind::Committee, RollOf::Committee);
    record.form = RulePack::shipped().unwrap()[0].form(record.kind);
    let word = tools::docx_text(&docx(&minutes_paper(&record, locked())).unwrap());
    for expected in [
        "Họp chi ủy tháng 02 năm 2026",
        "chi ủy Chi bộ ấp Mỹ Tây họp phiên tháng 02 năm 2026.",
        "Thành phần chi ủy: Tổng số chi ủy viên: ",
        "đọc lại trước chi ủy",
        "Cuộc họp kết thúc lúc",
    ] {
        assert!(word.contains(expected), "the Word file lacks {expected}: {word}");
    }
    assert!(!word.contains("Tổng số đảng viên"));
}

#[test]
fn minutes_locked_before_kinds_had_their_own_wording_still_say_the_same() {
    let now = minutes_paper(&record(), locked());
    let mut kept = serde_json::to_value(record()).unwrap();
    kept.as_object_mut().unwrap().remove("called").unwrap();
    kept["form"].as_object_mut().unwrap().remove("opening").unwrap();
    let then: MinutesRecord = serde_json::from_value(kept).unwrap();
    assert!(docx(&minutes_paper(&then, locked())).unwrap() == docx(&now).unwrap());
}

#[test]
fn a_line_put_off_says_so_and_why_after_its_opinions() {
    let mut record = record();
    record.items[0].conclusion.clear();
    record.items[0].put_off = Some("chờ hướng dẫn của Đảng ủy xã".to_owned());
    let word = tools::docx_text(&docx(&minutes_paper(&record, locked())).unwrap());
    let at = |text: &str| word.find(text).unwrap_or_else(|| panic!("the Word file lacks {text}"));
    let said = at("Nội dung này để lại buổi sau, lý do: chờ hướng dẫn của Đảng ủy xã.");
    assert!(at("Đề nghị thông báo sớm lịch xả lũ.") < said);
}

#[test]
fn minutes_of_an_evening_past_midnight_end_on_the_next_day() {
    let mut late = record();
    late.ends = Some("00:20:00".parse().unwrap());
    let word = tools::docx_text(&docx(&minutes_paper(&late, Finality::Draft)).unwrap());
    assert!(word.contains("kết thúc lúc 0 giờ 20 phút, ngày 04 tháng 02 năm 2026"), "{word}");
}
