//! Why an action was refused, as one exhaustive tagged enum; the screen's own switch turns it into Vietnamese.

use domain::addendum::AddendumProblem;
use domain::areas::AreaProblem;
use domain::cell::CellField;
use domain::dates::Month;
use domain::ids::MeetingId;
use domain::incoming::IncomingProblem;
use domain::local_rules::LocalRulesProblem;
use domain::member::MemberProblem;
use domain::outside_rules::RulesRefusal;
use domain::own_task::OwnTaskProblem;
use domain::petitions::PetitionProblem;
use domain::problem::Problem;
use domain::task_decision::DecisionProblem;
use domain::task_notes::TaskNoteProblem;
use domain::theme::ThemeProblem;
use domain::themed_session::ThemedSessionProblem;
use domain::visits::VisitProblem;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::path::Path;
use store::StoreError;

/// What crosses to the screen or the terminal when an action is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type, thiserror::Error)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[error("{self:?}")]
pub enum Failure {
    /// No book is open.
    NoBookOpen,
    /// The passphrase opens nothing.
    WrongPassphrase,
    /// The recovery key is well formed and opens nothing.
    WrongRecoveryKey,
    /// The recovery key has a slip of the pen.
    RecoveryKeyMistyped {
        /// Which group, the first is 1.
        group: u32,
    },
    /// A new passphrase is too short.
    PassphraseTooShort {
        /// Fewest characters.
        least: u32,
    },
    /// No book is in the folder.
    NotABook {
        /// The folder.
        path: String,
    },
    /// A book is already in the folder.
    BookExists {
        /// The folder.
        path: String,
    },
    /// The book or its key file is damaged.
    BookDamaged {
        /// What is damaged.
        detail: String,
    },
    /// The book was written by a newer program.
    BookTooNew {
        /// Version of the book.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// Another window or program has the book open.
    BookInUse,
    /// The disk is full.
    DiskFull {
        /// Where.
        path: String,
    },
    /// The place cannot be written to.
    NotWritable {
        /// Where.
        path: String,
    },
    /// The disk failed while writing; what was typed is still in the window.
    DiskFailed {
        /// What the system said.
        detail: String,
    },
    /// A file could not be read.
    FileUnreadable {
        /// Which file.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// A file is larger than the book keeps.
    FileTooLarge {
        /// Which file.
        path: String,
        /// How large it may be, in bytes.
        most: u32,
    },
    /// A file has no bytes.
    FileEmpty {
        /// Which file.
        path: String,
    },
    /// A file became longer or shorter while it was read.
    FileChanging {
        /// Which file.
        path: String,
    },
    /// A file is no PDF, JPEG or PNG, whatever its name says.
    NotAScan {
        /// Which file.
        path: String,
    },
    /// A file is neither PDF nor picture nor of Word or Excel, whatever its name says.
    NotAttachable {
        /// Which file.
        path: String,
    },
    /// No program of this system opens the file; it is kept all the same.
    ViewerMissing {
        /// Where the file is.
        path: String,
        /// What the system said.
        detail: String,
    },
    /// Details of the cell cannot be kept.
    CellInvalid {
        /// Which fields.
        fields: Vec<CellField>,
    },
    /// Details of a member cannot be kept.
    MemberInvalid {
        /// What is wrong.
        problems: Vec<MemberProblem>,
    },
    /// A member who appears in meetings, raised a petition or was in charge of an area cannot be removed from the list; a dated status can end the membership.
    MemberInMeetings,
    /// What was asked for is no longer there.
    NotFound,
    /// There is already a meeting of this kind in this month.
    MeetingExists {
        /// Which meeting.
        meeting: MeetingId,
        /// Which month.
        month: Month,
    },
    /// The day does not lie in the month of the meeting or the month next to it.
    DateOutsideMonth {
        /// Which month.
        month: Month,
    },
    /// Later meetings report on assignments of this one, so it cannot be removed.
    MeetingHasReports,
    /// The minutes are locked.
    MeetingLocked,
    /// What is done cannot have been done on a day that has not come.
    DayAhead,
    /// The minutes cannot be locked yet.
    CannotLock {
        /// What is missing or cannot be right.
        problems: Vec<Problem>,
    },
    /// The minutes are not locked yet, so that they can still be corrected themselves.
    MinutesNotLocked,
    /// An addendum cannot be kept.
    AddendumInvalid {
        /// What is wrong.
        problems: Vec<AddendumProblem>,
    },
    /// A rule pack from outside is refused whole.
    RulesRefused {
        /// Where, and what is wrong there.
        refusal: RulesRefusal,
    },
    /// Rules of a local guidance cannot be kept.
    LocalRulesInvalid {
        /// What is wrong.
        problems: Vec<LocalRulesProblem>,
    },
    /// Meetings are under these rules, or other rules lie on them.
    RulesInUse,
    /// A document of the register cannot be kept.
    IncomingInvalid {
        /// What is wrong.
        problems: Vec<IncomingProblem>,
    },
    /// A petition cannot be kept.
    PetitionInvalid {
        /// What is wrong.
        problems: Vec<PetitionProblem>,
    },
    /// A decision cannot be issued.
    DecisionInvalid {
        /// What stands in the way.
        problems: Vec<DecisionProblem>,
    },
    /// A decision is issued, so that nothing in it changes.
    DecisionIssued,
    /// An area cannot be kept.
    AreaInvalid {
        /// What is wrong.
        problems: Vec<AreaProblem>,
    },
    /// A visit cannot be kept.
    VisitInvalid {
        /// What is wrong.
        problems: Vec<VisitProblem>,
    },
    /// A topic of the library cannot be kept.
    ThemeInvalid {
        /// What is wrong.
        problems: Vec<ThemeProblem>,
    },
    /// A file cannot be laid into a bundle: it is broken, or asks for a password.
    MaterialUnusable {
        /// Its name.
        name: String,
    },
    /// A themed session of the plan cannot be kept.
    ThemedSessionInvalid {
        /// What is wrong.
        problems: Vec<ThemedSessionProblem>,
    },
    /// A task given outside of meetings cannot be kept.
    OwnTaskInvalid {
        /// What is wrong.
        problems: Vec<OwnTaskProblem>,
    },
    /// A note on the progress of a task cannot be kept.
    TaskNoteInvalid {
        /// What is wrong.
        problems: Vec<TaskNoteProblem>,
    },
    /// A task was changed elsewhere since the form was opened; what was typed is still in the form.
    TaskChanged,
    /// A meeting was told of a task, so it cannot be removed; it can be taken back.
    TaskHasReports,
    /// The action cannot be undone, because something after it rests on it or papers were locked.
    UndoBlocked,
    /// A foreign file is refused whole.
    ImportRefused {
        /// Why.
        reason: ImportRefusal,
        /// Where in the file, or what was found there; may be empty.
        detail: String,
    },
    /// The page asked for something that no page of ours asks for.
    BadRequest {
        /// What was wrong with it.
        detail: String,
    },
    /// A fault of the program.
    Unexpected {
        /// What is known of it; never text of the book.
        detail: String,
    },
}

/// Why a foreign file is refused whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportRefusal {
    /// Empty.
    Empty,
    /// Not of the kind that it claims to be, or broken.
    NotThisKind,
    /// Larger than is read, or grows beyond measure when opened.
    TooLarge,
    /// No column of names was found.
    NoNameColumn,
    /// Took too long or too much memory.
    TooCostly,
    /// A person named in it is not on the list.
    UnknownPerson,
    /// A name in it is that of more than one member.
    AmbiguousPerson,
    /// A report in it names an assignment that was never given.
    UnknownTask,
    /// Not well formed; the place is in the detail.
    Malformed,
}

impl Failure {
    /// Says what a store error means for whoever works in a folder.
    pub(crate) fn at(folder: &Path, error: StoreError) -> Self {
        let path = folder.display().to_string();
        match error {
            StoreError::NotABook => Self::NotABook { path },
            StoreError::AlreadyABook => Self::BookExists { path },
            StoreError::DiskFull => Self::DiskFull { path },
            StoreError::NotWritable => Self::NotWritable { path },
            other => other.into(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::WrongPassphrase => Self::WrongPassphrase,
            StoreError::WrongRecoveryKey => Self::WrongRecoveryKey,
            StoreError::RecoveryKeyMistyped { group } => Self::RecoveryKeyMistyped { group },
            StoreError::NotABook => Self::NotABook { path: String::new() },
            StoreError::AlreadyABook => Self::BookExists { path: String::new() },
            StoreError::KeyFileMissing => Self::BookDamaged { detail: "book.keys".into() },
            StoreError::Damaged { what } => Self::BookDamaged { detail: format!("{what:?}") },
            StoreError::TooNew { found, known } => Self::BookTooNew { found, known },
            StoreError::InUse { .. } => Self::BookInUse,
            StoreError::DiskFull => Self::DiskFull { path: String::new() },
            StoreError::NotWritable => Self::NotWritable { path: String::new() },
            StoreError::Io { detail } => Self::DiskFailed { detail },
            StoreError::Locked => Self::MeetingLocked,
            StoreError::NotFound { .. } => Self::NotFound,
            StoreError::UndoBlocked { .. } => Self::UndoBlocked,
            StoreError::RulePackInUse => Self::RulesInUse,
            StoreError::BrokenReference | StoreError::SettingRefused { .. } | StoreError::Sql { .. } => {
                Self::Unexpected { detail: error.to_string() }
            }
        }
    }
}
