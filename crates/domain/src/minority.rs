//! Minority opinions (ý kiến thuộc về thiểu số): a voter who thinks otherwise may have it recorded, and may reserve it.
//!
//! A right of every member with a vote (Điều lệ Đảng, Điều 9, khoản 5).

use crate::ids::{MemberId, MinorityId};
use crate::meeting::AgendaItem;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What one voter holds against a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MinorityOpinion {
    /// Its identifier.
    pub id: MinorityId,
    /// Who holds it.
    pub member: MemberId,
    /// What the member thinks.
    pub text: String,
    /// Whether the member asked to reserve it (đề nghị bảo lưu).
    pub reserved: bool,
}

/// A minority opinion as the paper tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedMinority {
    /// Full name of whoever holds it.
    pub name: String,
    /// What the member thinks.
    pub text: String,
    /// Whether the member asked to reserve it.
    pub reserved: bool,
}

/// Lists what is wrong with the minority opinions under one line, of which `voters` were in the room and had a vote.
pub(crate) fn problems_of(item: &AgendaItem, voters: &[MemberId], found: &mut Vec<Problem>) {
    for vote in &item.votes {
        for held in &vote.minority {
            if held.text.trim().is_empty() {
                found.push(Problem::MinorityEmpty { item: item.id, vote: vote.id, minority: held.id });
            }
            if !voters.contains(&held.member) {
                found.push(Problem::MinorityNotVoter { item: item.id, vote: vote.id, member: held.member });
            }
        }
    }
}
