//! What a screen or the terminal is shown: values, never sentences (but for those that stand on the paper itself).

mod areas;
mod attachments;
mod hall;
mod history;
mod imports;
mod kinds;
mod member_years;
mod papers;
mod preparation;
mod read_back;
mod registers;
mod resolutions;
mod rules;
mod score;
mod search;
mod signed_copies;
mod task_decisions;
mod tasks;
mod themed_plan;
mod themes;
mod topics;
mod year_plan;

use chrono::NaiveDate;
use domain::addendum::Addendum;
use domain::cell::Cell;
use domain::dates::Month;
use domain::headcount::{HeadCount, RollLine};
use domain::headgroups::GroupMembers;
use domain::ids::{MeetingId, MemberId, VoteId};
use domain::meeting::{Meeting, MeetingKind, MeetingState};
use domain::member::{Member, Standing};
use domain::preparation::Side;
use domain::problem::{Problem, Weight};
use domain::quorum::Quorum;
use domain::rules::{AbsenceReason, Phrase};
use domain::tasks::{GivenTask, TaskCount};
use domain::themed::Quarter;
use domain::themed_year::ThemedNeed;
use domain::votes::{VoteOutcome, VotingBase};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use areas::*;
pub use attachments::AttachmentLine;
pub use domain::papers::MeetingPaper;
pub use hall::{HallLine, HallView, HallVote};
pub use history::{HistoryLine, UndoState};
pub use imports::{ImportChange, ImportLine, ImportPreview, ImportProblem, ImportReason};
pub use kinds::{MeetingManner, MeetingProposal};
pub use member_years::{CellYearLine, CellYearView, ChosenYear, MemberYearView};
pub use papers::{PaperAnchor, PaperFile, PaperFormat, PaperPreview, SavedFile};
pub use preparation::{NearStep, Ticked};
pub use read_back::{Passage, PassageLine};
pub use registers::{IncomingLine, PetitionLine, RegistersWaiting};
pub use resolutions::{ResolutionLine, ResolutionRegister, ResolutionTask};
pub use rules::{RuleSet, RuleSetOrigin, RuleSetTime, RulesPreview};
pub use score::{ScoreFigure, ScoreLineFigure};
pub use search::{Fate, Found, SearchChoices, SearchQuestion, SearchResults};
pub use signed_copies::SignedCopyLine;
pub use task_decisions::{DecisionLineOfList, SlipText};
pub use tasks::{MemberLoad, TaskBoard, TaskLine, TaskReminder, TaskReminders, TaskView};
pub use themed_plan::{ThemedPlanView, ThemedSessionView, YearPaper};
pub use themes::{LibraryLine, MeetingThemes, ThemeUse};
pub use topics::TopicLine;
pub use year_plan::YearPlanView;

/// A change that was kept, by the number under which it can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Done {
    /// Number of the action in the history; `None` when nothing differed from what was kept.
    pub action: Option<u32>,
}

impl Done {
    /// The action under way, once everything in it is written.
    pub(crate) fn of(change: &store::Change<'_>) -> Self {
        Self { action: change.has_changes().then(|| change.number()) }
    }
}

/// One line of the members' list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberLine {
    /// The member.
    pub member: Member,
    /// What the member is on the day asked for; `None` when not of the cell on that day.
    pub standing: Option<Standing>,
    /// Party age in whole years on that day.
    pub party_age: Option<u32>,
    /// Orders the list by tên, then họ and đệm: compare as plain text.
    pub name_order: String,
}

/// The members' list on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MemberList {
    /// The day.
    pub day: NaiveDate,
    /// Everybody ever on the list, in the order of posts and names.
    pub lines: Vec<MemberLine>,
    /// The official count on that day.
    pub head_count: HeadCount,
}

/// One line of the list of meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingLine {
    /// Which meeting.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// Whether locked.
    pub state: MeetingState,
    /// Number of its minutes, once taken.
    pub number: Option<u32>,
    /// Present at it.
    pub present: u32,
    /// Assignments given at it.
    pub assignments: u32,
}

/// What a new meeting begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewMeeting {
    /// What kind.
    pub kind: MeetingKind,
    /// Of which month.
    pub month: Month,
    /// On which day.
    pub date: NaiveDate,
    /// When it begins.
    pub starts: chrono::NaiveTime,
    /// Where.
    pub place: String,
}

/// A problem and whether it stops the minutes from being locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WeighedProblem {
    /// The problem.
    pub problem: Problem,
    /// Whether it blocks.
    pub weight: Weight,
}

/// A vote of a meeting with its count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct VoteFigure {
    /// Which vote.
    pub vote: VoteId,
    /// The count.
    pub outcome: VoteOutcome,
    /// The sentence that stands on the paper.
    pub sentence: String,
    /// Who was in the room and had a vote, in the order of the roll.
    pub voters: Vec<MemberId>,
    /// How many slips are printed for a secret vote, spare ones included; `None` for others.
    pub slips: Option<u32>,
}

/// What follows from the facts of a meeting; computed anew after each save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingFigures {
    /// The roll, in the order of posts and names.
    pub roll: Vec<RollLine>,
    /// The head-count.
    pub head_count: HeadCount,
    /// The head-count as it stands on the paper.
    pub head_count_sentence: String,
    /// Who counts in votes.
    pub voting_base: VotingBase,
    /// Each vote with its count.
    pub votes: Vec<VoteFigure>,
    /// How long it lasted, minutes.
    pub minutes_long: Option<u32>,
    /// How long it should last at least, minutes, where a rule sets it.
    pub min_minutes: Option<u32>,
    /// How many different people spoke.
    pub speakers: u32,
    /// Reports on the tasks that came back.
    pub task_count: TaskCount,
    /// What is missing or cannot be right.
    pub problems: Vec<WeighedProblem>,
    /// The number that the minutes have or will take.
    pub number: u32,
    /// The number of what it issues besides, taken or proposed.
    pub outcome_number: u32,
    /// Its papers, the minutes first.
    pub papers: Vec<MeetingPaper>,
    /// The quality of the meeting in points; `None` for meetings that are not scored.
    pub score: Option<ScoreFigure>,
    /// Who is there and has not been heard, neither today nor in the three months before.
    pub silent: Vec<MemberId>,
    /// The people behind each number of the head-count.
    pub head_groups: Vec<GroupMembers>,
    /// Papers that are made only when asked for.
    pub requested: Vec<MeetingPaper>,
    /// Voters at the roll call beside the quorum; `None` where the rules ask for none.
    pub quorum: Option<Quorum>,
}

/// One meeting with everything that its screen needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MeetingView {
    /// The meeting as it is kept.
    pub meeting: Meeting,
    /// What follows from it.
    pub figures: MeetingFigures,
    /// Tasks that came back to it from earlier meetings.
    pub carried_in: Vec<GivenTask>,
    /// Quick reasons of absence of its rules.
    pub absence_reasons: Vec<AbsenceReason>,
    /// Name of the rules it is held under.
    pub rules: String,
    /// Fingerprint at the foot of each locked paper, in the order of the parts; empty while open.
    pub fingerprints: Vec<String>,
    /// What its kind brings with it.
    pub manner: MeetingManner,
    /// Phrases of its rules.
    pub phrases: Vec<Phrase>,
    /// The quarter that still owes a themed session, for whoever prepares the meeting.
    pub themed_owed: Option<Quarter>,
    /// Addenda to its locked minutes, in their order; none while open.
    pub addenda: Vec<Addendum>,
}

/// What was done to a meeting, for the history; typing joins the save before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MeetingDeed {
    /// Text was written or details filled in.
    Write,
    /// The roll was called.
    CallRoll,
    /// Lines of the agenda were added or moved.
    ArrangeAgenda,
    /// A line of the agenda was removed.
    RemoveItem,
    /// An opinion was removed.
    RemoveOpinion,
    /// A document was removed.
    RemoveDocument,
    /// A vote was removed.
    RemoveVote,
    /// An assignment was removed.
    RemoveAssignment,
    /// A guest was removed.
    RemoveGuest,
    /// A coming or going was removed.
    RemoveMovement,
    /// A line was left to the next meeting, or taken up again.
    PutOffItem,
    /// Praise, a reminder or a criticism was removed.
    RemoveMention,
    /// A minority opinion was removed.
    RemoveMinority,
}

/// A saved meeting: what changed is kept, and these are its figures now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedMeeting {
    /// Number of the action, for undoing; `None` when nothing differed from what was kept.
    pub action: Option<u32>,
    /// The figures after the save.
    pub figures: MeetingFigures,
}

/// Something that the month needs, or that is late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "step", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum HomeStep {
    /// No member is on the list yet.
    AddMembers,
    /// The regular meeting of the month has not been created.
    CreateMeeting {
        /// Of which month.
        month: Month,
        /// On which day it is usually held.
        usual_day: NaiveDate,
    },
    /// A meeting is open and its day has not come.
    PrepareMeeting {
        /// Which.
        meeting: MeetingId,
        /// What kind.
        kind: MeetingKind,
        /// Of which month.
        month: Month,
        /// On which day.
        date: NaiveDate,
    },
    /// A meeting is open on its day or after it: hold it, complete it, lock it.
    CompleteMeeting {
        /// Which.
        meeting: MeetingId,
        /// What kind.
        kind: MeetingKind,
        /// Of which month.
        month: Month,
        /// On which day.
        date: NaiveDate,
        /// How many problems still block the lock.
        blocking: u32,
    },
    /// Steps before or after a meeting are due soon, or late.
    FollowLadder {
        /// Which.
        meeting: MeetingId,
        /// What kind.
        kind: MeetingKind,
        /// Of which month.
        month: Month,
        /// On which side of it.
        side: Side,
        /// The steps, in their order.
        steps: Vec<NearStep>,
    },
    /// The minutes of the month are locked: print, sign, send.
    PrintPapers {
        /// Which.
        meeting: MeetingId,
        /// What kind.
        kind: MeetingKind,
        /// Of which month.
        month: Month,
    },
    /// Areas are in nobody's charge, or were not visited for long.
    SeeToAreas(AreaReminder),
    /// The plan of themed sessions needs something.
    PlanThemed {
        /// What.
        need: ThemedNeed,
    },
    /// Tasks are overdue or near due.
    FollowTasks(TaskReminders),
}

/// The home screen: what the month needs, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Home {
    /// The cell.
    pub cell: Cell,
    /// The day it is computed for.
    pub today: NaiveDate,
    /// What is to be done, first things first.
    pub steps: Vec<HomeStep>,
    /// Tasks still open, the earliest due first.
    pub open_tasks: Vec<GivenTask>,
    /// Names of the people in those tasks.
    pub people: Vec<PersonName>,
    /// The count of members today.
    pub head_count: HeadCount,
}

/// A member's name by identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    /// Who.
    pub member: MemberId,
    /// Full name.
    pub name: String,
}

/// The result of checking the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct BookCheck {
    /// What is wrong, each as the JSON of a `store::Finding`, for whoever repairs it; empty when the book is whole.
    pub findings: Vec<String>,
    /// Members kept.
    pub members: u32,
    /// Meetings kept.
    pub meetings: u32,
    /// Actions in the history.
    pub actions: u32,
    /// Papers locked.
    pub locked_papers: u32,
}
