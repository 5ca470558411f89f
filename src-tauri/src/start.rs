//! How the program was started: its arguments and the few settings of its environment.

use crate::session::Session;
use actions::failure::Failure;
use std::ffi::OsString;
use std::path::PathBuf;

/// What to open first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum First {
    /// The book that was open last, or the first run.
    #[default]
    Remembered,
    /// The practice cell.
    Practice,
    /// The book of a folder.
    Folder(PathBuf),
}

/// How the program was started.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Start {
    /// What to open first.
    pub first: First,
    /// Prints a line when the first page is ready.
    pub tells_ready: bool,
    /// Where everything is kept, when not at the usual place of this system (`SCB_HOME`).
    pub home: Option<PathBuf>,
}

impl Start {
    /// Reads the arguments (without the program's name); what is not known is passed over, as desktop systems add their own.
    pub fn from_arguments(mut arguments: impl Iterator<Item = OsString>, home: Option<OsString>) -> Self {
        let mut start = Self { home: home.map(PathBuf::from), ..Self::default() };
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--practice") => start.first = First::Practice,
                Some("--bench-ready") => start.tells_ready = true,
                Some("--book") => start.first = arguments.next().map_or(First::Remembered, |f| First::Folder(f.into())),
                _ => {}
            }
        }
        start
    }

    /// Brings the session to what is to be opened first.
    pub fn open_first(&self, session: &Session) -> Result<(), Failure> {
        match &self.first {
            First::Remembered => Ok(()),
            First::Practice => session.open_practice().map(|_| ()),
            First::Folder(folder) => session.choose(folder).map(|_| ()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(arguments: &[&str]) -> Start {
        Start::from_arguments(arguments.iter().map(OsString::from), None)
    }

    #[test]
    fn arguments_say_what_is_opened_first() {
        assert_eq!(started(&[]).first, First::Remembered);
        assert_eq!(started(&["--practice"]).first, First::Practice);
        assert_eq!(started(&["--book", "/so"]).first, First::Folder("/so".into()));
        assert_eq!(started(&["--book"]).first, First::Remembered);
        assert!(started(&["--bench-ready", "--gapplication-service"]).tells_ready);
    }
}
