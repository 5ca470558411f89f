//! What falls due for members around a month: the end of a probation, of an absence, of a stay, and badges of Party age.

use crate::dates::Month;
use crate::kinds::MeetingKind;
use crate::member::{Activity, Grade, Member, StatusKind};
use crate::rules::RulePackError;
use chrono::{Datelike, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::BTreeMap;

/// What falls due for a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum DueEvent {
    /// Hết thời gian dự bị: the cell considers full membership.
    Probation,
    /// Hết thời hạn sinh hoạt tạm thời nơi khác.
    Away,
    /// Đảng viên tạm thời đến hết thời hạn.
    Received,
    /// Hết thời hạn miễn công tác và sinh hoạt đảng.
    Exempt,
    /// Đủ tuổi Đảng để nhận Huy hiệu ở đợt tới.
    Badge,
}

impl DueEvent {
    /// Every event, in the order of an agenda.
    pub const ALL: [Self; 5] = [Self::Probation, Self::Away, Self::Received, Self::Exempt, Self::Badge];
}

/// A day of the year on which badges are awarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AwardRound {
    /// Its month.
    pub month: u32,
    /// Its day.
    pub day: u32,
}

impl AwardRound {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

/// What a rule pack says of what falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DueRules {
    /// The family of meetings whose agendas name what falls due.
    pub family: MeetingKind,
    /// Length of a probation, in months.
    pub probation_months: u32,
    /// Within how many working days after it the cell considers full membership.
    pub working_days_to_consider: u32,
    /// Years of Party age that are honoured with a badge, ascending.
    pub badge_years: Vec<u32>,
    /// The days of award, in the order of the year.
    pub badge_rounds: Vec<AwardRound>,
    /// How many months before an award the cell proposes.
    pub badge_notice_months: u32,
    /// The line of the agenda for each event; "{names}", "{month}" and "{round}" are filled in.
    pub titles: BTreeMap<DueEvent, String>,
}

impl DueRules {
    /// Says what of these rules cannot be right.
    pub(crate) fn check(&self) -> Result<(), RulePackError> {
        let ascending =
            |years: &[u32]| years.first().is_some_and(|first| *first > 0) && years.is_sorted_by(|a, b| a < b);
        // No leap year: a round on 29 February would be there once in four years.
        let known_day = |round: &AwardRound| round.in_year(2025).is_some();
        let rounds = !self.badge_rounds.is_empty() && self.badge_rounds.is_sorted_by(|a, b| a < b);
        let names = |event: &DueEvent| self.titles.get(event).is_some_and(|title| title.contains("{names}"));
        let wrong = [
            ("probation_months", self.probation_months > 0),
            ("badge_years", ascending(&self.badge_years)),
            ("badge_rounds", rounds && self.badge_rounds.iter().all(known_day)),
            ("badge_notice_months", self.badge_notice_months < 12),
            ("titles", DueEvent::ALL.iter().all(names)),
        ];
        match wrong.into_iter().find(|(_, right)| !right) {
            Some((field, _)) => Err(RulePackError::ImpossibleRule { table: "due", field }),
            None => Ok(()),
        }
    }

    /// The award that a cell proposes for in a month, with the one before it.
    fn round_noticed_in(&self, month: Month) -> Option<(NaiveDate, NaiveDate)> {
        let year = month.year();
        let mut awards: Vec<_> = [year - 1, year, year + 1]
            .into_iter()
            .flat_map(|year| self.badge_rounds.iter().filter_map(move |round| round.in_year(year)))
            .collect();
        awards.sort_unstable();
        let noticed = |award: NaiveDate| {
            award.checked_sub_months(Months::new(self.badge_notice_months)).is_some_and(|day| Month::of(day) == month)
        };
        awards.windows(2).find(|pair| noticed(pair[1])).map(|pair| (pair[0], pair[1]))
    }

    /// Gives the years that a member completes between the last award and the next.
    fn badge_of(&self, member: &Member, (last, next): (NaiveDate, NaiveDate)) -> Option<u32> {
        let (before, then) = (member.party_age_on(last)?, member.party_age_on(next)?);
        self.badge_years.iter().copied().rev().find(|years| before < *years && *years <= then)
    }

    /// Gives the end of a probation that a meeting of this month considers: it ends in the month, or it has ended and the
    /// days to consider it run on. Holidays are not known, so the term ends rather too early than too late.
    fn probation_end(&self, member: &Member, month: Month) -> Option<NaiveDate> {
        let end = member.joined?.exact()?.checked_add_months(Months::new(self.probation_months))?;
        let (first, last) = (month.day(1), month.day(31));
        (end <= last && working_days_after(end, self.working_days_to_consider) >= first).then_some(end)
    }
}

/// What falls due of one kind, as a line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// What.
    pub event: DueEvent,
    /// The title of the line, with the people by name.
    pub title: String,
}

/// Lists what falls due around the meeting of a month, held on a day: one line for each kind of event.
#[must_use]
pub fn due_lines(rules: &DueRules, members: &[Member], month: Month, held: NaiveDate) -> Vec<DueLine> {
    let round = rules.round_noticed_in(month);
    let line = |event: DueEvent| {
        let names: Vec<_> = members.iter().filter_map(|member| named(rules, event, member, month, held)).collect();
        let title = rules.titles.get(&event).filter(|_| !names.is_empty())?;
        let round = round.map(|(_, next)| short(next)).unwrap_or_default();
        let title = title.replace("{month}", &month.number().to_string()).replace("{round}", &round);
        Some(DueLine { event, title: title.replace("{names}", &names.join("; ")) })
    };
    DueEvent::ALL.into_iter().filter_map(line).collect()
}

/// A member to whom an event comes, with the day or the years.
fn named(rules: &DueRules, event: DueEvent, member: &Member, month: Month, held: NaiveDate) -> Option<String> {
    let ends = |kind: StatusKind| {
        let mut of_kind = member.statuses.iter().filter(|period| period.kind == kind);
        let until = of_kind.find_map(|period| period.until.filter(|until| Month::of(*until) == month))?;
        member.standing_on(until).map(|_| short(until))
    };
    let detail = match event {
        DueEvent::Away => ends(StatusKind::Away)?,
        DueEvent::Received => ends(StatusKind::Received)?,
        DueEvent::Exempt => ends(StatusKind::Exempt)?,
        DueEvent::Probation | DueEvent::Badge => {
            let standing = member.standing_on(held).filter(|standing| standing.activity != Activity::Received)?;
            match event {
                DueEvent::Badge => format!("{} năm", rules.badge_of(member, rules.round_noticed_in(month)?)?),
                _ if standing.grade == Grade::Probationary => short(rules.probation_end(member, month)?),
                _ => return None,
            }
        }
    };
    Some(format!("{} ({detail})", member.name))
}

fn short(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn working_days_after(day: NaiveDate, days: u32) -> NaiveDate {
    let works = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let mut following = day.iter_days().skip(1).filter(works);
    days.checked_sub(1).and_then(|before| following.nth(before as usize)).unwrap_or(day)
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
