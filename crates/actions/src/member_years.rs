//! Members' years, for the year-end review: one member's, and everybody's beside each other.

use crate::failure::Failure;
use crate::views::{CellYearLine, CellYearView, ChosenYear, MemberYearView};
use crate::{Book, rules};
use chrono::{Datelike, NaiveDate};
use domain::headcount::roll_on;
use domain::ids::MemberId;
use domain::member::Member;
use domain::member_year::{MemberYear, RaisedPetition, YearFacts};
use domain::sittings::HeldMeeting;
use domain::tasks::GivenTask;
use domain::text::name_order;
use domain::year_sums::YearSums;
use store::{KeptMeeting, KeptRoll, Reading};

/// Gives one member's year, or this one, as it is seen from a day.
///
/// # Errors
/// [`Failure::NotFound`]; whatever hinders reading.
pub fn view(book: &Book, id: MemberId, year: Option<i32>, today: NaiveDate) -> Result<MemberYearView, Failure> {
    book.read(|reading| {
        let members = reading.members()?;
        let member = members.iter().find(|member| member.id == id).ok_or(Failure::NotFound)?;
        let gathered = Gathered::of(reading, &members, year, today)?;
        let year = MemberYear::of(id, gathered.facts());
        Ok(MemberYearView { chosen: gathered.chosen, name: member.name.clone(), sums: YearSums::of([&year]), year })
    })
}

/// Gives the year of everybody, or this one, as it is seen from a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, year: Option<i32>, today: NaiveDate) -> Result<CellYearView, Failure> {
    book.read(|reading| {
        let everybody = Everybody::of(reading, year, today)?;
        let line = |(member, year): &(Member, MemberYear)| CellYearLine {
            member: member.id,
            name: member.name.clone(),
            name_order: name_order(&member.name),
            post: member.post,
            standing: member.standing_on(everybody.last_day),
            sums: YearSums::of([year]),
        };
        Ok(CellYearView {
            chosen: everybody.chosen,
            held: everybody.held,
            lines: everybody.years.iter().map(line).collect(),
            total: YearSums::of(everybody.years.iter().map(|(_, year)| year)),
        })
    })
}

/// Whoever a year concerns, each with the year, in the order of posts and names.
pub(crate) struct Everybody {
    pub chosen: ChosenYear,
    pub last_day: NaiveDate,
    /// How many meetings were held.
    pub held: u32,
    pub years: Vec<(Member, MemberYear)>,
}

impl Everybody {
    pub(crate) fn of(reading: &Reading<'_>, year: Option<i32>, today: NaiveDate) -> Result<Self, Failure> {
        let mut members = reading.members()?;
        let gathered = Gathered::of(reading, &members, year, today)?;
        let facts = gathered.facts();
        members.sort_by_cached_key(|member| (member.post, name_order(&member.name), member.id));
        let years = members.into_iter().map(|member| (MemberYear::of(member.id, facts), member));
        let concerned = years.filter(|(year, member)| year.concerns(member, facts.last_day()));
        let held = gathered.meetings.iter().map(|meeting| meeting.kind.parts().len()).sum::<usize>();
        Ok(Self {
            chosen: gathered.chosen,
            last_day: facts.last_day(),
            held: u32::try_from(held).unwrap_or(u32::MAX),
            years: concerned.map(|(year, member)| (member, year)).collect(),
        })
    }
}

/// What is read once for any number of members.
struct Gathered {
    chosen: ChosenYear,
    meetings: Vec<HeldMeeting>,
    tasks: Vec<GivenTask>,
    petitions: Vec<RaisedPetition>,
}

impl Gathered {
    fn of(reading: &Reading<'_>, members: &[Member], year: Option<i32>, today: NaiveDate) -> Result<Self, Failure> {
        let (year, last) = (year.unwrap_or(today.year()), today.year());
        let first = reading.first_month()?.map_or(last, |month| month.year().min(last));
        let kept = reading.held_meetings(year)?;
        Ok(Self {
            chosen: ChosenYear { year, first, last, today },
            meetings: kept.into_iter().map(|kept| with_roll(reading, kept, members)).collect::<Result<_, _>>()?,
            tasks: reading.given_tasks()?,
            petitions: reading.petitions_raised(year)?,
        })
    }

    fn facts(&self) -> YearFacts<'_> {
        YearFacts {
            year: self.chosen.year,
            today: self.chosen.today,
            meetings: &self.meetings,
            tasks: &self.tasks,
            petitions: &self.petitions,
        }
    }
}

fn with_roll(reading: &Reading<'_>, kept: KeptMeeting, members: &[Member]) -> Result<HeldMeeting, Failure> {
    let meeting = kept.meeting;
    let roll = match kept.roll {
        KeptRoll::Frozen(roll) => roll,
        KeptRoll::Called(lines) => {
            let called = rules::named(reading, &kept.rule_pack)?.roll(meeting.kind);
            roll_on(meeting.date, &lines, members, called)
        }
    };
    Ok(HeldMeeting { roll, ..meeting })
}
