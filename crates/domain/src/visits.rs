//! Visits of members to areas: one line of what was seen, one of what people raised.

use crate::cell::too_long;
use crate::ids::{AreaId, MemberId, PetitionId, VisitId};
use crate::petitions::{Petition, Petitioner};
use crate::text::clean_line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// One visit to an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// Its identifier.
    pub id: VisitId,
    /// Where.
    pub area: AreaId,
    /// On which day.
    pub on: NaiveDate,
    /// Who went there.
    pub member: MemberId,
    /// What was seen; may be empty when something was raised.
    pub seen: String,
    /// What people raised; may be empty.
    pub raised: String,
    /// The petition that was made of what was raised. It may have left its register since.
    pub petition: Option<PetitionId>,
}

/// A line of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum VisitField {
    /// What was seen.
    Seen,
    /// What people raised.
    Raised,
}

/// What is wrong with a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum VisitProblem {
    /// Nothing was seen and nothing raised.
    NothingSaid,
    /// A line is longer than a paper can carry.
    TooLong {
        /// Which.
        field: VisitField,
    },
    /// Its day has not come.
    InFuture,
}

impl Visit {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        self.seen = clean_line(&self.seen);
        self.raised = clean_line(&self.raised);
    }

    /// Lists what is wrong with it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<VisitProblem> {
        let says_nothing = self.seen.trim().is_empty() && self.raised.trim().is_empty();
        let found = [
            (says_nothing, VisitProblem::NothingSaid),
            (too_long(&self.seen), VisitProblem::TooLong { field: VisitField::Seen }),
            (too_long(&self.raised), VisitProblem::TooLong { field: VisitField::Raised }),
            (self.on > today, VisitProblem::InFuture),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }

    /// The petition that is made of what `people` raised; one that says nothing when nothing was raised.
    #[must_use]
    pub fn as_petition(&self, id: PetitionId, people: String) -> Petition {
        let raised_by = Petitioner::Others { words: people };
        let (raised_on, content) = (self.on, self.raised.clone());
        Petition { id, raised_by, raised_on, content, source: None, steps: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::cell::LONGEST_LINE;
    use uuid::Uuid;

    fn visit(seen: &str, raised: &str) -> Visit {
        Visit {
            id: VisitId(Uuid::nil()),
            area: AreaId(Uuid::nil()),
            on: "2026-11-25".parse().unwrap(),
            member: MemberId(Uuid::nil()),
            seen: seen.into(),
            raised: raised.into(),
            petition: None,
        }
    }

    #[test]
    fn a_visit_says_something_in_lines_that_a_paper_can_carry() {
        let today = "2026-11-25".parse().unwrap();
        let long = "ă".repeat(LONGEST_LINE + 1);
        assert_eq!(visit("", "Đèn đường hỏng").problems(today), []);
        assert_eq!(visit("Yên", "").problems(today), []);
        assert_eq!(visit(" ", "").problems(today), [VisitProblem::NothingSaid]);
        let too_long = [VisitField::Seen, VisitField::Raised].map(|field| VisitProblem::TooLong { field });
        assert_eq!(visit(&long, &long).problems(today), too_long);
        assert_eq!(visit("Yên", "").problems("2026-11-24".parse().unwrap()), [VisitProblem::InFuture]);
    }
}
