//! Rule packs of the book, beside those that come with the program: added, read, removed while nothing rests on them.

use crate::access::{Change, Reading};
use crate::error::StoreError;
use crate::rows::value::parsed_maybe;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

/// A rule pack as the book keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRulePack {
    /// Its name in each meeting.
    pub id: String,
    /// The pack on which it lies, when it is a layer.
    pub based_on: Option<String>,
    /// Its text.
    pub text: String,
    /// The paper that sets it, as the secretary named it; empty for a pack from a file.
    pub source: String,
    /// The date of that paper.
    pub source_date: Option<NaiveDate>,
}

const KEPT: &str = "SELECT id, based_on, text, source, source_date FROM rule_pack";

impl Reading<'_> {
    /// Lists the packs of the book, in the order in which they were added.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn rule_packs(&self) -> Result<Vec<KeptRulePack>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{KEPT} ORDER BY position"))?;
        let packs = statement.query_map([], read_pack)?.collect::<Result<_, _>>()?;
        Ok(packs)
    }

    /// Gives one pack of the book.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn rule_pack(&self, id: &str) -> Result<Option<KeptRulePack>, StoreError> {
        let mut statement = self.conn.prepare_cached(&format!("{KEPT} WHERE id = ?1"))?;
        Ok(statement.query_row([id], read_pack).optional()?)
    }

    /// Counts the meetings under each pack, of those that have any.
    ///
    /// # Errors
    /// Whatever hinders reading.
    pub fn meetings_under_rules(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let sql = "SELECT rule_pack, count(*) FROM meeting GROUP BY rule_pack";
        let mut statement = self.conn.prepare_cached(sql)?;
        let counts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        Ok(counts)
    }
}

impl Change<'_> {
    /// Adds a pack after all others.
    ///
    /// # Errors
    /// Whatever hinders writing.
    pub fn add_rule_pack(&self, pack: &KeptRulePack) -> Result<(), StoreError> {
        let sql = "INSERT INTO rule_pack (id, position, based_on, text, source, source_date)
                   VALUES (?1, (SELECT 1 + coalesce (max (position), 0) FROM rule_pack), ?2, ?3, ?4, ?5)";
        let KeptRulePack { id, based_on, text, source, source_date } = pack;
        let row = params![id, based_on, text, source, source_date.map(|date| date.to_string())];
        self.conn.prepare_cached(sql)?.execute(row)?;
        Ok(())
    }

    /// Removes a pack on which nothing rests; tells whether it was there.
    ///
    /// # Errors
    /// [`StoreError::RulePackInUse`] when a meeting is under it or another pack lies on it.
    pub fn remove_rule_pack(&self, id: &str) -> Result<bool, StoreError> {
        Ok(self.conn.prepare_cached("DELETE FROM rule_pack WHERE id = ?1")?.execute([id])? > 0)
    }
}

fn read_pack(row: &Row<'_>) -> Result<KeptRulePack, rusqlite::Error> {
    Ok(KeptRulePack {
        id: row.get(0)?,
        based_on: row.get(1)?,
        text: row.get(2)?,
        source: row.get(3)?,
        source_date: parsed_maybe(row, 4)?,
    })
}
