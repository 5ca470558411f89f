//! The parking list: topics noted at any time, put on an agenda when somebody says so.

use crate::agendas::line;
use crate::failure::Failure;
use crate::meetings::the_open_meeting;
use crate::views::{Done, TopicLine};
use crate::{Book, Occasion, rules};
use domain::headcount::roll_of;
use domain::ids::{ItemId, MeetingId, MemberId, TopicId};
use domain::meeting::{AgendaItem, ConclusionNeed, Section, Speaker};
use domain::parked::ParkedTopic;
use store::{Deed, StoreError};

/// Lists the topics that stand on no agenda, what was noted first first.
///
/// # Errors
/// Whatever hinders reading.
pub fn list(book: &Book) -> Result<Vec<TopicLine>, Failure> {
    let lines = book.read(|reading| {
        let (topics, members) = (reading.parked_topics()?, reading.members()?);
        let name = |id: MemberId| members.iter().find(|known| known.id == id).map(|known| known.name.clone());
        let line = |topic: ParkedTopic| TopicLine { proposer: topic.proposer.and_then(name), topic };
        Ok::<_, StoreError>(topics.into_iter().map(line).collect())
    })?;
    Ok(lines)
}

/// Notes a topic for some later meeting.
///
/// # Errors
/// [`Failure::BadRequest`] when it says nothing.
pub fn park(book: &Book, text: &str, proposer: Option<MemberId>, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let id = TopicId((occasion.new_id)());
    let topic = ParkedTopic::noted(id, text, occasion.today, proposer).ok_or_else(says_nothing)?;
    let done = book.change(Deed::new("parkTopic").about(id.0), occasion.now, |change| {
        change.put_parked_topic(&topic)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Takes a topic off the list.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn remove(book: &Book, id: TopicId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    let done = book.change(Deed::new("removeTopic").about(id.0), occasion.now, |change| {
        change.delete_parked_topic(id)?;
        Ok::<_, StoreError>(Done::of(change))
    })?;
    Ok(done)
}

/// Puts a topic of the list on the agenda of a meeting, as the last line before the closing; who proposed it presents it.
///
/// # Errors
/// [`Failure::NotFound`], also when it stands on an agenda already; [`Failure::MeetingLocked`].
pub fn take(book: &Book, meeting: MeetingId, topic: TopicId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("takeTopic").about(meeting.0), occasion.now, |change| {
        let mut meeting = the_open_meeting(change, meeting)?;
        let topic = change.parked_topics()?.into_iter().find(|known| known.id == topic).ok_or(Failure::NotFound)?;
        let called = rules::named(change, &meeting.rule_pack)?.roll(meeting.kind);
        let roll = roll_of(&meeting, &change.members()?, called);
        let presenter = topic.proposer.filter(|member| roll.iter().any(|line| line.member == *member));
        let of_topic = AgendaItem {
            presenter: presenter.map(Speaker::Member),
            conclusion_need: ConclusionNeed::Optional,
            ..line(ItemId((occasion.new_id)()), topic.text.clone(), topic.origin())
        };
        let closing = meeting.agenda.iter().position(|item| item.section == Section::Closing);
        meeting.agenda.insert(closing.unwrap_or(meeting.agenda.len()), of_topic);
        change.put_meeting(&meeting)?;
        Ok(Done::of(change))
    })
}

/// Takes a line off the agenda and parks its topic; one that came from the list goes back there under its title of now.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::MeetingLocked`]; [`Failure::BadRequest`] when the line has no title.
pub fn park_item(book: &Book, meeting: MeetingId, item: ItemId, occasion: Occasion<'_>) -> Result<Done, Failure> {
    book.change(Deed::new("parkItem").about(meeting.0), occasion.now, |change| {
        let mut meeting = the_open_meeting(change, meeting)?;
        let at = meeting.agenda.iter().position(|known| known.id == item).ok_or(Failure::NotFound)?;
        let item = meeting.agenda.remove(at);
        let new_id = TopicId((occasion.new_id)());
        change.put_parked_topic(&ParkedTopic::of_line(&item, new_id, occasion.today).ok_or_else(says_nothing)?)?;
        change.put_meeting(&meeting)?;
        Ok(Done::of(change))
    })
}

fn says_nothing() -> Failure {
    Failure::BadRequest { detail: "topic".into() }
}
