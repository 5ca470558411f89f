//! What a superior committee's guidance usually changes in the rules, as a layer over the pack that is in force.

use crate::kinds::MeetingKind;
use crate::meeting_rules::MINUTES;
use crate::paper_layout::{LETTERS, LINES};
use crate::rules::{PERCENT, RulePack, YEARS};
use crate::text::clean_line;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;
use toml::{Table, Value};

/// Longest name of a source and longest label, in letters.
pub const LONGEST_WORDS: usize = 200;

/// The kinds of meeting for which guidances set a least duration (HD 42-HD/BTCTW; for small cells the committee sets it).
const TIMED: [MeetingKind; 3] = [MeetingKind::Regular, MeetingKind::RegularAndThemed, MeetingKind::Themed];

/// What a pack says of itself, and differs in from every other.
const OF_ITSELF: [&str; 4] = ["id", "name", "in_force_from", "legal_basis"];

/// The values that local guidance changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LocalValues {
    /// Shortest durations.
    pub least_minutes: Vec<LeastMinutes>,
    /// Share of members that should attend, in per cent.
    pub attendance_target_percent: u32,
    /// Label over the left signature of minutes.
    pub minute_taker_label: String,
    /// Label over the right signature of minutes.
    pub chair_label: String,
    /// In whose name resolutions, conclusions and notices are signed: "T/M CHI BỘ".
    pub authority: String,
    /// Size of the text of papers, pt.
    pub text_pt: f64,
    /// Line spacing of papers, pt.
    pub line_pt: f64,
}

/// The shortest duration of one kind of meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LeastMinutes {
    /// Which kind.
    pub kind: MeetingKind,
    /// In minutes; none where no rule sets one.
    pub minutes: Option<u32>,
}

/// One of the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "value", rename_all = "camelCase")]
pub enum LocalValue {
    /// The shortest duration of a kind of meeting.
    LeastMinutes {
        /// Which kind.
        kind: MeetingKind,
    },
    /// The share of members that should attend.
    AttendanceTarget,
    /// The label over the left signature.
    MinuteTakerLabel,
    /// The label over the right signature.
    ChairLabel,
    /// In whose name is signed.
    Authority,
    /// The size of the text.
    TextSize,
    /// The line spacing.
    LineSpacing,
}

/// A value that differs, as it was and as it becomes; numbers as papers write them, empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueChange {
    /// Which value.
    pub of: LocalValue,
    /// As it was.
    pub before: String,
    /// As it becomes.
    pub after: String,
}

/// Rules as a local guidance sets them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LocalRules {
    /// The first day on which they apply.
    pub in_force_from: NaiveDate,
    /// The paper that sets them: "Công văn số 12-CV/ĐU".
    pub source: String,
    /// Its date.
    pub source_date: NaiveDate,
    /// All values, also those that stay.
    pub values: LocalValues,
}

/// What is wrong with local rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum LocalRulesProblem {
    /// No paper is named.
    SourceMissing,
    /// The paper's name is longer than [`LONGEST_WORDS`].
    SourceTooLong,
    /// The first day lies in no year in which rules can begin to apply.
    DayOutOfRange,
    /// A value is missing or outside what can be meant.
    OutOfRange {
        /// Which.
        of: LocalValue,
    },
    /// No value differs from those in force.
    NothingDiffers,
}

impl LocalValues {
    /// The values of a pack.
    #[must_use]
    pub fn of(pack: &RulePack) -> Self {
        Self {
            least_minutes: TIMED.map(|kind| LeastMinutes { kind, minutes: pack.min_minutes(kind) }).to_vec(),
            attendance_target_percent: pack.attendance_target_percent,
            minute_taker_label: pack.minutes.minute_taker_label.clone(),
            chair_label: pack.minutes.chair_label.clone(),
            authority: pack.outcomes.authority.clone(),
            text_pt: pack.paper.text_pt,
            line_pt: pack.paper.line_pt,
        }
    }

    /// Lists the values in which others differ from these.
    #[must_use]
    pub fn changes_to(&self, after: &Self) -> Vec<ValueChange> {
        let pairs = self.in_words().into_iter().zip(after.in_words());
        pairs
            .filter(|((_, before), (_, after))| before != after)
            .map(|((of, before), (_, after))| ValueChange { of, before, after })
            .collect()
    }

    fn put_into(&self, pack: &mut RulePack) {
        for rules in &mut pack.meetings {
            rules.min_minutes = if TIMED.contains(&rules.kind) { self.least(rules.kind) } else { rules.min_minutes };
        }
        pack.attendance_target_percent = self.attendance_target_percent;
        pack.minutes.minute_taker_label.clone_from(&self.minute_taker_label);
        pack.minutes.chair_label.clone_from(&self.chair_label);
        if pack.notice.authority == pack.outcomes.authority {
            pack.notice.authority.clone_from(&self.authority);
        }
        pack.outcomes.authority.clone_from(&self.authority);
        (pack.paper.text_pt, pack.paper.line_pt) = (self.text_pt, self.line_pt);
    }

    fn in_words(&self) -> Vec<(LocalValue, String)> {
        let minutes = |kind| self.least(kind).map(|minutes| minutes.to_string()).unwrap_or_default();
        let timed = TIMED.map(|kind| (LocalValue::LeastMinutes { kind }, minutes(kind)));
        let others = [
            (LocalValue::AttendanceTarget, self.attendance_target_percent.to_string()),
            (LocalValue::MinuteTakerLabel, clean_line(&self.minute_taker_label)),
            (LocalValue::ChairLabel, clean_line(&self.chair_label)),
            (LocalValue::Authority, clean_line(&self.authority)),
            (LocalValue::TextSize, self.text_pt.to_string().replace('.', ",")),
            (LocalValue::LineSpacing, self.line_pt.to_string().replace('.', ",")),
        ];
        timed.into_iter().chain(others).collect()
    }

    fn least(&self, kind: MeetingKind) -> Option<u32> {
        self.least_minutes.iter().find(|least| least.kind == kind)?.minutes
    }

    /// Tells of each value whether it can be meant.
    fn is_right(&self, of: LocalValue) -> bool {
        let words = |words: &str| (1..=LONGEST_WORDS).contains(&clean_line(words).chars().count());
        match of {
            LocalValue::LeastMinutes { kind } => self.least(kind).is_some_and(|minutes| MINUTES.contains(&minutes)),
            LocalValue::AttendanceTarget => PERCENT.contains(&self.attendance_target_percent),
            LocalValue::MinuteTakerLabel => words(&self.minute_taker_label),
            LocalValue::ChairLabel => words(&self.chair_label),
            LocalValue::Authority => words(&self.authority),
            LocalValue::TextSize => LETTERS.contains(&self.text_pt),
            LocalValue::LineSpacing => LINES.contains(&self.line_pt),
        }
    }
}

impl LocalRules {
    /// Lists what is wrong with them, given the pack over which they are laid.
    #[must_use]
    pub fn problems(&self, base: &RulePack) -> Vec<LocalRulesProblem> {
        let source = clean_line(&self.source).chars().count();
        let changes = LocalValues::of(base).changes_to(&self.values);
        let said = [
            (source == 0, LocalRulesProblem::SourceMissing),
            (source > LONGEST_WORDS, LocalRulesProblem::SourceTooLong),
            (!YEARS.contains(&self.in_force_from.year()), LocalRulesProblem::DayOutOfRange),
            (changes.is_empty(), LocalRulesProblem::NothingDiffers),
        ];
        let said = said.into_iter().filter(|(is_so, _)| *is_so).map(|(_, problem)| problem);
        let wrong = changes.iter().filter(|change| !self.values.is_right(change.of));
        said.chain(wrong.map(|change| LocalRulesProblem::OutOfRange { of: change.of })).collect()
    }

    /// Writes them as a layer that says only in what they differ from a pack.
    #[must_use]
    pub fn layer(&self, id: &str, base: &RulePack) -> String {
        let name = format!("{}, ngày {}", clean_line(&self.source), written(self.source_date));
        let basis = base.legal_basis.iter().chain([&name]).map(|text| Value::from(text.as_str())).collect();
        let mut layer = Table::from_iter([
            ("based_on".to_owned(), Value::from(base.id.as_str())),
            ("id".to_owned(), Value::from(id)),
            ("name".to_owned(), Value::from(name.as_str())),
            ("in_force_from".to_owned(), Value::from(self.in_force_from.to_string())),
            ("legal_basis".to_owned(), Value::Array(basis)),
        ]);
        for change in LocalValues::of(base).changes_to(&self.values) {
            self.put(&mut layer, change);
        }
        layer.to_string()
    }

    /// Says one value at its place in a layer.
    fn put(&self, layer: &mut Table, change: ValueChange) {
        let words = Value::from(change.after);
        match change.of {
            LocalValue::LeastMinutes { kind } => put_minutes(layer, kind, self.values.least(kind)),
            LocalValue::AttendanceTarget => {
                let percent = Value::from(self.values.attendance_target_percent);
                layer.insert("attendance_target_percent".to_owned(), percent);
            }
            LocalValue::MinuteTakerLabel => put_in(layer, "minutes", "minute_taker_label", words),
            LocalValue::ChairLabel => put_in(layer, "minutes", "chair_label", words),
            LocalValue::Authority => {
                put_in(layer, "outcomes", "authority", words.clone());
                put_in(layer, "notice", "authority", words);
            }
            LocalValue::TextSize => put_in(layer, "paper", "text_pt", Value::from(self.values.text_pt)),
            LocalValue::LineSpacing => put_in(layer, "paper", "line_pt", Value::from(self.values.line_pt)),
        }
    }
}

/// Lists the parts of a pack, by their names in it, that differ from another pack besides the values of local guidance.
#[must_use]
pub fn other_differences(base: &RulePack, pack: &RulePack) -> Vec<String> {
    let mut alike = pack.clone();
    LocalValues::of(base).put_into(&mut alike);
    let (Ok(before), Ok(after)) = (Table::try_from(base), Table::try_from(&alike)) else {
        return Vec::new();
    };
    let differs = |name: &&String| before.get(*name) != after.get(*name) && !OF_ITSELF.contains(&name.as_str());
    after.keys().filter(differs).cloned().collect()
}

fn put_in(layer: &mut Table, table: &str, key: &str, value: Value) {
    let table = layer.entry(table).or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(table) = table {
        table.insert(key.to_owned(), value);
    }
}

fn put_minutes(layer: &mut Table, kind: MeetingKind, minutes: Option<u32>) {
    let meetings = layer.entry("meetings").or_insert_with(|| Value::Array(Vec::new()));
    if let (Value::Array(meetings), Some(minutes), Ok(kind)) = (meetings, minutes, Value::try_from(kind)) {
        let entry = [("kind".to_owned(), kind), ("min_minutes".to_owned(), Value::from(minutes))];
        meetings.push(Value::Table(Table::from_iter(entry)));
    }
}

/// A date as papers cite it: days always with two digits, months only January and February.
fn written(date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    if month < 3 { format!("{day:02}/{month:02}/{year}") } else { format!("{day:02}/{month}/{year}") }
}

#[cfg(test)]
#[path = "local_rules_tests.rs"]
mod tests;
