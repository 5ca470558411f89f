//! The frozen record of one part of a meeting: exactly what its minutes say, with every name spelled out.
//!
//! Locking a meeting keeps this record; the paper is made of it alone, so that it never changes afterwards.

use crate::ballots::Ballots;
use crate::dates::Month;
use crate::headcount::{HeadCount, RollLine};
use crate::kinds::RollOf;
use crate::meeting::{DocumentRead, FeeStatus, Guest, MeetingKind, Part, Section, TaskKind, TaskResult};
use crate::member::{Activity, Post};
use crate::mentions::NamedMention;
use crate::minority::NamedMinority;
use crate::movements::MovementKind;
use crate::named_votes::VoterNames;
use crate::outcome::RecordedOutcome;
use crate::rules::{MinutesForm, PaperLayout};
use crate::score::RecordedScore;
use crate::votes::{VoteForm, VoteOutcome};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A person as the paper names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPerson {
    /// Full name.
    pub name: String,
    /// What the paper says of the person.
    pub capacity: Capacity,
}

/// In which capacity a person is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Capacity {
    /// A member with the post that the member has.
    Member(Post),
    /// A guest with post and unit, either of which may be empty.
    Guest {
        /// Post.
        post: String,
        /// Body.
        unit: String,
    },
}

/// Somebody who was not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absentee {
    /// Full name.
    pub name: String,
    /// Why; empty when no reason was given.
    pub reason: String,
    /// Whether exempt, away or otherwise.
    pub activity: Activity,
}

/// What one speaker said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpokenOpinion {
    /// Who.
    pub speaker: NamedPerson,
    /// What.
    pub text: String,
}

/// A vote with its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedVote {
    /// On what.
    pub subject: String,
    /// How.
    pub form: VoteForm,
    /// The count.
    pub outcome: VoteOutcome,
    /// What voters held against it; minutes locked by earlier versions say nothing of it.
    #[serde(default)]
    pub minority: Vec<NamedMinority>,
    /// The slips of a secret ballot; minutes locked by earlier versions say nothing of them.
    #[serde(default)]
    pub ballots: Ballots,
    /// Who voted otherwise than for, where it was recorded by name; minutes locked by earlier versions never were.
    #[serde(default)]
    pub names: Option<VoterNames>,
}

/// An assignment with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedAssignment {
    /// Who is in charge; empty when nobody yet.
    pub member: String,
    /// Who helps.
    pub with_members: Vec<String>,
    /// What.
    pub task: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// What should come of it.
    pub expected: String,
    /// How long it is for; minutes locked by earlier versions know only tasks for once.
    #[serde(default)]
    pub kind: TaskKind,
    /// From when on; minutes locked by earlier versions say nothing of it.
    #[serde(default)]
    pub starts: Option<NaiveDate>,
    /// Area or households; minutes locked by earlier versions say nothing of them.
    #[serde(default)]
    pub area: String,
}

/// A report on an earlier assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedReport {
    /// Who is in charge.
    pub member: String,
    /// What was to be done.
    pub task: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How it stands; `None` when nothing was reported.
    pub result: Option<TaskResult>,
    /// What was told.
    pub note: String,
    /// Who helps; minutes locked by earlier versions say nothing of it.
    #[serde(default)]
    pub with_members: Vec<String>,
    /// How long it is for; minutes locked by earlier versions know only tasks for once.
    #[serde(default)]
    pub kind: TaskKind,
    /// Area or households; minutes locked by earlier versions say nothing of them.
    #[serde(default)]
    pub area: String,
    /// How it stood before, as the meeting before was told; minutes locked by earlier versions say nothing of it.
    #[serde(default)]
    pub before: Option<TaskResult>,
}

/// A member who came or went while a line was dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMovement {
    /// Full name.
    pub name: String,
    /// Came or went.
    pub kind: MovementKind,
    /// When, as far as it was noted.
    pub at: Option<NaiveTime>,
}

/// One agenda line as the paper tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedItem {
    /// Key by which a preview finds the line again: the item's identifier.
    pub key: String,
    /// Where in the meeting.
    pub section: Section,
    /// Title.
    pub title: String,
    /// Who presented.
    pub presenter: Option<NamedPerson>,
    /// Planned minutes.
    pub minutes: Option<u32>,
    /// Who came or went; minutes locked by the first version say nothing of it.
    #[serde(default)]
    pub movements: Vec<NamedMovement>,
    /// What was presented.
    pub text: String,
    /// Documents read out.
    pub documents: Vec<DocumentRead>,
    /// Opinions.
    pub opinions: Vec<SpokenOpinion>,
    /// Votes.
    pub votes: Vec<CountedVote>,
    /// The chair's conclusion.
    pub conclusion: String,
    /// Assignments.
    pub assignments: Vec<NamedAssignment>,
    /// Key of the standing line of the rules that this is; `None` for others, and in minutes locked by the first version.
    #[serde(default)]
    pub standing: Option<String>,
    /// Why it was left to the next meeting; minutes locked by the first version put nothing off.
    #[serde(default)]
    pub put_off: Option<String>,
    /// Who was praised, reminded or criticised; minutes locked by earlier versions say nothing of it.
    #[serde(default)]
    pub mentions: Vec<NamedMention>,
}

/// Everything that the minutes of one part say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MinutesRecord {
    /// Which part of the evening.
    pub part: Part,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// The cell's name, "Chi bộ ấp Mỹ Tây".
    pub cell: String,
    /// First line of the heading, "Đảng bộ xã Mỹ Thọ".
    pub superior: String,
    /// The committee above.
    pub superior_committee: String,
    /// Place of the date line.
    pub date_place: String,
    /// Number of these minutes; `None` before one is taken or proposed.
    pub number: Option<u32>,
    /// Month of the meeting.
    pub month: Month,
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub starts: NaiveTime,
    /// End.
    pub ends: Option<NaiveTime>,
    /// Place of the meeting.
    pub place: String,
    /// Chair.
    pub chair: Option<NamedPerson>,
    /// Minute-taker.
    pub minute_taker: Option<NamedPerson>,
    /// Guests.
    pub guests: Vec<Guest>,
    /// The head-count.
    pub head_count: HeadCount,
    /// The roll that the count comes from, frozen with it.
    pub roll: Vec<RollLine>,
    /// Absent with a reason.
    pub excused: Vec<Absentee>,
    /// Absent without.
    pub unexcused: Vec<Absentee>,
    /// State of the Party fee.
    pub fee: FeeStatus,
    /// Tasks that came back and what was reported; empty in a themed part.
    pub task_reports: Vec<NamedReport>,
    /// The agenda lines of this part.
    pub items: Vec<RecordedItem>,
    /// How many agreed when it was read back.
    pub minutes_agreed: Option<u32>,
    /// How the cell scored the meeting; in the first part only, and in none locked by the first version.
    #[serde(default)]
    pub score: Option<RecordedScore>,
    /// What was issued besides the minutes; told by the first part only, and by none locked by the first version.
    #[serde(default)]
    pub outcome: Option<RecordedOutcome>,
    /// Name of the rules it was held under.
    pub rules: String,
    /// Wording in force.
    pub form: MinutesForm,
    /// Look in force.
    pub layout: PaperLayout,
    /// Who was called; minutes locked by the first version are all of the whole cell.
    #[serde(default)]
    pub called: RollOf,
}

impl MinutesRecord {
    /// The day on which it ended: the next one when it went on past midnight.
    #[must_use]
    pub fn ended_on(&self) -> NaiveDate {
        let overnight = self.ends.is_some_and(|ends| ends < self.starts);
        if overnight { self.date.succ_opt().unwrap_or(self.date) } else { self.date }
    }
}
