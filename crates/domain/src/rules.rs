//! Rule packs: thresholds, majorities, agendas, headings and the look of papers, as dated data in TOML.
//!
//! A meeting keeps the pack it was held under. A pack is read whole or refused with the place and the reason.

use crate::dates::Month;
use crate::meeting::{ConclusionNeed, MeetingKind, Part, Section};
use crate::origin::Origin;
use crate::outcome::{Outcome, OutcomeRules};
use crate::score_sheet::{ScoreSheet, ScoreSheetError};
use crate::votes::{DecisionKind, Majority, VotingRules};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// Why a rule pack is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulePackError {
    /// Not the TOML that a pack is; the message names line and column.
    #[error("{0}")]
    Unreadable(String),
    /// A fraction with 0 below the line, or more than the whole.
    #[error("majority of {decision:?} is no fraction")]
    ImpossibleMajority {
        /// Whose majority.
        decision: DecisionKind,
    },
    /// Nobody may vote, or somebody counts when absent and not when present.
    #[error("voting: nobody votes, or one counts when absent and not when present")]
    ImpossibleVoting,
    /// A score sheet by which nothing can be scored.
    #[error("score: {0}")]
    ImpossibleScore(#[from] ScoreSheetError),
    /// A kind of meeting or decision that the pack must speak of, and does not.
    #[error("the pack says nothing of {0}")]
    Missing(String),
    /// Two standing lines of one kind of meeting under one key.
    #[error("meetings.{kind:?}: two lines are called {key:?}")]
    KeyTwice {
        /// Of which kind of meeting.
        kind: MeetingKind,
        /// The key.
        key: String,
    },
}

/// One set of rules with the day from which it applies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePack {
    /// Name of the pack in files and in each meeting: "hd-42-2025".
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// First day on which it applies.
    pub in_force_from: NaiveDate,
    /// The texts it rests on.
    pub legal_basis: Vec<String>,
    /// Share of members that should attend, in per cent.
    pub attendance_target_percent: u32,
    /// Phrases for common reasons of absence, each under one key.
    pub absence_reasons: Vec<AbsenceReason>,
    /// Reasons that follow from a member's status.
    pub usual_reasons: UsualReasons,
    /// What each kind of meeting requires.
    pub meetings: Vec<MeetingRules>,
    /// Who counts in votes.
    pub voting: VotingRules,
    /// Which majority each kind of decision needs.
    pub majorities: BTreeMap<DecisionKind, Majority>,
    /// How the quality of a meeting is scored.
    pub score: ScoreSheet,
    /// Wording of the minutes.
    pub minutes: MinutesForm,
    /// Wording of resolutions and conclusions.
    pub outcomes: OutcomeRules,
    /// Look of papers.
    pub paper: PaperLayout,
}

/// A common reason of absence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct AbsenceReason {
    /// The letter that chooses it in the roll call.
    pub key: String,
    /// The reason as it is printed.
    pub text: String,
}

/// Reasons of absence that a status gives by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualReasons {
    /// Of members exempt from work and meetings.
    pub exempt: String,
    /// Of members sent elsewhere temporarily.
    pub away: String,
    /// Of suspended members.
    pub suspended: String,
}

/// What one kind of meeting requires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRules {
    /// Which kind.
    pub kind: MeetingKind,
    /// Shortest duration in minutes.
    pub min_minutes: u32,
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
    /// Nobody in particular.
    Open,
}

/// One line of a standard agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardItem {
    /// Where it stands.
    pub section: Section,
    /// Which part of the evening.
    pub part: Part,
    /// Its title; "{month}" and "{previous_month}" stand for the numbers of months.
    pub title: String,
    /// Planned minutes.
    pub minutes: u32,
    /// Who usually presents it.
    pub presenter: UsualPresenter,
    /// Whether it must be concluded.
    pub conclusion: ConclusionNeed,
    /// By what it is known, unique within its kind of meeting: "plan".
    pub key: String,
}

/// Wording of the minutes that a guidance or a local office may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesForm {
    /// Type code in the number: "BB".
    pub type_code: String,
    /// Code of the issuing body in the number: "CB".
    pub body_code: String,
    /// "ĐẢNG CỘNG SẢN VIỆT NAM".
    pub party_title: String,
    /// "BIÊN BẢN".
    pub title: String,
    /// Line under the title of the regular part; "{month}" and "{year}" are filled in.
    pub regular_subject: String,
    /// Line under the title of the themed part.
    pub themed_subject: String,
    /// Closing sentence; "{hour}", "{date}" are filled in.
    pub closing: String,
    /// Sentence on the reading back; "{agreed}", "{present}", "{percent}" are filled in.
    pub read_back: String,
    /// Label over the left signature.
    pub minute_taker_label: String,
    /// Label over the right signature.
    pub chair_label: String,
}

/// Look of papers (HD 05-HD/VPTW 2026 second-hand, HD 36-HD/VPTW 2018). Lengths in millimetres, sizes and spacing in points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperLayout {
    /// Margin at the top, mm.
    pub margin_top_mm: f64,
    /// Margin at the bottom, mm.
    pub margin_bottom_mm: f64,
    /// Margin at the left, mm.
    pub margin_left_mm: f64,
    /// Margin at the right, mm.
    pub margin_right_mm: f64,
    /// Width of the left column of the heading, mm.
    pub heading_left_mm: f64,
    /// Name of the face in Word files.
    pub font: String,
    /// Size of "ĐẢNG CỘNG SẢN VIỆT NAM", pt.
    pub party_title_pt: f64,
    /// Size of the two bodies in the heading, pt.
    pub body_name_pt: f64,
    /// Size of number, place and date, pt.
    pub number_pt: f64,
    /// Size of the type name, pt.
    pub title_pt: f64,
    /// Size of the subject, pt.
    pub subject_pt: f64,
    /// Size of the text, pt.
    pub text_pt: f64,
    /// Size of page numbers, pt.
    pub page_number_pt: f64,
    /// Size of the recipients of a resolution, pt.
    #[serde(default = "usual_recipients_pt")]
    pub recipients_pt: f64,
    /// Size of the foot line with the fingerprint, pt.
    pub foot_pt: f64,
    /// Exact line spacing, pt.
    pub line_pt: f64,
    /// Space after a paragraph, pt.
    pub paragraph_space_pt: f64,
    /// Indent of a first line, mm.
    pub first_line_mm: f64,
    /// Distance of the page number from the top edge, mm.
    pub page_number_top_mm: f64,
    /// Blank lines for a signature.
    pub signature_lines: u32,
    /// The line under the subject: "-----"; empty for none.
    pub separator: String,
}

/// What records frozen before resolutions were printed do without.
fn usual_recipients_pt() -> f64 {
    12.0
}

const SHIPPED: [&str; 1] = [include_str!("../rule-packs/hd-42-2025.toml")];

impl RulePack {
    /// Reads a pack from its TOML text.
    ///
    /// # Errors
    /// `Unreadable` with line and column, or what is impossible or missing in it.
    pub fn parse(text: &str) -> Result<Self, RulePackError> {
        let pack: Self = toml::from_str(text).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        for (decision, majority) in &pack.majorities {
            if majority.denominator == 0 || majority.numerator > majority.denominator {
                return Err(RulePackError::ImpossibleMajority { decision: *decision });
            }
        }
        let VotingRules { grades, in_base_when_absent, in_base_when_present } = &pack.voting;
        if grades.is_empty() || in_base_when_absent.iter().any(|absent| !in_base_when_present.contains(absent)) {
            return Err(RulePackError::ImpossibleVoting);
        }
        pack.score.validate()?;
        for decision in
            [DecisionKind::Ordinary, DecisionKind::Admission, DecisionKind::FullMembership, DecisionKind::Discipline]
        {
            if !pack.majorities.contains_key(&decision) {
                return Err(RulePackError::Missing(format!("majorities.{decision:?}")));
            }
        }
        for kind in [MeetingKind::Regular, MeetingKind::RegularAndThemed] {
            if !pack.meetings.iter().any(|rules| rules.kind == kind) {
                return Err(RulePackError::Missing(format!("meetings.{kind:?}")));
            }
        }
        pack.meetings.iter().try_for_each(MeetingRules::check)?;
        Ok(pack)
    }

    /// Reads the packs that come with the program, the newest last.
    ///
    /// # Errors
    /// Those of [`RulePack::parse`]; a test shows that there are none.
    pub fn shipped() -> Result<Vec<Self>, RulePackError> {
        SHIPPED.iter().map(|text| Self::parse(text)).collect()
    }

    /// What a kind of meeting requires; a pack that lacks it cannot be read.
    #[must_use]
    pub fn meeting(&self, kind: MeetingKind) -> Option<&MeetingRules> {
        self.meetings.iter().find(|rules| rules.kind == kind)
    }

    /// Shortest duration of a kind of meeting, in minutes.
    #[must_use]
    pub fn min_minutes(&self, kind: MeetingKind) -> u32 {
        self.meeting(kind).map_or(0, |rules| rules.min_minutes)
    }

    /// The majority that a decision needs: more than half where the pack is silent.
    #[must_use]
    pub fn majority(&self, decision: DecisionKind) -> Majority {
        let half = Majority { reach: crate::votes::Reach::MoreThan, numerator: 1, denominator: 2 };
        self.majorities.get(&decision).copied().unwrap_or(half)
    }
}

/// Chooses the pack in force on a day: the newest that has begun, else the oldest there is.
#[must_use]
pub fn in_force_on(packs: &[RulePack], day: NaiveDate) -> Option<&RulePack> {
    packs
        .iter()
        .filter(|pack| pack.in_force_from <= day)
        .max_by_key(|pack| pack.in_force_from)
        .or_else(|| packs.iter().min_by_key(|pack| pack.in_force_from))
}

impl MeetingRules {
    fn check(&self) -> Result<(), RulePackError> {
        let earlier = |at: usize, key: &str| self.agenda.iter().take(at).any(|item| item.key == key);
        match self.agenda.iter().enumerate().find(|(at, item)| earlier(*at, &item.key)) {
            Some((_, item)) => Err(RulePackError::KeyTwice { kind: self.kind, key: item.key.clone() }),
            None => Ok(()),
        }
    }

    /// Recognises a line by its title: a standing one where the title is that of these rules.
    #[must_use]
    pub fn origin_of(&self, title: &str, month: Month) -> Origin {
        let standing = self.agenda.iter().find(|item| item.title_for(month) == title);
        standing.map_or(Origin::Added, |item| Origin::Standing { key: item.key.clone() })
    }
}

impl StandardItem {
    /// The title for one month.
    #[must_use]
    pub fn title_for(&self, month: Month) -> String {
        self.title
            .replace("{month}", &month.number().to_string())
            .replace("{previous_month}", &month.previous().number().to_string())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn shipped_packs_are_whole() {
        let packs = RulePack::shipped().unwrap();
        let pack = in_force_on(&packs, "2026-10-03".parse().unwrap()).unwrap();
        assert_eq!(pack.id, "hd-42-2025");
        assert_eq!(pack.min_minutes(MeetingKind::Regular), 90);
        assert_eq!(pack.min_minutes(MeetingKind::RegularAndThemed), 120);
    }

    #[test]
    fn a_broken_pack_names_its_line() {
        let broken = SHIPPED[0].replace("attendance_target_percent = 90", "attendance_target_percent = chín mươi");
        let error = RulePack::parse(&broken).unwrap_err().to_string();
        assert!(error.contains("line"), "{error}");
    }

    #[test]
    fn a_majority_of_nothing_is_refused() {
        let broken = SHIPPED[0].replace("denominator = 2", "denominator = 0");
        assert!(matches!(RulePack::parse(&broken), Err(RulePackError::ImpossibleMajority { .. })));
    }

    #[test]
    fn rules_by_which_nobody_votes_are_refused() {
        let broken = SHIPPED[0].replace("grades = [\"official\"]", "grades = []");
        assert_eq!(RulePack::parse(&broken), Err(RulePackError::ImpossibleVoting));
        let absent_only =
            SHIPPED[0].replace("in_base_when_absent = [\"active\"]", "in_base_when_absent = [\"suspended\"]");
        assert_eq!(RulePack::parse(&absent_only), Err(RulePackError::ImpossibleVoting));
    }

    #[test]
    fn an_unknown_word_in_a_pack_is_refused() {
        let broken = format!("surprise = 1\n{}", SHIPPED[0]);
        assert!(matches!(RulePack::parse(&broken), Err(RulePackError::Unreadable(_))));
    }

    #[test]
    fn two_lines_of_one_kind_under_one_key_are_refused() {
        let broken = SHIPPED[0].replace("key = \"plan\"", "key = \"review\"");
        let told = RulePackError::KeyTwice { kind: MeetingKind::Regular, key: "review".into() };
        assert_eq!(RulePack::parse(&broken), Err(told));
    }

    #[test]
    fn a_standing_line_is_known_by_its_title_in_its_month() {
        let packs = RulePack::shipped().unwrap();
        let rules = packs[0].meeting(MeetingKind::Regular).unwrap();
        let title = "Phương hướng, nhiệm vụ tháng 5 và phân công đảng viên";
        let known = |month| rules.origin_of(title, Month::new(2027, month).unwrap());
        assert_eq!(known(5), Origin::Standing { key: "plan".into() });
        assert_eq!(known(6), Origin::Added);
    }

    #[test]
    fn titles_name_this_month_and_the_one_before() {
        let packs = RulePack::shipped().unwrap();
        let rules = packs[0].meeting(MeetingKind::Regular).unwrap();
        let titles: Vec<_> = rules.agenda.iter().map(|i| i.title_for(Month::new(2027, 1).unwrap())).collect();
        assert!(titles.iter().any(|t| t.contains("tháng 12")), "{titles:?}");
        assert!(titles.iter().all(|t| !t.contains('{')), "{titles:?}");
    }
}
