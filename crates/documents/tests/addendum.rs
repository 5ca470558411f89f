//! Claims about the paper of an addendum to locked minutes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::addendum::addendum_paper;
use documents::{PaperPress, docx};
use domain::addendum::Addendum;
use domain::fingerprint::Fingerprint;
use domain::ids::{AddendumId, MeetingId};
use domain::minutes::MinutesRecord;
use domain::rules::RulePack;
use record::{MARKUP, record};
use uuid::Uuid;

fn addendum(text: &str) -> Addendum {
    Addendum {
        id: AddendumId(Uuid::nil()),
        meeting: MeetingId(Uuid::nil()),
        number: 2,
        made_on: "2026-02-17".parse().unwrap(),
        reason: "Thư ký ghi sót ý kiến".to_owned(),
        text: text.to_owned(),
    }
}

/// The text of the paper, as PDF and as Word.
fn texts(text: &str, minutes: &[(MinutesRecord, Fingerprint)]) -> [String; 2] {
    let rules = RulePack::shipped().unwrap().pop().unwrap().addendum;
    let paper = addendum_paper(&addendum(text), minutes, &rules).unwrap();
    let pdf = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    let word = tools::docx_text(&docx(&paper).unwrap());
    [pdf, word].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn numbered(number: u32) -> (MinutesRecord, Fingerprint) {
    (MinutesRecord { number: Some(number), ..record() }, Fingerprint::of(&number.to_string()))
}

#[test]
fn an_addendum_says_to_which_minutes_it_belongs_why_and_what() {
    let minutes = [numbered(5)];
    for text in texts("Đồng chí Dương Thị Vân đề nghị nạo vét kênh.", &minutes) {
        for expected in [
            "BIÊN BẢN BỔ SUNG, ĐÍNH CHÍNH",
            "ngày 17 tháng 02 năm 2026",
            "Lần 2",
            "Kèm theo Biên bản số 05-BB/CB, ngày 03 tháng 02 năm 2026",
            "Lý do: Thư ký ghi sót ý kiến",
            "Nội dung bổ sung, đính chính: Đồng chí Dương Thị Vân đề nghị nạo vét kênh.",
            "NGƯỜI GHI BIÊN BẢN",
            "CHỦ TRÌ HỘI NGHỊ",
            &minutes[0].1.short(),
        ] {
            assert!(text.contains(expected), "{expected} is missing in {text}");
        }
        assert!(!text.contains("DỰ THẢO"));
    }
}

#[test]
fn an_addendum_to_a_combined_evening_names_the_minutes_of_both_parts() {
    let minutes = [numbered(5), numbered(6)];
    for text in texts("Bổ sung.", &minutes) {
        assert!(text.contains("Biên bản số 05-BB/CB và 06-BB/CB, ngày 03 tháng 02 năm 2026"), "{text}");
        assert!(minutes.iter().all(|(_, fingerprint)| text.contains(&fingerprint.short())), "{text}");
    }
}

#[test]
fn what_is_added_is_never_taken_for_markup() {
    for text in texts(&MARKUP.join("\n"), &[numbered(5)]) {
        for line in MARKUP {
            let expected = line.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&expected), "{expected} is missing in {text}");
        }
    }
}
