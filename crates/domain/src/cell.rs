//! The cell (chi bộ) whose book this is.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The kinds of cell that the guidance tells apart (HD 42-HD/BTCTW, mục 4; domain words in GLOSSARY.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CellKind {
    /// Chi bộ ấp (thôn, bản).
    Hamlet,
    /// Chi bộ khóm (tổ dân phố, khu phố).
    Neighbourhood,
    /// Chi bộ cơ quan hành chính.
    Administration,
    /// Chi bộ đơn vị sự nghiệp.
    PublicService,
    /// Chi bộ lực lượng vũ trang.
    ArmedForces,
    /// Chi bộ doanh nghiệp.
    Enterprise,
}

/// The years of one term of office (nhiệm kỳ), both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// First year of the term.
    pub first_year: u16,
    /// Last year of the term.
    pub last_year: u16,
}

/// Who the cell is, as its papers name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// "Chi bộ ấp Mỹ Tây".
    pub name: String,
    /// What kind of cell it is.
    pub kind: CellKind,
    /// The Party organisation above, first line of every heading: "Đảng bộ xã Mỹ Thọ".
    pub superior: String,
    /// The committee that papers are reported to: "Đảng ủy xã Mỹ Thọ".
    pub superior_committee: String,
    /// The province's committee, for lists that go further up; may be empty.
    pub province: String,
    /// Place name in the date line of papers: "Mỹ Thọ".
    pub place: String,
    /// The running term; numbers of papers start again with it.
    pub term: Term,
    /// Who keeps the book: name.
    pub keeper_name: String,
    /// Who keeps the book: post in the cell, "Bí thư".
    pub keeper_post: String,
    /// Day of the month on which the cell usually meets, 1-28; the whole Party meets on the 3rd.
    pub usual_day: u8,
    /// Hour at which the cell usually meets.
    pub usual_time: NaiveTime,
    /// Where the cell usually meets.
    pub usual_place: String,
    /// The number that the first minutes kept in this book take, when earlier ones of the term were written elsewhere.
    pub first_minutes_number: u32,
}

/// What is wrong with a cell's details; each names its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CellField {
    /// The name is empty or too long.
    Name,
    /// The organisation above is empty or too long.
    Superior,
    /// The committee above is empty or too long.
    SuperiorCommittee,
    /// The province is too long.
    Province,
    /// The place of the date line is empty or too long.
    Place,
    /// The years of the term are not 2 to 5 years apart, or not plausible.
    Term,
    /// The keeper's name is empty or too long.
    KeeperName,
    /// The keeper's post is too long.
    KeeperPost,
    /// The usual day is not from 1 to 28.
    UsualDay,
    /// The usual place is too long.
    UsualPlace,
    /// The first number is 0.
    FirstMinutesNumber,
}

/// Longest one-line text that a paper can carry, in characters.
pub const LONGEST_LINE: usize = 300;

impl Cell {
    /// Puts every text into NFC on one line, without blanks around it.
    pub fn tidy(&mut self) {
        for text in [
            &mut self.name,
            &mut self.superior,
            &mut self.superior_committee,
            &mut self.province,
            &mut self.place,
            &mut self.keeper_name,
            &mut self.keeper_post,
            &mut self.usual_place,
        ] {
            *text = crate::text::clean_line(text);
        }
    }

    /// Lists the fields that cannot be kept as they are; empty when all are good.
    #[must_use]
    pub fn wrong_fields(&self) -> Vec<CellField> {
        let needed = |text: &str| text.is_empty() || too_long(text);
        let years = self.term.last_year.saturating_sub(self.term.first_year);
        [
            (CellField::Name, needed(&self.name)),
            (CellField::Superior, needed(&self.superior)),
            (CellField::SuperiorCommittee, needed(&self.superior_committee)),
            (CellField::Province, too_long(&self.province)),
            (CellField::Place, needed(&self.place)),
            (CellField::Term, !(2..=6).contains(&years) || !(1930..=2200).contains(&self.term.first_year)),
            (CellField::KeeperName, needed(&self.keeper_name)),
            (CellField::KeeperPost, too_long(&self.keeper_post)),
            (CellField::UsualDay, !(1..=28).contains(&self.usual_day)),
            (CellField::UsualPlace, too_long(&self.usual_place)),
            (CellField::FirstMinutesNumber, self.first_minutes_number == 0),
        ]
        .into_iter()
        .filter_map(|(field, wrong)| wrong.then_some(field))
        .collect()
    }
}

/// Tells whether a one-line text is longer than a paper can carry.
#[must_use]
pub fn too_long(text: &str) -> bool {
    text.chars().count() > LONGEST_LINE
}
