//! The notice (thông báo) by which the cell is called to a meeting: composed from the meeting as it stands, never kept.

use crate::assembly::{Names, Sources};
use crate::dates::Month;
use crate::kinds::RollOf;
use crate::meeting::{Guest, Part};
use crate::member::Post;
use crate::minutes::{Capacity, NamedPerson};
use crate::rules::{MinutesForm, PaperLayout, RulePackError};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Most characters that one text message (SMS) of plain letters carries: GSM 7-bit, 140 bytes.
pub const SMS_LENGTH: usize = 160;

/// Most of them that the pack's own words may take, so that names have room.
const SMS_WORDS: usize = 100;

/// What the pack's text message is filled in with.
const SMS_BLANKS: [&str; 5] = ["{cell}", "{subject}", "{hour}", "{date}", "{place}"];

/// Wording of notices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeRules {
    /// Type code in the number: "TB".
    pub type_code: String,
    /// "THÔNG BÁO".
    pub title: String,
    /// First sentence; "{cell}" and "{subject}" are filled in.
    pub opening: String,
    /// What to bring and prepare.
    pub preparation: String,
    /// Last sentence: who cannot come says so.
    pub closing: String,
    /// In whose name it is signed: "T/M CHI BỘ".
    pub authority: String,
    /// The text message, in letters without marks; "{cell}", "{subject}", "{hour}", "{date}" and "{place}" are filled in.
    pub sms: String,
    /// Shorter words for the text message, tried in this order while it is too long.
    pub abbreviations: Vec<Abbreviation>,
    /// What stands before each part.
    pub labels: NoticeLabels,
    /// A meeting of the whole cell.
    pub cell: NoticeAddress,
    /// A meeting of the cell committee.
    pub committee: NoticeAddress,
}

/// Words and what is written for them where room is short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abbreviation {
    /// The words, without marks.
    pub words: String,
    /// What is written for them.
    pub short: String,
}

/// What stands before each part of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeLabels {
    /// Before day and hour.
    pub time: String,
    /// Before the place.
    pub place: String,
    /// Before those who are called.
    pub called: String,
    /// Before the guests.
    pub guests: String,
    /// Before the agenda.
    pub agenda: String,
    /// Before what to prepare.
    pub preparation: String,
}

/// Who is called, and who gets the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeAddress {
    /// Who is called.
    pub called: String,
    /// Who gets the paper.
    pub recipients: Vec<String>,
}

impl NoticeRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let own_words = SMS_BLANKS.iter().fold(self.sms.clone(), |text, blank| text.replace(blank, ""));
        let wrong = [
            ("type_code", !self.type_code.is_empty()),
            ("opening", self.opening.contains("{subject}")),
            ("sms", self.sms.is_ascii() && own_words.len() <= SMS_WORDS),
            ("sms", SMS_BLANKS.iter().all(|blank| self.sms.contains(blank))),
            ("abbreviations", self.abbreviations.iter().all(|one| one.short.len() < one.words.len())),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "notice", field }),
            None => Ok(()),
        }
    }

    /// Whom a meeting of this roll addresses.
    #[must_use]
    pub fn address(&self, roll: RollOf) -> &NoticeAddress {
        match roll {
            RollOf::Cell => &self.cell,
            RollOf::Committee => &self.committee,
        }
    }
}

/// One line of the agenda as it is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnouncedItem {
    /// Title.
    pub title: String,
    /// Who presents it.
    pub presenter: Option<NamedPerson>,
    /// Planned minutes.
    pub minutes: Option<u32>,
}

/// Everything that a notice says.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The cell's name.
    pub cell: String,
    /// First line of the heading.
    pub superior: String,
    /// Place of the date line.
    pub date_place: String,
    /// Month of the meeting.
    pub month: Month,
    /// Day.
    pub date: NaiveDate,
    /// Start.
    pub starts: NaiveTime,
    /// Place of the meeting; empty when not settled yet.
    pub place: String,
    /// What is held, a line for each part; "{month}" and "{year}" are not filled in yet.
    pub subjects: Vec<String>,
    /// Who is called.
    pub called: RollOf,
    /// Guests.
    pub guests: Vec<Guest>,
    /// The agenda, all parts in its order.
    pub items: Vec<AnnouncedItem>,
    /// The secretary on the day of the meeting, else a deputy; `None` when the cell has neither.
    pub signer: Option<NamedPerson>,
    /// Wording of notices in force.
    pub rules: NoticeRules,
    /// Wording of the meeting's papers in force.
    pub form: MinutesForm,
    /// Look in force.
    pub layout: PaperLayout,
    /// Its number, once taken.
    pub number: Option<u32>,
}

impl Notice {
    /// Composes the notice of a meeting, without a number yet.
    #[must_use]
    pub fn of(from: Sources<'_>) -> Self {
        let Sources { cell, meeting, pack, .. } = from;
        let names = Names { members: from.members, guests: &meeting.guests };
        let form = pack.form(meeting.kind);
        let subject = |part: &Part| match part {
            Part::Regular => form.regular_subject.clone(),
            Part::Themed => form.themed_subject.clone(),
        };
        let announced = meeting.agenda.iter().map(|item| AnnouncedItem {
            title: item.title.clone(),
            presenter: item.presenter.map(|speaker| names.speaker(speaker)),
            minutes: item.minutes,
        });
        Self {
            cell: cell.name.clone(),
            superior: cell.superior.clone(),
            date_place: cell.place.clone(),
            month: meeting.month,
            date: meeting.date,
            starts: meeting.starts,
            place: meeting.place.clone(),
            subjects: meeting.kind.parts().iter().map(subject).collect(),
            called: pack.roll(meeting.kind),
            guests: meeting.guests.clone(),
            items: announced.collect(),
            signer: signer(from),
            rules: pack.notice.clone(),
            layout: pack.paper.clone(),
            form,
            number: None,
        }
    }
}

fn signer(from: Sources<'_>) -> Option<NamedPerson> {
    let holder = |post: Post| {
        from.members.iter().find(|member| member.post == post && member.standing_on(from.meeting.date).is_some())
    };
    let member = holder(Post::Secretary).or_else(|| holder(Post::DeputySecretary))?;
    Some(NamedPerson { name: member.name.clone(), capacity: Capacity::Member(member.post) })
}

/// A notice as texts to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NoticeTexts {
    /// For the cell's group on Zalo, several lines.
    pub zalo: String,
    /// A text message of at most [`SMS_LENGTH`] characters, without marks.
    pub sms: String,
    /// What Sổ tay đảng viên điện tử asks for.
    pub card: NoticeCard,
    /// Its number and code, once taken: "07-TB/CB".
    pub code: Option<String>,
}

/// The fields of a meeting in Sổ tay đảng viên điện tử.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NoticeCard {
    /// Title.
    pub title: String,
    /// Day and hour.
    pub time: String,
    /// Place.
    pub place: String,
    /// The agenda.
    pub content: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rules::{RulePack, SHIPPED};

    #[test]
    fn rules_that_cannot_be_right_are_refused_by_name() {
        let notice = RulePack::parse(SHIPPED[0]).unwrap().notice;
        let refused = |change: &dyn Fn(&mut NoticeRules)| {
            let mut rules = notice.clone();
            change(&mut rules);
            match rules.check() {
                Err(RulePackError::ImpossibleRule { table: "notice", field }) => field,
                _ => "",
            }
        };
        assert_eq!(refused(&|_| ()), "");
        assert_eq!(refused(&|rules| rules.type_code.clear()), "type_code");
        assert_eq!(refused(&|rules| rules.opening = "Thông báo:".into()), "opening");
        assert_eq!(refused(&|rules| rules.sms = rules.sms.replace("{place}", "")), "sms");
        assert_eq!(refused(&|rules| rules.sms.push('ạ')), "sms");
        assert_eq!(refused(&|rules| rules.sms.push_str(&"x".repeat(SMS_WORDS))), "sms");
        assert_eq!(refused(&|rules| rules.abbreviations[0].short = "Chi bo nay".into()), "abbreviations");
    }

    #[test]
    fn a_pack_whose_notice_cannot_be_right_is_not_read() {
        let told = RulePack::parse(&SHIPPED[0].replacen("type_code = \"TB\"", "type_code = \"\"", 1));
        assert_eq!(told, Err(RulePackError::ImpossibleRule { table: "notice", field: "type_code" }));
    }
}
