//! Kinds of meeting and the parts that need minutes of their own; what each requires is in the rule pack.

use crate::member::Post;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Kinds of meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MeetingKind {
    /// Sinh hoạt thường kỳ.
    Regular,
    /// Sinh hoạt thường kỳ và sinh hoạt chuyên đề trong cùng một buổi, lần lượt, không lẫn vào nhau.
    RegularAndThemed,
    /// Sinh hoạt chuyên đề, vào một buổi riêng.
    Themed,
    /// Họp chi ủy.
    Committee,
    /// Họp chi bộ bất thường.
    Extraordinary,
    /// Kiểm điểm, đánh giá, xếp loại cuối năm.
    Review,
    /// Xét kết nạp đảng viên.
    Admission,
    /// Xét công nhận đảng viên chính thức.
    FullMembership,
    /// Xét kỷ luật.
    Discipline,
}

/// Which of the meetings of one evening a line belongs to; each part has minutes of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// Phần thường kỳ, hoặc cả buổi khi buổi chỉ có một phần.
    Regular,
    /// Phần chuyên đề của buổi thường kỳ và chuyên đề.
    Themed,
}

impl MeetingKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Regular,
        Self::RegularAndThemed,
        Self::Themed,
        Self::Committee,
        Self::Extraordinary,
        Self::Review,
        Self::Admission,
        Self::FullMembership,
        Self::Discipline,
    ];

    /// The parts that need minutes of their own, in the order in which they are held.
    #[must_use]
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::RegularAndThemed => &[Part::Regular, Part::Themed],
            _ => &[Part::Regular],
        }
    }
}

/// Who is called at a kind of meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum RollOf {
    /// Every member of the cell.
    #[default]
    Cell,
    /// The cell's committee: those with a post in it.
    Committee,
}

impl RollOf {
    /// Tells whether somebody with this post is called.
    #[must_use]
    pub fn calls(self, post: Post) -> bool {
        self == Self::Cell || post != Post::None
    }
}

/// How often a kind of meeting is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Frequency {
    /// Once a month, counted over the kinds of one family.
    Monthly,
    /// As often as it is needed.
    AsNeeded,
}

/// What is reported at a kind of meeting besides its agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StandingReport {
    /// How earlier tasks stand.
    Tasks,
    /// The state of the Party fee.
    Fee,
}
