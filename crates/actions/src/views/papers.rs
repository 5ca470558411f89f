//! The papers of a meeting: which there are, their pages on the screen, their files.

use domain::ids::{ItemId, MemberId, VoteId};
use domain::meeting::Part;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One of the papers of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum MeetingPaper {
    /// The minutes of one part.
    Minutes {
        /// Which part of the evening.
        part: Part,
    },
    /// The resolution or the conclusion.
    Outcome,
    /// The score sheet.
    ScoreSheet,
    /// The notice, while the meeting is being prepared.
    Notice,
    /// One addendum to the locked minutes.
    Addendum {
        /// The how many-th.
        number: u32,
    },
    /// The list of assignments, when there are tasks.
    Assignments,
    /// The slips of a secret ballot, until the minutes are locked.
    BallotSlips {
        /// Which vote.
        vote: VoteId,
    },
    /// The sheet on which the slips of a secret ballot are counted.
    CountingSheet {
        /// Which vote.
        vote: VoteId,
    },
    /// What was decided on one line of the agenda, of locked minutes.
    ItemExtract {
        /// Which line.
        item: ItemId,
    },
    /// What concerns one member in the locked minutes of one part.
    MemberExtract {
        /// Which part of the evening.
        part: Part,
        /// Whom it concerns.
        member: MemberId,
    },
}

/// Where one agenda line begins on the paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperAnchor {
    /// The agenda line's identifier.
    pub key: String,
    /// Page, the first is 1.
    pub page: u32,
    /// Distance from the top of the page, as a share of its height, 0 to 1.
    pub top: f64,
}

/// The pages of a paper as pictures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaperPreview {
    /// One picture a page, as a data URL.
    pub pages: Vec<String>,
    /// Where each agenda line begins.
    pub anchors: Vec<PaperAnchor>,
}

/// A file that left the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedFile {
    /// Its full path.
    pub path: String,
    /// Its name.
    pub name: String,
}

/// The kinds of file in which a paper exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PaperFormat {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
}

/// One paper's bytes with the plain ASCII name that it should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// Which paper.
    pub paper: MeetingPaper,
    /// In which format.
    pub format: PaperFormat,
    /// File name: date, number and cell, plain ASCII.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}
