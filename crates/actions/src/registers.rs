//! What the registers have for an agenda: documents that were not read out, petitions that are before the cell.

use crate::agendas::line;
use crate::failure::Failure;
use crate::meetings::{the_meeting, the_open_meeting};
use crate::views::{Done, RegistersWaiting};
use crate::{Book, Occasion, rules};
use chrono::NaiveDate;
use domain::ids::{DocumentId, ItemId, MeetingId, PetitionId};
use domain::incoming::IncomingDocument;
use domain::meeting::{AgendaItem, ConclusionNeed, Meeting, Section};
use domain::member::Member;
use domain::origin::Origin;
use domain::petitions::{Petition, Petitioner};
use domain::placed::Placed;
use domain::rules::RulePack;
use store::{Deed, Reading, StoreError};

/// Tells how much there is for a meeting that came after its agenda was made; nothing for one whose minutes are locked.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn waiting(book: &Book, id: MeetingId, occasion: Occasion<'_>) -> Result<RegistersWaiting, Failure> {
    book.read(|reading| {
        let mut meeting = the_meeting(reading, id)?;
        if meeting.is_locked() {
            return Ok(RegistersWaiting::default());
        }
        let (documents, petitions) = taken(&meeting);
        let pack = rules::named(reading, &meeting.rule_pack)?;
        lay(reading, &mut meeting, &pack, &reading.members()?, occasion)?;
        let (all_documents, all_petitions) = taken(&meeting);
        let more = |all: usize, there: usize| u32::try_from(all - there).unwrap_or(u32::MAX);
        Ok(RegistersWaiting { documents: more(all_documents, documents), petitions: more(all_petitions, petitions) })
    })
}

/// Puts what waits for a meeting on its agenda.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::MeetingLocked`].
pub fn take(book: &Book, id: MeetingId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("takeFromRegisters").about(id.0), occasion.now, |change| {
        let mut meeting = the_open_meeting(change, id)?;
        let pack = rules::named(change, &meeting.rule_pack)?;
        lay(change, &mut meeting, &pack, &change.members()?, occasion)?;
        change.put_meeting(&meeting)?;
        Ok(Done::of(change))
    })
}

/// How many documents of the register stand under the lines of a meeting, and how many of its lines are about a petition.
fn taken(meeting: &Meeting) -> (usize, usize) {
    let documents = meeting.agenda.iter().flat_map(|item| &item.documents).filter(|read| read.incoming.is_some());
    let petitions = meeting.agenda.iter().filter(|item| item.origin.petition().is_some());
    (documents.count(), petitions.count())
}

/// Lays what the registers have for a meeting on its agenda; meetings of kinds that the rules do not name are left as they are.
pub(crate) fn lay(
    reading: &Reading<'_>,
    meeting: &mut Meeting,
    pack: &RulePack,
    members: &[Member],
    occasion: Occasion<'_>,
) -> Result<(), Failure> {
    if !pack.family_of(pack.registers.family).contains(&meeting.kind) {
        return Ok(());
    }
    lay_documents(reading, meeting, pack, occasion)?;
    let petitions = petition_lines(reading, meeting, pack, members, occasion)?;
    let closing = meeting.agenda.iter().position(|item| item.section == Section::Closing);
    let closing = closing.unwrap_or(meeting.agenda.len());
    meeting.agenda.splice(closing..closing, petitions);
    Ok(())
}

/// Puts the documents that came up to the day and stand on no agenda under the standing line for them, or a line of their own.
fn lay_documents(
    reading: &Reading<'_>,
    meeting: &mut Meeting,
    pack: &RulePack,
    occasion: Occasion<'_>,
) -> Result<(), Failure> {
    let here: Vec<_> =
        meeting.agenda.iter().flat_map(|item| &item.documents).filter_map(|read| read.incoming).collect();
    let mut waiting = unread(reading, pack)?;
    waiting.retain(|document| document.received_on <= meeting.date && !here.contains(&document.id));
    if waiting.is_empty() {
        return Ok(());
    }
    let mut read = waiting.into_iter().map(|document| document.read_as(DocumentId((occasion.new_id)()))).collect();
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

/// A line for each petition that is before the cell on the day of a meeting and has none there, what was raised first first.
fn petition_lines(
    reading: &Reading<'_>,
    meeting: &Meeting,
    pack: &RulePack,
    members: &[Member],
    occasion: Occasion<'_>,
) -> Result<Vec<AgendaItem>, Failure> {
    let mut elsewhere = in_family(reading.petitions_placed()?, pack);
    elsewhere.retain(|(_, placed)| placed.meeting != meeting.id);
    let here: Vec<_> = meeting.agenda.iter().filter_map(|item| item.origin.petition()).collect();
    let mut open = reading.petitions()?;
    open.retain(|petition| petition.is_open_on(meeting.date, &days_of(petition.id, &elsewhere)));
    open.retain(|petition| !here.contains(&petition.id));
    open.reverse();
    let about = |petition: Petition| {
        let title = pack.registers.petition_title(&raised_by(&petition, members, pack), &petition.content);
        let (raised_on, state) = (petition.raised_on, petition.state_on(meeting.date));
        let origin = Origin::Petition { petition: petition.id, raised_on, state };
        let id = ItemId((occasion.new_id)());
        AgendaItem { conclusion_need: ConclusionNeed::Optional, ..line(id, title, origin) }
    };
    Ok(open.into_iter().map(about).collect())
}

/// Only what stands at meetings of the family whose agendas take from the registers.
pub(crate) fn in_family<T>(placed: Vec<(T, Placed)>, pack: &RulePack) -> Vec<(T, Placed)> {
    let family = pack.family_of(pack.registers.family);
    placed.into_iter().filter(|(_, placed)| family.contains(&placed.kind)).collect()
}

/// The days of the meetings on whose agendas a petition stands.
pub(crate) fn days_of(petition: PetitionId, placed: &[(PetitionId, Placed)]) -> Vec<NaiveDate> {
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
