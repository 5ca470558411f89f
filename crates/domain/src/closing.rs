//! How a meeting is closed: the steps of the guided close, in the order that a guidance sets.

use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What is done in one step of the close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ClosingStage {
    /// What is still missing is written.
    Missing,
    /// The minute-taker reads the minutes back; what is wrong is put right.
    ReadBack,
    /// The minutes and what the meeting issues are adopted.
    Adoption,
    /// The meeting is scored.
    Score,
    /// The minutes are locked, the papers printed.
    Papers,
}

/// One step of the close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ClosingStep {
    /// What is done in it.
    pub stage: ClosingStage,
    /// Its name for people.
    pub title: String,
}

/// What a rule pack says of the close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingRules {
    /// The steps, in order; the papers come last.
    pub steps: Vec<ClosingStep>,
}

impl ClosingRules {
    /// Tells whether a meeting can be closed by these steps: each once, all with a name, the papers at the end.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let steps = self.steps.iter().enumerate();
        let once = steps.clone().all(|(at, step)| self.steps.iter().take(at).all(|other| other.stage != step.stage));
        let named = self.steps.iter().all(|step| !step.title.trim().is_empty());
        let ends = self.steps.last().is_some_and(|step| step.stage == ClosingStage::Papers);
        if once && named && ends {
            Ok(())
        } else {
            Err(RulePackError::OutOfRange { place: "closing.steps".to_owned() })
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn steps_by_which_no_meeting_can_be_closed_are_refused() {
        let rules = RulePack::parse(SHIPPED[0]).unwrap().closing;
        let refused = Err(RulePackError::OutOfRange { place: "closing.steps".to_owned() });
        let with = |change: &dyn Fn(&mut Vec<ClosingStep>)| {
            let mut steps = rules.steps.clone();
            change(&mut steps);
            ClosingRules { steps }.check()
        };
        assert_eq!(with(&|steps| steps.swap(1, 3)), Ok(()), "a guidance may score before the minutes are read");
        assert_eq!(with(&|steps| steps.truncate(4)), refused, "without papers");
        assert_eq!(with(&Vec::clear), refused);
        assert_eq!(with(&|steps| steps.insert(0, steps[1].clone())), refused, "twice");
        assert_eq!(with(&|steps| steps[0].title = " ".into()), refused);
    }
}
