//! Claims about bundles: foreign pages in one file, numbered through, read back by other people's programs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod record;
#[allow(dead_code, reason = "other tests use the rest")]
mod tools;

use documents::materials::{Listed, first_page, outline};
use documents::{BundleError, Material, PaperPress, bundle};
use domain::ids::ThemeId;
use domain::rules::RulePack;
use domain::theme::{Theme, ThemeSetter};
use domain::theme_lines::MaterialsRules;
use record::{MARKUP, record};
use std::process::Command;

const STAMP: &str = "Tài liệu, trang {page}/{pages}";

fn rules() -> MaterialsRules {
    RulePack::shipped().unwrap().pop().unwrap().theme_lines.materials
}

fn theme(outline: &str) -> Theme {
    Theme {
        id: ThemeId(uuid::Uuid::nil()),
        title: "Nêu gương của đảng viên nơi cư trú".into(),
        field: String::new(),
        set_by: ThemeSetter::Cell,
        author: "Lê Văn Ba".into(),
        outline: outline.into(),
        note: String::new(),
    }
}

/// A PDF of so many pages.
fn pages(count: usize) -> Vec<u8> {
    let text = "Đề cương của chi bộ.\n".repeat(count * 26 - 13);
    let pdf = PaperPress::new().pdf(&outline(&record(), &rules(), &theme(&text))).unwrap();
    assert_eq!(tools::pages_of(&pdf), count);
    pdf
}

fn scan() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/scans/bien-ban-da-ky.jpg")).unwrap()
}

fn locked_with(pdf: &[u8], password: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["mo.pdf", "khoa.pdf"].map(|name| folder.path().join(name));
    std::fs::write(&from, pdf).unwrap();
    let done = Command::new("qpdf").args(["--encrypt", password, "chu", "256", "--"]).args([&from, &to]).status();
    assert!(done.unwrap().success());
    std::fs::read(to).unwrap()
}

#[test]
fn pages_of_several_files_follow_each_other_numbered_through() {
    let materials = [
        Material::pdf("mục lục", pages(1)).unwrap(),
        Material::pdf("đề cương.pdf", pages(3)).unwrap(),
        Material::picture("ảnh.jpg", scan()).unwrap(),
    ];
    assert_eq!(materials.iter().map(Material::page_count).collect::<Vec<_>>(), [1, 3, 1]);
    let made = bundle("Tài liệu", &materials, STAMP).unwrap();
    tools::qpdf_accepts(&made);
    assert_eq!(tools::pages_of(&made), 5);
    let text = tools::pdf_text_with_breaks(&made);
    for (page, number) in text.split('\u{c}').zip(1..=5) {
        assert!(page.contains(&format!("Tài liệu, trang {number}/5")), "{number}: {page}");
    }
    assert!(text.contains("Đề cương của chi bộ."), "text stays text");
    assert_eq!(made, bundle("Tài liệu", &materials, STAMP).unwrap(), "the same bytes for the same files");
}

#[test]
fn a_file_that_cannot_be_laid_in_is_named() {
    let whole = pages(1);
    let unusable = |made: Result<Material, BundleError>| match made {
        Err(BundleError::Unusable { name }) => name,
        other => panic!("{other:?}"),
    };
    assert_eq!(unusable(Material::pdf("rách.pdf", b"%PDF-1.7 and no more".to_vec())), "rách.pdf");
    assert_eq!(unusable(Material::pdf("khóa.pdf", locked_with(&whole, "mật khẩu"))), "khóa.pdf");
    assert_eq!(unusable(Material::picture("rách.jpg", scan()[..200].to_vec())), "rách.jpg");
    let mut cut = whole;
    cut.truncate(cut.len() / 2);
    if let Ok(material) = Material::pdf("cụt.pdf", cut) {
        let sound = Material::picture("ảnh.jpg", scan()).unwrap();
        match bundle("Tài liệu", &[sound, material], STAMP) {
            Ok(made) => tools::qpdf_accepts(&made),
            Err(error) => assert_eq!(error, BundleError::Unusable { name: "cụt.pdf".into() }),
        }
    }
}

#[test]
fn a_file_that_only_forbids_printing_is_laid_in() {
    let material = Material::pdf("chỉ xem.pdf", locked_with(&pages(1), "")).unwrap();
    let made = bundle("Tài liệu", &[material], STAMP).unwrap();
    tools::qpdf_accepts(&made);
    assert!(tools::pdf_text(&made).contains("Đề cương của chi bộ."));
}

#[test]
fn the_first_page_tells_the_agenda_what_is_inside_and_what_is_sent_apart() {
    let listed = [Listed { name: "Đề cương.pdf".into(), page: 2 }, Listed { name: "Ảnh.jpg".into(), page: 14 }];
    let paper = first_page(&record(), &rules(), &listed, &["Bảng số liệu.xlsx".into()]);
    let text = tools::pdf_text(&PaperPress::new().pdf(&paper).unwrap());
    for expected in [
        "TÀI LIỆU SINH HOẠT CHUYÊN ĐỀ",
        "I. CHƯƠNG TRÌNH",
        "II. MỤC LỤC",
        "Đề cương.pdf 2",
        "Ảnh.jpg 14",
        "III. TỆP GỬI KÈM RIÊNG (Word, Excel) - Bảng số liệu.xlsx",
    ] {
        assert!(text.contains(expected), "{expected} is missing in {text}");
    }
    let bare = first_page(&record(), &rules(), &[], &[]);
    let text = tools::pdf_text(&PaperPress::new().pdf(&bare).unwrap());
    assert!(!text.contains("MỤC LỤC") && !text.contains("GỬI KÈM"), "{text}");
}

#[test]
fn an_outline_is_printed_as_typed_with_its_author() {
    let paper = outline(&record(), &rules(), &theme(&MARKUP.join("\n")));
    let text = tools::docx_text(&documents::docx(&paper).unwrap());
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("ĐỀ CƯƠNG CHUYÊN ĐỀ") && text.contains("Người soạn: Lê Văn Ba"), "{text}");
    for line in MARKUP {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&line), "{line} is missing in {text}");
    }
}
