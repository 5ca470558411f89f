//! The register of petitions (kiến nghị; tâm tư, nguyện vọng): raised, sent upward, answered, told to the cell.

use crate::ids::{ItemId, MeetingId, MemberId, OpinionId, PetitionId, PetitionStepId};
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Longest name of whoever raised it or of a body, in characters.
pub const LONGEST_LINE: usize = 300;
/// Longest content and answer, in characters.
pub const LONGEST_TEXT: usize = 5000;

/// Something that members or people ask for, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Petition {
    /// Its identifier.
    pub id: PetitionId,
    /// Who raised it.
    pub raised_by: Petitioner,
    /// The day on which it was raised.
    pub raised_on: NaiveDate,
    /// What is asked for.
    pub content: String,
    /// Where it was said, when at a meeting.
    pub source: Option<PetitionSource>,
    /// What was done about it, in the order in which it was written down.
    pub steps: Vec<PetitionStep>,
}

/// Who raised a petition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Petitioner {
    /// A member of the cell.
    Member {
        /// Who.
        member: MemberId,
    },
    /// Somebody else: "nhân dân tổ 3".
    Others {
        /// In words.
        words: String,
    },
}

/// The opinion that a petition was made of. The meeting may be removed, and the petition stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PetitionSource {
    /// At which meeting.
    pub meeting: MeetingId,
    /// Under which line of its agenda.
    pub item: ItemId,
    /// Which opinion.
    pub opinion: OpinionId,
}

/// One thing done about a petition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PetitionStep {
    /// Its identifier.
    pub id: PetitionStepId,
    /// What was done.
    pub kind: PetitionStepKind,
    /// On which day: of an answer, the day on which the cell received it.
    pub on: NaiveDate,
    /// To whom it was sent, who answered; empty when the cell settled it itself.
    pub body: String,
    /// What was answered, how it was settled; may be empty when it was sent.
    pub text: String,
}

/// What was done about a petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PetitionStepKind {
    /// Đã gửi (đảng ủy, ủy ban nhân dân).
    Sent,
    /// Đã có trả lời.
    Answered,
    /// Chi bộ tự giải quyết.
    Settled,
}

/// How a petition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PetitionState {
    /// Nothing was done yet.
    New,
    /// It was sent and waits for an answer.
    Sent,
    /// It was answered.
    Answered,
    /// The cell settled it itself.
    Settled,
}

/// What is wrong with a petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PetitionProblem {
    /// It does not say who raised it.
    ByMissing,
    /// The name of whoever raised it is longer than [`LONGEST_LINE`].
    ByTooLong,
    /// It does not say what is asked for.
    ContentMissing,
    /// The content is longer than [`LONGEST_TEXT`].
    ContentTooLong,
    /// The day on which it was raised has not come.
    RaisedInFuture,
    /// A step does not say to whom it was sent or who answered.
    BodyMissing {
        /// Which step.
        step: PetitionStepId,
    },
    /// A step does not say what was answered or how it was settled.
    TextMissing {
        /// Which step.
        step: PetitionStepId,
    },
    /// A text of a step is too long.
    StepTooLong {
        /// Which step.
        step: PetitionStepId,
    },
    /// A step lies before the day on which the petition was raised.
    StepBeforeRaised {
        /// Which step.
        step: PetitionStepId,
    },
    /// The day of a step has not come.
    StepInFuture {
        /// Which step.
        step: PetitionStepId,
    },
}

impl Petition {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        if let Petitioner::Others { words } = &mut self.raised_by {
            *words = clean_line(words);
        }
        self.content = clean_text(&self.content).trim().to_owned();
        for step in &mut self.steps {
            step.body = clean_line(&step.body);
            step.text = clean_text(&step.text).trim().to_owned();
        }
    }

    /// Says how it stood on a day: as the last step up to it left it.
    #[must_use]
    pub fn state_on(&self, day: NaiveDate) -> PetitionState {
        match self.last_step(day).map(|step| step.kind) {
            None => PetitionState::New,
            Some(PetitionStepKind::Sent) => PetitionState::Sent,
            Some(PetitionStepKind::Answered) => PetitionState::Answered,
            Some(PetitionStepKind::Settled) => PetitionState::Settled,
        }
    }

    /// Tells whether it is before the cell on a day: neither settled nor answered, or answered and not told of since at one of
    /// the meetings at which it stood on the agenda, by their days.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate, before_the_cell_on: &[NaiveDate]) -> bool {
        let told_since = |answered: NaiveDate| before_the_cell_on.iter().any(|held| (answered..=day).contains(held));
        let done = self.last_step(day).is_some_and(|step| match step.kind {
            PetitionStepKind::Sent => false,
            PetitionStepKind::Answered => told_since(step.on),
            PetitionStepKind::Settled => true,
        });
        self.raised_on <= day && !done
    }

    /// Of steps on one day the one written down last counts.
    fn last_step(&self, day: NaiveDate) -> Option<&PetitionStep> {
        self.steps.iter().filter(|step| step.on <= day).max_by_key(|step| step.on)
    }

    /// Lists what is wrong with it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<PetitionProblem> {
        let by = match &self.raised_by {
            Petitioner::Member { .. } => None,
            Petitioner::Others { words } => Some(words.trim().chars().count()),
        };
        let content = self.content.trim().chars().count();
        let found = [
            (by == Some(0), PetitionProblem::ByMissing),
            (by.is_some_and(|length| length > LONGEST_LINE), PetitionProblem::ByTooLong),
            (content == 0, PetitionProblem::ContentMissing),
            (content > LONGEST_TEXT, PetitionProblem::ContentTooLong),
            (self.raised_on > today, PetitionProblem::RaisedInFuture),
        ];
        let of_steps = self.steps.iter().flat_map(|step| self.problems_of(step, today));
        found.into_iter().chain(of_steps).filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }

    fn problems_of(&self, step: &PetitionStep, today: NaiveDate) -> [(bool, PetitionProblem); 5] {
        let (body, text) = (step.body.trim().chars().count(), step.text.trim().chars().count());
        let (needs_body, needs_text) = match step.kind {
            PetitionStepKind::Sent => (true, false),
            PetitionStepKind::Answered => (true, true),
            PetitionStepKind::Settled => (false, true),
        };
        let (too_long, step_id) = (body > LONGEST_LINE || text > LONGEST_TEXT, step.id);
        [
            (needs_body && body == 0, PetitionProblem::BodyMissing { step: step_id }),
            (needs_text && text == 0, PetitionProblem::TextMissing { step: step_id }),
            (too_long, PetitionProblem::StepTooLong { step: step_id }),
            (step.on < self.raised_on, PetitionProblem::StepBeforeRaised { step: step_id }),
            (step.on > today, PetitionProblem::StepInFuture { step: step_id }),
        ]
    }
}

#[cfg(test)]
#[path = "petitions_tests.rs"]
mod tests;
