//! Claims about lists made to harm: each is read by the real program in a process of its own, and each gets an answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use exchange::child::read_in_child;
use exchange::member_list::{ListError, MemberList, RowReason};
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const HEADING: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>"#;
/// More than everything in a list may come to when it is unpacked.
const BEYOND_MEASURE: usize = 210 << 20;

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/member-lists");
    std::fs::read(folder.join(name)).unwrap()
}

/// The tidy list with other words in its sheet, and with empty parts added.
fn workbook(sheet: &[u8], added: usize) -> Vec<u8> {
    let mut tidy = ZipArchive::new(Cursor::new(fixture("gon-gang.xlsx"))).unwrap();
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = tidy.file_names().map(str::to_owned).collect();
    for name in names {
        let mut body = Vec::new();
        tidy.by_name(&name).unwrap().read_to_end(&mut body).unwrap();
        made.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        made.write_all(if name == SHEET { sheet } else { &body }).unwrap();
    }
    for n in 0..added {
        made.start_file(format!("xl/media/{n}"), SimpleFileOptions::default()).unwrap();
    }
    made.finish().unwrap().into_inner()
}

/// A sheet with the heading of names and these rows.
fn sheet_of(rows: &str) -> Vec<u8> {
    let head = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
    format!("{head}{HEADING}{rows}</sheetData></worksheet>").into_bytes()
}

fn row(number: usize, name: &str) -> String {
    cell(number, &format!("A{number}"), name)
}

fn cell(row: usize, place: &str, text: &str) -> String {
    format!(r#"<row r="{row}"><c r="{place}" t="inlineStr"><is><t>{text}</t></is></c></row>"#)
}

fn names(count: usize) -> String {
    (2..count + 2).map(|n| row(n, &format!("Lê Văn {n}"))).collect()
}

fn tidy_sheet() -> Vec<u8> {
    let mut sheet = Vec::new();
    let mut tidy = ZipArchive::new(Cursor::new(fixture("gon-gang.xlsx"))).unwrap();
    tidy.by_name(SHEET).unwrap().read_to_end(&mut sheet).unwrap();
    sheet
}

fn read(file: &[u8]) -> Result<MemberList, ListError> {
    let begin = Instant::now();
    let answer = read_in_child(Path::new(env!("CARGO_BIN_EXE_scb")), file);
    assert!(begin.elapsed() < Duration::from_secs(12), "no file may hold the program up");
    answer
}

#[test]
fn the_maker_of_these_lists_makes_lists_that_are_read() {
    assert_eq!(read(&workbook(&tidy_sheet(), 0)).unwrap().people.len(), 22);
    assert_eq!(read(&workbook(&sheet_of(&names(3)), 0)).unwrap().people.len(), 3);
}

#[test]
fn a_list_cut_short_anywhere_is_refused() {
    let whole = fixture("gon-gang.xlsx");
    for length in (1..whole.len()).step_by(131) {
        assert_eq!(read(&whole[..length]).unwrap_err(), ListError::NotThisKind, "cut at {length}");
    }
    assert_eq!(read(&[]).unwrap_err(), ListError::Empty);
}

#[test]
fn a_changed_byte_anywhere_gets_an_answer() {
    let sheet = tidy_sheet();
    for at in (0..sheet.len()).step_by(61) {
        let mut changed = sheet.clone();
        changed[at] ^= 0x15;
        let answer = read(&workbook(&changed, 0));
        let costly = matches!(answer, Err(ListError::TooCostly | ListError::TooLarge));
        assert!(!costly, "byte {at}: {answer:?}");
    }
}

#[test]
fn a_reference_beyond_every_sheet_gets_an_answer() {
    for place in ["XFD1048576", "ZZZZZZZZZZ1", "A99999999999999999999", "A0", "1A", "", "A4294967295"] {
        let answer = read(&workbook(&sheet_of(&cell(2, place, "Xa")), 0));
        let costly = matches!(answer, Err(ListError::TooCostly | ListError::TooLarge));
        assert!(!costly, "{place}: {answer:?}");
    }
}

#[test]
fn two_cells_in_opposite_corners_cost_nothing() {
    let far = cell(1_048_576, "XFD1048576", "Xa");
    let begin = Instant::now();
    let list = read(&workbook(&sheet_of(&format!("{}{far}", names(1))), 0)).unwrap();
    assert_eq!(list.people.len(), 1);
    assert!(begin.elapsed() < Duration::from_secs(3), "took {:?}", begin.elapsed());
}

#[test]
fn more_cells_than_a_list_has_are_refused() {
    assert_eq!(read(&workbook(&sheet_of(&names(200_001)), 0)).unwrap_err(), ListError::TooLarge);
}

#[test]
fn a_very_long_list_is_read_and_not_given_up() {
    assert_eq!(read(&workbook(&sheet_of(&names(30_000)), 0)).unwrap().people.len(), 30_000);
}

#[test]
fn a_file_that_grows_beyond_measure_is_refused() {
    let file = workbook(&sheet_of(&row(2, &"a".repeat(BEYOND_MEASURE))), 0);
    assert!(file.len() < 1 << 20, "the file itself is small");
    assert_eq!(read(&file).unwrap_err(), ListError::TooLarge);
}

#[test]
fn a_file_that_lies_about_its_size_is_refused() {
    let sheet = sheet_of(&row(2, &"a".repeat(BEYOND_MEASURE)));
    let size = u32::try_from(sheet.len()).unwrap().to_le_bytes();
    let mut file = workbook(&sheet, 0);
    let places: Vec<usize> = file.windows(4).enumerate().filter(|(_, w)| *w == size).map(|(at, _)| at).collect();
    assert!(places.len() >= 2, "both headers name the size");
    for at in places {
        file[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(read(&file).is_err());
}

/// Within the size that is allowed, and more than the reader's memory once it is copied into a cell.
#[cfg(unix)]
#[test]
fn a_file_that_needs_too_much_memory_ends_its_reader_alone() {
    let file = workbook(&sheet_of(&row(2, &"a".repeat(190 << 20))), 0);
    assert_eq!(read(&file).unwrap_err(), ListError::TooCostly);
}

#[test]
fn more_parts_than_a_workbook_has_are_refused() {
    assert_eq!(read(&workbook(&tidy_sheet(), 2001)).unwrap_err(), ListError::TooLarge);
}

#[test]
fn a_cell_longer_than_any_name_is_refused() {
    let file = workbook(&sheet_of(&row(2, &"ơ".repeat(20_000))), 0);
    assert_eq!(read(&file).unwrap_err(), ListError::TooLarge);
}

#[test]
fn entities_that_breed_entities_are_not_followed() {
    let breed = |n: usize| format!(r#"<!ENTITY a{n} "{}">"#, format!("&a{};", n - 1).repeat(10));
    let bred: String = (1..12).map(breed).collect();
    let head = format!(r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{bred}]>"#);
    let sheet = [head.into_bytes(), sheet_of(&row(2, "&a11;"))].concat();
    let answer = read(&workbook(&sheet, 0));
    let costly = matches!(answer, Err(ListError::TooCostly | ListError::TooLarge));
    assert!(!costly, "{answer:?}");
}

#[test]
fn other_kinds_of_file_are_refused() {
    let old_excel = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600]].concat();
    let mut made = ZipWriter::new(Cursor::new(Vec::new()));
    made.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let no_workbook = made.finish().unwrap().into_inner();
    for file in [old_excel, no_workbook, fixture("khong-phai-excel.xlsx"), b"%PDF-1.7".to_vec()] {
        assert_eq!(read(&file).unwrap_err(), ListError::NotThisKind);
    }
}

#[test]
fn each_trap_of_the_sample_is_named_with_its_row() {
    let list = read(&fixture("bay.xlsx")).unwrap();
    let found: Vec<_> = list.problems.iter().map(|problem| (problem.row, problem.reason)).collect();
    assert_eq!(list.people, []);
    let expected =
        [(2, RowReason::NotADate), (3, RowReason::NotADate), (4, RowReason::NameMissing), (5, RowReason::TooLong)];
    for trap in expected {
        assert!(found.contains(&trap), "{trap:?} is missing in {found:?}");
    }
}

#[test]
fn markup_in_a_name_is_only_a_name() {
    let list = read(&workbook(&sheet_of(&row(2, r#"&lt;b&gt; #$*\@ "x" =1+1"#)), 0)).unwrap();
    assert_eq!(list.people[0].name, r#"<b> #$*\@ "x" =1+1"#);
}
