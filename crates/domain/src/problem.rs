//! What can stand in the way of locking the minutes, each with its place.

use crate::ids::{AssignmentId, DocumentId, GuestId, ItemId, MemberId, MentionId, MinorityId, OpinionId, VoteId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Whether a problem stops the minutes from being locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Weight {
    /// The minutes cannot be locked.
    Blocks,
    /// Only to be known.
    Warns,
}

/// One thing that is missing or cannot be right, with where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Problem {
    /// The place is not given.
    PlaceMissing,
    /// The end is not given.
    EndMissing,
    /// The end is not after the start.
    EndsBeforeStarts,
    /// Nobody chairs.
    ChairMissing,
    /// The chair is not among those present.
    ChairNotPresent,
    /// Nobody writes the minutes.
    MinuteTakerMissing,
    /// The minute-taker is not among those present.
    MinuteTakerNotPresent,
    /// The agenda is empty.
    AgendaEmpty,
    /// Some have not been called.
    NotCalled {
        /// Who.
        members: Vec<MemberId>,
    },
    /// Some are excused without a reason given.
    ReasonMissing {
        /// Who.
        members: Vec<MemberId>,
    },
    /// The roll call names somebody who did not belong to the cell on that day.
    NotOnRoll {
        /// Who.
        members: Vec<MemberId>,
    },
    /// Comings and goings that contradict each other or the roll call.
    MovementsImpossible {
        /// Whose.
        members: Vec<MemberId>,
    },
    /// A guest has no name.
    GuestNameMissing {
        /// Which guest.
        guest: GuestId,
    },
    /// More have paid than should.
    FeeImpossible,
    /// More agreed with the minutes than were there.
    AgreedImpossible {
        /// How many were there.
        present: u32,
    },
    /// A line has no title.
    TitleMissing {
        /// Which line.
        item: ItemId,
    },
    /// A line that needs a conclusion has none.
    ConclusionMissing {
        /// Which line.
        item: ItemId,
    },
    /// A line is put off and nothing says why.
    PutOffReasonMissing {
        /// Which line.
        item: ItemId,
    },
    /// A document read out has no title.
    DocumentTitleMissing {
        /// Which line.
        item: ItemId,
        /// Which document.
        document: DocumentId,
    },
    /// A speaker is named and nothing is written.
    OpinionEmpty {
        /// Which line.
        item: ItemId,
        /// Which opinion.
        opinion: OpinionId,
    },
    /// Somebody is praised, reminded or criticised without a word for what.
    MentionEmpty {
        /// Which line.
        item: ItemId,
        /// Which mention.
        mention: MentionId,
    },
    /// A vote does not say on what.
    VoteSubjectMissing {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
    },
    /// A vote has not been counted.
    VoteNotCounted {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
    },
    /// More votes than voters present.
    MoreVotesThanVoters {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
        /// Votes counted.
        cast: u32,
        /// Voters present.
        voters: u32,
    },
    /// The slips of a secret ballot contradict each other, the votes or the number of voters.
    BallotsDoNotAddUp {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
    },
    /// A minority opinion says nothing.
    MinorityEmpty {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
        /// Which opinion.
        minority: MinorityId,
    },
    /// A minority opinion of somebody who had no vote or was not there.
    MinorityNotVoter {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
        /// Whose.
        member: MemberId,
    },
    /// A vote is recorded by name of somebody who had no vote or was not there.
    NamedNotVoter {
        /// Which line.
        item: ItemId,
        /// Which vote.
        vote: VoteId,
        /// Whose.
        member: MemberId,
    },
    /// An assignment says nothing of what is to be done.
    TaskMissing {
        /// Which line.
        item: ItemId,
        /// Which assignment.
        assignment: AssignmentId,
    },
    /// An assignment has nobody in charge.
    AssigneeMissing {
        /// Which line.
        item: ItemId,
        /// Which assignment.
        assignment: AssignmentId,
    },
    /// An assignment has no day.
    DueMissing {
        /// Which line.
        item: ItemId,
        /// Which assignment.
        assignment: AssignmentId,
    },
    /// An assignment is due before it starts.
    DueBeforeStarts {
        /// Under which line.
        item: ItemId,
        /// Which.
        assignment: AssignmentId,
    },
    /// An assignment is due before it was given.
    DueBeforeMeeting {
        /// Which line.
        item: ItemId,
        /// Which assignment.
        assignment: AssignmentId,
    },
    /// Shorter than the guidance asks.
    TooShort {
        /// How long it lasted, minutes.
        lasted: u32,
        /// How long it should, minutes.
        required: u32,
    },
    /// Fewer attended than the guidance aims at.
    AttendanceLow {
        /// Attendance in tenths of a per cent.
        per_mille: u32,
        /// The target in per cent.
        target_percent: u32,
    },
    /// More points for a part of the score sheet than it can take.
    PointsTooMany {
        /// Key of the part.
        part: String,
        /// Most points.
        most: u32,
    },
    /// Points against the proposal without a reason.
    PointsReasonMissing {
        /// Key of the part.
        part: String,
    },
    /// Parts of the score sheet without points.
    PointsMissing {
        /// How many.
        parts: u32,
    },
    /// Fewer voters are there than the usual quorum.
    QuorumMissing {
        /// Voters in the room.
        voters: u32,
        /// Voters that should be there.
        needed: u32,
        /// The voting base.
        base: u32,
    },
    /// So many have left that the quorum of the roll call is lost where a line is voted on.
    QuorumLost {
        /// Which line.
        item: ItemId,
        /// Voters in the room.
        voters: u32,
        /// Voters that should be there.
        needed: u32,
        /// The voting base.
        base: u32,
    },
    /// Tasks of earlier months were not reported on.
    TasksNotReported {
        /// Which.
        assignments: Vec<AssignmentId>,
    },
}

impl Problem {
    /// Tells whether this stops the minutes from being locked.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::TooShort { .. }
            | Self::AttendanceLow { .. }
            | Self::QuorumMissing { .. }
            | Self::QuorumLost { .. }
            | Self::TasksNotReported { .. }
            | Self::PointsMissing { .. }
            | Self::DueMissing { .. } => Weight::Warns,
            _ => Weight::Blocks,
        }
    }
}
