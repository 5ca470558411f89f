//! The structured meeting file (JSON) that `scb meeting import` reads; its format is described in docs/cli.md.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::member::StatusKind;
use serde::Deserialize;

/// A meeting as a file tells it, people by name.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingFile {
    /// The cell that it was held by; for whoever reads the file, the book has its own details.
    #[serde(default)]
    pub cell: Option<serde_json::Value>,
    /// "regular", "regular+thematic" or another word of [`FileKind`].
    pub kind: FileKind,
    /// "2026-10".
    pub month: String,
    /// Start.
    #[serde(deserialize_with = "moment")]
    pub starts: NaiveDateTime,
    /// End.
    #[serde(default, deserialize_with = "maybe_moment")]
    pub ends: Option<NaiveDateTime>,
    /// Place.
    #[serde(default)]
    pub place: String,
    /// Chair, by name.
    #[serde(default)]
    pub chair: String,
    /// Minute-taker, by name.
    #[serde(default)]
    pub minute_taker: String,
    /// Guests.
    #[serde(default)]
    pub guests: Vec<FileGuest>,
    /// Statuses that the book may not know yet.
    #[serde(default)]
    pub statuses: Vec<FileStatus>,
    /// The roll call.
    #[serde(default)]
    pub attendance: Vec<FileAttendance>,
    /// State of the Party fee.
    #[serde(default)]
    pub fee: FileFee,
    /// Reports on earlier assignments, by their words.
    #[serde(default)]
    pub task_reports: Vec<FileReport>,
    /// The agenda.
    #[serde(default)]
    pub agenda: Vec<FileItem>,
    /// How many agreed with the minutes.
    #[serde(default)]
    pub minutes_agreed: Option<u32>,
    /// Points given for parts of the score sheet.
    #[serde(default)]
    pub points: Vec<FilePoints>,
    /// What it issues besides its minutes.
    #[serde(default)]
    pub outcome: domain::outcome::Outcome,
}

/// Points for one part of the score sheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePoints {
    /// Key of the part in the rules.
    pub part: String,
    /// Points.
    pub points: u32,
    /// Why they differ from the proposal.
    #[serde(default)]
    pub reason: String,
}

/// Kinds as files name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum FileKind {
    /// Regular.
    #[serde(rename = "regular")]
    Regular,
    /// Regular and themed in one evening.
    #[serde(rename = "regular+thematic")]
    RegularAndThemed,
    /// Themed, on an evening of its own.
    #[serde(rename = "thematic")]
    Themed,
    /// Of the cell's committee.
    #[serde(rename = "committee")]
    Committee,
    /// Extraordinary.
    #[serde(rename = "extraordinary")]
    Extraordinary,
    /// Review of the year.
    #[serde(rename = "review")]
    Review,
    /// On an admission.
    #[serde(rename = "admission")]
    Admission,
    /// On full membership.
    #[serde(rename = "fullMembership")]
    FullMembership,
    /// On a disciplinary measure.
    #[serde(rename = "discipline")]
    Discipline,
}

/// A guest.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileGuest {
    /// Name.
    pub name: String,
    /// Post.
    #[serde(default)]
    pub post: String,
    /// Body.
    #[serde(default)]
    pub unit: String,
    /// Whether sent by the level above.
    #[serde(default)]
    pub from_superior: bool,
}

/// A dated status.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileStatus {
    /// Whose, by name.
    pub member: String,
    /// What.
    pub status: StatusKind,
    /// First day.
    pub since: NaiveDate,
    /// Last day.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A line of the roll call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAttendance {
    /// Who, by name.
    pub member: String,
    /// "present", "excused" or "unexcused".
    pub state: domain::meeting::Presence,
    /// Why absent.
    #[serde(default)]
    pub reason: String,
}

/// State of the fee.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileFee {
    /// Have paid.
    #[serde(default)]
    pub paid_by: Option<u32>,
    /// Should.
    #[serde(default)]
    pub of: Option<u32>,
    /// Remark.
    #[serde(default)]
    pub note: String,
}

/// A report on an earlier assignment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileReport {
    /// The assignment, in the words in which it was given.
    pub task: String,
    /// "doneWell", "done", "doneLate", "notDone", "late", "ongoing" or "withdrawn".
    pub result: domain::meeting::TaskResult,
    /// What was told.
    #[serde(default)]
    pub note: String,
}

/// A line of the agenda.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileItem {
    /// Title.
    pub title: String,
    /// Whether it belongs to the themed part.
    #[serde(default)]
    pub thematic: bool,
    /// Who presents, by name; a member or a guest.
    #[serde(default)]
    pub presenter: String,
    /// Planned minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Who came or went.
    #[serde(default)]
    pub movements: Vec<FileMovement>,
    /// What was presented.
    #[serde(default)]
    pub text: String,
    /// Documents read out.
    #[serde(default)]
    pub documents: Vec<FileDocument>,
    /// Opinions.
    #[serde(default)]
    pub opinions: Vec<FileOpinion>,
    /// Votes.
    #[serde(default)]
    pub votes: Vec<FileVote>,
    /// Conclusion.
    #[serde(default)]
    pub conclusion: String,
    /// Assignments.
    #[serde(default)]
    pub assignments: Vec<FileAssignment>,
    /// Why the line is left to the next meeting.
    #[serde(default)]
    pub put_off: Option<String>,
    /// Who was praised, reminded or criticised.
    #[serde(default)]
    pub mentions: Vec<FileMention>,
}

/// Somebody praised, reminded or criticised.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileMention {
    /// Who, by name.
    pub member: String,
    /// "praise", "reminder" or "criticism".
    pub kind: domain::mentions::MentionKind,
    /// For what.
    pub text: String,
}

/// A member who came or went.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileMovement {
    /// Who, by name.
    pub member: String,
    /// "arrived" or "left".
    pub kind: domain::movements::MovementKind,
    /// When: "19:20:00"; may be left out.
    #[serde(default)]
    pub at: Option<NaiveTime>,
}

/// A document read out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileDocument {
    /// Number and code.
    #[serde(default)]
    pub code: String,
    /// Date.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Issuer.
    #[serde(default)]
    pub issuer: String,
    /// Title.
    #[serde(default)]
    pub title: String,
}

/// An opinion.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileOpinion {
    /// Who, by name; a member or a guest.
    pub speaker: String,
    /// What.
    pub text: String,
}

/// A vote.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileVote {
    /// On what.
    pub subject: String,
    /// "hands", "card" or "secret".
    pub form: domain::votes::VoteForm,
    /// "ordinary", "admission", "fullMembership" or "discipline".
    pub decision: domain::votes::DecisionKind,
    /// For; absent until counted.
    #[serde(default)]
    pub votes_for: Option<u32>,
    /// Against.
    #[serde(default)]
    pub against: u32,
    /// Neither.
    #[serde(default)]
    pub abstain: u32,
    /// What voters hold against it.
    #[serde(default)]
    pub minority: Vec<FileMinority>,
    /// The slips of a secret ballot.
    #[serde(default)]
    pub ballots: FileBallots,
    /// How each voter voted, where it was recorded by name; the counts follow from it.
    #[serde(default)]
    pub named: Vec<FileNamedVote>,
}

/// The vote of one member.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileNamedVote {
    /// Who, by name.
    pub member: String,
    /// "for", "against" or "abstain".
    pub choice: domain::named_votes::Choice,
}

/// The slips of a secret ballot; what is left out is not written down.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileBallots {
    /// Handed out.
    pub issued: Option<u32>,
    /// Came back.
    pub returned: Option<u32>,
    /// Do not count.
    pub invalid: Option<u32>,
}

/// What a voter holds against a decision.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileMinority {
    /// Who, by name.
    pub member: String,
    /// What.
    pub text: String,
    /// Whether the member asked to reserve it.
    #[serde(default)]
    pub reserved: bool,
}

/// An assignment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAssignment {
    /// In charge, by name.
    #[serde(default)]
    pub member: String,
    /// Helpers, by name.
    #[serde(default)]
    pub with_members: Vec<String>,
    /// What.
    pub task: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// What should come of it.
    #[serde(default)]
    pub expected: String,
    /// "once", "regular" or "term".
    #[serde(default)]
    pub kind: domain::meeting::TaskKind,
    /// From when on.
    #[serde(default)]
    pub starts: Option<NaiveDate>,
    /// Area or households.
    #[serde(default)]
    pub area: String,
}

fn moment<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDateTime, D::Error> {
    let text = String::deserialize(from)?;
    let read = |form: &str| NaiveDateTime::parse_from_str(&text, form);
    read("%Y-%m-%dT%H:%M").or_else(|_| read("%Y-%m-%dT%H:%M:%S")).map_err(serde::de::Error::custom)
}

fn maybe_moment<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<NaiveDateTime>, D::Error> {
    #[derive(Deserialize)]
    struct Moment(#[serde(deserialize_with = "moment")] NaiveDateTime);
    Ok(Option::<Moment>::deserialize(from)?.map(|moment| moment.0))
}
