//! A meeting of the cell (buổi sinh hoạt) and everything that is written down in it.

use crate::dates::Month;
use crate::ids::{GuestId, ItemId, MeetingId, MemberId, OpinionId};
use crate::mentions::Mention;
use crate::movements::Movement;
use crate::origin::Origin;
use crate::outcome::Outcome;
use crate::score::GivenPoints;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use crate::assignment::{Assignment, TaskKind, TaskReport, TaskResult};
pub use crate::incoming::DocumentRead;
pub use crate::kinds::{MeetingKind, Part};
pub use crate::votes::Vote;

/// Whether one member was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Presence {
    /// Có mặt.
    Present,
    /// Vắng có lý do.
    Excused,
    /// Vắng không lý do.
    Unexcused,
}

/// One line of the roll call; a member without a line has not been called yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Attendance {
    /// Who.
    pub member: MemberId,
    /// Whether there.
    pub presence: Presence,
    /// Why absent; empty for those present.
    pub reason: String,
}

/// Somebody who is not of the cell and sat in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Guest {
    /// Its identifier.
    pub id: GuestId,
    /// Full name.
    pub name: String,
    /// Post; may be empty.
    pub post: String,
    /// Body that the guest comes from; may be empty.
    pub unit: String,
    /// Why the guest sits in.
    pub role: GuestRole,
}

/// Why a guest sits in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum GuestRole {
    /// Đại biểu cấp trên dự, theo dõi chi bộ.
    Superior,
    /// Khách mời.
    Invited,
}

/// Somebody who presents or speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
pub enum Speaker {
    /// A member of the cell.
    Member(MemberId),
    /// A guest of this meeting.
    Guest(GuestId),
}

/// The state of the Party fee, as the meeting was told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FeeStatus {
    /// How many members have paid.
    pub paid_by: Option<u32>,
    /// How many should have.
    pub of: Option<u32>,
    /// Anything else; may be empty.
    pub note: String,
}

/// Where in the meeting an agenda line stands (HD 42-HD/BTCTW: mở đầu, tiến hành, kết thúc).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Section {
    /// Phần mở đầu.
    Opening,
    /// Phần tiến hành.
    Proceedings,
    /// Phần kết thúc.
    Closing,
}

/// Whether the minutes can be locked while a line has no conclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ConclusionNeed {
    /// The chair must have concluded.
    Required,
    /// A procedural line, which may stay without.
    Optional,
}

/// One line of the agenda and what was said under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AgendaItem {
    /// Its identifier.
    pub id: ItemId,
    /// Where in the meeting it stands.
    pub section: Section,
    /// Which meeting of the evening it belongs to.
    pub part: Part,
    /// What it is about.
    pub title: String,
    /// Who presents it.
    pub presenter: Option<Speaker>,
    /// Planned duration in minutes.
    pub minutes: Option<u32>,
    /// Who came or went while it was dealt with, in order.
    pub movements: Vec<Movement>,
    /// What was presented.
    pub text: String,
    /// Documents that were read out or spread.
    pub documents: Vec<DocumentRead>,
    /// What was said, in order.
    pub opinions: Vec<Opinion>,
    /// Votes taken under this line.
    pub votes: Vec<Vote>,
    /// What the chair concluded.
    pub conclusion: String,
    /// Whether it must have a conclusion.
    pub conclusion_need: ConclusionNeed,
    /// Assignments born here.
    pub assignments: Vec<Assignment>,
    /// Why it stands on the agenda.
    pub origin: Origin,
    /// Why it is left to the next meeting (để lại buổi sau); `None` when it is not.
    pub put_off: Option<String>,
    /// Who was praised, reminded or criticised by name, in order.
    pub mentions: Vec<Mention>,
}

impl AgendaItem {
    /// Tells whether the chair has to conclude on it: what is put off is concluded when it comes back.
    #[must_use]
    pub fn needs_conclusion(&self) -> bool {
        self.conclusion_need == ConclusionNeed::Required && self.put_off.is_none()
    }
}

/// What one speaker said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Opinion {
    /// Its identifier.
    pub id: OpinionId,
    /// Who spoke.
    pub speaker: Speaker,
    /// What was said.
    pub text: String,
}

/// Whether a meeting can still change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum MeetingState {
    /// Being prepared, held or written up.
    Open,
    /// Biên bản đã khóa: nothing in it changes any more.
    Locked {
        /// When it was locked.
        at: DateTime<Utc>,
    },
}

impl MeetingState {
    /// Tells whether the minutes are locked.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self, Self::Locked { .. })
    }
}

/// Longest meeting over midnight: a longer one is an hour that was mistyped.
pub const LONGEST_OVERNIGHT: TimeDelta = TimeDelta::hours(6);

/// One meeting, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Meeting {
    /// Its identifier.
    pub id: MeetingId,
    /// What kind of meeting it is.
    pub kind: MeetingKind,
    /// The month that it is the meeting of.
    pub month: Month,
    /// The rule pack under which it is held; it keeps it for ever.
    pub rule_pack: String,
    /// The day on which it is held.
    pub date: NaiveDate,
    /// When it begins.
    pub starts: NaiveTime,
    /// When it ended; `None` until then.
    pub ends: Option<NaiveTime>,
    /// Where.
    pub place: String,
    /// Who chairs (chủ trì).
    pub chair: Option<MemberId>,
    /// Who writes the minutes (thư ký).
    pub minute_taker: Option<MemberId>,
    /// Guests.
    pub guests: Vec<Guest>,
    /// The roll call.
    pub attendance: Vec<Attendance>,
    /// State of the Party fee.
    pub fee: FeeStatus,
    /// Reports on earlier assignments.
    pub task_reports: Vec<TaskReport>,
    /// The agenda, in order.
    pub agenda: Vec<AgendaItem>,
    /// How many agreed with the minutes when they were read back; `None` until asked.
    pub minutes_agreed: Option<u32>,
    /// Points that the cell gave for the quality of the meeting, besides or against what the facts propose.
    pub points: Vec<GivenPoints>,
    /// What it issues besides its minutes.
    pub outcome: Outcome,
    /// Number of what it issues, once taken.
    pub outcome_number: Option<u32>,
    /// Number of the minutes of the first part, once taken; a second part has the next one.
    pub number: Option<u32>,
    /// Whether it can still change.
    pub state: MeetingState,
}

impl Meeting {
    /// Tells whether its minutes are locked.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.state.is_locked()
    }

    /// Gives how long it lasted, in minutes; `None` before its end or when no meeting ends so. An hour before the start is
    /// one after midnight, as long as the evening is no longer than [`LONGEST_OVERNIGHT`].
    #[must_use]
    pub fn minutes_long(&self) -> Option<u32> {
        let ends = self.ends?;
        let long = ends.signed_duration_since(self.starts);
        let overnight = long + TimeDelta::days(1);
        let long = if ends < self.starts && overnight <= LONGEST_OVERNIGHT { overnight } else { long };
        u32::try_from(long.num_minutes()).ok().filter(|long| *long > 0)
    }

    /// Lists everybody who spoke, each once, in the order of first speaking.
    #[must_use]
    pub fn speakers(&self) -> Vec<Speaker> {
        let mut seen = Vec::new();
        for opinion in self.agenda.iter().flat_map(|item| &item.opinions) {
            if !seen.contains(&opinion.speaker) {
                seen.push(opinion.speaker);
            }
        }
        seen
    }

    /// Puts every text into the form in which it is kept; what was typed inside a text stays as typed.
    pub fn tidy(&mut self) {
        use crate::text::{clean_line, clean_text};
        let line = |text: &mut String| *text = clean_line(text);
        let text = |text: &mut String| *text = clean_text(text);
        line(&mut self.place);
        text(&mut self.fee.note);
        for guest in &mut self.guests {
            [&mut guest.name, &mut guest.post, &mut guest.unit].into_iter().for_each(line);
        }
        for entry in &mut self.attendance {
            line(&mut entry.reason);
        }
        for report in &mut self.task_reports {
            text(&mut report.note);
        }
        for given in &mut self.points {
            line(&mut given.reason);
        }
        for item in &mut self.agenda {
            line(&mut item.title);
            item.put_off.as_mut().map(line);
            [&mut item.text, &mut item.conclusion].into_iter().for_each(text);
            for document in &mut item.documents {
                [&mut document.code, &mut document.issuer, &mut document.title].into_iter().for_each(line);
            }
            for opinion in &mut item.opinions {
                text(&mut opinion.text);
            }
            item.mentions.iter_mut().map(|mention| &mut mention.text).for_each(text);
            for vote in &mut item.votes {
                line(&mut vote.subject);
                vote.tidy_names();
                vote.minority.iter_mut().map(|held| &mut held.text).for_each(text);
            }
            item.assignments.iter_mut().for_each(Assignment::tidy);
        }
    }
}
