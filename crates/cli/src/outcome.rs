//! How a command ends: what is printed, and with which code (docs/cli.md).

use crate::arguments::Form;
use crate::words;
use actions::Failure;
use serde_json::{Value, json};
use std::io::Write;
use std::process::ExitCode;

/// What a command has to say.
pub struct Told {
    /// For people.
    pub text: String,
    /// For programs.
    pub json: Value,
    /// Whether what was asked holds.
    pub verdict: Verdict,
}

/// Whether what was asked holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Good,
    /// The book was checked and is not sound.
    Unsound,
}

impl Told {
    /// Something done.
    pub fn new(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, verdict: Verdict::Good }
    }
}

/// Prints the outcome and gives the exit code.
pub fn tell(outcome: Result<Told, Failure>, form: Form) -> ExitCode {
    match outcome {
        Ok(told) => {
            let text = match form {
                Form::Text => told.text,
                Form::Json => told.json.to_string(),
            };
            // Nobody reads any more: there is nothing left to say it to.
            let _ = writeln!(std::io::stdout(), "{text}");
            match told.verdict {
                Verdict::Good => ExitCode::SUCCESS,
                Verdict::Unsound => ExitCode::from(4),
            }
        }
        Err(failure) => {
            let text = match form {
                Form::Text => words::failure(&failure),
                Form::Json => json!({ "error": failure }).to_string(),
            };
            let _ = writeln!(std::io::stderr(), "{text}");
            ExitCode::from(code(&failure))
        }
    }
}

/// The code of a failure: kinds that a script treats differently.
fn code(failure: &Failure) -> u8 {
    match failure {
        Failure::WrongPassphrase | Failure::WrongRecoveryKey | Failure::RecoveryKeyMistyped { .. } => 3,
        Failure::NotABook { .. } | Failure::BookDamaged { .. } | Failure::BookTooNew { .. } => 4,
        Failure::BookInUse => 5,
        Failure::PassphraseTooShort { .. }
        | Failure::BookExists { .. }
        | Failure::CellInvalid { .. }
        | Failure::MemberInvalid { .. }
        | Failure::MemberInMeetings
        | Failure::NotFound
        | Failure::MeetingExists { .. }
        | Failure::DateOutsideMonth { .. }
        | Failure::MeetingHasReports
        | Failure::MeetingLocked
        | Failure::DayAhead
        | Failure::CannotLock { .. }
        | Failure::MinutesNotLocked
        | Failure::AddendumInvalid { .. }
        | Failure::LocalRulesInvalid { .. }
        | Failure::RulesInUse
        | Failure::IncomingInvalid { .. }
        | Failure::PetitionInvalid { .. }
        | Failure::DecisionInvalid { .. }
        | Failure::DecisionIssued
        | Failure::AreaInvalid { .. }
        | Failure::VisitInvalid { .. }
        | Failure::ThemeInvalid { .. }
        | Failure::MaterialUnusable { .. }
        | Failure::ThemedSessionInvalid { .. }
        | Failure::OwnTaskInvalid { .. }
        | Failure::TaskNoteInvalid { .. }
        | Failure::TaskChanged
        | Failure::TaskHasReports
        | Failure::UndoBlocked => 6,
        Failure::FileUnreadable { .. }
        | Failure::FileTooLarge { .. }
        | Failure::FileEmpty { .. }
        | Failure::FileChanging { .. }
        | Failure::NotAScan { .. }
        | Failure::NotAttachable { .. }
        | Failure::ImportRefused { .. }
        | Failure::RulesRefused { .. }
        | Failure::BadRequest { .. } => 7,
        Failure::DiskFull { .. } | Failure::NotWritable { .. } | Failure::DiskFailed { .. } => 8,
        Failure::NoBookOpen => 2,
        Failure::ViewerMissing { .. } | Failure::Unexpected { .. } => 1,
    }
}
