//! The register of petitions.

use crate::failure::Failure;
use crate::meetings::the_meeting;
use crate::registers::{days_of, in_family, raised_by};
use crate::views::{Done, PetitionLine};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::ids::{MeetingId, OpinionId, PetitionId};
use domain::meeting::{Meeting, Speaker};
use domain::petitions::{Petition, PetitionSource, Petitioner};
use store::{Change, Deed, Reading, StoreError};

/// Lists the register as it stands on a day, what was raised last first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book, today: NaiveDate) -> Result<Vec<PetitionLine>, Failure> {
    book.read(|reading| lines(reading, today))
}

pub(crate) fn lines(reading: &Reading<'_>, today: NaiveDate) -> Result<Vec<PetitionLine>, Failure> {
    let (members, pack) = (reading.members()?, rules::on(reading, today)?);
    let mut held = in_family(reading.petitions_placed()?, &pack);
    held.retain(|(_, placed)| placed.held);
    let lines = reading.petitions()?.into_iter().map(|petition| PetitionLine {
        by: raised_by(&petition, &members, &pack),
        state: petition.state_on(today),
        is_open: petition.is_open_on(today, &days_of(petition.id, &held)),
        told: pack.registers.petition_told(&petition, today),
        petition,
    });
    Ok(lines.collect())
}

/// Keeps a petition, new or changed.
///
/// # Errors
/// [`Failure::PetitionInvalid`] with everything that cannot be kept.
pub fn save(book: &Book, petition: Petition, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("savePetition").about(petition.id.0);
    book.change(deed, occasion.now, |change| put(change, petition, occasion.today))
}

/// Makes a petition of an opinion, tied to its meeting; one opinion makes one petition, whatever is pressed twice.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::PetitionInvalid`] when the opinion says nothing.
pub fn from_opinion(
    book: &Book,
    meeting: MeetingId,
    opinion: OpinionId,
    occasion: Occasion<'_>,
) -> Result<Done, Failure> {
    let id = PetitionId((occasion.new_id)());
    book.change(Deed::new("petitionFromOpinion").about(id.0), occasion.now, |change| {
        let known = change.petitions()?;
        if known.iter().any(|known| known.source.is_some_and(|source| source.opinion == opinion)) {
            return Ok(Done::of(change));
        }
        let meeting = the_meeting(change, meeting)?;
        let petition = made_of(&meeting, opinion, id).ok_or(Failure::NotFound)?;
        let raised_on = petition.raised_on.min(occasion.today);
        put(change, Petition { raised_on, ..petition }, occasion.today)
    })
}

/// Takes a petition out of the register; lines of agendas about it stay.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn delete(book: &Book, id: PetitionId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let deed = Deed::new("deletePetition").about(id.0);
    let done = book.change(deed, occasion.now, |change| {
        change.delete_petition(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

pub(crate) fn put(change: &Change<'_>, mut petition: Petition, today: NaiveDate) -> Result<Done, Failure> {
    petition.tidy();
    let problems = petition.problems(today);
    if !problems.is_empty() {
        return Err(Failure::PetitionInvalid { problems });
    }
    change.put_petition(&petition)?;
    Ok(Done::of(change))
}

fn made_of(meeting: &Meeting, opinion: OpinionId, id: PetitionId) -> Option<Petition> {
    let mut said = meeting.agenda.iter().flat_map(|item| item.opinions.iter().map(move |opinion| (item.id, opinion)));
    let (item, said) = said.find(|(_, said)| said.id == opinion)?;
    let raised_by = match said.speaker {
        Speaker::Member(member) => Petitioner::Member { member },
        Speaker::Guest(guest) => {
            let guest = meeting.guests.iter().find(|known| known.id == guest)?;
            Petitioner::Others { words: guest.name.clone() }
        }
    };
    let source = Some(PetitionSource { meeting: meeting.id, item, opinion });
    let (raised_on, content) = (meeting.date, said.text.clone());
    Some(Petition { id, raised_by, raised_on, content, source, steps: Vec::new() })
}
