//! The library of topics, and the lines that are about one.

use super::samples::{Shelf, change, id, meeting, try_change};
use crate::{Deed, Finding, StoreError};
use domain::ids::ThemeId;
use domain::theme::{Theme, ThemeSetter};

fn theme(number: u128) -> Theme {
    Theme {
        id: ThemeId(id(number)),
        title: format!("Nêu gương, phần {number}"),
        field: "nêu gương".to_owned(),
        set_by: ThemeSetter::Superior,
        author: "Đỗ Văn Ước".to_owned(),
        outline: "1. Mục đích\n2. Thực trạng".to_owned(),
        note: "Bản gốc ở đảng ủy".to_owned(),
    }
}

#[test]
fn topics_come_back_whole_and_by_undo() {
    let (_shelf, book) = Shelf::new();
    change(&book, "saveTheme", |c| c.put_theme(&theme(1)));
    change(&book, "saveTheme", |c| c.put_theme(&theme(2)));
    let changed = Theme { set_by: ThemeSetter::Cell, note: String::new(), ..theme(1) };
    change(&book, "saveTheme", |c| c.put_theme(&changed));
    assert_eq!(book.read(|r| r.themes()).unwrap(), [theme(2), changed.clone()]);
    let number = change(&book, "deleteTheme", |c| c.delete_theme(changed.id).map(|()| c.number()));
    assert_eq!(book.read(|r| r.themes()).unwrap(), [theme(2)]);
    let again = try_change(&book, Deed::new("deleteTheme"), 0, |c| c.delete_theme(changed.id));
    assert!(matches!(again, Err(StoreError::NotFound { what: "theme", .. })));
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(number)).unwrap();
    assert_eq!(book.read(|r| r.themes()).unwrap(), [theme(2), changed]);
    assert_eq!(book.verify().findings, []);
}

#[test]
fn a_topic_is_used_where_a_line_is_about_it_as_long_as_the_line_stands() {
    let (_shelf, book, mut open) = Shelf::with_meeting();
    let mut other = meeting(2);
    for meeting in [&mut open, &mut other] {
        meeting.agenda[0].put_off = None;
    }
    let (first, second) = (open.agenda[0].id, other.agenda[0].id);
    change(&book, "chooseTheme", |c| {
        c.put_meeting(&open)?;
        c.put_meeting(&other)?;
        c.put_theme_line(first, open.id, theme(1).id)?;
        c.put_theme_line(second, other.id, theme(1).id)
    });
    let used = || book.read(|r| r.themes_placed()).unwrap().into_iter().map(|(theme, at)| (theme, at.meeting));
    assert_eq!(used().collect::<Vec<_>>(), [(theme(1).id, open.id), (theme(1).id, other.id)]);
    change(&book, "chooseTheme", |c| c.put_theme_line(first, open.id, theme(2).id));
    assert_eq!(book.read(|r| r.theme_lines(open.id)).unwrap(), [(first, theme(2).id)]);
    open.agenda.remove(0);
    let number = change(&book, "removeItem", |c| c.put_meeting(&open).map(|()| c.number()));
    assert_eq!(book.read(|r| r.theme_lines(open.id)).unwrap(), []);
    assert_eq!(used().collect::<Vec<_>>(), [(theme(1).id, other.id)]);
    try_change(&book, Deed::new("undo"), 1, |c| c.undo(number)).unwrap();
    assert_eq!(book.read(|r| r.theme_lines(open.id)).unwrap(), [(first, theme(2).id)]);
}

#[test]
fn an_unreadable_topic_is_found() {
    let (_shelf, book) = Shelf::new();
    change(&book, "saveTheme", |c| c.put_theme(&theme(1)));
    let damage = "UPDATE theme SET set_by = 'nobody'";
    change(&book, "try", |c| Ok(c.conn.execute_batch(damage)?));
    let (table, row) = ("theme".to_owned(), String::new());
    assert_eq!(book.verify().findings, [Finding::Row { table, row }]);
}
