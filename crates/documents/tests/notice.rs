//! Claims about the notice of a meeting, on paper and as texts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::notice::notice_paper;
use documents::notice_texts::texts;
use documents::{PaperPress, docx};
use domain::kinds::{MeetingKind, RollOf};
use domain::notice::{AnnouncedItem, Notice, SMS_LENGTH};
use domain::rules::RulePack;
use record::{MARKUP, record};

/// The notice of the sample meeting.
fn notice() -> Notice {
    let (record, pack) = (record(), RulePack::shipped().unwrap().pop().unwrap());
    let announced = record.items.iter().map(|item| AnnouncedItem {
        title: item.title.clone(),
        presenter: item.presenter.clone(),
        minutes: item.minutes,
    });
    Notice {
        items: announced.collect(),
        cell: record.cell,
        superior: record.superior,
        date_place: record.date_place,
        month: record.month,
        date: record.date,
        starts: record.starts,
        place: record.place,
        subjects: vec![pack.form(MeetingKind::Regular).regular_subject],
        called: RollOf::Cell,
        guests: record.guests,
        signer: record.chair,
        rules: pack.notice,
        form: record.form,
        layout: record.layout,
        number: None,
    }
}

#[test]
fn a_number_that_was_taken_stands_on_the_paper_and_beside_the_texts() {
    let numbered = Notice { number: Some(7), ..notice() };
    for text in printed(&numbered) {
        assert!(text.contains("Số 07-TB/CB"), "{text}");
    }
    assert_eq!(texts(&numbered).code.as_deref(), Some("07-TB/CB"));
    assert_eq!(texts(&notice()).code, None);
}

/// The paper as PDF and as Word, blanks made even.
fn printed(notice: &Notice) -> [String; 2] {
    let paper = notice_paper(notice);
    let pdf = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    let word = tools::docx_text(&docx(&paper).unwrap());
    [pdf, word].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_paper_says_when_where_who_and_what_and_leaves_number_and_date_to_the_hand() {
    for text in printed(&notice()) {
        for expected in [
            "ĐẢNG BỘ XÃ MỸ THỌ",
            "Số ...-TB/CB",
            "Mỹ Thọ, ngày ... tháng ... năm ...",
            "THÔNG BÁO",
            "Chi bộ ấp Mỹ Tây thông báo sinh hoạt chi bộ thường kỳ tháng 02 năm 2026 như sau:",
            "Thời gian: 19 giờ 00 phút, thứ ba, ngày 03 tháng 02 năm 2026.",
            "Địa điểm: Nhà văn hóa ấp Mỹ Tây.",
            "Thành phần: Toàn thể đảng viên chi bộ.",
            "Đại biểu, khách mời: đồng chí Huỳnh Thị Cẩm Nhung",
            "Thông tin thời sự, quán triệt văn bản mới",
            "đồng chí Hồ Văn Bằng, Phó Bí thư",
            "mang theo sổ ghi chép",
            "- Cấp ủy viên theo dõi chi bộ;",
            "- Lưu Chi bộ.",
            "T/M CHI BỘ",
            "BÍ THƯ",
            "Trương Kim Hoa",
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("DỰ THẢO"), "{text}");
    }
}

#[test]
fn a_committee_meeting_calls_the_committee_alone() {
    let notice = Notice { called: RollOf::Committee, guests: Vec::new(), ..notice() };
    for text in printed(&notice).into_iter().chain([texts(&notice).zalo]) {
        assert!(text.contains("Thành phần: Các đồng chí chi ủy viên") && !text.contains("Toàn thể"), "{text}");
        assert!(!text.contains("khách mời"), "{text}");
    }
}

#[test]
fn markup_on_the_agenda_is_printed_as_typed() {
    let mut notice = notice();
    let line = |title: &str| AnnouncedItem { title: title.to_owned(), presenter: None, minutes: None };
    notice.items = MARKUP.iter().map(|title| line(title)).collect();
    let [_, word] = printed(&notice);
    let zalo = texts(&notice).zalo;
    for line in MARKUP {
        assert!(zalo.contains(line), "{line} is missing in {zalo}");
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(word.contains(&line), "{line} is missing in {word}");
    }
}

#[test]
fn the_text_for_zalo_has_every_line_of_the_agenda_with_who_presents_it() {
    let zalo = texts(&notice()).zalo;
    let lines: Vec<_> = zalo.lines().collect();
    assert_eq!(lines[0], "CHI BỘ ẤP MỸ TÂY");
    assert_eq!(lines[1], "THÔNG BÁO: Sinh hoạt chi bộ thường kỳ tháng 02 năm 2026");
    assert_eq!(lines[2], "Thời gian: 19 giờ 00 phút, thứ ba, ngày 03 tháng 02 năm 2026");
    assert_eq!(lines[3], "Địa điểm: Nhà văn hóa ấp Mỹ Tây");
    assert_eq!(lines[6], "1. Thông tin thời sự, quán triệt văn bản mới (đồng chí Hồ Văn Bằng, 20 phút)");
    assert!(lines[7].starts_with("2. Phương hướng, nhiệm vụ tháng 02"));
    assert_eq!(lines.last(), Some(&"Bí thư: Trương Kim Hoa"));
}

#[test]
fn the_card_of_the_handbook_has_its_four_fields() {
    let card = texts(&notice()).card;
    assert_eq!(card.title, "Sinh hoạt chi bộ thường kỳ tháng 02 năm 2026");
    assert_eq!(card.time, "19 giờ 00 phút, thứ ba, ngày 03 tháng 02 năm 2026");
    assert_eq!(card.place, "Nhà văn hóa ấp Mỹ Tây");
    assert_eq!(card.content.lines().count(), 2);
}

#[test]
fn a_short_message_says_everything_without_marks() {
    assert_eq!(
        texts(&notice()).sms,
        "Chi bo ap My Tay: moi dong chi du sinh hoat chi bo thuong ky thang 02 nam 2026, 19g00 ngay 03/02/2026, \
         tai Nha van hoa ap My Tay. Vang xin bao truoc."
    );
}

#[test]
fn a_message_that_is_too_long_is_abbreviated_before_a_word_is_dropped() {
    let place = "Nhà văn hóa ấp Mỹ Tây, đường số 2".to_owned();
    assert_eq!(
        texts(&Notice { place, ..notice() }).sms,
        "CB ap My Tay: moi dong chi du sinh hoat chi bo thuong ky thang 02 nam 2026, 19g00 ngay 03/02/2026, \
         tai Nha van hoa ap My Tay, duong so 2. Vang xin bao truoc."
    );
}

#[test]
fn a_short_message_fits_whatever_the_names_are_and_cuts_no_word() {
    let sixty = "Chi bộ tổ dân phố Nguyễn Thị Minh Khai Đường Trần Hưng Đạo 3";
    assert_eq!(sixty.chars().count(), 60);
    let unbroken = "ấ".repeat(60);
    let endless = "Hội trường ".repeat(27);
    for name in [sixty, &unbroken, &endless, "{place} [ngoặc] ~ ^ | € “kép” –"] {
        let notice = Notice { cell: name.into(), place: name.into(), ..notice() };
        let sms = texts(&notice).sms;
        assert!(sms.len() <= SMS_LENGTH, "{} characters: {sms}", sms.len());
        assert!(sms.chars().all(|c| c.is_ascii() && !"`^{}[]~\\|".contains(c)), "{sms}");
        assert!(sms.contains("19g00 ngay 03/02/2026, tai ") && sms.ends_with(". Vang xin bao truoc."), "{sms}");
        let known = domain::text::unmarked(&format!("{name} CB HT"));
        let known: Vec<_> = known.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        let (cell, place) = (sms.split(": moi").next().unwrap(), sms.rsplit(", tai ").next().unwrap());
        let words = [cell, place.trim_end_matches(". Vang xin bao truoc.")].map(|text| text.trim_end_matches("..."));
        assert!(words.iter().all(|text| text.split_whitespace().all(|word| known.contains(&word))), "{sms}");
    }
}

#[test]
fn a_place_that_is_not_settled_stays_open() {
    let notice = Notice { place: String::new(), signer: None, ..notice() };
    assert!(texts(&notice).zalo.contains("Địa điểm: ...\n"));
    assert!(texts(&notice).sms.contains("tai ..."));
    assert!(printed(&notice).iter().all(|text| text.contains("Địa điểm: ... ") || text.contains("Địa điểm: ....")));
}
