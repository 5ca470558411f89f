//! A themed session in the plan of a year (kế hoạch sinh hoạt chuyên đề): topic, who writes it, who reviews it, when and where.

use crate::ids::{MeetingId, MemberId, ThemedSessionId};
use crate::text::clean_line;
use crate::themed::Quarter;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Longest topic, in characters.
pub const LONGEST_TOPIC: usize = 500;
/// Longest place and note, in characters.
pub const LONGEST_LINE: usize = 300;

/// A themed session that is planned. Whether it was held follows from its meeting alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ThemedSession {
    /// Its identifier.
    pub id: ThemedSessionId,
    /// For which quarter.
    pub quarter: Quarter,
    /// What it is about.
    pub topic: String,
    /// Who writes the outline and presents it.
    pub author: Option<MemberId>,
    /// Who reviews it for the cell committee.
    pub reviewer: Option<MemberId>,
    /// The planned day; `None` while only the quarter is fixed.
    pub date: Option<NaiveDate>,
    /// Where; empty for the usual place.
    pub place: String,
    /// Anything else.
    pub note: String,
    /// The meeting at which it is held. The meeting may be removed, and the plan stays.
    pub meeting: Option<MeetingId>,
}

/// A stage that a session has reached, as somebody marked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StageReached {
    /// Key of the stage.
    pub stage: String,
    /// On which day.
    pub on: NaiveDate,
}

/// What is wrong with a planned session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ThemedSessionProblem {
    /// It does not say what it is about.
    TopicMissing,
    /// The topic is longer than [`LONGEST_TOPIC`].
    TopicTooLong,
    /// The planned day is not of its quarter.
    DateOutsideQuarter {
        /// The quarter.
        quarter: Quarter,
    },
    /// The place is longer than [`LONGEST_LINE`].
    PlaceTooLong,
    /// The note is longer than [`LONGEST_LINE`].
    NoteTooLong,
}

impl ThemedSession {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        for text in [&mut self.topic, &mut self.place, &mut self.note] {
            *text = clean_line(text);
        }
    }

    /// Lists what is wrong with it.
    #[must_use]
    pub fn problems(&self) -> Vec<ThemedSessionProblem> {
        let topic = self.topic.chars().count();
        let too_long = |text: &str| text.chars().count() > LONGEST_LINE;
        let outside = self.date.is_some_and(|day| Quarter::of_day(day) != self.quarter);
        let found = [
            (topic == 0, ThemedSessionProblem::TopicMissing),
            (topic > LONGEST_TOPIC, ThemedSessionProblem::TopicTooLong),
            (outside, ThemedSessionProblem::DateOutsideQuarter { quarter: self.quarter }),
            (too_long(&self.place), ThemedSessionProblem::PlaceTooLong),
            (too_long(&self.note), ThemedSessionProblem::NoteTooLong),
        ];
        found.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    pub(crate) fn session(year: i32, number: u32, date: Option<&str>) -> ThemedSession {
        ThemedSession {
            id: ThemedSessionId(Uuid::from_u128(u128::from(number))),
            quarter: Quarter { year, number },
            topic: "Chuyển đổi số ở khóm".to_owned(),
            author: None,
            reviewer: None,
            date: date.map(|day| day.parse().unwrap()),
            place: String::new(),
            note: String::new(),
            meeting: None,
        }
    }

    #[test]
    fn a_session_needs_a_topic_and_a_day_of_its_quarter() {
        let mut planned = session(2026, 2, Some("2026-07-01"));
        planned.topic = " \n ".to_owned();
        planned.tidy();
        let quarter = planned.quarter;
        let both = [ThemedSessionProblem::TopicMissing, ThemedSessionProblem::DateOutsideQuarter { quarter }];
        assert_eq!(planned.problems(), both);
        for day in ["2026-04-01", "2026-06-30"] {
            assert_eq!(session(2026, 2, Some(day)).problems(), [], "{day}");
        }
        assert_eq!(session(2026, 2, None).problems(), []);
        assert_eq!(session(2026, 2, Some("2025-06-30")).problems().len(), 1);
    }

    #[test]
    fn texts_that_no_paper_can_carry_are_named() {
        let mut planned = session(2026, 2, None);
        planned.topic = "a".repeat(LONGEST_TOPIC + 1);
        (planned.place, planned.note) = ("a".repeat(LONGEST_LINE + 1), "a".repeat(LONGEST_LINE + 1));
        let named =
            [ThemedSessionProblem::TopicTooLong, ThemedSessionProblem::PlaceTooLong, ThemedSessionProblem::NoteTooLong];
        assert_eq!(planned.problems(), named);
    }
}
