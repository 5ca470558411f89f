//! Areas: who looks after which households, and when somebody was there last.

use crate::failure::Failure;
use crate::views::{
    AreaBoard, AreaHolder, AreaLine, AreaReminder, AreaView, Done, InCharge, MemberArea, PersonName, VisitLine,
    VisitPetition,
};
use crate::{Book, Occasion, petitions, rules};
use chrono::NaiveDate;
use domain::area_rules::AreaRules;
use domain::areas::{Area, Charge};
use domain::ids::{AreaId, MemberId};
use domain::member::{Activity, Member, name_of};
use domain::text::name_order;
use domain::visits::Visit;
use store::{Deed, Reading, StoreError};

/// Shows all areas as they stand on a day.
///
/// # Errors
/// Whatever hinders reading.
pub fn board(book: &Book, today: NaiveDate) -> Result<AreaBoard, Failure> {
    book.read(|reading| {
        let district = District::gather(reading, today)?;
        let visits = visit_lines(reading, &district)?;
        let (holders, without) = district.shared_out();
        Ok(AreaBoard {
            lines: district.areas.iter().map(|area| district.line(area, &visits)).collect(),
            households: district.areas.iter().map(|area| area.households).sum(),
            holders,
            without,
            usual: district.rules.per_member,
            visit_days: district.rules.visit_days,
        })
    })
}

/// Shows one area with its visits.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn view(book: &Book, id: AreaId, today: NaiveDate) -> Result<AreaView, Failure> {
    book.read(|reading| {
        let district = District::gather(reading, today)?;
        let area = district.areas.iter().find(|area| area.id == id).ok_or(Failure::NotFound)?;
        let mut visits = visit_lines(reading, &district)?;
        visits.retain(|line| line.visit.area == id);
        Ok(AreaView { line: district.line(area, &visits), visits })
    })
}

/// Lists what one member is or was in charge of, what began last first.
///
/// # Errors
/// Whatever hinders reading.
pub fn of_member(book: &Book, member: MemberId) -> Result<Vec<MemberArea>, Failure> {
    book.read(|reading| {
        let areas = reading.areas()?;
        let mut held: Vec<_> =
            areas.iter().flat_map(|area| area.charges.iter().map(move |charge| (area, charge))).collect();
        held.retain(|(_, charge)| charge.member == member);
        held.sort_by_key(|(area, charge)| (std::cmp::Reverse(charge.since), area.id));
        let of = |(area, charge): (&Area, &Charge)| MemberArea {
            area: area.id,
            name: area.name.clone(),
            households: area.households,
            role: charge.role,
            since: charge.since,
            until: charge.until,
        };
        Ok(held.into_iter().map(of).collect())
    })
}

/// Keeps an area, new or changed.
///
/// # Errors
/// [`Failure::AreaInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, mut area: Area, occasion: Occasion<'_>) -> Result<Done, Failure> {
    area.tidy();
    let problems = area.problems(occasion.today);
    if !problems.is_empty() {
        return Err(Failure::AreaInvalid { problems });
    }
    let done = book.change(Deed::new("saveArea").about(area.id.0), occasion.now, |change| {
        change.put_area(&area)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Removes an area with its visits; petitions that were made of them stay.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: AreaId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let done = book.change(Deed::new("deleteArea").about(id.0), occasion.now, |change| {
        change.delete_area(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Says which areas somebody should see to; `None` when all is well.
pub(crate) fn reminder(reading: &Reading<'_>, today: NaiveDate) -> Result<Option<AreaReminder>, Failure> {
    let district = District::gather(reading, today)?;
    let named = |is_so: &dyn Fn(&Area) -> bool| -> Vec<String> {
        district.areas.iter().filter(|area| is_so(area)).map(|area| area.name.clone()).collect()
    };
    let unattended = named(&|area| district.in_charge(area).is_empty());
    let overdue = named(&|area| district.is_overdue(area));
    let wanted = !unattended.is_empty() || !overdue.is_empty();
    Ok(wanted.then_some(AreaReminder { unattended, overdue, visit_days: district.rules.visit_days }))
}

/// Everything that is known of the areas on a day, without petitions.
struct District {
    areas: Vec<Area>,
    members: Vec<Member>,
    visits: Vec<Visit>,
    rules: AreaRules,
    today: NaiveDate,
}

impl District {
    fn gather(reading: &Reading<'_>, today: NaiveDate) -> Result<Self, Failure> {
        let (areas, members, visits) = (reading.areas()?, reading.members()?, reading.visits()?);
        Ok(Self { areas, members, visits, rules: rules::on(reading, today)?.areas.clone(), today })
    }

    fn belongs(&self, id: MemberId) -> bool {
        self.members.iter().any(|member| member.id == id && member.standing_on(self.today).is_some())
    }

    fn in_charge<'a>(&self, area: &'a Area) -> Vec<&'a Charge> {
        area.in_charge_on(self.today, |member| self.belongs(member))
    }

    fn last_visit(&self, area: &Area) -> Option<NaiveDate> {
        self.visits.iter().find(|visit| visit.area == area.id).map(|visit| visit.on)
    }

    /// An area that was never visited is looked after from the day on which somebody took charge of it.
    fn is_overdue(&self, area: &Area) -> bool {
        let taken = || area.charges.iter().map(|charge| charge.since).min();
        let last = self.last_visit(area).or_else(taken);
        last.is_some_and(|last| self.rules.is_overdue(last, self.today))
    }

    fn line(&self, area: &Area, visits: &[VisitLine]) -> AreaLine {
        let last_visit = self.last_visit(area);
        let open = visits.iter().filter(|line| line.visit.area == area.id && is_open(line)).count();
        AreaLine {
            in_charge: self.in_charge(area).into_iter().map(|charge| self.named(charge)).collect(),
            last_visit,
            days_since: last_visit.and_then(|last| u32::try_from((self.today - last).num_days()).ok()),
            is_overdue: self.is_overdue(area),
            open_matters: u32::try_from(open).unwrap_or(u32::MAX),
            area: area.clone(),
        }
    }

    fn named(&self, charge: &Charge) -> InCharge {
        InCharge { member: charge.member, name: name_of(&self.members, charge.member), role: charge.role }
    }

    /// Who looks after how many households, and the active members who look after none, in the order of posts and names.
    fn shared_out(&self) -> (Vec<AreaHolder>, Vec<PersonName>) {
        let mut members: Vec<_> = self.members.iter().filter(|member| self.belongs(member.id)).collect();
        members.sort_by_cached_key(|member| (member.post, name_order(&member.name), member.id));
        let held = members.into_iter().map(|member| (member, self.holder(member)));
        let (holders, without): (Vec<_>, Vec<_>) = held.partition(|(_, holder)| holder.areas > 0);
        let is_active = |member: &Member| {
            member.standing_on(self.today).is_some_and(|standing| standing.activity == Activity::Active)
        };
        let without = without.into_iter().filter(|(member, _)| is_active(member));
        let name = |(member, _): (&Member, _)| PersonName { member: member.id, name: member.name.clone() };
        (holders.into_iter().map(|(_, holder)| holder).collect(), without.map(name).collect())
    }

    fn holder(&self, member: &Member) -> AreaHolder {
        let shares = self.areas.iter().filter_map(|area| {
            let holding = self.in_charge(area);
            holding.iter().any(|charge| charge.member == member.id).then(|| area.share(holding.len()))
        });
        let (areas, households) = shares.fold((0, 0), |(areas, households), share| (areas + 1, households + share));
        let load = self.rules.per_member.load(households);
        AreaHolder { member: member.id, name: member.name.clone(), areas, households, load }
    }
}

/// A matter is open while it is no petition, or its petition comes before the cell again.
fn is_open(line: &VisitLine) -> bool {
    !line.visit.raised.is_empty() && line.petition.is_none_or(|petition| petition.is_open)
}

/// All visits with how their petitions stand, the newest first.
fn visit_lines(reading: &Reading<'_>, district: &District) -> Result<Vec<VisitLine>, Failure> {
    let known = petitions::lines(reading, district.today)?;
    let petition = |visit: &Visit| {
        let line = known.iter().find(|line| Some(line.petition.id) == visit.petition)?;
        Some(VisitPetition { id: line.petition.id, state: line.state, is_open: line.is_open })
    };
    let line = |visit: &Visit| VisitLine {
        name: name_of(&district.members, visit.member),
        petition: petition(visit),
        visit: visit.clone(),
    };
    Ok(district.visits.iter().map(line).collect())
}
