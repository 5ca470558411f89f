//! The plan of themed sessions, each with the stages that it has reached.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, text, text_maybe};
use domain::ids::{MeetingId, MemberId, ThemedSessionId};
use domain::themed::Quarter;
use domain::themed_session::{StageReached, ThemedSession};
use domain::themed_year::KeptSession;
use rusqlite::Row;
use rusqlite::types::Value;

const SESSION: Table = Table {
    name: "themed_session",
    columns: &["id", "year", "quarter", "topic", "author_id", "reviewer_id", "date", "place", "note", "meeting_id"],
    keys: 1,
    owner: "id",
};
const STAGE: Table =
    Table { name: "themed_stage", columns: &["session_id", "stage", "reached_on"], keys: 2, owner: "session_id" };

impl Reading<'_> {
    /// Lists the sessions of every year with the stages that they reached, the earliest quarter first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn themed_sessions(&self) -> Result<Vec<KeptSession>, StoreError> {
        self.sessions_where("true", &[])
    }

    /// Gives one session with the stages that it reached.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn themed_session(&self, id: ThemedSessionId) -> Result<Option<KeptSession>, StoreError> {
        Ok(self.sessions_where("id = ?1", &[&id.to_string()])?.pop())
    }

    /// Gives the session that is held at a meeting, the first of several.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn themed_session_at(&self, meeting: MeetingId) -> Result<Option<ThemedSession>, StoreError> {
        let found = self.sessions_where("meeting_id = ?1", &[&meeting.to_string()])?;
        Ok(found.into_iter().next().map(|(session, _)| session))
    }

    fn sessions_where(&self, holds: &str, values: &[&str]) -> Result<Vec<KeptSession>, StoreError> {
        let columns = SESSION.columns.join(", ");
        let sql = format!("SELECT {columns} FROM themed_session WHERE {holds} ORDER BY year, quarter, date, id");
        let mut statement = self.conn.prepare_cached(&sql)?;
        let sessions = statement.query_map(rusqlite::params_from_iter(values), read_session)?;
        let sessions: Vec<ThemedSession> = sessions.collect::<Result<_, _>>()?;
        let with_stages = |session: ThemedSession| {
            let stages = self.stages_of(session.id)?;
            Ok((session, stages))
        };
        sessions.into_iter().map(with_stages).collect()
    }

    fn stages_of(&self, id: ThemedSessionId) -> Result<Vec<StageReached>, StoreError> {
        let sql = "SELECT stage, reached_on FROM themed_stage WHERE session_id = ?1 ORDER BY reached_on, stage";
        let mut statement = self.conn.prepare_cached(sql)?;
        let stages = statement.query_map([id.to_string()], read_stage)?;
        Ok(stages.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps a session, new or known; its stages stay.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names a member who is not there.
    pub fn put_themed_session(&self, session: &ThemedSession) -> Result<(), StoreError> {
        SESSION.difference(self.conn, &session.id.to_string(), &[session_row(session)])?.put(self.conn)
    }

    /// Keeps the stages of a session, writing only what differs.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when there is no such session.
    pub fn put_stages(&self, id: ThemedSessionId, stages: &[StageReached]) -> Result<(), StoreError> {
        let rows: Vec<_> = stages.iter().map(|mark| vec![text(id), text(&mark.stage), text(mark.on)]).collect();
        let owner = id.to_string();
        let difference = STAGE.difference(self.conn, &owner, &rows)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Takes a session out of the plan, with its stages.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_themed_session(&self, id: ThemedSessionId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !SESSION.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "themed session", id: id.0 });
        }
        STAGE.clear(self.conn, &owner)?;
        SESSION.clear(self.conn, &owner)
    }
}

fn session_row(session: &ThemedSession) -> Cells {
    vec![
        text(session.id),
        Value::Integer(i64::from(session.quarter.year)),
        Value::Integer(i64::from(session.quarter.number)),
        text(&session.topic),
        text_maybe(session.author),
        text_maybe(session.reviewer),
        text_maybe(session.date),
        text(&session.place),
        text(&session.note),
        text_maybe(session.meeting),
    ]
}

fn read_session(row: &Row<'_>) -> Result<ThemedSession, rusqlite::Error> {
    Ok(ThemedSession {
        id: ThemedSessionId(parsed(row, 0)?),
        quarter: Quarter { year: row.get(1)?, number: row.get(2)? },
        topic: row.get(3)?,
        author: parsed_maybe(row, 4)?.map(MemberId),
        reviewer: parsed_maybe(row, 5)?.map(MemberId),
        date: parsed_maybe(row, 6)?,
        place: row.get(7)?,
        note: row.get(8)?,
        meeting: parsed_maybe(row, 9)?.map(MeetingId),
    })
}

fn read_stage(row: &Row<'_>) -> Result<StageReached, rusqlite::Error> {
    Ok(StageReached { stage: row.get(0)?, on: parsed(row, 1)? })
}
