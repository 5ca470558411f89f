//! Searching a book of thirty years and sixty members.

use crate::book::{self, PASSPHRASE, now};
use crate::table::{Figures, Goal, Table};
use actions::views::SearchQuestion;
use actions::{Book, Failure, KdfCost, books, cell, meetings, members, practice_book, search};
use chrono::NaiveDate;
use domain::dates::Month;
use domain::ids::{AssignmentId, ItemId, MeetingId, MemberId, OpinionId};
use domain::meeting::{AgendaItem, Assignment, Meeting, Opinion, Speaker, TaskReport, TaskResult};
use domain::search::HitGroup;
use domain::text::fold;
use store::Deed;
use uuid::Uuid;

/// Meetings of the book.
const MEETINGS: usize = 360;
/// Lines of each agenda.
const LINES: usize = 10;
/// Words of everything written under one line; the meeting of a month has about 8 KB.
const WORDS: [usize; 5] = [60, 25, 25, 20, 15];
/// Questions, each asked in every round.
const QUESTIONS: usize = 200;
const ROUNDS: usize = 5;
/// What the screen shows at first.
const SHOWN: u32 = 20;

/// Measures everything.
pub fn measure(table: &mut Table) -> Result<(), String> {
    let place = tempfile::tempdir_in("target").map_err(|e| e.to_string())?;
    println!("making a book of thirty years and sixty members");
    on_book(table, place.path()).map_err(|e| e.to_string())
}

fn on_book(table: &mut Table, place: &std::path::Path) -> Result<(), Failure> {
    let practice = practice_book::open_or_make(&place.join("practice"), now())?;
    let book =
        books::create(&place.join("book"), cell::details(&practice)?, PASSPHRASE, KdfCost::standard(), now())?.book;
    let mut speech = Speech::of(&practice)?;
    let people =
        book::people(members::list(&practice, book::today())?.lines.into_iter().map(|line| line.member).collect());
    let members: Vec<MemberId> = people.iter().map(|member| member.id).collect();
    members::apply_import(&book, people, now())?;
    write(&book, &mut speech, &members)?;
    let mut first = Figures::default();
    first.time(|| search::choices(&book))?;
    table.times("index thirty years", first, Goal::P50Under(10_000.0));
    let (questions, mut figures) = (questions(&mut speech, &members), Figures::default());
    for _ in 0..ROUNDS {
        for question in &questions {
            figures.time(|| search::search(&book, question, book::today()))?;
        }
    }
    table.times("search thirty years, 20 results", figures, Goal::P99Under(2.0));
    Ok(())
}

/// Makes up text: word after word as they follow each other in the practice cell, with a number now and then.
struct Speech {
    words: Vec<String>,
    state: u64,
}

impl Speech {
    fn of(practice: &Book) -> Result<Self, Failure> {
        let mut words = Vec::new();
        for line in meetings::list(practice)? {
            for item in meetings::view(practice, line.id)?.meeting.agenda {
                let opinions = item.opinions.into_iter().map(|opinion| opinion.text);
                for text in [item.title, item.text, item.conclusion].into_iter().chain(opinions) {
                    words.extend(text.split_whitespace().map(str::to_owned));
                }
            }
        }
        Ok(Self { words, state: 20_261_125 })
    }

    /// The next of an endless row of numbers, always the same (Knuth's generator).
    fn next(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).unwrap_or_default() % below
    }

    fn words(&mut self, count: usize) -> String {
        let mut said = Vec::new();
        while said.len() < count {
            let at = self.next(self.words.len() - 4);
            said.extend(self.words[at..at + 4].iter().cloned());
            if self.next(8) == 0 {
                said.push(format!("kênh {}", self.next(900)));
            }
        }
        said.join(" ") + "."
    }
}

/// Writes the meetings of thirty years in one change.
fn write(book: &Book, speech: &mut Speech, members: &[MemberId]) -> Result<(), Failure> {
    let wanted = meetings::suggest(book, domain::meeting::MeetingKind::Regular, None, book::today())?.wanted;
    let mut month = Month::of(NaiveDate::from_ymd_opt(2006, 1, 10).unwrap_or_default());
    let template =
        meetings::create(book, &actions::views::NewMeeting { month, date: month.day(3), ..wanted }, now())?.meeting;
    let line = template.agenda.first().cloned().ok_or(Failure::NotFound)?;
    let mut given: Vec<AssignmentId> = Vec::new();
    book.change(Deed::new("thirtyYears"), now().now, |change| {
        for _ in 1..MEETINGS {
            month = month.next();
            let agenda: Vec<_> = (0..LINES).map(|_| held(&line, speech, members)).collect();
            let told = |assignment| TaskReport { assignment, result: TaskResult::Done, note: speech.words(4) };
            let task_reports = given.drain(..).map(told).collect();
            given = agenda.iter().flat_map(|item| &item.assignments).map(|task| task.id).collect();
            let id = MeetingId(Uuid::now_v7());
            change.put_meeting(&Meeting { id, month, date: month.day(3), agenda, task_reports, ..template.clone() })?;
        }
        Ok(())
    })
}

fn held(line: &AgendaItem, speech: &mut Speech, members: &[MemberId]) -> AgendaItem {
    let [text, first, second, conclusion, task] = WORDS.map(|count| speech.words(count));
    let mut somebody = || members[speech.next(members.len())];
    let (in_charge, speakers) = (somebody(), [somebody(), somebody()]);
    let opinion = |(member, text)| Opinion { id: OpinionId(Uuid::now_v7()), speaker: Speaker::Member(member), text };
    let id = AssignmentId(Uuid::now_v7());
    let member = Some(in_charge);
    AgendaItem {
        id: ItemId(Uuid::now_v7()),
        title: speech.words(8),
        opinions: speakers.into_iter().zip([first, second]).map(opinion).collect(),
        assignments: vec![Assignment { member, task, ..Assignment::new(id) }],
        text,
        conclusion,
        ..line.clone()
    }
}

/// Rare and common words, two in a row and apart, with marks and without, whole and begun, narrowed down and not.
fn questions(speech: &mut Speech, members: &[MemberId]) -> Vec<SearchQuestion> {
    const GROUPS: [HitGroup; 3] = [HitGroup::Opinions, HitGroup::Conclusions, HitGroup::Assignments];
    let mut ask = |at: usize| {
        let words = |count: usize, speech: &mut Speech| {
            let from = speech.next(speech.words.len() - count);
            speech.words[from..from + count].join(" ")
        };
        let typed = match at % 10 {
            0 => fold(&words(1, speech)),
            1 => words(1, speech),
            2 | 3 => fold(&words(2, speech)),
            4 => words(2, speech),
            5 => format!("{} {}", fold(&words(1, speech)), fold(&words(1, speech))),
            6 => format!("\"{}\"", fold(&words(2, speech))),
            7 => fold(&words(1, speech)).chars().take(1 + at / 10 % 3).collect(),
            8 => format!("kenh {}", speech.next(900)),
            _ => fold(&words(3, speech)),
        };
        let (person, year) =
            (members[speech.next(members.len())], 2006 + i32::try_from(speech.next(30)).unwrap_or_default());
        SearchQuestion {
            typed,
            group: at.is_multiple_of(3).then(|| GROUPS[at / 3 % GROUPS.len()]),
            person: at.is_multiple_of(4).then_some(person),
            year: at.is_multiple_of(5).then_some(year),
            limit: SHOWN,
        }
    };
    (0..QUESTIONS).map(&mut ask).collect()
}
