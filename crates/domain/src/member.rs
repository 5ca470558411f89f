//! A member (đảng viên) and what the member is on a given day.

use crate::dates::PartialDate;
use crate::ids::{MemberId, StatusId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Sex as lists and statistics give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Sex {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// Post in the cell, in the order in which papers list people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Post {
    /// Bí thư.
    Secretary,
    /// Phó Bí thư.
    DeputySecretary,
    /// Chi ủy viên.
    CommitteeMember,
    /// No post in the cell.
    None,
}

/// What can befall a member for a time or for good, besides being probationary or official (those follow from the dates).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StatusKind {
    /// Miễn công tác và sinh hoạt đảng.
    Exempt,
    /// Giới thiệu sinh hoạt tạm thời đi nơi khác.
    Away,
    /// Sinh hoạt tạm thời đến: belongs to another cell.
    Received,
    /// Đình chỉ sinh hoạt.
    Suspended,
    /// Chuyển sinh hoạt chính thức đi.
    TransferredOut,
    /// Từ trần.
    Deceased,
    /// Xóa tên.
    StruckOff,
    /// Khai trừ.
    Expelled,
    /// Xin ra khỏi Đảng.
    Resigned,
}

impl StatusKind {
    /// Tells whether a member with this status no longer belongs to the cell.
    #[must_use]
    pub fn ends_membership(self) -> bool {
        matches!(self, Self::TransferredOut | Self::Deceased | Self::StruckOff | Self::Expelled | Self::Resigned)
    }
}

/// One status of one member, over a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StatusPeriod {
    /// Its identifier.
    pub id: StatusId,
    /// What it is.
    pub kind: StatusKind,
    /// First day on which it holds.
    pub since: NaiveDate,
    /// Last day on which it holds; open when `None`.
    pub until: Option<NaiveDate>,
    /// Why, or by which decision.
    pub reason: String,
}

impl StatusPeriod {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// One person of the cell's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// Its identifier.
    pub id: MemberId,
    /// Full name, in NFC.
    pub name: String,
    /// Sex, when known.
    pub sex: Option<Sex>,
    /// Date of birth.
    pub born: Option<PartialDate>,
    /// Date on the admission decision; Party age counts from it (Điều lệ Đảng, Điều 5.4).
    pub joined: Option<PartialDate>,
    /// Date of official membership; without it the member is probationary.
    pub official: Option<PartialDate>,
    /// Day on which the member came into this cell, when later than the admission.
    pub entered: Option<NaiveDate>,
    /// Number of the Party card, with its leading zeros; may be empty.
    pub card: String,
    /// Post in the cell.
    pub post: Post,
    /// Telephone; may be empty.
    pub phone: String,
    /// Where the member lives (tổ, ấp); may be empty.
    pub address: String,
    /// Anything else; may be empty.
    pub note: String,
    /// Dated statuses, in any order.
    pub statuses: Vec<StatusPeriod>,
}

/// Probationary or official.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Grade {
    /// Đảng viên chính thức.
    Official,
    /// Đảng viên dự bị.
    Probationary,
}

/// How a member takes part in the cell's life on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Activity {
    /// Đang sinh hoạt.
    Active,
    /// Miễn công tác và sinh hoạt.
    Exempt,
    /// Tạm thời đi nơi khác.
    Away,
    /// Tạm thời đến từ nơi khác.
    Received,
    /// Đang bị đình chỉ sinh hoạt.
    Suspended,
}

/// What a member is on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// Probationary or official.
    pub grade: Grade,
    /// How the member takes part.
    pub activity: Activity,
}

/// What is wrong with a member's details; each names its field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum MemberProblem {
    /// The name is empty.
    NameMissing,
    /// A text is longer than a paper can carry.
    TooLong {
        /// The field, by its name in this structure.
        field: String,
    },
    /// Official before joining.
    OfficialBeforeJoined,
    /// Joined before the age of 18 (Điều lệ Đảng, Điều 1), or before birth.
    JoinedTooYoung,
    /// A status ends before it begins.
    StatusEndsBeforeItBegins {
        /// The status.
        status: StatusId,
    },
    /// Two statuses hold on the same day.
    StatusesOverlap {
        /// The later one of the two.
        status: StatusId,
    },
}

impl Member {
    /// Says what the member is on a day; `None` when the member does not belong to the cell on that day.
    #[must_use]
    pub fn standing_on(&self, day: NaiveDate) -> Option<Standing> {
        let mut activity = Activity::Active;
        for period in self.statuses.iter().filter(|p| p.holds_on(day)) {
            activity = match period.kind {
                StatusKind::Exempt => Activity::Exempt,
                StatusKind::Away => Activity::Away,
                StatusKind::Received => Activity::Received,
                StatusKind::Suspended => Activity::Suspended,
                kind if kind.ends_membership() => return None,
                _ => activity,
            };
        }
        if activity != Activity::Received && !self.belongs_on(day) {
            return None;
        }
        Some(Standing { grade: self.grade_on(day), activity })
    }

    /// A guest received from elsewhere belongs to the cell only once an entry day says so; an entry after leaving is a
    /// coming back, which changes nothing of the time before.
    fn belongs_on(&self, day: NaiveDate) -> bool {
        let begun = self.statuses.iter().filter(|p| p.since <= day).max_by_key(|p| p.since);
        let nearest = begun.or_else(|| self.statuses.iter().min_by_key(|p| p.since));
        let received = nearest.filter(|p| p.kind == StatusKind::Received).map(|p| p.since);
        let joined = self.joined.is_none_or(|joined| joined.earliest() <= day);
        let came_back = |entered| self.statuses.iter().any(|p| p.kind.ends_membership() && p.since < entered);
        match (received, self.entered) {
            (Some(since), entered) => entered.is_some_and(|entered| since <= entered && entered <= day),
            (None, Some(entered)) => entered <= day || (joined && came_back(entered)),
            (None, None) => joined,
        }
    }

    fn grade_on(&self, day: NaiveDate) -> Grade {
        match self.official {
            Some(official) if official.earliest() <= day => Grade::Official,
            _ => Grade::Probationary,
        }
    }

    /// Gives the Party age in whole years on a day; `None` when the date of joining is not known.
    #[must_use]
    pub fn party_age_on(&self, day: NaiveDate) -> Option<u32> {
        self.joined.map(|joined| joined.full_years_until(day))
    }

    /// Puts every text into the form in which it is kept.
    pub fn tidy(&mut self) {
        for text in [&mut self.name, &mut self.card, &mut self.phone, &mut self.address] {
            *text = crate::text::clean_line(text);
        }
        self.note = crate::text::clean_text(&self.note);
        for period in &mut self.statuses {
            period.reason = crate::text::clean_line(&period.reason);
        }
        self.statuses.sort_by_key(|p| (p.since, p.id));
    }

    /// Lists what cannot be kept as it is; empty when all is good.
    #[must_use]
    pub fn problems(&self) -> Vec<MemberProblem> {
        let mut found = Vec::new();
        if self.name.is_empty() {
            found.push(MemberProblem::NameMissing);
        }
        for (field, text) in
            [("name", &self.name), ("card", &self.card), ("phone", &self.phone), ("address", &self.address)]
        {
            if crate::cell::too_long(text) {
                found.push(MemberProblem::TooLong { field: field.to_owned() });
            }
        }
        if let (Some(joined), Some(official)) = (self.joined, self.official)
            && official.earliest() < joined.earliest()
        {
            found.push(MemberProblem::OfficialBeforeJoined);
        }
        if let (Some(born), Some(joined)) = (self.born, self.joined)
            && joined.year() - born.year() < 18
        {
            found.push(MemberProblem::JoinedTooYoung);
        }
        found.extend(self.status_problems());
        found
    }

    fn status_problems(&self) -> Vec<MemberProblem> {
        let mut found = Vec::new();
        let mut periods: Vec<_> = self.statuses.iter().collect();
        periods.sort_by_key(|p| p.since);
        for period in &periods {
            if period.until.is_some_and(|until| until < period.since) {
                found.push(MemberProblem::StatusEndsBeforeItBegins { status: period.id });
            }
        }
        for pair in periods.windows(2) {
            if pair[0].holds_on(pair[1].since) && !pair[1].kind.ends_membership() {
                found.push(MemberProblem::StatusesOverlap { status: pair[1].id });
            }
        }
        found
    }
}

/// Gives the name of one of the members; empty when there is no such one.
#[must_use]
pub fn name_of(members: &[Member], id: MemberId) -> String {
    members.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
}

#[cfg(test)]
#[path = "member_tests.rs"]
mod tests;
