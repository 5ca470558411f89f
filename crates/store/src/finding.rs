//! What can be found wrong with a book, as facts.

use crate::error::StoreError;
use serde::Serialize;

/// What an examination found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Verification {
    /// Everything wrong; empty for a sound book.
    pub findings: Vec<Finding>,
    /// Actions in the book.
    pub actions: u32,
    /// Meetings in the book.
    pub meetings: u32,
    /// Members in the book.
    pub members: u32,
    /// Frozen records in the book.
    pub locked_papers: u32,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Finding {
    /// The book, or what this check reads, cannot be read.
    Unreadable {
        /// Which check.
        check: String,
        /// Why.
        detail: String,
    },
    /// SQLite finds its own structure broken.
    Structure {
        /// What it says.
        detail: String,
    },
    /// A page does not carry the seal of the key.
    PageSeal {
        /// What SQLCipher says.
        detail: String,
    },
    /// A row refers to one that is not there.
    Reference {
        /// Table of the row.
        table: String,
        /// The table it refers to.
        parent: String,
    },
    /// The search index does not match the texts.
    SearchIndex {
        /// Where.
        detail: String,
    },
    /// Assignments stand as open that have ended, or the other way round.
    OpenAssignments {
        /// How many.
        count: u32,
    },
    /// A number is missing in the sequence of actions.
    ActionMissing {
        /// The number.
        number: u32,
    },
    /// An action holds no save, or marks of undo that do not match.
    ActionBroken {
        /// Its number.
        number: u32,
    },
    /// A journal entry belongs to no action, or does not read.
    JournalEntry {
        /// The action's number.
        number: u32,
        /// The table.
        table: String,
        /// The row.
        row: String,
    },
    /// A frozen record is not what was locked.
    PaperChanged {
        /// The meeting.
        meeting: String,
        /// The part.
        part: String,
    },
    /// A frozen record of a meeting that is not locked, or a locked meeting without one.
    PaperAstray {
        /// The meeting.
        meeting: String,
    },
    /// Addenda of a meeting that is not locked, or with a number missing.
    AddendumAstray {
        /// The meeting.
        meeting: String,
    },
    /// A scan of a signed paper that is tied to no locked record of its meeting.
    SignedCopyAstray {
        /// The meeting.
        meeting: String,
    },
    /// A kept file is not what was kept.
    FileChanged {
        /// Under which digest it stands.
        digest: String,
    },
    /// A row holds what no version of this program writes.
    Row {
        /// The table.
        table: String,
        /// The row.
        row: String,
    },
    /// A setting that durability needs is not in force.
    Setting {
        /// Its name.
        name: String,
        /// What it reads back as.
        found: String,
    },
}

impl Verification {
    /// Tells whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    /// The examination of a book that cannot even be opened.
    #[must_use]
    pub fn unreadable(error: &StoreError) -> Self {
        let mut examination = Self::empty();
        examination.unreadable_at("open", error);
        examination
    }

    pub(crate) fn empty() -> Self {
        Self { findings: Vec::new(), actions: 0, meetings: 0, members: 0, locked_papers: 0 }
    }

    pub(crate) fn unreadable_at(&mut self, check: &str, error: &StoreError) {
        self.findings.push(Finding::Unreadable { check: check.to_owned(), detail: error.to_string() });
    }
}
