//! Areas (địa bàn): groups of households and self-governing groups, and the members in charge of them over time.

use crate::cell::too_long;
use crate::ids::{AreaId, ChargeId, MemberId};
use crate::text::{clean_line, clean_text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Most households of one area: whole hamlets have fewer.
pub const MOST_HOUSEHOLDS: u32 = 2000;
/// Longest note or list of households, in characters.
pub const LONGEST_NOTE: usize = 5000;

/// Households that one or several members look after together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Area {
    /// Its identifier.
    pub id: AreaId,
    /// "Tổ nhân dân tự quản số 3".
    pub name: String,
    /// What kind of group it is.
    pub kind: AreaKind,
    /// How many households live there.
    pub households: u32,
    /// Its households or anything else, one a line; may be empty.
    pub note: String,
    /// Who was, is and will be in charge.
    pub charges: Vec<Charge>,
}

/// The kinds of group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum AreaKind {
    /// Tổ nhân dân tự quản.
    SelfManaged,
    /// Tổ liên gia.
    Neighbours,
    /// Nhóm hộ.
    HouseholdGroup,
    /// Anything else.
    Other,
}

/// One member in charge of an area, over a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Charge {
    /// Its identifier.
    pub id: ChargeId,
    /// Who.
    pub member: MemberId,
    /// First day.
    pub since: NaiveDate,
    /// Last day; `None` while it goes on.
    pub until: Option<NaiveDate>,
    /// Whether the member answers for the area or helps.
    pub role: ChargeRole,
}

/// How a member is in charge, in the order in which papers name people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ChargeRole {
    /// Phụ trách chính.
    Lead,
    /// Cùng phụ trách.
    Together,
}

/// What is wrong with an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AreaProblem {
    /// It has no name.
    NameMissing,
    /// Its name is longer than a line of a paper.
    NameTooLong,
    /// It has more than [`MOST_HOUSEHOLDS`].
    TooManyHouseholds,
    /// Its note is longer than [`LONGEST_NOTE`].
    NoteTooLong,
    /// The first day of a charge has not come.
    ChargeInFuture {
        /// Which charge.
        charge: ChargeId,
    },
    /// A charge ends before it begins.
    ChargeBackwards {
        /// Which charge.
        charge: ChargeId,
    },
    /// A member is in charge twice on one day.
    ChargeTwice {
        /// The second one, as they are written down.
        charge: ChargeId,
    },
}

impl Charge {
    /// Tells whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }

    fn overlaps(&self, other: &Self) -> bool {
        let begins_within = |one: &Self, other: &Self| one.holds_on(other.since);
        self.member == other.member && (begins_within(self, other) || begins_within(other, self))
    }
}

impl Area {
    /// Puts its texts into the form in which they are kept.
    pub fn tidy(&mut self) {
        self.name = clean_line(&self.name);
        self.note = clean_text(&self.note).trim().to_owned();
    }

    /// Who is in charge on a day, whoever answers for it first, of those whom `belongs` lets count: somebody who left the cell
    /// looks after nothing, whatever was forgotten here.
    #[must_use]
    pub fn in_charge_on(&self, day: NaiveDate, belongs: impl Fn(MemberId) -> bool) -> Vec<&Charge> {
        let mut holding: Vec<_> =
            self.charges.iter().filter(|charge| charge.holds_on(day) && belongs(charge.member)).collect();
        holding.sort_by_key(|charge| charge.role);
        holding
    }

    /// The households of each of so many members in charge, rounded up.
    #[must_use]
    pub fn share(&self, members: usize) -> u32 {
        u32::try_from(members).map_or(0, |members| self.households.div_ceil(members.max(1)))
    }

    /// Lists what is wrong with it, seen from a day.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<AreaProblem> {
        let found = [
            (self.name.trim().is_empty(), AreaProblem::NameMissing),
            (too_long(&self.name), AreaProblem::NameTooLong),
            (self.households > MOST_HOUSEHOLDS, AreaProblem::TooManyHouseholds),
            (self.note.chars().count() > LONGEST_NOTE, AreaProblem::NoteTooLong),
        ];
        let of_charges = self.charges.iter().enumerate().flat_map(|(at, charge)| {
            let earlier = self.charges.iter().take(at);
            let (twice, charge_id) = (earlier.into_iter().any(|other| other.overlaps(charge)), charge.id);
            [
                (charge.since > today, AreaProblem::ChargeInFuture { charge: charge_id }),
                (
                    charge.until.is_some_and(|until| until < charge.since),
                    AreaProblem::ChargeBackwards { charge: charge_id },
                ),
                (twice, AreaProblem::ChargeTwice { charge: charge_id }),
            ]
        });
        found.into_iter().chain(of_charges).filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn charge(number: u128, member: u128, since: &str, until: Option<&str>) -> Charge {
        Charge {
            id: ChargeId(Uuid::from_u128(number)),
            member: MemberId(Uuid::from_u128(member)),
            since: day(since),
            until: until.map(day),
            role: ChargeRole::Lead,
        }
    }

    fn area(charges: Vec<Charge>) -> Area {
        Area {
            id: AreaId(Uuid::nil()),
            name: "Tổ nhân dân tự quản số 3".into(),
            kind: AreaKind::SelfManaged,
            households: 20,
            note: String::new(),
            charges,
        }
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let charges = vec![
            charge(1, 7, "2026-01-01", None),
            charge(2, 7, "2025-06-01", Some("2026-01-01")),
            charge(3, 8, "2026-12-01", Some("2026-11-30")),
        ];
        let wrong = Area {
            name: " ".into(),
            households: MOST_HOUSEHOLDS + 1,
            note: "ă".repeat(LONGEST_NOTE + 1),
            ..area(charges)
        };
        let of = |number| ChargeId(Uuid::from_u128(number));
        let expected = [
            AreaProblem::NameMissing,
            AreaProblem::TooManyHouseholds,
            AreaProblem::NoteTooLong,
            AreaProblem::ChargeTwice { charge: of(2) },
            AreaProblem::ChargeInFuture { charge: of(3) },
            AreaProblem::ChargeBackwards { charge: of(3) },
        ];
        assert_eq!(wrong.problems(day("2026-11-25")), expected);
    }

    #[test]
    fn one_member_may_hand_over_and_take_up_again_on_other_days() {
        let charges = vec![
            charge(1, 7, "2025-01-01", Some("2025-12-31")),
            charge(2, 8, "2025-12-31", Some("2026-02-01")),
            charge(3, 7, "2026-01-01", None),
        ];
        let mut kept = area(charges);
        kept.name = "  Tổ nhân dân\ttự quản số 3 ".into();
        kept.tidy();
        assert_eq!((kept.name.as_str(), kept.problems(day("2026-11-25"))), ("Tổ nhân dân tự quản số 3", vec![]));
        assert_eq!(Area { households: MOST_HOUSEHOLDS, ..kept }.problems(day("2026-11-25")), []);
    }

    #[test]
    fn those_of_the_day_who_still_belong_are_in_charge_whoever_answers_first() {
        let helper = Charge { role: ChargeRole::Together, ..charge(1, 7, "2026-01-01", None) };
        let of_old = charge(2, 8, "2025-01-01", Some("2025-12-31"));
        let (left, lead) = (charge(3, 9, "2026-01-01", None), charge(4, 6, "2026-01-01", Some("2026-11-25")));
        let kept = area(vec![helper.clone(), of_old, left.clone(), lead.clone()]);
        let belongs = |member| member != left.member;
        assert_eq!(kept.in_charge_on(day("2026-11-25"), belongs), [&lead, &helper]);
        assert_eq!(kept.in_charge_on(day("2026-11-26"), belongs), [&helper]);
    }

    #[test]
    fn households_are_shared_out_rounded_up() {
        let shares = [0, 1, 3].map(|members| area(vec![]).share(members));
        assert_eq!(shares, [20, 20, 7]);
    }
}
