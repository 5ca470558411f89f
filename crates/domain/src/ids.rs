//! Identifiers of everything that is kept. They are made outside this crate (version 7 UUIDs), because making one needs a clock.

use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id! {
    /// Names one member of the cell (đảng viên).
    MemberId
}
id! {
    /// Names one dated status of a member.
    StatusId
}
id! {
    /// Names one meeting (buổi sinh hoạt).
    MeetingId
}
id! {
    /// Names one guest of one meeting (khách mời, đại biểu).
    GuestId
}
id! {
    /// Names one line of an agenda.
    ItemId
}
id! {
    /// Names one opinion of one speaker.
    OpinionId
}
id! {
    /// Names one coming or going during a meeting.
    MovementId
}
id! {
    /// Names one document that was read out at a meeting.
    DocumentId
}
id! {
    /// Names one vote.
    VoteId
}
id! {
    /// Names one mention of a member by name.
    MentionId
}
id! {
    /// Names one minority opinion on one vote.
    MinorityId
}
id! {
    /// Names one assignment of a member (phân công).
    AssignmentId
}
id! {
    /// Names one addendum to locked minutes (bổ sung, đính chính).
    AddendumId
}
id! {
    /// Names one scan of a signed paper.
    SignedCopyId
}
id! {
    /// Names one document of the register of incoming documents (văn bản đến).
    IncomingId
}
id! {
    /// Names one petition (kiến nghị).
    PetitionId
}
id! {
    /// Names one step of a petition: sent, answered, settled.
    PetitionStepId
}
id! {
    /// Names one topic of the parking list (nội dung chờ).
    TopicId
}
id! {
    /// Names one note on the progress of a task.
    TaskNoteId
}
id! {
    /// Names one topic of the library of themed sessions (chuyên đề).
    ThemeId
}
id! {
    /// Names one attached file (tệp đính kèm).
    AttachmentId
}
