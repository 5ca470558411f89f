//! Claims about the minutes as they are read back before the meeting ends.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use actions::read_back;
use actions::views::{Passage, PassageLine};
use desk::Desk;
use domain::meeting::{MeetingKind, Part};
use domain::member::Post;

const CELL: [Post; 3] = [Post::Secretary, Post::DeputySecretary, Post::None];

fn said(passage: &Passage) -> String {
    let line = |line: &PassageLine| match line {
        PassageLine::Headline { text } => text.clone(),
        PassageLine::Text { lead, text } => format!("{lead}{text}"),
        PassageLine::Table { rows, .. } => rows.concat().join("|"),
    };
    passage.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_line_of_the_agenda_is_read_with_what_stands_on_the_screen() {
    let desk = Desk::with(&CELL);
    let mut meeting = desk.make(MeetingKind::Regular, 5).unwrap().meeting;
    meeting.agenda[2].text = "Mực nước kênh Ba lên nhanh".to_owned();
    meeting.agenda[2].conclusion = "Chi bộ thống nhất.".to_owned();
    let line = meeting.agenda[2].id.to_string();
    let keys: Vec<_> = meeting.agenda.iter().map(|item| item.id.to_string()).collect();
    let read = read_back::passages(&desk.book, meeting).unwrap();
    let read_keys: Vec<_> = read.iter().map(|passage| passage.key.as_str()).collect();
    assert_eq!(read_keys[..3], ["opening", "roll", "course"]);
    assert_eq!(read_keys[3..read_keys.len() - 1], keys);
    assert_eq!(read_keys.last(), Some(&"closing"));
    let heard = said(read.iter().find(|passage| passage.key == line).unwrap());
    assert!(heard.contains("\nMực nước kênh Ba lên nhanh\nKết luận: Chi bộ thống nhất."), "{heard}");
    assert!(said(&read[0]).starts_with("Sinh hoạt chi bộ thường kỳ tháng 5 năm 2026\nHôm nay"), "{}", said(&read[0]));
}

#[test]
fn both_minutes_of_a_combined_evening_are_read() {
    let desk = Desk::with(&CELL);
    let meeting = desk.make(MeetingKind::RegularAndThemed, 5).unwrap().meeting;
    let read = read_back::passages(&desk.book, meeting).unwrap();
    let openings: Vec<_> = read.iter().filter(|passage| passage.key == "opening").map(|one| one.part).collect();
    assert_eq!(openings, [Part::Regular, Part::Themed]);
    assert!(read.iter().any(|passage| passage.part == Part::Themed && said(passage).contains("thảo luận chuyên đề")));
}
