//! What agendas take from the registers of incoming documents and petitions, and in which words.

use crate::kinds::MeetingKind;
use crate::petitions::{Petition, PetitionState, PetitionStep, PetitionStepKind};
use crate::rules::RulePackError;
use crate::text::clean_line;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Longest content of a petition in the title of a line, in characters.
const LONGEST_IN_TITLE: usize = 160;

/// What a rule pack says of the registers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterRules {
    /// The family of meetings whose agendas take from the registers.
    pub family: MeetingKind,
    /// Key of the standing line under which unread documents are put.
    pub documents_under: String,
    /// Title of a line for them, in kinds of meeting without that standing line.
    pub documents: String,
    /// Title of the line of a petition; "{by}" and "{content}" are filled in.
    pub petition: String,
    /// How a member who raised one is named; "{name}" is filled in.
    pub member: String,
    /// What became of a petition, in the words of minutes.
    pub told: PetitionWording,
}

/// Sentences on a petition; "{body}", "{date}" and "{text}" are filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetitionWording {
    /// When it was raised.
    pub raised: String,
    /// What it asks for, when the title of its line does not hold all of it.
    pub content: String,
    /// To whom it was sent.
    pub sent: String,
    /// Who answered, and what.
    pub answered: String,
    /// How the cell settled it itself.
    pub settled: String,
    /// That nobody has answered.
    pub unanswered: String,
}

impl RegisterRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let told = &self.told;
        let wrong = [
            ("documents", !self.documents.trim().is_empty()),
            ("petition", self.petition.contains("{content}")),
            ("member", self.member.contains("{name}")),
            ("told.content", told.content.contains("{text}")),
            ("told.sent", told.sent.contains("{body}")),
            ("told.answered", told.answered.contains("{text}")),
            ("told.settled", told.settled.contains("{text}")),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "registers", field }),
            None => Ok(()),
        }
    }

    /// A member who raised a petition, as papers name the member.
    #[must_use]
    pub fn member_named(&self, name: &str) -> String {
        fill(&self.member, &[("{name}", name)])
    }

    /// The title of the line of a petition; a long content is cut between words.
    #[must_use]
    pub fn petition_title(&self, by: &str, content: &str) -> String {
        fill(&self.petition, &[("{by}", by), ("{content}", &shortened(&clean_line(content)))])
    }

    /// What there is to tell of a petition on a day under the title of its line, in the words of minutes: what the title leaves
    /// out, and what was done, in the order in which it happened.
    #[must_use]
    pub fn petition_told(&self, petition: &Petition, on: NaiveDate) -> String {
        let mut told = vec![fill(&self.told.raised, &[("{date}", &show(petition.raised_on))])];
        let content = clean_line(&petition.content);
        if shortened(&content) != content {
            told.push(fill(&self.told.content, &[("{text}", &sentence(&content))]));
        }
        let mut steps: Vec<_> = petition.steps.iter().filter(|step| step.on <= on).collect();
        steps.sort_by_key(|step| step.on);
        told.extend(steps.into_iter().map(|step| self.step_told(step)));
        if matches!(petition.state_on(on), PetitionState::New | PetitionState::Sent) {
            told.push(self.told.unanswered.clone());
        }
        told.join(" ")
    }

    fn step_told(&self, step: &PetitionStep) -> String {
        let wording = match step.kind {
            PetitionStepKind::Sent => &self.told.sent,
            PetitionStepKind::Answered => &self.told.answered,
            PetitionStepKind::Settled => &self.told.settled,
        };
        fill(wording, &[("{body}", &step.body), ("{date}", &show(step.on)), ("{text}", &sentence(&step.text))])
    }
}

/// Fills in what stands for each mark, in one pass: a mark inside what a person wrote stays as written.
fn fill(wording: &str, marks: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(wording.len());
    let mut rest = wording;
    while let Some(begin) = rest.find('{') {
        let (before, from) = rest.split_at(begin);
        filled.push_str(before);
        let known = marks.iter().find_map(|(mark, text)| Some((text, from.strip_prefix(mark)?)));
        match known {
            Some((text, after)) => {
                filled.push_str(text);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    filled + rest
}

fn show(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// A text on one line, with a mark at its end.
fn sentence(text: &str) -> String {
    let line = clean_line(text);
    let ends = line.is_empty() || line.ends_with(['.', '!', '?', '…']);
    if ends { line } else { line + "." }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST_IN_TITLE) {
        None => line.to_owned(),
        Some((end, _)) => {
            let cut = line.get(..end).unwrap_or(line);
            let whole_words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
            format!("{}…", whole_words.trim_end_matches([',', ';', '.', ':']))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::ids::{PetitionId, PetitionStepId};
    use crate::petitions::Petitioner;
    use crate::rules::{RulePack, SHIPPED};
    use uuid::Uuid;

    fn rules() -> RegisterRules {
        RulePack::parse(SHIPPED[0]).unwrap().registers
    }

    fn step(kind: PetitionStepKind, on: &str, text: &str) -> PetitionStep {
        let on = on.parse().unwrap();
        PetitionStep { id: PetitionStepId(Uuid::nil()), kind, on, body: "Đảng ủy xã".into(), text: text.into() }
    }

    fn petition(steps: Vec<PetitionStep>) -> Petition {
        Petition {
            id: PetitionId(Uuid::nil()),
            raised_by: Petitioner::Others { words: "nhân dân tổ 3".into() },
            raised_on: "2026-10-03".parse().unwrap(),
            content: "Sửa cầu\nkênh Ba".into(),
            source: None,
            steps,
        }
    }

    #[test]
    fn a_petition_is_told_in_the_order_in_which_it_happened() {
        let answer = step(PetitionStepKind::Answered, "2026-11-20", "Quý I/2027 khởi công");
        let whole = petition(vec![answer, step(PetitionStepKind::Sent, "2026-10-05", "")]);
        let told = |on: &str| rules().petition_told(&whole, on.parse().unwrap());
        let begin = "Kiến nghị nêu ngày 03/10/2026.";
        assert_eq!(told("2026-10-04"), format!("{begin} Đến nay chưa có trả lời."));
        let sent = "Đã gửi Đảng ủy xã ngày 05/10/2026.";
        assert_eq!(told("2026-11-03"), format!("{begin} {sent} Đến nay chưa có trả lời."));
        let answered = "Đảng ủy xã trả lời, nhận ngày 20/11/2026: Quý I/2027 khởi công.";
        assert_eq!(told("2026-12-03"), format!("{begin} {sent} {answered}"));
    }

    #[test]
    fn a_title_holds_whole_words_and_what_people_wrote_is_no_mark() {
        assert_eq!(rules().petition_title("tổ {content}", "Sửa cầu"), "Kiến nghị của tổ {content}: Sửa cầu");
        let long = "Nạo vét kênh, ".repeat(30);
        let title = rules().petition_title("nhân dân tổ 3", &long);
        assert!(title.ends_with("kênh…") || title.ends_with("vét…") || title.ends_with("Nạo…"), "{title}");
        assert!(title.chars().count() < 200, "{title}");
        let told = rules().petition_told(&Petition { content: long.clone(), ..petition(vec![]) }, NaiveDate::MAX);
        let all = format!("Kiến nghị nêu ngày 03/10/2026. Nội dung: {}. Đến nay chưa có trả lời.", long.trim());
        assert_eq!(told, all);
    }

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        for (from, to, field) in [
            ("documents = \"Quán triệt văn bản mới\"", "documents = \" \"", "documents"),
            ("{by}: {content}", "{by}", "petition"),
            ("Đã gửi {body}", "Đã gửi", "told.sent"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "registers", field }), "{to}");
        }
    }
}
