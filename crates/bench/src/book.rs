//! A book of ten years and sixty invented members, made by the same actions that a secretary uses.

use actions::views::MeetingDeed;
use actions::{Book, Failure, KdfCost, Occasion, books, cell, meetings, members, practice_book};
use chrono::{NaiveDate, NaiveTime, Utc};
use domain::dates::Month;
use domain::meeting::{AgendaItem, Attendance, Meeting, MeetingKind, Presence, TaskReport, TaskResult};
use domain::member::Member;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use uuid::Uuid;

/// Members of the book.
const MEMBERS: usize = 60;
/// Meetings of the book; all but the last are locked.
const MEETINGS: usize = 120;
/// What opens the book.
pub const PASSPHRASE: &str = "bốn con trâu qua cầu";

/// A day after the book's ten years.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2036, 1, 10).unwrap_or_default()
}

/// The time of an action.
pub fn now() -> Occasion<'static> {
    Occasion { now: Utc::now(), today: today(), new_id: &Uuid::now_v7 }
}

/// Makes the book; each lock is handed to `watch`.
pub fn make(place: &Path, watch: &mut dyn FnMut(&mut dyn FnMut())) -> Result<Book, Failure> {
    let practice = practice_book::open_or_make(&place.join("practice"), Occasion { today: a_day_now(), ..now() })?;
    let template = meetings::view(&practice, meetings::list(&practice)?.first().ok_or(Failure::NotFound)?.id)?.meeting;
    let known: Vec<Member> = members::list(&practice, a_day_now())?.lines.into_iter().map(|line| line.member).collect();
    let book =
        books::create(&place.join("book"), cell::details(&practice)?, PASSPHRASE, KdfCost::standard(), now())?.book;
    let people = people(known);
    members::apply_import(&book, people.clone(), now())?;
    let keep: HashSet<Uuid> = people.iter().map(|member| member.id.0).collect();
    let mut month = Month::of(a_day_now());
    for at in 0..MEETINGS {
        let meeting = hold(&book, month, &template, &keep)?;
        if at + 1 < MEETINGS {
            let mut ended = Ok(());
            watch(&mut || ended = meetings::lock_minutes(&book, meeting, now()).map(drop));
            ended?;
        }
        month = month.next();
    }
    Ok(book)
}

/// The first month of the ten years.
fn a_day_now() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 10).unwrap_or_default()
}

/// The practice cell's members, and others of other names beside them.
pub fn people(known: Vec<Member>) -> Vec<Member> {
    const GIVEN: [&str; 12] =
        ["An", "Bảo", "Cường", "Dung", "Đạt", "Giang", "Hạnh", "Khánh", "Lộc", "Nga", "Phú", "Quyên"];
    const FAMILY: [&str; 4] = ["Nguyễn Thành", "Trần Thị Thu", "Lê Hoàng", "Phạm Thị Mỹ"];
    let more = (known.len()..MEMBERS).filter_map(|at| {
        let mut member = known.get(at % known.len()).cloned()?;
        member.id = domain::ids::MemberId(Uuid::now_v7());
        member.name = format!("{} {}", FAMILY.get(at / GIVEN.len() % FAMILY.len())?, GIVEN.get(at % GIVEN.len())?);
        member.card = format!("9{at:07}");
        member.post = domain::member::Post::None;
        member.statuses = Vec::new();
        Some(member)
    });
    let more: Vec<Member> = more.collect();
    known.into_iter().chain(more).collect()
}

/// Makes and writes the meeting of a month: everybody called, every earlier task reported, about 8 KB of text.
fn hold(
    book: &Book,
    month: Month,
    template: &Meeting,
    keep: &HashSet<Uuid>,
) -> Result<domain::ids::MeetingId, Failure> {
    let wanted = actions::views::NewMeeting {
        month,
        date: month.day(3),
        ..meetings::suggest(book, MeetingKind::Regular, None, month.day(1))?.wanted
    };
    let view = meetings::create(book, &wanted, now())?;
    let mut meeting = Meeting { agenda: anew(&template.agenda, keep)?, ..view.meeting };
    for item in &mut meeting.agenda {
        item.text = format!("{0}\n{0}", item.text);
        for assignment in &mut item.assignments {
            assignment.due = Some(month.day(25));
        }
    }
    (meeting.chair, meeting.minute_taker) = (template.chair, template.minute_taker);
    meeting.ends = NaiveTime::from_hms_opt(21, 30, 0);
    meeting.minutes_agreed = Some(20);
    meeting.attendance = view
        .figures
        .roll
        .iter()
        .map(|line| Attendance { member: line.member, presence: Presence::Present, reason: String::new() })
        .collect();
    meeting.task_reports = view
        .carried_in
        .iter()
        .map(|task| TaskReport { assignment: task.assignment.id, result: TaskResult::Done, note: "Đã xong.".into() })
        .collect();
    let id = meeting.id;
    meetings::save(book, meeting, MeetingDeed::Write, now())?;
    Ok(id)
}

/// The same content with identifiers of its own, except those of members.
fn anew(agenda: &[AgendaItem], keep: &HashSet<Uuid>) -> Result<Vec<AgendaItem>, Failure> {
    let told = |e: serde_json::Error| Failure::Unexpected { detail: e.to_string() };
    let mut value = serde_json::to_value(agenda).map_err(told)?;
    renew(&mut value, keep, &mut HashMap::new());
    serde_json::from_value(value).map_err(told)
}

fn renew(value: &mut Value, keep: &HashSet<Uuid>, given: &mut HashMap<Uuid, Uuid>) {
    match value {
        Value::String(text) => {
            if let Some(id) = Uuid::parse_str(text).ok().filter(|id| !keep.contains(id)) {
                *text = given.entry(id).or_insert_with(Uuid::now_v7).to_string();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| renew(value, keep, given)),
        Value::Object(fields) => fields.values_mut().for_each(|value| renew(value, keep, given)),
        _ => {}
    }
}
