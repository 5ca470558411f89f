//! The materials of a themed session as one file, made in a real book.
#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::{Failure, PaperPress, attachments, materials, themes};
use desk::{Desk, day};
use domain::attachment::AttachmentOwner;
use domain::ids::{MeetingId, ThemeId};
use domain::kinds::MeetingKind;
use domain::member::Post;
use domain::theme::{Theme, ThemeSetter};
use std::process::Command;
use uuid::Uuid;

const TOPIC: ThemeId = ThemeId(Uuid::from_u128(0xc001));

/// An evening with a themed session about a topic with an outline.
fn evening(desk: &Desk) -> MeetingId {
    let theme = Theme {
        id: TOPIC,
        title: "Nêu gương nơi cư trú".to_owned(),
        field: String::new(),
        set_by: ThemeSetter::Cell,
        author: String::new(),
        outline: "1. Mục đích\n2. Thực trạng".to_owned(),
        note: String::new(),
    };
    desk.on(day(1, 5), |now| themes::save(&desk.book, theme, now)).unwrap();
    let id = desk.make(MeetingKind::RegularAndThemed, 3).unwrap().meeting.id;
    let [line] = themes::of_meeting(&desk.book, id).unwrap().lines.try_into().unwrap();
    assert_eq!(materials::bundle(&desk.book, &PaperPress::new(), id), Err(Failure::NotFound), "no topic is chosen");
    desk.on(day(1, 6), |now| themes::choose(&desk.book, id, line.item, TOPIC, now)).unwrap();
    id
}

fn attach(desk: &Desk, name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    desk.on(day(1, 6), |now| attachments::attach(&desk.book, AttachmentOwner::Theme(TOPIC), &path, now)).unwrap();
}

fn text_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bo.pdf");
    std::fs::write(&path, pdf).unwrap();
    let told = Command::new("pdftotext").arg(path).arg("-").output().unwrap();
    String::from_utf8(told.stdout).unwrap()
}

#[test]
fn the_bundle_holds_agenda_outline_and_what_can_be_laid_in() {
    let desk = Desk::with(&[Post::Secretary, Post::None]);
    let id = evening(&desk);
    attach(&desk, "Ảnh.jpg", include_bytes!("../../../tests/fixtures/scans/bien-ban-da-ky.jpg"));
    attach(&desk, "Số liệu.docx", b"PK\x03\x04 word/document.xml");
    let (name, pdf) = materials::bundle(&desk.book, &PaperPress::new(), id).unwrap();
    assert_eq!(name, "2026-03-03_TaiLieu-ChuyenDe_Chi-Bo-Ap-My-Tay.pdf");
    let text = text_of(&pdf);
    let [first, second, third, ..] = text.split('\u{c}').collect::<Vec<_>>()[..] else { panic!("{text}") };
    assert!(first.contains("Chuyên đề: Nêu gương nơi cư trú") && first.contains("trang 1/3"), "{first}");
    assert!(!first.contains("đảng phí"), "the regular part has an agenda of its own: {first}");
    assert!(first.contains("Ảnh.jpg") && first.contains("- Số liệu.docx"), "{first}");
    assert!(second.contains("1. Mục đích") && second.contains("trang 2/3"), "{second}");
    assert!(third.contains("trang 3/3"), "{third}");
}

#[test]
fn a_broken_file_is_named_and_the_rest_stays() {
    let desk = Desk::with(&[Post::Secretary]);
    let id = evening(&desk);
    attach(&desk, "rách.pdf", b"%PDF-1.4 and no more");
    let made = materials::bundle(&desk.book, &PaperPress::new(), id);
    assert_eq!(made, Err(Failure::MaterialUnusable { name: "rách.pdf".to_owned() }));
    assert_eq!(attachments::list(&desk.book, AttachmentOwner::Theme(TOPIC)).unwrap().len(), 1);
}
