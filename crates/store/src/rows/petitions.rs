//! The register of petitions, each with what was done about it.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::placed::{PLACED, read_placed};
use crate::rows::table::{Cells, Table};
use crate::rows::value::{parsed, parsed_maybe, place, text, text_maybe, word, word_value};
use domain::ids::{ItemId, MeetingId, MemberId, OpinionId, PetitionId, PetitionStepId};
use domain::petitions::{Petition, PetitionSource, PetitionStep, Petitioner};
use domain::placed::Placed;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row};
use uuid::Uuid;

const PETITION: Table = Table {
    name: "petition",
    columns: &["id", "member_id", "others", "raised_on", "content", "source_meeting", "source_item", "source_opinion"],
    keys: 1,
    owner: "id",
};
const STEP: Table = Table {
    name: "petition_step",
    columns: &["id", "petition_id", "position", "kind", "made_on", "body", "text"],
    keys: 1,
    owner: "petition_id",
};

impl Reading<'_> {
    /// Lists the register, what was raised last first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petitions(&self) -> Result<Vec<Petition>, StoreError> {
        let sql = format!("SELECT {} FROM petition ORDER BY raised_on DESC, id DESC", PETITION.columns.join(", "));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut petitions = statement.query_map([], read_petition)?.collect::<Result<Vec<Petition>, _>>()?;
        for petition in &mut petitions {
            petition.steps = STEP.read(self.conn, &petition.id.to_string(), read_step)?;
        }
        Ok(petitions)
    }

    /// Gives one petition of the register.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petition(&self, id: PetitionId) -> Result<Option<Petition>, StoreError> {
        let sql = format!("SELECT {} FROM petition WHERE id = ?1", PETITION.columns.join(", "));
        let found = self.conn.prepare_cached(&sql)?.query_row([id.to_string()], read_petition).optional()?;
        let Some(petition) = found else {
            return Ok(None);
        };
        let steps = STEP.read(self.conn, &id.to_string(), read_step)?;
        Ok(Some(Petition { steps, ..petition }))
    }

    /// Lists the meetings on whose agendas petitions stand, the earliest first.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn petitions_placed(&self) -> Result<Vec<(PetitionId, Placed)>, StoreError> {
        let sql = format!(
            "SELECT {PLACED}, json_extract (i.origin, '$.petition') FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
             WHERE json_extract (i.origin, '$.petition') IS NOT NULL AND i.put_off IS NULL
             ORDER BY m.date, m.starts, m.id"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let placed = statement.query_map([], |row| Ok((PetitionId(parsed(row, 5)?), read_placed(row)?)))?;
        Ok(placed.collect::<Result<_, _>>()?)
    }
}

impl Change<'_> {
    /// Keeps a petition with its steps, new or known, writing only what differs.
    ///
    /// # Errors
    /// [`StoreError::BrokenReference`] when it names a member who is not there.
    pub fn put_petition(&self, petition: &Petition) -> Result<(), StoreError> {
        let owner = petition.id.to_string();
        PETITION.difference(self.conn, &owner, &[petition_row(petition)])?.put(self.conn)?;
        let wanted = step_rows(petition)?;
        let difference = STEP.difference(self.conn, &owner, &wanted)?;
        difference.put(self.conn)?;
        difference.remove(self.conn)
    }

    /// Takes a petition out of the register; lines of agendas about it stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; whatever hinders writing.
    pub fn delete_petition(&self, id: PetitionId) -> Result<(), StoreError> {
        let owner = id.to_string();
        if !PETITION.has_rows(self.conn, &owner)? {
            return Err(StoreError::NotFound { what: "petition", id: id.0 });
        }
        STEP.clear(self.conn, &owner)?;
        PETITION.clear(self.conn, &owner)
    }
}

fn petition_row(petition: &Petition) -> Cells {
    let (member, others) = match &petition.raised_by {
        Petitioner::Member { member } => (text(member), text("")),
        Petitioner::Others { words } => (Value::Null, text(words)),
    };
    let source = petition.source;
    vec![
        text(petition.id),
        member,
        others,
        text(petition.raised_on),
        text(&petition.content),
        text_maybe(source.map(|source| source.meeting)),
        text_maybe(source.map(|source| source.item)),
        text_maybe(source.map(|source| source.opinion)),
    ]
}

fn read_petition(row: &Row<'_>) -> Result<Petition, rusqlite::Error> {
    let others = row.get(2)?;
    let member = parsed_maybe(row, 1)?.map(MemberId);
    Ok(Petition {
        id: PetitionId(parsed(row, 0)?),
        raised_by: member.map_or(Petitioner::Others { words: others }, |member| Petitioner::Member { member }),
        raised_on: parsed(row, 3)?,
        content: row.get(4)?,
        source: read_source(row)?,
        steps: Vec::new(),
    })
}

fn read_source(row: &Row<'_>) -> Result<Option<PetitionSource>, rusqlite::Error> {
    let Some(meeting) = parsed_maybe::<Uuid>(row, 5)? else {
        return Ok(None);
    };
    let (item, opinion) = (ItemId(parsed(row, 6)?), OpinionId(parsed(row, 7)?));
    Ok(Some(PetitionSource { meeting: MeetingId(meeting), item, opinion }))
}

fn step_rows(petition: &Petition) -> Result<Vec<Cells>, StoreError> {
    let row = |(at, step): (usize, &PetitionStep)| {
        let kind = word_value(&step.kind)?;
        Ok(vec![text(step.id), text(petition.id), place(at), kind, text(step.on), text(&step.body), text(&step.text)])
    };
    petition.steps.iter().enumerate().map(row).collect()
}

fn read_step(row: &Row<'_>) -> Result<PetitionStep, rusqlite::Error> {
    Ok(PetitionStep {
        id: PetitionStepId(parsed(row, 0)?),
        kind: word(row, 3)?,
        on: parsed(row, 4)?,
        body: row.get(5)?,
        text: row.get(6)?,
    })
}
