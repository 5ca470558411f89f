//! The parking list.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::Table;
use crate::rows::value::{parsed, parsed_maybe, text, text_maybe};
use domain::ids::{MemberId, TopicId};
use domain::parked::ParkedTopic;
use rusqlite::Row;

const TOPIC: Table =
    Table { name: "parked_topic", columns: &["id", "text", "noted_on", "proposer_id"], keys: 1, owner: "id" };

impl Reading<'_> {
    /// Lists the topics that stand on no agenda, what was noted first first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn parked_topics(&self) -> Result<Vec<ParkedTopic>, StoreError> {
        let sql = format!(
            "SELECT {} FROM parked_topic WHERE id NOT IN (SELECT json_extract (origin, '$.topic') FROM agenda_item
             WHERE json_extract (origin, '$.topic') IS NOT NULL) ORDER BY noted_on, id",
            TOPIC.columns.join(", ")
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let topics = statement.query_map([], read_topic)?.collect::<Result<_, _>>()?;
        Ok(topics)
    }
}

impl Change<'_> {
    /// Keeps a topic, new or known.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names a member who is not there.
    pub fn put_parked_topic(&self, topic: &ParkedTopic) -> Result<(), StoreError> {
        let row = vec![text(topic.id), text(&topic.text), text(topic.noted_on), text_maybe(topic.proposer)];
        TOPIC.difference(self.conn, &topic.id.to_string(), &[row])?.put(self.conn)
    }

    /// Takes a topic off the list.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_parked_topic(&self, id: TopicId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !TOPIC.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "topic", id: id.0 });
        }
        TOPIC.clear(self.conn, &owner)
    }
}

fn read_topic(row: &Row<'_>) -> Result<ParkedTopic, rusqlite::Error> {
    Ok(ParkedTopic {
        id: TopicId(parsed(row, 0)?),
        text: row.get(1)?,
        noted_on: parsed(row, 2)?,
        proposer: parsed_maybe(row, 3)?.map(MemberId),
    })
}
