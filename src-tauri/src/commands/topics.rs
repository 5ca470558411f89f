//! The parking list of topics.

use crate::session::{Session, occasion};
use actions::failure::Failure;
use actions::topics;
use actions::views::{Done, TopicLine};
use domain::ids::{ItemId, MeetingId, MemberId, TopicId};
use tauri::State;

/// Lists the topics that stand on no agenda.
#[tauri::command(async)]
#[specta::specta]
pub fn list_topics(session: State<'_, Session>) -> Result<Vec<TopicLine>, Failure> {
    topics::list(&*session.book()?)
}

/// Notes a topic for some later meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn park_topic(session: State<'_, Session>, text: String, proposer: Option<MemberId>) -> Result<Done, Failure> {
    topics::park(&*session.book()?, &text, proposer, occasion())
}

/// Takes a topic off the list.
#[tauri::command(async)]
#[specta::specta]
pub fn remove_topic(session: State<'_, Session>, id: TopicId) -> Result<Done, Failure> {
    topics::remove(&*session.book()?, id, occasion())
}

/// Puts a topic of the list on the agenda of a meeting.
#[tauri::command(async)]
#[specta::specta]
pub fn take_topic(session: State<'_, Session>, meeting: MeetingId, topic: TopicId) -> Result<Done, Failure> {
    topics::take(&*session.book()?, meeting, topic, occasion())
}

/// Takes a line off the agenda and parks its topic.
#[tauri::command(async)]
#[specta::specta]
pub fn park_item(session: State<'_, Session>, meeting: MeetingId, item: ItemId) -> Result<Done, Failure> {
    topics::park_item(&*session.book()?, meeting, item, occasion())
}
