//! What a meeting issues besides its minutes: a resolution (nghị quyết) or a conclusion (kết luận), numbered in series of their own.

use crate::minutes::{CountedVote, RecordedItem};
use crate::text::fold;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a meeting issues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Nothing but its minutes.
    #[default]
    None,
    /// Nghị quyết.
    Resolution,
    /// Kết luận.
    Conclusion,
}

/// Wording of what is issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRules {
    /// In whose name it is signed: "T/M CHI BỘ".
    pub authority: String,
    /// Who gets it; "{committee}" is the committee above.
    pub recipients: Vec<String>,
    /// How it is carried out and reported on; "{committee}" is filled in.
    pub execution: String,
    /// Headings of the text.
    pub headings: OutcomeHeadings,
    /// The resolution.
    pub resolution: OutcomeForm,
    /// The conclusion.
    pub conclusion: OutcomeForm,
}

/// Headings of one type of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeForm {
    /// Type code in the number: "NQ".
    pub type_code: String,
    /// "NGHỊ QUYẾT".
    pub title: String,
    /// Line under the title; "{month}" and "{year}" are filled in.
    pub subject: String,
}

/// Headings of the text; "{month}" and "{previous_month}" are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeHeadings {
    /// What was achieved in the month before.
    pub review: String,
    /// Of it: politics and ideology.
    pub news: String,
    /// Of it: how the cell led.
    pub results: String,
    /// Of it: tasks that had been given.
    pub reports: String,
    /// Of it: praise, reminders, criticism.
    pub mentions: String,
    /// What is to be done.
    pub plan: String,
    /// Who does it and how it is followed.
    pub execution: String,
    /// How the meeting is scored.
    pub score: String,
    /// In a conclusion: who does it and how it is followed.
    pub carried_out: String,
    /// In a resolution of a themed session: how the topic is judged; papers locked by earlier versions have none.
    #[serde(default)]
    pub topic: String,
    /// In the same: what follows from the topic.
    #[serde(default)]
    pub topic_plan: String,
    /// In the same: who does it and how it is followed.
    #[serde(default)]
    pub topic_execution: String,
}

/// What was issued, with everything that its paper needs besides the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedOutcome {
    /// What it is.
    pub outcome: Outcome,
    /// Its number.
    pub number: u32,
    /// Type code in the number.
    pub type_code: String,
    /// Title.
    pub title: String,
    /// Line under the title; "{month}" and "{year}" are filled in.
    pub subject: String,
    /// In whose name it is signed.
    pub authority: String,
    /// Who gets it.
    pub recipients: Vec<String>,
    /// How it is carried out.
    pub execution: String,
    /// Headings of the text.
    pub headings: OutcomeHeadings,
}

impl RecordedOutcome {
    /// Its number as papers write it: "05-NQ/CB".
    #[must_use]
    pub fn code(&self, body_code: &str) -> String {
        format!("{:02}-{}/{body_code}", self.number, self.type_code)
    }

    /// Finds the vote by which it was adopted: the last whose subject names it.
    #[must_use]
    pub fn adoption<'a>(&self, items: &'a [RecordedItem]) -> Option<&'a CountedVote> {
        let name = fold(&self.title);
        items.iter().flat_map(|item| &item.votes).rev().find(|vote| fold(&vote.subject).contains(&name))
    }
}

impl OutcomeRules {
    fn form(&self, outcome: Outcome) -> Option<&OutcomeForm> {
        match outcome {
            Outcome::None => None,
            Outcome::Resolution => Some(&self.resolution),
            Outcome::Conclusion => Some(&self.conclusion),
        }
    }

    /// Gives the wording of what a meeting issues; `None` when it issues nothing.
    #[must_use]
    pub fn record(&self, outcome: Outcome, number: u32, committee: &str) -> Option<RecordedOutcome> {
        let form = self.form(outcome)?;
        let addressed = |text: &String| text.replace("{committee}", committee);
        Some(RecordedOutcome {
            outcome,
            number,
            type_code: form.type_code.clone(),
            title: form.title.clone(),
            subject: form.subject.clone(),
            authority: self.authority.clone(),
            recipients: self.recipients.iter().map(addressed).collect(),
            execution: addressed(&self.execution),
            headings: self.headings.clone(),
        })
    }
}
