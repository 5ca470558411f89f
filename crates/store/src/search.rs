//! Finding text with or without accents: folded copies of what was written.
//!
//! Triggers note every row whose text changed, undo included; a search folds those first. So typing never waits for the
//! index, and the index is never behind what a search asks for.

use crate::access::{Left, Reading};
use crate::book::Book;
use crate::error::StoreError;
use domain::ids::MeetingId;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, params};
use serde::Serialize;
use uuid::Uuid;

/// One table whose text can be found.
pub(crate) struct Indexed {
    pub(crate) table: &'static str,
    pub(crate) kind: HitKind,
    meeting: &'static str,
    columns: &'static [&'static str],
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum HitKind {
    /// A member, by name.
    Member,
    /// A guest of a meeting, by name.
    Guest,
    /// An agenda line: title, text and conclusion.
    AgendaItem,
    /// A document read out: code and title.
    Document,
    /// An opinion.
    Opinion,
    /// An assignment: task and expected result.
    Assignment,
    /// A document of the register: code, issuer, title and note.
    IncomingDocument,
    /// A petition: who raised it, unless a member, and its content.
    Petition,
}

/// Something found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// The identifier of the row.
    pub id: Uuid,
    /// The meeting that it belongs to.
    pub meeting: Option<MeetingId>,
}

const fn indexed(
    table: &'static str,
    kind: HitKind,
    meeting: &'static str,
    columns: &'static [&'static str],
) -> Indexed {
    Indexed { table, kind, meeting, columns }
}

/// Everything that can be found.
pub(crate) const INDEXED: [Indexed; 8] = [
    indexed("member", HitKind::Member, "NULL", &["name"]),
    indexed("guest", HitKind::Guest, "meeting_id", &["name"]),
    indexed("agenda_item", HitKind::AgendaItem, "meeting_id", &["title", "text", "conclusion"]),
    indexed("document_read", HitKind::Document, "meeting_id", &["code", "title"]),
    indexed("opinion", HitKind::Opinion, "meeting_id", &["text"]),
    indexed("assignment", HitKind::Assignment, "meeting_id", &["task", "expected"]),
    indexed("incoming_document", HitKind::IncomingDocument, "NULL", &["code", "issuer", "title", "note"]),
    indexed("petition", HitKind::Petition, "source_meeting", &["others", "content"]),
];

impl Indexed {
    /// The folded text of the row that `of` names.
    pub(crate) fn folded(&self, of: &str) -> String {
        let parts: Vec<_> = self.columns.iter().map(|column| format!("{of}.{column}")).collect();
        format!("fold({})", parts.join(" || char(10) || "))
    }

    fn triggers(&self) -> String {
        let changed: Vec<_> = self.columns.iter().map(|column| format!("old.{column} IS NOT new.{column}")).collect();
        let note = |event: &str, when: &str, of: &str| {
            let table = self.table;
            format!(
                "CREATE TEMP TRIGGER search_{table}_{event} AFTER {event} ON main.{table} {when} BEGIN
                     INSERT OR IGNORE INTO search_due (tbl, row_id) VALUES ('{table}', {of}.id);
                 END;"
            )
        };
        let when = format!("WHEN {}", changed.join(" OR "));
        note("INSERT", "", "new") + &note("UPDATE", &when, "new") + &note("DELETE", "", "old")
    }

    /// Folds the text of the rows that are due.
    fn fold_due(&self) -> String {
        let Self { table, meeting, .. } = self;
        format!(
            "INSERT INTO search_row (tbl, row_id, meeting_id, folded)
             SELECT '{table}', t.id, {meeting}, {folded} FROM {table} t
             WHERE t.id IN (SELECT row_id FROM search_due WHERE tbl = '{table}');",
            folded = self.folded("t"),
        )
    }
}

/// Makes `fold` known to SQL and puts the triggers in place.
pub(crate) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("fold", 1, flags, |context| {
        Ok(domain::text::fold(context.get_raw(0).as_str().unwrap_or_default()))
    })?;
    INDEXED.iter().try_for_each(|table| Ok(conn.execute_batch(&table.triggers())?))
}

/// Brings the index up to date.
fn catch_up(conn: &Connection) -> Result<((), Left), StoreError> {
    if !conn.prepare_cached("SELECT 1 FROM search_due")?.exists([])? {
        return Ok(((), Left::Nothing));
    }
    let outdated = "DELETE FROM search_row WHERE (tbl, row_id) IN (SELECT tbl, row_id FROM search_due);";
    let fold: String = INDEXED.iter().map(Indexed::fold_due).collect();
    conn.execute_batch(&format!("{outdated} {fold} DELETE FROM search_due;"))?;
    Ok(((), Left::Something))
}

impl Book {
    /// Finds rows that hold every word of a folded text, each word from its beginning; the best first.
    ///
    /// # Errors
    /// Whatever hinders reading, or writing the index.
    pub fn search(&self, folded: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        self.transact(catch_up)?;
        self.read(|reading| reading.search(folded, limit))
    }
}

impl Reading<'_> {
    fn search(&self, folded: &str, limit: u32) -> Result<Vec<Hit>, StoreError> {
        let asked = query_of(folded);
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT r.tbl, r.row_id, r.meeting_id FROM search s JOIN search_row r ON r.id = s.rowid
                   WHERE search MATCH ?1 ORDER BY rank LIMIT ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params![asked, limit])?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            hits.push(hit(row)?);
        }
        Ok(hits)
    }
}

/// Words of letters and digits only, so that nothing a person types is taken for search syntax.
fn query_of(folded: &str) -> String {
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ")
}

fn hit(row: &rusqlite::Row<'_>) -> Result<Hit, StoreError> {
    let table: String = row.get(0)?;
    let id = |text: String| text.parse::<Uuid>().map_err(|_| StoreError::unreadable_row());
    let indexed = INDEXED.iter().find(|indexed| indexed.table == table).ok_or(StoreError::unreadable_row())?;
    let meeting = row.get::<_, Option<String>>(2)?.map(id).transpose()?;
    Ok(Hit { kind: indexed.kind, id: id(row.get(1)?)?, meeting: meeting.map(MeetingId) })
}
