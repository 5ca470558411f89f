//! The write paths: each does one thing that a secretary can do, always with the same time and identifiers.

use crate::state::{self, FORMS, OUT, PASSPHRASES, content_of};
use actions::failure::Failure;
use actions::views::{MeetingDeed, MeetingPaper, PaperFile, PaperFormat};
use actions::{
    Book, KdfCost, Occasion, books, cell, drafts, history, meeting_import, meetings, member_import, members, papers,
};
use chrono::NaiveDate;
use domain::cell::Cell;
use domain::meeting::{Attendance, Meeting, MeetingKind, Part, Presence};
use domain::member::Member;
use std::cell::Cell as Counter;
use std::fs;
use std::path::{Path, PathBuf};

/// One write path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    CreateBook,
    SaveCell,
    ImportMembers,
    SaveMember,
    CreateMeeting,
    ImportMeeting,
    SaveMeeting,
    CallRoll,
    DeleteMeeting,
    LockMinutes,
    Undo,
    KeepDraft,
    DropDraft,
    ExportPapers,
    ChangePassphrase,
    RenewRecovery,
}

impl Deed {
    pub const ALL: [Self; 16] = [
        Self::CreateBook,
        Self::SaveCell,
        Self::ImportMembers,
        Self::SaveMember,
        Self::CreateMeeting,
        Self::ImportMeeting,
        Self::SaveMeeting,
        Self::CallRoll,
        Self::DeleteMeeting,
        Self::LockMinutes,
        Self::Undo,
        Self::KeepDraft,
        Self::DropDraft,
        Self::ExportPapers,
        Self::ChangePassphrase,
        Self::RenewRecovery,
    ];

    /// The name for the terminal.
    pub fn name(self) -> String {
        format!("{self:?}")
    }

    /// Finds a path by its name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.name() == name)
    }

    /// All names.
    pub fn names() -> String {
        Self::ALL.map(Self::name).join(", ")
    }

    /// The folder that this path begins from, inside the place of work; `None` begins from nothing.
    pub fn base(self) -> Option<&'static str> {
        match self {
            Self::CreateBook => None,
            Self::ImportMembers => Some("with-cell"),
            _ => Some("with-meeting"),
        }
    }

    /// Opens the book of a folder, does the deed and gives what to acknowledge it with.
    pub fn done(self, folder: &Path) -> Result<String, String> {
        let told = |failure: Failure| format!("refused: {}", serde_json::json!(failure));
        if self == Self::CreateBook {
            let made = with_occasion(self, |at| books::create(folder, a_cell(), PASSPHRASES[0], CHEAP(), at));
            return Ok(format!("DONE {}", made.map_err(told)?.recovery.groups().join("-")));
        }
        let (book, _) = state::open(folder).map_err(told)?;
        self.on(&book).map_err(told)
    }

    /// Does the deed in an open book.
    pub fn on(self, book: &Book) -> Result<String, Failure> {
        with_occasion(self, |at| self.act(book, at))?;
        if self == Self::RenewRecovery {
            return Ok(format!("DONE {}", books::renew_recovery(book, PASSPHRASES[0])?.groups().join("-")));
        }
        Ok("DONE".into())
    }

    fn act(self, book: &Book, at: Occasion<'_>) -> Result<(), Failure> {
        match self {
            // These have something to tell, so they are done by their callers.
            Self::CreateBook | Self::RenewRecovery => Ok(()),
            Self::SaveCell => {
                let mut details = cell::details(book)?;
                details.usual_place = "Hội trường tổ 4".into();
                cell::save(book, details, at).map(drop)
            }
            Self::ImportMembers => members::apply_import(book, listed_members(book)?, at).map(drop),
            Self::SaveMember => {
                let mut member = first_member(book)?;
                member.name = "Lê Thị Bạch Tuyết".into();
                members::save(book, member, at).map(drop)
            }
            Self::CreateMeeting => {
                meetings::create(book, &meetings::suggest(book, MeetingKind::Regular, None, at.today)?.wanted, at)
                    .map(drop)
            }
            Self::ImportMeeting => {
                let text = fixture_text("meetings/2026-11-thuong-ky-va-chuyen-de.json")?;
                meeting_import::import(book, &text, at).map(drop)
            }
            Self::SaveMeeting => {
                let mut meeting = first_meeting(book)?;
                for item in &mut meeting.agenda {
                    item.conclusion = format!("Chi bộ thống nhất: {}", "việc cần làm ngay. ".repeat(40));
                }
                meetings::save(book, meeting, MeetingDeed::Write, at).map(drop)
            }
            Self::CallRoll => {
                let mut meeting = first_meeting(book)?;
                let member = first_member(book)?.id;
                meeting.attendance.retain(|line| line.member != member);
                meeting.attendance.push(Attendance { member, presence: Presence::Excused, reason: "bệnh".into() });
                meetings::save(book, meeting, MeetingDeed::CallRoll, at).map(drop)
            }
            Self::DeleteMeeting => meetings::delete(book, first_meeting(book)?.id, at).map(drop),
            Self::LockMinutes => meetings::lock_minutes(book, first_meeting(book)?.id, at).map(drop),
            Self::Undo => {
                let last = history::list(book, 1)?.pop().ok_or(Failure::NotFound)?;
                history::undo(book, last.action, at).map(drop)
            }
            Self::KeepDraft => drafts::keep(book, FORMS[0], "{\"name\":\"Phạm Văn\"}", at),
            Self::DropDraft => drafts::drop(book, FORMS[1]),
            Self::ExportPapers => {
                let out = book.folder().join(OUT);
                fs::create_dir_all(&out).map_err(|e| Failure::NotWritable { path: e.to_string() })?;
                let name = "bien-ban.pdf".to_owned();
                let bytes = content_of(&name);
                papers::keep(
                    &out,
                    &[PaperFile {
                        paper: MeetingPaper::Minutes { part: Part::Regular },
                        format: PaperFormat::Pdf,
                        name,
                        bytes,
                    }],
                )
                .map(drop)
            }
            Self::ChangePassphrase => books::change_passphrase(book, PASSPHRASES[0], PASSPHRASES[1], CHEAP()),
        }
    }
}

/// The moment of every deed: 2026-10-26 in seconds.
const NOW: u64 = 1_793_000_000;

/// A derivation that costs nothing: it is not what is tortured here.
const CHEAP: fn() -> KdfCost = KdfCost::cheapest;

/// Makes the folders from which the paths begin, each a whole book, closed.
pub fn lay_out(place: &Path) -> Result<(), String> {
    if place.exists() {
        fs::remove_dir_all(place).map_err(|e| format!("{}: {e}", place.display()))?;
    }
    lay_out_books(place).map_err(|failure| format!("the first books could not be made: {failure}"))
}

fn lay_out_books(place: &Path) -> Result<(), Failure> {
    for (name, steps) in [("with-cell", &[][..]), ("with-meeting", &[Deed::ImportMembers][..])] {
        let folder = place.join(name);
        let book =
            with_occasion(Deed::CreateBook, |at| books::create(&folder, a_cell(), PASSPHRASES[0], CHEAP(), at))?.book;
        for step in steps {
            step.on(&book)?;
            with_occasion(Deed::CreateBook, |at| {
                drafts::keep(&book, FORMS[1], "{}", at)?;
                meeting_import::import(&book, &fixture_text("meetings/2026-10-thuong-ky.json")?, at)
            })?;
        }
        book.close()?;
    }
    Ok(())
}

/// The same moment and the same identifiers each time, other ones for each path.
fn with_occasion<T>(deed: Deed, act: impl FnOnce(Occasion<'_>) -> T) -> T {
    let next = Counter::new(0_u16);
    let new_id = || {
        next.set(next.get() + 1);
        let [high, low] = next.get().to_be_bytes();
        uuid::Builder::from_unix_timestamp_millis(NOW * 1000, &[0, 0, 0, 0, 0, 0, 0, deed as u8, high, low]).into_uuid()
    };
    let now = chrono::DateTime::from_timestamp(NOW.cast_signed(), 0).unwrap_or_default();
    let today = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap_or_default();
    act(Occasion { now, today, new_id: &new_id })
}

fn a_cell() -> Cell {
    Cell {
        name: "Chi bộ ấp Mỹ Tây".into(),
        kind: domain::cell::CellKind::Hamlet,
        superior: "Đảng bộ xã Mỹ Thọ".into(),
        superior_committee: "Đảng ủy xã Mỹ Thọ".into(),
        province: String::new(),
        place: "Mỹ Thọ".into(),
        term: domain::cell::Term { first_year: 2025, last_year: 2030 },
        keeper_name: "Trương Kim Hoa".into(),
        keeper_post: "Bí thư".into(),
        usual_day: 3,
        usual_time: chrono::NaiveTime::from_hms_opt(19, 30, 0).unwrap_or_default(),
        usual_place: "Nhà văn hóa ấp Mỹ Tây".into(),
        first_minutes_number: 1,
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)
}

fn fixture_text(name: &str) -> Result<String, Failure> {
    let path = fixture(name);
    fs::read_to_string(&path)
        .map_err(|e| Failure::FileUnreadable { path: path.display().to_string(), detail: e.to_string() })
}

fn listed_members(book: &Book) -> Result<Vec<Member>, Failure> {
    let program = std::env::current_exe().map_err(|e| Failure::Unexpected { detail: e.to_string() })?;
    let list = fixture("member-lists/gon-gang.xlsx");
    let preview = with_occasion(Deed::ImportMembers, |at| member_import::preview(book, &list, &program, at))?;
    Ok(preview.lines.into_iter().map(|line| line.member).collect())
}

fn first_member(book: &Book) -> Result<Member, Failure> {
    let list = members::list(book, NaiveDate::default())?;
    list.lines.into_iter().next().map(|line| line.member).ok_or(Failure::NotFound)
}

fn first_meeting(book: &Book) -> Result<Meeting, Failure> {
    let line = meetings::list(book)?.into_iter().next().ok_or(Failure::NotFound)?;
    Ok(meetings::view(book, line.id)?.meeting)
}
