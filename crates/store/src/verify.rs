//! The one oracle: everything that must be true of a sound book, checked, with what was found wrong as facts.

use crate::access::Reading;
use crate::connection::{self, Expect};
use crate::error::StoreError;
use crate::finding::{Finding, Verification};
use crate::search::INDEXED;
use crate::secrets::DataKey;
use crate::{migrations, open_assignments, search};
use domain::fingerprint::Fingerprint;
use domain::rules::RulePack;
use rusqlite::Connection;
use std::path::Path;

type Check = fn(&Connection, &mut Vec<Finding>) -> Result<(), StoreError>;

const CHECKS: [(&str, Check); 14] = [
    ("settings", settings),
    ("page seals", page_seals),
    ("structure", structure),
    ("references", references),
    ("search index", search_index),
    ("search texts", search_texts),
    ("open assignments", open_tasks),
    ("actions", actions),
    ("journal", journal),
    ("locked papers", locked_papers),
    ("addenda", addenda),
    ("signed copies", signed_copies),
    ("kept files", kept_files),
    ("rows", rows),
];

/// Runs every check; one that cannot be run is itself a finding and does not stop the others.
pub(crate) fn run(conn: &Connection) -> Verification {
    let mut examination = Verification::empty();
    for (name, check) in CHECKS {
        if let Err(error) = check(conn, &mut examination.findings) {
            examination.unreadable_at(name, &error);
        }
    }
    let count =
        |table: &str| conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap_or(0);
    examination.actions = count("action");
    examination.meetings = count("meeting");
    examination.members = count("member");
    examination.locked_papers = count("locked_paper");
    examination
}

fn settings(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    for (name, found) in connection::settings_not_in_force(conn)? {
        findings.push(Finding::Setting { name: name.to_owned(), found });
    }
    Ok(())
}

/// Every row counts: the first one alone hides the rest.
fn page_seals(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    // The check reads the file, not the log.
    connection::checkpoint(conn)?;
    sealed_pages(conn, findings)
}

fn sealed_pages(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    each_line(conn, "PRAGMA cipher_integrity_check", |detail| findings.push(Finding::PageSeal { detail }))
}

fn structure(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    each_line(conn, "PRAGMA integrity_check", |detail| {
        if detail != "ok" {
            findings.push(Finding::Structure { detail });
        }
    })
}

fn references(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        findings.push(Finding::Reference { table: row.get(0)?, parent: row.get(2)? });
    }
    Ok(())
}

/// The rank 1 makes FTS5 compare the index with the texts that it was made of.
fn search_index(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    if let Err(error) = conn.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", []) {
        findings.push(Finding::SearchIndex { detail: StoreError::from(error).to_string() });
    }
    Ok(())
}

/// Rows that are noted as due may differ until the next search.
fn search_texts(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let due = |table: &str, id: &str| format!("({table}, {id}) IN (SELECT tbl, row_id FROM search_due)");
    let mut expected = 0;
    for indexed in &INDEXED {
        let table = indexed.table;
        let sql = format!(
            "SELECT count(*), count(r.id) FROM {table} t
             LEFT JOIN search_row r ON r.tbl = '{table}' AND r.row_id = t.id AND r.folded = {}
             WHERE NOT {}",
            indexed.folded("t"),
            due(&format!("'{table}'"), "t.id"),
        );
        let (rows, found): (i64, i64) = conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        expected += rows;
        if rows != found {
            findings.push(Finding::SearchIndex { detail: table.to_owned() });
        }
    }
    let sql = format!("SELECT count(*) FROM search_row WHERE NOT {}", due("tbl", "row_id"));
    let kept: i64 = conn.query_row(&sql, [], |row| row.get(0))?;
    if kept != expected {
        findings.push(Finding::SearchIndex { detail: "search_row".to_owned() });
    }
    Ok(())
}

fn open_tasks(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let count = open_assignments::astray(conn)?;
    if count > 0 {
        findings.push(Finding::OpenAssignments { count });
    }
    Ok(())
}

fn actions(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = conn.prepare(
        "SELECT a.seq, a.saves > 0
                AND (a.undone_by IS NULL OR EXISTS (SELECT 1 FROM action u WHERE u.seq = a.undone_by AND u.undoes = a.seq))
         FROM action a ORDER BY a.seq",
    )?;
    let mut rows = statement.query([])?;
    let mut next = 1;
    while let Some(row) = rows.next()? {
        let number: u32 = row.get(0)?;
        findings.extend((next..number).map(|number| Finding::ActionMissing { number }));
        if !row.get::<_, bool>(1)? {
            findings.push(Finding::ActionBroken { number });
        }
        next = number + 1;
    }
    Ok(())
}

fn journal(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = conn.prepare(
        "SELECT j.action_seq, j.tbl, j.row_id FROM journal j LEFT JOIN action a ON a.seq = j.action_seq
         WHERE a.seq IS NULL OR json_valid(coalesce(j.before, '{}')) = 0 OR json_valid(coalesce(j.after, '{}')) = 0",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        findings.push(Finding::JournalEntry { number: row.get(0)?, table: row.get(1)?, row: row.get(2)? });
    }
    Ok(())
}

fn locked_papers(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT meeting_id, part, record, fingerprint FROM locked_paper")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (record, fingerprint): (String, String) = (row.get(2)?, row.get(3)?);
        let readable = serde_json::from_str::<serde_json::Value>(&record).is_ok();
        if !readable || Fingerprint::of(&record).hex() != fingerprint {
            findings.push(Finding::PaperChanged { meeting: row.get(0)?, part: row.get(1)? });
        }
    }
    let astray = "SELECT id FROM meeting m WHERE (locked_at IS NOT NULL)
                  <> EXISTS (SELECT 1 FROM locked_paper WHERE meeting_id = m.id)";
    each_line(conn, astray, |meeting| findings.push(Finding::PaperAstray { meeting }))
}

fn addenda(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let astray = "SELECT meeting_id FROM addendum GROUP BY meeting_id HAVING count(*) <> max(number)
                  OR meeting_id NOT IN (SELECT id FROM meeting WHERE locked_at IS NOT NULL)";
    each_line(conn, astray, |meeting| findings.push(Finding::AddendumAstray { meeting }))
}

fn signed_copies(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let astray = "SELECT meeting_id FROM signed_copy c WHERE NOT EXISTS
                  (SELECT 1 FROM locked_paper p WHERE p.meeting_id = c.meeting_id AND p.fingerprint = c.fingerprint)";
    each_line(conn, astray, |meeting| findings.push(Finding::SignedCopyAstray { meeting }))
}

fn kept_files(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT digest, bytes FROM kept_file")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (digest, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if Fingerprint::of_bytes(&bytes).hex() != digest {
            findings.push(Finding::FileChanged { digest });
        }
    }
    Ok(())
}

/// Reads every row through the same mapper as the program does.
fn rows(conn: &Connection, findings: &mut Vec<Finding>) -> Result<(), StoreError> {
    let reading = Reading { conn };
    let mut broken = |table: &str, row: String| findings.push(Finding::Row { table: table.to_owned(), row });
    if reading.cell().is_err() {
        broken("cell", "1".to_owned());
    }
    if reading.members().is_err() {
        broken("member", String::new());
    }
    if reading.all_attachments().is_err() {
        broken("attachment", String::new());
    }
    if reading.drafts().is_err() {
        broken("draft", String::new());
    }
    if reading.history(u32::MAX).is_err() {
        broken("action", String::new());
    }
    let mut meetings = Vec::new();
    each_line(conn, "SELECT id FROM meeting", |id| meetings.push(id))?;
    for id in meetings {
        let readable = id.parse().is_ok_and(|id| {
            let id = domain::ids::MeetingId(id);
            reading.meeting(id).is_ok()
                && reading.locked_papers(id).is_ok()
                && reading.addenda(id).is_ok()
                && reading.signed_copies(id).is_ok()
                && reading.ticks(id).is_ok()
                && reading.notice_number(id).is_ok()
        });
        if !readable {
            broken("meeting", id);
        }
    }
    let packs = reading.rule_packs()?;
    let texts: Vec<_> = packs.iter().map(|pack| pack.text.as_str()).collect();
    for pack in &packs {
        if !RulePack::parse_kept(&pack.text, &texts).is_ok_and(|read| read.id == pack.id) {
            broken("rule_pack", pack.id.clone());
        }
    }
    Ok(())
}

fn each_line(conn: &Connection, sql: &str, mut take: impl FnMut(String)) -> Result<(), StoreError> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?);
    }
    Ok(())
}

/// Examines a file that may be too damaged to open: then at least the seal of every page is looked at.
pub(crate) fn run_on_file(path: &Path, key: &DataKey) -> Verification {
    match connection::open(path, key, Expect::Existing).and_then(prepared) {
        Ok(conn) => run(&conn),
        Err(error) => {
            let mut examination = Verification::unreadable(&error);
            let seals = connection::open_keyed(path, key, Expect::Existing)
                .and_then(|conn| sealed_pages(&conn, &mut examination.findings));
            if let Err(error) = seals {
                examination.unreadable_at("page seals", &error);
            }
            examination
        }
    }
}

fn prepared(conn: Connection) -> Result<Connection, StoreError> {
    let (found, known) = (migrations::version_of(&conn)?, migrations::newest(migrations::ALL));
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    search::prepare(&conn)?;
    Ok(conn)
}
