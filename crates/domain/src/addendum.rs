//! Addenda to locked minutes (biên bản bổ sung, đính chính): what was left out or wrong is said beside the minutes, never in them.

use crate::ids::{AddendumId, MeetingId};
use crate::rules::RulePackError;
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Longest reason, in characters.
pub const LONGEST_REASON: usize = 300;
/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// One addendum to the minutes of one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Addendum {
    /// Its identifier.
    pub id: AddendumId,
    /// To whose minutes it belongs.
    pub meeting: MeetingId,
    /// The how many-th of its meeting, from 1 without holes.
    pub number: u32,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// Why it was needed, on one line.
    pub reason: String,
    /// What is added or put right.
    pub text: String,
}

/// What is wrong with an addendum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum AddendumProblem {
    /// No reason is given.
    ReasonMissing,
    /// The reason is longer than [`LONGEST_REASON`].
    ReasonTooLong,
    /// Nothing is added or put right.
    TextMissing,
    /// The text is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// Its day lies before the day of the meeting.
    BeforeMeeting,
}

impl Addendum {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        self.reason = clean_line(&self.reason);
        self.text = clean_text(&self.text).trim().to_owned();
    }

    /// Lists what is wrong with it, given the day of its meeting.
    #[must_use]
    pub fn problems(&self, held_on: NaiveDate) -> Vec<AddendumProblem> {
        let (reason, text) = (self.reason.trim().chars().count(), self.text.trim().chars().count());
        let found = [
            (reason == 0, AddendumProblem::ReasonMissing),
            (reason > LONGEST_REASON, AddendumProblem::ReasonTooLong),
            (text == 0, AddendumProblem::TextMissing),
            (text > LONGEST_TEXT, AddendumProblem::TextTooLong),
            (self.made_on < held_on, AddendumProblem::BeforeMeeting),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, problem)| problem).collect()
    }
}

/// Wording of addenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddendumRules {
    /// "BIÊN BẢN BỔ SUNG, ĐÍNH CHÍNH".
    pub title: String,
    /// Lines under the title; "{number}" and "{minutes}" are filled in.
    pub subject: Vec<String>,
    /// How the minutes of all parts are named; "{numbers}" and "{date}" are filled in.
    pub minutes: String,
    /// First sentence; "{date}", "{minutes}" and "{cell}" are filled in.
    pub opening: String,
    /// Label before the reason.
    pub reason: String,
    /// Label before the text.
    pub text: String,
    /// Last sentence.
    pub closing: String,
    /// Label of the fingerprint of the minutes, at the foot.
    pub fingerprint: String,
}

impl AddendumRules {
    /// Refuses wording by which nobody could tell which addendum it is, or to which minutes.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let says = |mark: &str| self.subject.iter().any(|line| line.contains(mark));
        let wrong = [
            (self.title.trim().is_empty(), "title"),
            (!says("{number}") || !says("{minutes}"), "subject"),
            (!self.minutes.contains("{numbers}") || !self.minutes.contains("{date}"), "minutes"),
            (!self.opening.contains("{date}"), "opening"),
            (self.reason.trim().is_empty(), "reason"),
            (self.text.trim().is_empty(), "text"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "addendum", field }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};
    use uuid::Uuid;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, day).unwrap()
    }

    fn addendum(reason: &str, text: &str) -> Addendum {
        let (id, meeting) = (AddendumId(Uuid::nil()), MeetingId(Uuid::nil()));
        Addendum { id, meeting, number: 1, made_on: day(5), reason: reason.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn an_addendum_needs_a_reason_a_text_and_a_day_not_before_the_meeting() {
        assert_eq!(addendum("Ghi sót", "Bổ sung").problems(day(5)), []);
        let nothing = [AddendumProblem::ReasonMissing, AddendumProblem::TextMissing, AddendumProblem::BeforeMeeting];
        assert_eq!(addendum(" ", "\n").problems(day(6)), nothing);
    }

    #[test]
    fn limits_count_letters_and_not_bytes() {
        let (reason, text) = ("ữ".repeat(LONGEST_REASON), "ữ".repeat(LONGEST_TEXT));
        assert_eq!(addendum(&reason, &text).problems(day(5)), []);
        let too_long = [AddendumProblem::ReasonTooLong, AddendumProblem::TextTooLong];
        assert_eq!(addendum(&(reason + "a"), &(text + "a")).problems(day(5)), too_long);
    }

    #[test]
    fn a_tidy_addendum_has_its_reason_on_one_line() {
        let mut untidy = addendum(" Ghi\n sót ", "\n một\r\nhai \n");
        untidy.tidy();
        assert_eq!((untidy.reason.as_str(), untidy.text.as_str()), ("Ghi sót", "một\nhai"));
    }

    #[test]
    fn wording_that_does_not_tell_which_minutes_is_refused_by_name() {
        for (from, to, field) in [
            ("title = \"BIÊN BẢN BỔ SUNG, ĐÍNH CHÍNH\"", "title = \" \"", "title"),
            ("Kèm theo {minutes}", "Kèm theo", "subject"),
            ("\"Biên bản số {numbers}, {date}\"", "\"Biên bản số {numbers}\"", "minutes"),
            ("\"Hôm nay, {date}, {cell}", "\"Hôm nay, {cell}", "opening"),
            ("reason = \"Lý do\"", "reason = \"\"", "reason"),
            ("text = \"Nội dung bổ sung, đính chính\"", "text = \"\"", "text"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "addendum", field }), "{to}");
        }
    }
}
