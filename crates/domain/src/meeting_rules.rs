//! What a rule pack says of one kind of meeting: its agenda, who is called, how often it is held, how its minutes name it.

use crate::dates::Month;
use crate::kinds::{Frequency, MeetingKind, Part, RollOf, StandingReport};
use crate::meeting::{ConclusionNeed, Section};
use crate::origin::Origin;
use crate::outcome::Outcome;
use crate::rules::{MinutesForm, RulePackError};
use crate::votes::DecisionKind;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Minutes that one meeting can last.
pub(crate) const MINUTES: RangeInclusive<u32> = 1..=600;

/// What one kind of meeting requires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRules {
    /// Which kind.
    pub kind: MeetingKind,
    /// The kind that stands for all those of its family: they share one meeting a month.
    pub family: MeetingKind,
    /// How often it is held.
    pub frequency: Frequency,
    /// Who is called.
    pub roll: RollOf,
    /// What is reported besides the agenda.
    pub reports: Vec<StandingReport>,
    /// The kind of decision that a vote at it usually is.
    pub decision: DecisionKind,
    /// Shortest duration in minutes, where a rule sets one.
    #[serde(default)]
    pub min_minutes: Option<u32>,
    /// Line under the title of the minutes of each part; "{month}" and "{year}" are filled in.
    pub subjects: Vec<String>,
    /// How its minutes begin, when otherwise than [`MinutesForm::opening`].
    #[serde(default)]
    pub opening: Option<String>,
    /// How its minutes tell of the reading back, when otherwise than [`MinutesForm::read_back`].
    #[serde(default)]
    pub read_back: Option<String>,
    /// How its minutes end, when otherwise than [`MinutesForm::closing`].
    #[serde(default)]
    pub closing: Option<String>,
    /// The standard agenda.
    pub agenda: Vec<StandardItem>,
    /// What it usually issues besides its minutes.
    #[serde(default)]
    pub outcome: Outcome,
}

/// Who usually presents a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum UsualPresenter {
    /// The chair.
    Chair,
    /// The deputy secretary.
    Deputy,
    /// The minute-taker.
    MinuteTaker,
    /// Members in turn.
    Rota,
    /// Nobody in particular.
    Open,
}

/// One line of a standard agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardItem {
    /// By what it is known, unique within its kind of meeting: "plan".
    pub key: String,
    /// Where it stands.
    pub section: Section,
    /// Which part of the evening.
    pub part: Part,
    /// Its title; "{month}", "{previous_month}" and "{year}" stand for numbers.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Who usually presents it.
    pub presenter: UsualPresenter,
    /// Whether it must be concluded.
    pub conclusion: ConclusionNeed,
}

impl MeetingRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let kind = self.kind;
        if self.agenda.is_empty() {
            return Err(RulePackError::Missing(format!("meetings.{kind:?}.agenda")));
        }
        let parts = kind.parts();
        if self.subjects.len() != parts.len() || self.subjects.iter().any(|subject| subject.trim().is_empty()) {
            return Err(RulePackError::Missing(format!("meetings.{kind:?}.subjects")));
        }
        if self.min_minutes.is_some_and(|minutes| !MINUTES.contains(&minutes)) {
            return Err(RulePackError::OutOfRange { place: format!("meetings.{kind:?}.min_minutes") });
        }
        for (at, item) in self.agenda.iter().enumerate() {
            let key = item.key.clone();
            if self.agenda.iter().take(at).any(|earlier| earlier.key == key) {
                return Err(RulePackError::KeyTwice { kind, key });
            }
            if !parts.contains(&item.part) {
                return Err(RulePackError::StrangePart { kind, key });
            }
            if item.minutes > *MINUTES.end() {
                return Err(RulePackError::OutOfRange { place: format!("meetings.{kind:?}.agenda.{key}.minutes") });
            }
        }
        Ok(())
    }

    /// Recognises a line by its title: a standing one where the title is that of these rules.
    #[must_use]
    pub fn origin_of(&self, title: &str, month: Month) -> Origin {
        let standing = self.agenda.iter().find(|item| item.title_for(month) == title);
        standing.map_or(Origin::Added, |item| Origin::Standing { key: item.key.clone() })
    }

    /// The wording of the minutes of this kind: that of the pack, with what this kind says otherwise.
    #[must_use]
    pub fn form(&self, usual: &MinutesForm) -> MinutesForm {
        let subject = |at: usize| self.subjects.get(at).cloned().unwrap_or_default();
        let or = |own: &Option<String>, usual: &String| own.as_ref().unwrap_or(usual).clone();
        MinutesForm {
            regular_subject: subject(0),
            themed_subject: subject(1),
            opening: or(&self.opening, &usual.opening),
            read_back: or(&self.read_back, &usual.read_back),
            closing: or(&self.closing, &usual.closing),
            ..usual.clone()
        }
    }
}

impl StandardItem {
    /// The title for one month.
    #[must_use]
    pub fn title_for(&self, month: Month) -> String {
        self.title
            .replace("{month}", &month.number().to_string())
            .replace("{previous_month}", &month.previous().number().to_string())
            .replace("{year}", &month.year().to_string())
    }
}

#[cfg(test)]
#[path = "meeting_rules_tests.rs"]
mod tests;
