//! The practice cell: a book like any other, with invented people and a year of meetings, made and removed in one click.

use crate::failure::Failure;
use crate::{
    Book, KdfCost, Occasion, areas, books, incoming, meeting_import, meetings, members, petitions, practice_plan,
    registers, tasks, themes, visits,
};
use chrono::{NaiveDate, TimeDelta};
use domain::areas::Area;
use domain::cell::Cell;
use domain::dates::Month;
use domain::ids::VisitId;
use domain::incoming::IncomingDocument;
use domain::member::Member;
use domain::own_task::OwnTask;
use domain::petitions::Petition;
use domain::task_notes::TaskNote;
use domain::theme::Theme;
use domain::visits::Visit;
use serde::Deserialize;
use serde_json::Value;
use std::path::Path;

/// No secret: nothing in the practice cell is one.
const PASSPHRASE: &str = "luyen-tap-khom-mau";
const CELL: &str = include_str!("practice/cell.json");
const MEMBERS: &str = include_str!("practice/members.json");
/// One meeting for each month from January on, so that what is talked about fits the season.
const MEETINGS: &str = include_str!("practice/meetings.json");
/// The registers, told from the last meeting whose minutes are locked.
const REGISTERS: &str = include_str!("practice/registers.json");
/// The areas, told from the same meeting.
const AREAS: &str = include_str!("practice/areas.json");
/// The library of topics.
const THEMES: &str = include_str!("practice/themes.json");
/// Tasks given outside of meetings with their progress, told from the last meeting.
const TASKS: &str = include_str!("practice/tasks.json");
/// Meetings in the practice cell's year, which ends with the month before today.
const MONTHS: usize = 12;
/// The last meetings of the year stay open, to practise on.
const LEFT_OPEN: usize = 1;

/// Opens the practice cell's book, which is made at first.
///
/// # Errors
/// Those of making and opening a book.
pub fn open_or_make(folder: &Path, occasion: Occasion<'_>) -> Result<Book, Failure> {
    if books::look(folder).is_ok() {
        return open(folder);
    }
    // Made under another name first, so that a practice cell that stands is always whole.
    let making = folder.with_extension("moi");
    if making.exists() {
        delete(&making)?;
    }
    let book = make(&making, KdfCost::standard(), occasion)?;
    book.close().map_err(|e| Failure::at(folder, e))?;
    let named = std::fs::rename(&making, folder).and_then(|()| store::files::sync_folder_of(folder));
    named.map_err(|e| Failure::at(folder, e.into()))?;
    open(folder)
}

/// Opens the practice cell's book, which needs no passphrase of anybody.
///
/// # Errors
/// Those of opening; [`Failure::WrongPassphrase`] for every other book.
pub fn open(folder: &Path) -> Result<Book, Failure> {
    books::open(folder, PASSPHRASE)
}

/// Removes the practice cell.
///
/// # Errors
/// Whatever hinders removing.
pub fn delete(folder: &Path) -> Result<(), Failure> {
    match store::delete_book(folder) {
        Ok(()) | Err(store::StoreError::NotABook) => Ok(()),
        Err(error) => Err(Failure::at(folder, error)),
    }
}

fn make(folder: &Path, cost: KdfCost, occasion: Occasion<'_>) -> Result<Book, Failure> {
    let cell: Cell = read(CELL)?;
    let usual_day = u32::from(cell.usual_day);
    let mut month = Month::of(occasion.today);
    for _ in 0..MONTHS {
        month = month.previous();
    }
    let people: Vec<Member> = read(&dated(MEMBERS, month, month.day(usual_day)))?;
    let book = books::create(folder, cell, PASSPHRASE, cost, occasion)?.book;
    members::apply_import(&book, people, occasion)?;
    for theme in read::<Vec<Theme>>(THEMES)? {
        themes::save(&book, theme, occasion)?;
    }
    let months: Vec<Value> = read(MEETINGS)?;
    let mut given = Vec::new();
    for (at, template) in months.iter().cycle().skip(month.number() as usize - 1).take(MONTHS).enumerate() {
        let mut meeting = template.clone();
        keep_reports_on(&mut meeting, &given);
        given.extend(tasks_of(template));
        let text = dated(&meeting.to_string(), month, month.day(usual_day));
        let view = meeting_import::import(&book, &text, occasion)?;
        if at + LEFT_OPEN + 1 == MONTHS {
            fill_registers(&book, &dated(REGISTERS, month, month.day(usual_day)), occasion)?;
            fill_areas(&book, &dated(AREAS, month, month.day(usual_day)), occasion)?;
            registers::take(&book, view.meeting.id, occasion)?;
        }
        if at + LEFT_OPEN < MONTHS {
            meetings::lock_minutes(&book, view.meeting.id, occasion)?;
        }
        month = month.next();
    }
    practice_plan::plan(&book, occasion)?;
    give_tasks(&book, &dated(TASKS, month.previous(), month.previous().day(usual_day)), occasion)?;
    Ok(book)
}

/// The documents and petitions of the practice cell.
#[derive(Deserialize)]
struct Registers {
    documents: Vec<IncomingDocument>,
    petitions: Vec<Petition>,
}

fn fill_registers(book: &Book, text: &str, occasion: Occasion<'_>) -> Result<(), Failure> {
    let Registers { documents, petitions } = read(text)?;
    for document in documents {
        incoming::save(book, document, occasion)?;
    }
    for petition in petitions {
        petitions::save(book, petition, occasion)?;
    }
    Ok(())
}

/// The areas of the practice cell.
#[derive(Deserialize)]
struct District {
    areas: Vec<Area>,
    visits: Vec<Visit>,
    /// Visits of which a petition was made.
    petitions_of: Vec<VisitId>,
}

fn fill_areas(book: &Book, text: &str, occasion: Occasion<'_>) -> Result<(), Failure> {
    let District { areas, visits, petitions_of } = read(text)?;
    for area in areas {
        areas::save(book, area, occasion)?;
    }
    for visit in visits {
        visits::save(book, visit, occasion)?;
    }
    for visit in petitions_of {
        visits::make_petition(book, visit, occasion)?;
    }
    Ok(())
}

/// The tasks of the practice cell that no meeting gave.
#[derive(Deserialize)]
struct Tasks {
    tasks: Vec<OwnTask>,
    notes: Vec<TaskNote>,
}

fn give_tasks(book: &Book, text: &str, occasion: Occasion<'_>) -> Result<(), Failure> {
    let Tasks { tasks, notes } = read(text)?;
    for task in tasks {
        tasks::save(book, task, None, occasion)?;
    }
    for note in notes {
        tasks::save_note(book, note, occasion)?;
    }
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|e| Failure::Unexpected { detail: e.to_string() })
}

/// The tasks that a meeting gives, in their words.
fn tasks_of(meeting: &Value) -> Vec<Value> {
    let items = meeting["agenda"].as_array().into_iter().flatten();
    let given = items.flat_map(|item| item["assignments"].as_array().into_iter().flatten());
    given.map(|assignment| assignment["task"].clone()).collect()
}

/// The data tell of a whole year from January on; in a year that begins later, the first months report on nothing before it.
fn keep_reports_on(meeting: &mut Value, tasks: &[Value]) {
    if let Some(reports) = meeting["task_reports"].as_array_mut() {
        reports.retain(|report| tasks.contains(&report["task"]));
    }
}

/// Fills in the dates of a month: `{M}` the month, `{M-1}` the one before, `{Y}` the year, `{D}` the day of the meeting,
/// `{D+20}` and `{D-5}` days around it, `{n}` and `{n-1}` the numbers of this month and the one before.
fn dated(template: &str, month: Month, held: NaiveDate) -> String {
    let mut text = template
        .replace("{M}", &month.to_string())
        .replace("{M-1}", &month.previous().to_string())
        .replace("{Y}", &month.year().to_string())
        .replace("{D}", &held.to_string())
        .replace("{n-1}", &month.previous().number().to_string())
        .replace("{n}", &month.number().to_string());
    for days in -60_i64..=60 {
        let day = held + TimeDelta::days(days);
        text = text.replace(&format!("{{D{days:+}}}"), &day.to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::petitions::PetitionState;
    use uuid::Uuid;

    fn made_on(today: &str) -> (tempfile::TempDir, Book) {
        let folder = tempfile::tempdir().unwrap();
        let occasion = Occasion {
            now: "2026-11-23T12:00:00Z".parse().unwrap(),
            today: today.parse().unwrap(),
            new_id: &|| Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 0, 0)),
        };
        let book = make(&folder.path().join("so"), KdfCost::cheapest(), occasion).unwrap();
        (folder, book)
    }

    #[test]
    fn the_year_is_whole_in_whichever_month_it_is_made() {
        for month in 1..=12 {
            let (_folder, book) = made_on(&format!("2028-{month:02}-29"));
            let check = books::check(&book).unwrap();
            assert_eq!(check.findings, Vec::<String>::new());
            assert_eq!((check.members, check.meetings), (24, 12));
            let lines = meetings::list(&book).unwrap();
            let open: Vec<_> = lines.iter().filter(|line| !line.state.is_locked()).map(|line| line.month).collect();
            assert_eq!(open, [Month::new(2028, month).unwrap().previous()]);
        }
    }

    #[test]
    fn its_registers_show_each_state() {
        for month in 1..=12 {
            let (_folder, book) = made_on(&format!("2027-{month:02}-01"));
            let today = NaiveDate::from_ymd_opt(2027, month, 1).unwrap();
            let documents = incoming::list(&book, today).unwrap();
            let read: Vec<_> = documents.iter().map(|line| line.placed.is_some_and(|placed| placed.held)).collect();
            assert_eq!(read, [false, false, true, true], "{month}");
            let states: Vec<_> = petitions::list(&book, today).unwrap().iter().map(|line| line.state).collect();
            let (new, sent) = (PetitionState::New, PetitionState::Sent);
            assert_eq!(states, [new, sent, PetitionState::Answered, PetitionState::Settled], "{month}");
            let lines = areas::board(&book, today).unwrap().lines;
            let open: Vec<_> = lines.iter().map(|line| line.open_matters).collect();
            assert_eq!(open, [1, 1, 0, 0, 0], "{month}");
            let stand: Vec<_> = lines.iter().map(|line| (line.in_charge.len(), line.is_overdue)).collect();
            assert_eq!(stand, [(3, false), (3, false), (2, true), (0, false), (1, false)], "{month}");
        }
    }

    #[test]
    fn its_library_has_topics_with_and_without_an_outline() {
        let (_folder, book) = made_on("2026-11-23");
        let lines = themes::list(&book).unwrap();
        let written: Vec<_> = lines.iter().map(|line| !line.theme.outline.is_empty()).collect();
        assert_eq!(written, [false, true, true]);
    }

    #[test]
    fn its_tasks_are_late_and_long_and_have_notes_for_the_open_meeting() {
        for month in 1..=12 {
            let (_folder, book) = made_on(&format!("2027-{month:02}-01"));
            let today = NaiveDate::from_ymd_opt(2027, month, 1).unwrap();
            let steps = crate::home::view(&book, today).unwrap().steps;
            assert!(steps.iter().any(|step| matches!(step, crate::views::HomeStep::FollowTasks(_))), "{month}");
            let open = meetings::list(&book).unwrap().into_iter().find(|line| !line.state.is_locked()).unwrap();
            let view = meetings::view(&book, open.id).unwrap();
            assert_eq!(view.carried_in.iter().map(|task| task.notes.len()).sum::<usize>(), 2, "{month}");
            assert_eq!(tasks::for_a_term(&book, open.id).unwrap().len(), 1, "{month}");
        }
    }

    #[test]
    fn its_standing_lines_are_known_as_such() {
        let (_folder, book) = made_on("2026-11-23");
        for line in meetings::list(&book).unwrap() {
            let agenda = meetings::view(&book, line.id).unwrap().meeting.agenda;
            let keys: Vec<_> = agenda.iter().filter_map(|item| item.origin.standing_key()).collect();
            assert_eq!(keys, ["news", "review", "plan"], "{}", line.month);
        }
    }

    #[test]
    fn no_placeholder_is_left_in_any_month() {
        let (_folder, book) = made_on("2026-11-23");
        for line in meetings::list(&book).unwrap() {
            let text = serde_json::to_string(&meetings::view(&book, line.id).unwrap().meeting).unwrap();
            let left = ["{n", "{M", "{D", "{Y"].iter().find(|mark| text.contains(**mark));
            assert_eq!(left, None, "{}", line.month);
        }
    }
}
