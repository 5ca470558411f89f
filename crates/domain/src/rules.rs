//! Rule packs: thresholds, majorities, agendas, headings and the look of papers, as dated data in TOML.
//!
//! A meeting keeps the pack it was held under. A pack is read whole or refused with the place and the reason.

use crate::addendum::AddendumRules;
use crate::area_rules::AreaRules;
use crate::closing::ClosingRules;
use crate::counting::CountingRules;
use crate::due::DueRules;
use crate::extract::ExtractRules;
use crate::kinds::{MeetingKind, RollOf, StandingReport};
use crate::member_year_rules::MemberYearRules;
use crate::notice::NoticeRules;
use crate::outcome::OutcomeRules;
use crate::preparation::PreparationRules;
use crate::quorum::QuorumRules;
use crate::register_rules::RegisterRules;
use crate::score_sheet::{ScoreSheet, ScoreSheetError};
use crate::slips::SlipRules;
use crate::task_decision::TaskDecisionRules;
use crate::task_list::TaskListRules;
use crate::task_papers::{TaskSlipRules, TrackingRules};
use crate::task_rules::TaskRules;
use crate::theme_lines::ThemeLineRules;
use crate::themed::ThemedRules;
use crate::themed_plan::ThemedPlanRules;
use crate::votes::{DecisionKind, Majority, VotingRules};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

pub use crate::meeting_rules::{MeetingRules, StandardItem, UsualPresenter};
pub use crate::minutes_form::MinutesForm;
pub use crate::paper_layout::PaperLayout;

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
    /// A phrase that could not be called up: no key, a blank in it, or the key of another.
    #[error("phrase key \"{0}\" is empty, has a blank, or stands twice")]
    ImpossiblePhrase(String),
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
    /// A standing line in a part that its kind of meeting does not have.
    #[error("meetings.{kind:?}: line {key:?} belongs to no part of it")]
    StrangePart {
        /// Of which kind of meeting.
        kind: MeetingKind,
        /// The line's key.
        key: String,
    },
    /// One kind of meeting described twice.
    #[error("meetings.{kind:?} is there twice")]
    KindTwice {
        /// Which kind.
        kind: MeetingKind,
    },
    /// A rule or a wording of one table that cannot be right.
    #[error("{table}.{field} cannot be right")]
    ImpossibleRule {
        /// Which table.
        table: &'static str,
        /// Which rule or wording of it.
        field: &'static str,
    },
    /// A step of the preparation that says nothing, stands twice, or that points look at and is not there.
    #[error("preparation.steps: {0:?} cannot be right")]
    ImpossibleStep(String),
    /// A kind that stands for a family and belongs to another, or is held at another rate.
    #[error("meetings.{kind:?}: {family:?} does not stand for it")]
    StrangeFamily {
        /// Which kind.
        kind: MeetingKind,
        /// The family that it names.
        family: MeetingKind,
    },
    /// A number, a date or a name outside what can be meant.
    #[error("{place} cannot be meant")]
    OutOfRange {
        /// Where it stands: "paper.text_pt".
        place: String,
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
    /// Sentences that a key brings into any text of a meeting.
    pub phrases: Vec<Phrase>,
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
    /// What falls due for members.
    pub due: DueRules,
    /// Themed sessions and what reminds of them.
    pub themed: ThemedRules,
    /// Wording of notices.
    pub notice: NoticeRules,
    /// Wording of addenda to locked minutes.
    pub addendum: AddendumRules,
    /// What agendas take from the registers.
    pub registers: RegisterRules,
    /// What is done before and after a meeting, and by when.
    pub preparation: PreparationRules,
    /// How a meeting is closed.
    pub closing: ClosingRules,
    /// Slips of secret ballots.
    pub slips: SlipRules,
    /// Wording of the sheets on which they are counted.
    pub counting: CountingRules,
    /// Wording of extracts of locked minutes.
    pub extract: ExtractRules,
    /// Wording of lists of assignments.
    pub task_list: TaskListRules,
    /// Wording of decisions that give work to members.
    pub task_decision: TaskDecisionRules,
    /// Wording of the tracking table of tasks.
    pub task_tracking: TrackingRules,
    /// Wording of slips that tell members their tasks.
    pub task_slips: TaskSlipRules,
    /// How many voters should be there.
    pub quorum: QuorumRules,
    /// How areas are looked after.
    pub areas: AreaRules,
    /// How topics of the library stand on agendas.
    pub theme_lines: ThemeLineRules,
    /// The plan of themed sessions.
    pub themed_plan: ThemedPlanRules,
    /// Wording of the sheet of one member's year.
    pub member_year: MemberYearRules,
    /// How tasks are followed up.
    pub tasks: TaskRules,
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

/// A sentence that minutes often need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// The letters that stand for it.
    pub key: String,
    /// The sentence as it is written.
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

/// Longest name of a pack in files, in letters.
const LONGEST_ID: usize = 64;
/// Years in which rules can begin to apply.
pub(crate) const YEARS: RangeInclusive<i32> = 1930..=2199;
/// Shares that can be asked of anybody.
pub(crate) const PERCENT: RangeInclusive<u32> = 1..=100;

/// Packs that lie on a shipped one.
pub(crate) const LAYERS: [&str; 1] = [include_str!("../rule-packs/hd-12-2018.toml")];
/// Whole packs.
pub(crate) const SHIPPED: [&str; 1] = [include_str!("../rule-packs/hd-42-2025.toml")];

impl RulePack {
    /// Reads a pack from its TOML text.
    ///
    /// # Errors
    /// `Unreadable` with line and column, or what is impossible or missing in it.
    pub fn parse(text: &str) -> Result<Self, RulePackError> {
        let pack: Self = toml::from_str(text).map_err(|e| RulePackError::Unreadable(e.to_string()))?;
        pack.check()?;
        Ok(pack)
    }

    /// Says what in it cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        self.check_head()?;
        for (decision, majority) in &self.majorities {
            if majority.denominator == 0 || majority.numerator > majority.denominator {
                return Err(RulePackError::ImpossibleMajority { decision: *decision });
            }
        }
        let VotingRules { grades, in_base_when_absent, in_base_when_present } = &self.voting;
        if grades.is_empty() || in_base_when_absent.iter().any(|absent| !in_base_when_present.contains(absent)) {
            return Err(RulePackError::ImpossibleVoting);
        }
        self.score.validate()?;
        for (at, Phrase { key, .. }) in self.phrases.iter().enumerate() {
            let twin = self.phrases.iter().take(at).any(|earlier| earlier.key == *key);
            if key.is_empty() || key.contains(char::is_whitespace) || twin {
                return Err(RulePackError::ImpossiblePhrase(key.clone()));
            }
        }
        for decision in
            [DecisionKind::Ordinary, DecisionKind::Admission, DecisionKind::FullMembership, DecisionKind::Discipline]
        {
            if !self.majorities.contains_key(&decision) {
                return Err(RulePackError::Missing(format!("majorities.{decision:?}")));
            }
        }
        self.check_meetings()?;
        self.due.check()?;
        self.themed.check()?;
        self.themed_plan.check()?;
        self.notice.check()?;
        self.paper.check()?;
        self.addendum.check()?;
        self.registers.check()?;
        self.quorum.check()?;
        self.areas.check()?;
        self.theme_lines.check()?;
        self.member_year.check()?;
        self.preparation.check(&self.score)?;
        self.closing.check()?;
        self.slips.check()?;
        self.counting.check()?;
        self.extract.check()?;
        self.task_list.check()?;
        self.task_decision.check()?;
        self.task_tracking.check()?;
        self.task_slips.check()?;
        self.tasks.check()
    }

    fn check_head(&self) -> Result<(), RulePackError> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let right = [
            ("id", (1..=LONGEST_ID).contains(&self.id.len()) && self.id.chars().all(plain)),
            ("name", !self.name.trim().is_empty()),
            ("in_force_from", YEARS.contains(&self.in_force_from.year())),
            ("attendance_target_percent", PERCENT.contains(&self.attendance_target_percent)),
        ];
        match right.into_iter().find(|(_, right)| !right) {
            Some((place, _)) => Err(RulePackError::OutOfRange { place: place.to_owned() }),
            None => Ok(()),
        }
    }

    fn check_meetings(&self) -> Result<(), RulePackError> {
        for kind in MeetingKind::ALL {
            let mut of_kind = self.meetings.iter().filter(|rules| rules.kind == kind);
            let Some(rules) = of_kind.next() else {
                return Err(RulePackError::Missing(format!("meetings.{kind:?}")));
            };
            if of_kind.next().is_some() {
                return Err(RulePackError::KindTwice { kind });
            }
            rules.check()?;
            let head = self.meeting(rules.family);
            if head.is_none_or(|head| head.family != head.kind || head.frequency != rules.frequency) {
                return Err(RulePackError::StrangeFamily { kind, family: rules.family });
            }
        }
        Ok(())
    }

    /// Reads the packs that come with the program, the newest last.
    ///
    /// # Errors
    /// Those of [`RulePack::parse`]; a test shows that there are none.
    pub fn shipped() -> Result<Vec<Self>, RulePackError> {
        let layers = LAYERS.iter().map(|text| Self::parse_layer(text, &SHIPPED));
        let mut packs = SHIPPED.iter().map(|text| Self::parse(text)).chain(layers).collect::<Result<Vec<_>, _>>()?;
        packs.sort_by_key(|pack| pack.in_force_from);
        Ok(packs)
    }

    /// What a kind of meeting requires; a pack that lacks it cannot be read.
    #[must_use]
    pub fn meeting(&self, kind: MeetingKind) -> Option<&MeetingRules> {
        self.meetings.iter().find(|rules| rules.kind == kind)
    }

    /// Shortest duration of a kind of meeting, in minutes, where a rule sets one.
    #[must_use]
    pub fn min_minutes(&self, kind: MeetingKind) -> Option<u32> {
        self.meeting(kind)?.min_minutes
    }

    /// Who is called at a kind of meeting.
    #[must_use]
    pub fn roll(&self, kind: MeetingKind) -> RollOf {
        self.meeting(kind).map(|rules| rules.roll).unwrap_or_default()
    }

    /// Tells whether something is reported at a kind of meeting besides its agenda.
    #[must_use]
    pub fn has_report(&self, kind: MeetingKind, report: StandingReport) -> bool {
        self.meeting(kind).is_some_and(|rules| rules.reports.contains(&report))
    }

    /// The kinds of one family: they share one meeting a month, and what one puts off comes back at the next of them.
    #[must_use]
    pub fn family_of(&self, kind: MeetingKind) -> Vec<MeetingKind> {
        let family = self.meeting(kind).map_or(kind, |rules| rules.family);
        self.meetings.iter().filter(|rules| rules.family == family).map(|rules| rules.kind).collect()
    }

    /// The wording of the minutes of a kind of meeting.
    #[must_use]
    pub fn form(&self, kind: MeetingKind) -> MinutesForm {
        self.meeting(kind).map_or_else(|| self.minutes.clone(), |rules| rules.form(&self.minutes))
    }

    /// The majority that a decision needs: more than half where the pack is silent.
    #[must_use]
    pub fn majority(&self, decision: DecisionKind) -> Majority {
        let half = Majority { reach: crate::votes::Reach::MoreThan, numerator: 1, denominator: 2 };
        self.majorities.get(&decision).copied().unwrap_or(half)
    }
}

/// Chooses the pack in force on a day: the newest that has begun (of two, the one that stands later), else the oldest there is.
#[must_use]
pub fn in_force_on<P: Borrow<RulePack>>(packs: &[P], day: NaiveDate) -> Option<&P> {
    let begins = |pack: &&P| Borrow::<RulePack>::borrow(*pack).in_force_from;
    packs.iter().filter(|pack| begins(pack) <= day).max_by_key(begins).or_else(|| packs.iter().min_by_key(begins))
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
