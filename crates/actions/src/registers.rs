//! What the registers have for an agenda: documents that were not read out, petitions that are before the cell.

use crate::Occasion;
use crate::agendas::line;
use crate::failure::Failure;
use domain::ids::{DocumentId, ItemId, PetitionId};
use domain::incoming::IncomingDocument;
use domain::meeting::{AgendaItem, ConclusionNeed, Meeting, Section};
use domain::member::Member;
use domain::origin::Origin;
use domain::petitions::{Petition, Petitioner};
use domain::placed::Placed;
use domain::rules::RulePack;
use store::{Reading, StoreError};

/// Puts the documents that came up to its day and stand on no agenda under a line of a meeting; meetings of other kinds than the
/// rules name are left as they are.
pub(crate) fn lay_documents(
    reading: &Reading<'_>,
    meeting: &mut Meeting,
    pack: &RulePack,
    occasion: Occasion<'_>,
) -> Result<(), Failure> {
    let waiting = match is_served(meeting, pack) {
        true => unread(reading, pack)?,
        false => Vec::new(),
    };
    let read = waiting.into_iter().filter(|document| document.received_on <= meeting.date);
    let mut read = read.map(|document| document.read_as(DocumentId((occasion.new_id)()))).collect::<Vec<_>>();
    if read.is_empty() {
        return Ok(());
    }
    let of_standing = |item: &&mut AgendaItem| item.origin.standing_key() == Some(&pack.registers.documents_under);
    match meeting.agenda.iter_mut().find(of_standing) {
        Some(item) => item.documents.append(&mut read),
        None => {
            let own = line(ItemId((occasion.new_id)()), pack.registers.documents.clone(), Origin::Documents);
            let first = meeting.agenda.iter().position(|item| item.section != Section::Opening);
            let at = first.unwrap_or(meeting.agenda.len());
            meeting.agenda.insert(at, AgendaItem { documents: read, ..own });
        }
    }
    Ok(())
}

/// Documents of the register that stand on no agenda of the family that reads them out, what came first first.
fn unread(reading: &Reading<'_>, pack: &RulePack) -> Result<Vec<IncomingDocument>, StoreError> {
    let placed = in_family(reading.documents_placed()?, pack);
    let mut waiting = reading.incoming_documents()?;
    waiting.retain(|document| !placed.iter().any(|(placed, _)| *placed == document.id));
    waiting.reverse();
    Ok(waiting)
}

/// A line for each petition that is before the cell on the day of a meeting, what was raised first first.
pub(crate) fn petition_lines(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    members: &[Member],
    occasion: Occasion<'_>,
) -> Result<Vec<AgendaItem>, Failure> {
    if !is_served(meeting, pack) {
        return Ok(Vec::new());
    }
    let placed = in_family(reading.petitions_placed()?, pack);
    let mut open = reading.petitions()?;
    open.retain(|petition| petition.is_open_on(meeting.date, &days_of(petition.id, &placed)));
    open.reverse();
    Ok(open
        .into_iter()
        .map(|petition| {
            let title = pack.registers.petition_title(&raised_by(&petition, members, pack), &petition.content);
            let (raised_on, state) = (petition.raised_on, petition.state_on(meeting.date));
            let origin = Origin::Petition { petition: petition.id, raised_on, state };
            let id = ItemId((occasion.new_id)());
            AgendaItem { conclusion_need: ConclusionNeed::Optional, ..line(id, title, origin) }
        })
        .collect())
}

fn is_served(meeting: &Meeting, pack: &RulePack) -> bool {
    pack.family_of(pack.registers.family).contains(&meeting.kind)
}

/// Only what stands at meetings of the family whose agendas take from the registers.
pub(crate) fn in_family<T>(placed: Vec<(T, Placed)>, pack: &RulePack) -> Vec<(T, Placed)> {
    let family = pack.family_of(pack.registers.family);
    placed.into_iter().filter(|(_, placed)| family.contains(&placed.kind)).collect()
}

/// The days of the meetings on whose agendas a petition stands.
pub(crate) fn days_of(petition: PetitionId, placed: &[(PetitionId, Placed)]) -> Vec<chrono::NaiveDate> {
    placed.iter().filter(|(id, _)| *id == petition).map(|(_, placed)| placed.date).collect()
}

/// Who raised a petition, as papers write it.
pub(crate) fn raised_by(petition: &Petition, members: &[Member], pack: &RulePack) -> String {
    match &petition.raised_by {
        Petitioner::Others { words } => words.clone(),
        Petitioner::Member { member } => {
            let known = members.iter().find(|known| known.id == *member);
            known.map_or_else(String::new, |member| pack.registers.member_named(&member.name))
        }
    }
}
