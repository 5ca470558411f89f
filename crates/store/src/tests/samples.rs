//! Invented people and meetings, and books to put them in.

use crate::{Book, Change, Deed, KdfCost, LockedPaper, Passphrase, RecoveryKey, Seal, StoreError, Unlock};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::ballots::Ballots;
use domain::cell::{Cell, CellKind, Term};
use domain::dates::Month;
use domain::fingerprint::Fingerprint;
use domain::ids::{
    AssignmentId, DocumentId, GuestId, IncomingId, ItemId, MeetingId, MemberId, MentionId, MinorityId, MovementId,
    OpinionId, StatusId, VoteId,
};
use domain::meeting::{
    AgendaItem, Assignment, Attendance, ConclusionNeed, DocumentRead, FeeStatus, Guest, GuestRole, Meeting,
    MeetingKind, MeetingState, Opinion, Part, Presence, Section, Speaker, TaskKind, TaskReport, TaskResult, Vote,
};
use domain::member::{Member, Post, Sex, StatusKind, StatusPeriod};
use domain::mentions::{Mention, MentionKind};
use domain::minority::MinorityOpinion;
use domain::movements::{Movement, MovementKind};
use domain::named_votes::{Choice, NamedVote};
use domain::origin::Origin;
use domain::outcome::Outcome;
use domain::score::GivenPoints;
use domain::votes::{DecisionKind, VoteForm};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

pub const PASSPHRASE: &str = "đèn dầu và mưa";
pub const BOOK: Uuid = Uuid::from_u128(0xb00c);

/// A new book in a temporary folder.
pub struct Shelf {
    folder: TempDir,
    pub recovery: RecoveryKey,
}

impl Shelf {
    pub fn new() -> (Self, Book) {
        let shelf = Self { folder: tempfile::tempdir().unwrap(), recovery: RecoveryKey::random().unwrap() };
        let passphrase = Passphrase::new(PASSPHRASE);
        let seal = Seal { passphrase: &passphrase, recovery: &shelf.recovery, cost: KdfCost::cheapest() };
        let book = Book::create(shelf.path(), BOOK, &seal, (Deed::new("create"), at(0)), |_| Ok(())).unwrap();
        (shelf, book)
    }

    /// A book with the cell, two members and one meeting.
    pub fn with_meeting() -> (Self, Book, Meeting) {
        let (shelf, book) = Self::new();
        let meeting = meeting(1);
        change(&book, "firstRun", |c| {
            c.put_cell(&cell())?;
            c.put_member(&member(1, "Nguyễn Thị Mẫu Đơn"))?;
            c.put_member(&member(2, "Đỗ Văn Ước"))
        });
        change(&book, "createMeeting", |c| c.put_meeting(&meeting));
        (shelf, book, meeting)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    pub fn open(&self) -> Result<Book, StoreError> {
        Book::open(self.path(), &Unlock::Passphrase(&Passphrase::new(PASSPHRASE)))
    }
}

/// Changes a book under its own name, at the first minute.
pub fn change<T>(book: &Book, verb: &'static str, work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>) -> T {
    try_change(book, Deed::new(verb), 0, work).unwrap()
}

pub fn try_change<T>(
    book: &Book,
    deed: Deed,
    minute: i64,
    work: impl FnOnce(&Change<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    book.change(deed, at(minute), work)
}

/// Puts a meeting as locked, with its paper.
pub fn lock(book: &Book, meeting: &Meeting) -> Meeting {
    let mut locked = meeting.clone();
    locked.state = MeetingState::Locked { at: at(7) };
    try_change(book, Deed::new("lockMinutes").irreversible(), 7, |c| {
        c.put_locked_paper(&paper(locked.id))?;
        c.put_meeting(&locked)
    })
    .unwrap();
    locked
}

pub fn paper(meeting: MeetingId) -> LockedPaper {
    let record = r#"{"title":"Biên bản tháng 10","number":7}"#.to_owned();
    let fingerprint = Fingerprint::of(&record).hex();
    LockedPaper { meeting, part: Part::Regular, record, fingerprint, locked_at: at(7), number: 7 }
}

/// A moment of the trial evening, by its minute.
pub fn at(minute: i64) -> DateTime<Utc> {
    let evening = day(3).and_hms_micro_opt(12, 0, 0, 250_001).unwrap().and_utc();
    evening + TimeDelta::minutes(minute)
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn cell() -> Cell {
    Cell {
        name: "Chi bộ khóm Mẫu".to_owned(),
        kind: CellKind::Neighbourhood,
        superior: "Đảng bộ phường Thử".to_owned(),
        superior_committee: "Đảng ủy phường Thử".to_owned(),
        province: String::new(),
        place: "Thử".to_owned(),
        term: Term { first_year: 2025, last_year: 2027 },
        keeper_name: "Nguyễn Thị Mẫu Đơn".to_owned(),
        keeper_post: "Bí thư".to_owned(),
        usual_day: 3,
        usual_time: NaiveTime::from_hms_opt(7, 30, 0).unwrap(),
        usual_place: "Nhà văn hóa".to_owned(),
        first_minutes_number: 4,
    }
}

pub fn member(number: u128, name: &str) -> Member {
    Member {
        id: MemberId(id(number)),
        name: name.to_owned(),
        sex: Some(Sex::Female),
        born: Some("1946-09".parse().unwrap()),
        joined: Some("1970-02-03".parse().unwrap()),
        official: Some("1971".parse().unwrap()),
        entered: Some(day(1)),
        card: "00123456".to_owned(),
        post: Post::Secretary,
        phone: "0900 000 000".to_owned(),
        address: "tổ 3".to_owned(),
        note: "dòng 1\ndòng 2".to_owned(),
        statuses: vec![
            status(number * 100 + 1, StatusKind::Away, Some(day(9))),
            status(number * 100 + 2, StatusKind::Exempt, None),
        ],
    }
}

fn status(number: u128, kind: StatusKind, until: Option<NaiveDate>) -> StatusPeriod {
    StatusPeriod { id: StatusId(id(number)), kind, since: day(2), until, reason: "theo quyết định".to_owned() }
}

/// A meeting that uses every field; its identifiers follow from its number, members 1 and 2 are in it.
pub fn meeting(number: u128) -> Meeting {
    let base = number * 0x1_0000;
    let (first, guest) = (MemberId(id(1)), GuestId(id(base + 2)));
    Meeting {
        id: MeetingId(id(base)),
        kind: MeetingKind::RegularAndThemed,
        month: Month::new(2026, 10).unwrap(),
        rule_pack: "2026".to_owned(),
        date: day(u32::try_from(number).unwrap() + 2),
        starts: NaiveTime::from_hms_opt(7, 30, 0).unwrap(),
        ends: NaiveTime::from_hms_opt(9, 15, 30),
        place: "Nhà văn hóa".to_owned(),
        chair: Some(first),
        minute_taker: Some(MemberId(id(2))),
        guests: vec![Guest {
            id: guest,
            name: "Trần Khách".to_owned(),
            post: "Phó Bí thư".to_owned(),
            unit: "Đảng ủy phường Thử".to_owned(),
            role: GuestRole::Superior,
        }],
        attendance: vec![
            Attendance { member: first, presence: Presence::Present, reason: String::new() },
            Attendance { member: MemberId(id(2)), presence: Presence::Excused, reason: "bệnh".to_owned() },
        ],
        fee: FeeStatus { paid_by: Some(1), of: Some(2), note: "còn một".to_owned() },
        task_reports: Vec::new(),
        agenda: vec![item(base + 3, Speaker::Member(first)), item(base + 20, Speaker::Guest(guest))],
        minutes_agreed: Some(1),
        outcome: Outcome::Resolution,
        outcome_number: None,
        points: vec![
            GivenPoints { part: "conduct".into(), points: Some(9), reason: String::new() },
            GivenPoints { part: "duration".into(), points: None, reason: "'họp' \"muộn\"".into() },
        ],
        number: Some(7),
        state: MeetingState::Open,
    }
}

fn item(base: u128, speaker: Speaker) -> AgendaItem {
    AgendaItem {
        id: ItemId(id(base)),
        section: Section::Proceedings,
        part: Part::Regular,
        title: "Đánh giá công tác tháng".to_owned(),
        presenter: Some(speaker),
        minutes: Some(20),
        movements: vec![
            Movement { id: MovementId(id(base + 6)), member: MemberId(id(1)), kind: MovementKind::Left, at: None },
            Movement {
                id: MovementId(id(base + 7)),
                member: MemberId(id(1)),
                kind: MovementKind::Arrived,
                at: NaiveTime::from_hms_opt(8, 5, 0),
            },
        ],
        text: "Tình hình <b>chung</b>: $x_1$ 'ổn' \"định\" \\ 100 %".to_owned(),
        documents: vec![DocumentRead {
            id: DocumentId(id(base + 1)),
            code: "112-CV/ĐU".to_owned(),
            date: Some(day(1)),
            issuer: "Đảng ủy phường".to_owned(),
            title: "về thủy lợi".to_owned(),
            incoming: Some(IncomingId(id(70))),
        }],
        opinions: vec![
            Opinion { id: OpinionId(id(base + 2)), speaker, text: "Thống nhất.".to_owned() },
            Opinion { id: OpinionId(id(base + 3)), speaker, text: "Bổ sung đường điện.".to_owned() },
        ],
        votes: vec![Vote {
            id: VoteId(id(base + 4)),
            subject: "Nghị quyết tháng".to_owned(),
            form: VoteForm::Card,
            decision: DecisionKind::Ordinary,
            votes_for: Some(1),
            against: 0,
            abstain: 0,
            minority: vec![
                MinorityOpinion {
                    id: MinorityId(id(base + 8)),
                    member: MemberId(id(1)),
                    text: "Chưa nên thu trong quý này.".to_owned(),
                    reserved: true,
                },
                MinorityOpinion {
                    id: MinorityId(id(base + 9)),
                    member: MemberId(id(2)),
                    text: "Nên hỏi thêm dân.".to_owned(),
                    reserved: false,
                },
            ],
            ballots: Ballots { issued: Some(3), returned: Some(2), invalid: Some(1) },
            named: vec![
                NamedVote { member: MemberId(id(2)), choice: Choice::Abstain },
                NamedVote { member: MemberId(id(1)), choice: Choice::For },
            ],
        }],
        conclusion: "Thông qua.".to_owned(),
        conclusion_need: ConclusionNeed::Required,
        assignments: vec![Assignment {
            id: AssignmentId(id(base + 5)),
            member: Some(MemberId(id(1))),
            with_members: vec![MemberId(id(2)), MemberId(id(1))],
            task: "Vận động xã hội hóa".to_owned(),
            due: Some(day(30)),
            expected: "12 hộ".to_owned(),
            kind: TaskKind::Once,
            starts: Some(day(5)),
            area: "Tổ 3".to_owned(),
        }],
        origin: Origin::Standing { key: "review".to_owned() },
        put_off: Some("chờ hướng dẫn".to_owned()),
        mentions: vec![Mention {
            id: MentionId(id(base + 10)),
            member: MemberId(id(2)),
            kind: MentionKind::Criticism,
            text: "Vắng hai tháng liền".to_owned(),
        }],
    }
}

/// A report on the first assignment of a meeting.
pub fn report_on(meeting: &Meeting) -> TaskReport {
    let assignment = meeting.agenda[0].assignments[0].id;
    TaskReport { assignment, result: TaskResult::Late, note: "còn 3 hộ".to_owned() }
}
