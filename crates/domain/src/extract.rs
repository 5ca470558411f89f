//! Extracts of locked minutes (trích biên bản): what was decided on one line, or what concerns one member.

use crate::ids::{ItemId, MemberId};
use crate::meeting::{AgendaItem, Assignment, Meeting, Vote};
use crate::minutes::{MinutesRecord, RecordedItem};
use crate::rules::RulePackError;
use serde::{Deserialize, Serialize};

/// What is extracted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extracted {
    /// What was decided on one line of the agenda.
    Item(ItemId),
    /// What concerns one member: tasks given, mentions, the member's own minority opinions, decisions that name the member.
    Member(MemberId),
}

/// An extract of the minutes of one part of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract {
    /// Name of the member whom it concerns; `None` for that of one line.
    pub member: Option<String>,
    /// The lines with their numbers in the minutes, cut down to what is extracted.
    pub lines: Vec<(u32, RecordedItem)>,
}

impl Extract {
    /// Takes an extract of locked minutes; the meeting, which is locked with them, tells who is meant where the minutes have
    /// names alone. `None` when there is nothing to extract.
    #[must_use]
    pub fn of(record: &MinutesRecord, meeting: &Meeting, wanted: Extracted) -> Option<Self> {
        let person = match wanted {
            Extracted::Item(_) => None,
            Extracted::Member(member) => Some(Person::on_the_roll(record, member)?),
        };
        let lines = record.items.iter().zip(1..).filter_map(|(recorded, number)| {
            let item = meeting.agenda.iter().find(|item| item.id.to_string() == recorded.key)?;
            let cut = match (&person, wanted) {
                (Some(person), _) => person.cut(item, recorded),
                (None, Extracted::Item(id)) if id == item.id => decided(recorded),
                (None, _) => return None,
            };
            says_something(&cut).then_some((number, cut))
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| Self { member: person.map(|person| person.name), lines })
    }

    /// Lists what can be extracted from the minutes of one part, its lines first, then the members in the order of the roll.
    #[must_use]
    pub fn all_of(record: &MinutesRecord, meeting: &Meeting) -> Vec<Extracted> {
        let items = meeting.agenda.iter().filter(|item| item.part == record.part).map(|item| Extracted::Item(item.id));
        let members = record.roll.iter().map(|line| Extracted::Member(line.member));
        items.chain(members).filter(|wanted| Self::of(record, meeting, *wanted).is_some()).collect()
    }
}

/// A line without anything that was only said.
fn decided(item: &RecordedItem) -> RecordedItem {
    RecordedItem {
        presenter: None,
        movements: Vec::new(),
        text: String::new(),
        documents: Vec::new(),
        opinions: Vec::new(),
        mentions: Vec::new(),
        ..item.clone()
    }
}

fn says_something(item: &RecordedItem) -> bool {
    let nothing = item.votes.is_empty() && item.assignments.is_empty() && item.mentions.is_empty();
    !nothing || item.put_off.is_some() || !item.conclusion.trim().is_empty()
}

/// A member as the frozen roll names them.
struct Person {
    id: MemberId,
    name: String,
}

impl Person {
    fn on_the_roll(record: &MinutesRecord, member: MemberId) -> Option<Self> {
        let line = record.roll.iter().find(|line| line.member == member)?;
        Some(Self { id: member, name: line.name.clone() })
    }

    fn cut(&self, item: &AgendaItem, recorded: &RecordedItem) -> RecordedItem {
        let is_given = |given: &Assignment| given.member == Some(self.id) || given.with_members.contains(&self.id);
        let conclusion = Some(&recorded.conclusion).filter(|text| text.contains(&self.name));
        let mut cut = RecordedItem {
            conclusion: conclusion.cloned().unwrap_or_default(),
            put_off: None,
            votes: Vec::new(),
            assignments: pick(&item.assignments, &recorded.assignments, is_given),
            mentions: pick(&item.mentions, &recorded.mentions, |mention| mention.member == self.id),
            ..decided(recorded)
        };
        let dissents = |vote: &Vote| vote.minority.iter().any(|held| held.member == self.id);
        for (vote, counted) in item.votes.iter().zip(&recorded.votes) {
            if dissents(vote) || counted.subject.contains(&self.name) {
                let mut counted = counted.clone();
                counted.minority = pick(&vote.minority, &counted.minority, |held| held.member == self.id);
                cut.votes.push(counted);
            }
        }
        cut
    }
}

/// Those of the recorded entries whose kept ones are wanted; both lists have the same order.
fn pick<K, R: Clone>(kept: &[K], recorded: &[R], wanted: impl Fn(&K) -> bool) -> Vec<R> {
    kept.iter().zip(recorded).filter(|(kept, _)| wanted(kept)).map(|(_, recorded)| recorded.clone()).collect()
}

/// Wording of extracts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractRules {
    /// "TRÍCH BIÊN BẢN".
    pub title: String,
    /// Further line under the title of what concerns one member; "{member}" is filled in.
    pub member_subject: String,
    /// First sentence; "{number}", "{date}", "{subject}", "{cell}", "{place}" and "{chair}" are filled in.
    pub opening: String,
    /// Last sentence.
    pub closing: String,
    /// Label over the signature.
    pub authority: String,
    /// Who gets it; "{member}" is filled in, and leaves out its line where no member is meant.
    pub recipients: Vec<String>,
    /// Label of the fingerprint of the minutes, at the foot.
    pub fingerprint: String,
}

impl ExtractRules {
    /// Refuses wording that does not tell from which minutes an extract is taken.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let wrong = [
            (self.title.trim().is_empty(), "title"),
            (!self.member_subject.contains("{member}"), "member_subject"),
            (!self.opening.contains("{number}") || !self.opening.contains("{date}"), "opening"),
            (self.closing.trim().is_empty(), "closing"),
            (self.authority.trim().is_empty(), "authority"),
            (self.fingerprint.trim().is_empty(), "fingerprint"),
        ];
        match wrong.into_iter().find(|(is_so, _)| *is_so) {
            Some((_, field)) => Err(RulePackError::ImpossibleRule { table: "extract", field }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn an_extract_that_does_not_tell_its_minutes_is_refused_by_name() {
        for (from, to, field) in [
            ("title = \"TRÍCH BIÊN BẢN\"", "title = \"\"", "title"),
            ("liên quan đến đồng chí {member}", "liên quan", "member_subject"),
            ("\"Biên bản số {number}, {date}, ghi", "\"Biên bản {date}, ghi", "opening"),
            ("closing = \"Trích y biên bản.\"", "closing = \"\"", "closing"),
            ("fingerprint = \"Mã nội dung của biên bản\"", "fingerprint = \"\"", "fingerprint"),
        ] {
            assert!(SHIPPED[0].contains(from), "{from}");
            let told = RulePack::parse(&SHIPPED[0].replacen(from, to, 1));
            assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "extract", field }), "{to}");
        }
    }
}
