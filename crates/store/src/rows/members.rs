//! Members and their dated statuses.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, place, text, text_maybe, word, word_maybe, word_value};
use domain::ids::{MemberId, StatusId};
use domain::member::{Member, StatusPeriod};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};
use std::collections::HashMap;
use uuid::Uuid;

const MEMBER: Table = Table {
    name: "member",
    columns: &[
        "id", "name", "sex", "born", "joined", "official", "entered", "card", "post", "phone", "address", "note",
    ],
    keys: 1,
    owner: "id",
};

const STATUS: Table = Table {
    name: "member_status",
    columns: &["id", "member_id", "position", "kind", "since", "until", "reason"],
    keys: 1,
    owner: "member_id",
};

impl Reading<'_> {
    /// Lists every member ever on the list, in the order in which they were put there.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn members(&self) -> Result<Vec<Member>, StoreError> {
        let sql = format!("SELECT {} FROM member ORDER BY id", MEMBER.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut members = statement.query_map([], read_member)?.collect::<Result<Vec<Member>, _>>()?;
        let mut statuses = self.statuses()?;
        for member in &mut members {
            member.statuses = statuses.remove(&member.id).unwrap_or_default();
        }
        Ok(members)
    }

    /// Gives one member.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn member(&self, id: MemberId) -> Result<Option<Member>, StoreError> {
        let sql = format!("SELECT {} FROM member WHERE id = ?1", MEMBER.columns.join(", "));
        let found = self.conn.prepare_cached(&sql)?.query_row([id.to_string()], read_member).optional()?;
        let Some(mut member) = found else {
            return Ok(None);
        };
        member.statuses = STATUS.read(self.conn, &id.to_string(), read_status)?;
        Ok(Some(member))
    }

    fn statuses(&self) -> Result<HashMap<MemberId, Vec<StatusPeriod>>, StoreError> {
        let sql = format!("SELECT {} FROM member_status ORDER BY member_id, position", STATUS.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut statuses: HashMap<MemberId, Vec<StatusPeriod>> = HashMap::new();
        while let Some(row) = rows.next()? {
            statuses.entry(MemberId(parsed(row, 1)?)).or_default().push(read_status(row)?);
        }
        Ok(statuses)
    }
}

impl Change<'_> {
    /// Keeps a member, new or known, writing only what differs.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn put_member(&self, member: &Member) -> Result<(), StoreError> {
        let (id, owner) = (member.id, member.id.to_string());
        MEMBER.difference(self.conn, &owner, &[member_row(member)?])?.put(self.conn)?;
        let wanted = status_rows(id, &member.statuses)?;
        let difference = STATUS.difference(self.conn, &owner, &wanted)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Removes a member who stands in no meeting.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when a meeting names the member; [`StoreError::NotFound`].
    pub fn delete_member(&self, id: MemberId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !MEMBER.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "member", id: id.0 });
        }
        STATUS.clear(self.conn, &owner)?;
        MEMBER.clear(self.conn, &owner)
    }
}

fn member_row(member: &Member) -> Result<Cells, StoreError> {
    let sex = member.sex.as_ref().map_or(Ok(Value::Null), word_value)?;
    Ok(vec![
        text(member.id),
        text(&member.name),
        sex,
        text_maybe(member.born),
        text_maybe(member.joined),
        text_maybe(member.official),
        text_maybe(member.entered),
        text(&member.card),
        word_value(&member.post)?,
        text(&member.phone),
        text(&member.address),
        text(&member.note),
    ])
}

fn read_member(row: &Row<'_>) -> Result<Member, rusqlite::Error> {
    Ok(Member {
        id: MemberId(parsed(row, 0)?),
        name: row.get(1)?,
        sex: word_maybe(row, 2)?,
        born: parsed_maybe(row, 3)?,
        joined: parsed_maybe(row, 4)?,
        official: parsed_maybe(row, 5)?,
        entered: parsed_maybe(row, 6)?,
        card: row.get(7)?,
        post: word(row, 8)?,
        phone: row.get(9)?,
        address: row.get(10)?,
        note: row.get(11)?,
        statuses: Vec::new(),
    })
}

fn status_rows(member: MemberId, statuses: &[StatusPeriod]) -> Result<Vec<Cells>, StoreError> {
    let row = |(at, status): (usize, &StatusPeriod)| {
        Ok(vec![
            text(status.id),
            text(member),
            place(at),
            word_value(&status.kind)?,
            text(status.since),
            text_maybe(status.until),
            text(&status.reason),
        ])
    };
    statuses.iter().enumerate().map(row).collect()
}

fn read_status(row: &Row<'_>) -> Result<StatusPeriod, rusqlite::Error> {
    Ok(StatusPeriod {
        id: StatusId(parsed::<Uuid>(row, 0)?),
        kind: word(row, 3)?,
        since: parsed(row, 4)?,
        until: parsed_maybe(row, 5)?,
        reason: row.get(6)?,
    })
}
