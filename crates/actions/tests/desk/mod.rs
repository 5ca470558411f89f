//! A real book of an invented cell, for tests of whole months.

use actions::views::{MeetingDeed, MeetingView, NewMeeting};
use actions::{Book, Failure, KdfCost, Occasion, books, meetings, members};
use chrono::NaiveDate;
use domain::cell::{Cell, CellKind, Term};
use domain::dates::Month;
use domain::ids::{MeetingId, MemberId};
use domain::meeting::{Attendance, ConclusionNeed, MeetingKind, Presence};
use domain::member::{Member, Post};
use std::cell::Cell as Counter;
use tempfile::TempDir;
use uuid::Uuid;

/// An open book with what makes identifiers.
pub struct Desk {
    pub book: Book,
    ids: Counter<u128>,
    _folder: TempDir,
}

impl Desk {
    /// A book whose cell has one member for each post given.
    pub fn with(posts: &[Post]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let occasion = Occasion { now: "2026-01-02T12:00:00Z".parse().unwrap(), today: day(1, 2), new_id: &Uuid::nil };
        let book = books::create(&folder.path().join("so"), cell(), "một hai ba bốn", KdfCost::cheapest(), occasion);
        let desk = Self { book: book.unwrap().book, ids: Counter::new(1), _folder: folder };
        let people = posts.iter().enumerate().map(|(at, post)| member(at, *post)).collect();
        desk.on(day(1, 2), |occasion| members::apply_import(&desk.book, people, occasion)).unwrap();
        desk
    }

    /// Does something on a day.
    pub fn on<T>(&self, today: NaiveDate, work: impl FnOnce(Occasion<'_>) -> T) -> T {
        let new_id = || {
            self.ids.set(self.ids.get() + 1);
            Uuid::from_u128(self.ids.get())
        };
        work(Occasion { now: "2026-01-02T12:00:00Z".parse().unwrap(), today, new_id: &new_id })
    }

    /// Makes a meeting on the third of a month of 2026.
    pub fn make(&self, kind: MeetingKind, month: u32) -> Result<MeetingView, Failure> {
        let starts = "19:00:00".parse().unwrap();
        let month = Month::new(2026, month).unwrap();
        let wanted = NewMeeting { kind, month, date: month.day(3), starts, place: "Nhà văn hóa".to_owned() };
        self.on(month.day(1), |occasion| meetings::create(&self.book, &wanted, occasion))
    }
}

/// Makes an extraordinary meeting of the third of May and writes what its minutes need.
pub fn held(desk: &Desk) -> MeetingId {
    let view = desk.make(MeetingKind::Extraordinary, 5).unwrap();
    let mut meeting = view.meeting;
    let present = |member| Attendance { member, presence: Presence::Present, reason: String::new() };
    meeting.attendance = view.figures.roll.iter().map(|line| present(line.member)).collect();
    meeting.minute_taker = view.figures.roll.last().map(|line| line.member);
    meeting.ends = Some("21:00:00".parse().unwrap());
    meeting.minutes_agreed = Some(3);
    for item in meeting.agenda.iter_mut().filter(|item| item.conclusion_need == ConclusionNeed::Required) {
        item.conclusion = "Chi bộ thống nhất.".to_owned();
    }
    let write = MeetingDeed::Write;
    desk.on(day(5, 3), |now| meetings::save(&desk.book, meeting.clone(), write, now)).unwrap();
    meeting.id
}

/// The same with its minutes locked.
pub fn locked(desk: &Desk) -> MeetingId {
    let id = held(desk);
    desk.on(day(5, 3), |now| meetings::lock_minutes(&desk.book, id, now)).unwrap();
    id
}

/// A day of 2026.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn cell() -> Cell {
    Cell {
        name: "Chi bộ ấp Mỹ Tây".to_owned(),
        kind: CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".to_owned(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".to_owned(),
        province: String::new(),
        place: "Mỹ Thọ".to_owned(),
        term: Term { first_year: 2025, last_year: 2030 },
        keeper_name: "Trương Kim Hoa".to_owned(),
        keeper_post: "Bí thư".to_owned(),
        usual_day: 3,
        usual_time: "19:00:00".parse().unwrap(),
        usual_place: "Nhà văn hóa".to_owned(),
        first_minutes_number: 1,
    }
}

pub fn member(at: usize, post: Post) -> Member {
    Member {
        id: MemberId(Uuid::from_u128(0xa000 + at as u128)),
        name: format!("Đảng viên {}", ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"][at]),
        sex: None,
        born: None,
        joined: Some("2001-04-20".parse().unwrap()),
        official: Some("2002-04-20".parse().unwrap()),
        entered: None,
        card: String::new(),
        post,
        phone: String::new(),
        address: String::new(),
        note: String::new(),
        statuses: Vec::new(),
    }
}
