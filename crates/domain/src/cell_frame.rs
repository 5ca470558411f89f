//! What every paper of the cell itself begins and ends with: the bodies of its heading, its day, who signs.

use crate::cell::Cell;
use crate::member::{Member, Post};
use crate::rules::{PaperLayout, RulePack};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The frame of a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellFrame {
    /// The cell whose paper it is.
    pub cell: Cell,
    /// "ĐẢNG CỘNG SẢN VIỆT NAM".
    pub party_title: String,
    /// Code of the issuing body in numbers: "CB".
    pub body_code: String,
    /// Its day.
    pub date: NaiveDate,
    /// Who signs: the secretary of the day, else the deputy; `None` when there is neither.
    pub signer: Option<(Post, String)>,
    /// Sizes, margins and spacing.
    pub layout: PaperLayout,
}

impl CellFrame {
    /// The frame of a paper of a day.
    #[must_use]
    pub fn of(cell: Cell, members: &[Member], pack: &RulePack, date: NaiveDate) -> Self {
        let with = |post| members.iter().find(|one| one.post == post && one.standing_on(date).is_some());
        let signer = [Post::Secretary, Post::DeputySecretary].into_iter().find_map(with);
        Self {
            cell,
            party_title: pack.minutes.party_title.clone(),
            body_code: pack.minutes.body_code.clone(),
            date,
            signer: signer.map(|member| (member.post, member.name.clone())),
            layout: pack.paper.clone(),
        }
    }
}
