//! Visits to areas, and the petitions that are made of what people raise there.

use crate::failure::Failure;
use crate::views::{Done, PetitionVisit};
use crate::{Book, Occasion, petitions, rules};
use domain::ids::{PetitionId, VisitId};
use domain::member::name_of;
use domain::visits::Visit;
use store::{Deed, Reading, StoreError};

/// Keeps a visit, new or changed; the petition that was made of it stays tied to it.
///
/// # Errors
/// [`Failure::VisitInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, mut visit: Visit, occasion: Occasion<'_>) -> Result<Done, Failure> {
    visit.tidy();
    let problems = visit.problems(occasion.today);
    if !problems.is_empty() {
        return Err(Failure::VisitInvalid { problems });
    }
    let done = book.change(Deed::new("saveVisit").about(visit.id.0), occasion.now, |change| {
        visit.petition = find(change, visit.id)?.and_then(|known| known.petition);
        change.put_visit(&visit)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Removes a visit; the petition that was made of it stays.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: VisitId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let done = book.change(Deed::new("deleteVisit").about(id.0), occasion.now, |change| {
        change.delete_visit(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Makes a petition of what people raised at a visit; one visit makes one petition while that is in its register, whatever is
/// pressed twice.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::PetitionInvalid`] when nothing was raised.
pub fn make_petition(book: &Book, id: VisitId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let petition = PetitionId((occasion.new_id)());
    book.change(Deed::new("petitionFromVisit").about(petition.0), occasion.now, |change| {
        let visit = find(change, id)?.ok_or(Failure::NotFound)?;
        if change.petitions()?.iter().any(|known| Some(known.id) == visit.petition) {
            return Ok(Done::of(change));
        }
        let area = change.areas()?.into_iter().find(|area| area.id == visit.area).ok_or(Failure::NotFound)?;
        let people = rules::on(change, occasion.today)?.areas.people_of(&area.name);
        change.put_visit(&Visit { petition: Some(petition), ..visit.clone() })?;
        petitions::put(change, visit.as_petition(petition, people), occasion.today)
    })
}

/// Says of which visit a petition was made; `None` for one that came another way.
///
/// # Errors
/// Whatever hinders reading.
pub fn of_petition(book: &Book, petition: PetitionId) -> Result<Option<PetitionVisit>, Failure> {
    let found = book.read(|reading| {
        let Some(visit) = reading.visits()?.into_iter().find(|visit| visit.petition == Some(petition)) else {
            return Ok(None);
        };
        let area = reading.areas()?.into_iter().find(|area| area.id == visit.area);
        let name = name_of(&reading.members()?, visit.member);
        let told = |area_name| PetitionVisit { area: visit.area, area_name, on: visit.on, name };
        Ok::<_, StoreError>(area.map(|area| told(area.name)))
    })?;
    Ok(found)
}

fn find(reading: &Reading<'_>, id: VisitId) -> Result<Option<Visit>, StoreError> {
    Ok(reading.visits()?.into_iter().find(|visit| visit.id == id))
}
