//! The index of everything that can be found, in step with the rows that it is made of.
//!
//! Triggers note every row whose text changed, undo included; a search indexes those first. So typing never waits for the
//! index, and the index is never behind what a search asks for.

use crate::access::Left;
use crate::error::StoreError;
use crate::searched::{Day, INDEXED, Indexed, Part};
use domain::search::HitGroup;
use domain::words::{exact_words, folded_words};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OptionalExtension, Row, Statement, params};

/// Bits of an index row's identifier under its day: how many rows one day can have.
pub(crate) const BITS_UNDER_DAY: i64 = 20;
/// Days from the day before the year 1, the beginning of chrono's count, as SQL counts them.
const DAY_ZERO: &str = "1721424.5";

impl Indexed {
    /// The index rows that the table asks for: identifier, day, meeting, text, tags.
    pub(crate) fn wanted(&self) -> String {
        let day = match self.day {
            Day::OfMeeting => "(SELECT date FROM meeting WHERE id = t.meeting_id)".to_owned(),
            Day::OfMeetingOr(column) => {
                format!("coalesce((SELECT date FROM meeting WHERE id = t.meeting_id), t.{column})")
            }
            Day::In(column) => format!("t.{column}"),
            Day::Always => "'9999-12-31'".to_owned(),
        };
        format!(
            "SELECT t.id AS row_id, coalesce(CAST(julianday({day}) - {DAY_ZERO} AS INTEGER), 0) AS day,
                    {meeting} AS meeting_id, {said} AS said, {tags} AS tags FROM {table} t",
            meeting = self.meeting.unwrap_or("NULL"),
            said = self.said(),
            tags = self.tags(),
            table = self.table,
        )
    }

    fn said(&self) -> String {
        let parts = self.parts.iter().filter(|part| !part.columns.is_empty()).map(|part| {
            let Part { table, of, columns, order, .. } = part;
            let lines = joined("p", columns, "char(10)", &[]);
            format!("(SELECT group_concat({lines}, char(10) ORDER BY {order}) FROM {table} p WHERE p.{of} = t.id)")
        });
        joined("t", self.columns, self.between, &parts.collect::<Vec<_>>())
    }

    fn tags(&self) -> String {
        let tag = |row: &str, column: &str| format!("' p' || replace({row}.{column}, '-', '')");
        let own = self.person.map(|column| format!("coalesce({}, '')", tag("t", column)));
        let of_parts = self.parts.iter().filter_map(|part| {
            let Part { table, of, order, .. } = part;
            let tags = format!("group_concat({}, '' ORDER BY {order})", tag("p", part.person?));
            Some(format!("coalesce((SELECT {tags} FROM {table} p WHERE p.{of} = t.id), '')"))
        });
        let group = format!("'{}'", group_tag(self.kind.group()));
        std::iter::once(group).chain(own).chain(of_parts).collect::<Vec<_>>().join(" || ")
    }

    fn triggers(&self) -> String {
        let own = self.columns.iter().copied().chain(self.person).chain(match self.day {
            Day::In(column) | Day::OfMeetingOr(column) => Some(column),
            Day::OfMeeting | Day::Always => None,
        });
        let changed: Vec<_> = own.map(|column| format!("old.{column} IS NOT new.{column}")).collect();
        let mut triggers = self.noting(self.table, "id", &format!("WHEN {}", changed.join(" OR ")));
        for part in self.parts {
            triggers.push_str(&self.noting(part.table, part.of, ""));
        }
        triggers
    }

    /// Notes the row as due at every change of a table that names it in a column.
    fn noting(&self, table: &str, column: &str, when: &str) -> String {
        let name = self.name;
        let note = |event: &str, when: &str, of: &str| {
            format!(
                "CREATE TEMP TRIGGER search_{name}_{table}_{event} AFTER {event} ON main.{table} {when} BEGIN
                     INSERT OR IGNORE INTO search_due (kind, row_id) VALUES ('{name}', {of}.{column});
                 END;"
            )
        };
        note("INSERT", "", "new") + &note("UPDATE", when, "new") + &note("DELETE", "", "old")
    }

    /// What is shown around a row: whose it is, its meeting, its agenda line.
    pub(crate) fn around(&self, meeting_columns: &str) -> String {
        let member = self.person.map(|column| format!("(SELECT name FROM member WHERE id = t.{column})"));
        let names: Vec<_> = member.iter().map(String::as_str).chain(self.otherwise).chain(["''", "''"]).collect();
        format!(
            "SELECT {meeting_columns}, coalesce({who}), i.id, i.title, i.conclusion, i.put_off FROM {table} t
             LEFT JOIN meeting m ON m.id = {meeting} LEFT JOIN agenda_item i ON i.id = {line} WHERE t.id = ?1",
            who = names.join(", "),
            table = self.table,
            meeting = self.meeting.unwrap_or("NULL"),
            line = self.line.unwrap_or("NULL"),
        )
    }

    fn index(&self, conn: &Connection, due: &[String]) -> Result<(), StoreError> {
        let mut wanted = conn.prepare(&format!("{} WHERE t.id = ?1", self.wanted()))?;
        due.iter().try_for_each(|row| self.index_row(conn, &mut wanted, row))
    }

    fn index_row(&self, conn: &Connection, wanted: &mut Statement<'_>, row_id: &str) -> Result<(), StoreError> {
        let gone = conn
            .prepare_cached("DELETE FROM search_row WHERE kind = ?1 AND row_id = ?2 RETURNING id, said, tags")?
            .query_row([self.name, row_id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        if let Some((id, said, tags)) = gone {
            in_index(
                conn,
                "INSERT INTO search (search, rowid, exact, folded, tags) VALUES ('delete', ?1, ?2, ?3, ?4)",
                (id, said, tags),
            )?;
        }
        let Some((day, meeting, said, tags)) = wanted.query_row([row_id], read_wanted).optional()? else {
            return Ok(());
        };
        if said.is_empty() {
            return Ok(());
        }
        let id: i64 = conn
            .prepare_cached("SELECT coalesce(max(id) + 1, ?1) FROM search_row WHERE id >= ?1 AND id < ?2")?
            .query_row([day << BITS_UNDER_DAY, (day + 1) << BITS_UNDER_DAY], |row| row.get(0))?;
        conn.prepare_cached(
            "INSERT INTO search_row (id, kind, row_id, meeting_id, said, tags) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, self.name, row_id, meeting, said, tags])?;
        in_index(conn, "INSERT INTO search (rowid, exact, folded, tags) VALUES (?1, ?2, ?3, ?4)", (id, said, tags))
    }
}

fn in_index(conn: &Connection, sql: &str, (id, said, tags): (i64, String, String)) -> Result<(), StoreError> {
    conn.prepare_cached(sql)?.execute(params![id, exact_words(&said), folded_words(&said), tags])?;
    Ok(())
}

fn read_wanted(row: &Row<'_>) -> Result<(i64, Option<String>, String, String), rusqlite::Error> {
    Ok((row.get("day")?, row.get("meeting_id")?, row.get("said")?, row.get("tags")?))
}

/// Texts of a row with something between them, without empty ones.
fn joined(row: &str, columns: &[&str], between: &str, more: &[String]) -> String {
    let own = columns.iter().map(|column| format!("nullif({row}.{column}, '')"));
    format!("concat_ws({between}, {})", own.chain(more.iter().cloned()).collect::<Vec<_>>().join(", "))
}

/// The tag of a group of kinds.
pub(crate) const fn group_tag(group: HitGroup) -> &'static str {
    match group {
        HitGroup::Opinions => "kopinions",
        HitGroup::Conclusions => "kconclusions",
        HitGroup::Minutes => "kminutes",
        HitGroup::Assignments => "kassignments",
        HitGroup::Documents => "kdocuments",
        HitGroup::Petitions => "kpetitions",
        HitGroup::Topics => "ktopics",
        HitGroup::People => "kpeople",
    }
}

/// Makes the forms of words known to SQL: steps and the check use them.
pub(crate) fn make_functions(conn: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    for (name, form) in [("exact_words", exact_words as fn(&str) -> String), ("folded_words", folded_words)] {
        conn.create_scalar_function(name, 1, flags, move |context| {
            Ok(form(context.get_raw(0).as_str().unwrap_or_default()))
        })?;
    }
    Ok(())
}

/// Puts the triggers in place on an open book.
pub(crate) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    // What is found at a meeting stands in the order of its day.
    conn.execute_batch(
        "CREATE TEMP TRIGGER search_meeting_moved AFTER UPDATE OF date ON main.meeting WHEN old.date IS NOT new.date BEGIN
             INSERT OR IGNORE INTO search_due (kind, row_id) SELECT kind, row_id FROM search_row WHERE meeting_id = new.id;
         END;",
    )?;
    INDEXED.iter().try_for_each(|indexed| Ok(conn.execute_batch(&indexed.triggers())?))
}

/// Brings the index up to date.
pub(crate) fn catch_up(conn: &Connection) -> Result<((), Left), StoreError> {
    if !conn.prepare_cached("SELECT 1 FROM search_due")?.exists([])? {
        return Ok(((), Left::Nothing));
    }
    for indexed in &INDEXED {
        let mut due = conn.prepare_cached("SELECT row_id FROM search_due WHERE kind = ?1")?;
        let due = due.query_map([indexed.name], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        if !due.is_empty() {
            indexed.index(conn, &due)?;
        }
    }
    conn.execute("DELETE FROM search_due", [])?;
    Ok(((), Left::Something))
}
