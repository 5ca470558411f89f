//! Which assignments are still open, in step by triggers, undo included: saving a meeting asks for them, and going through
//! the assignments of many years each time would take longer than the writing itself.

use crate::error::StoreError;
use crate::rows::value::word_text;
use domain::meeting::TaskKind;
use rusqlite::Connection;

/// What opens or ends an assignment: a change of a table, when it counts, and the assignment that it is about. The words of an
/// assignment change with every save of typing and count for nothing here.
const EVENTS: [(&str, &str, &str, &str); 6] = [
    ("assignment", "INSERT", "", "new.id"),
    ("assignment", "UPDATE", "WHEN old.kind <> new.kind OR old.ended_on IS NOT new.ended_on", "new.id"),
    ("assignment", "DELETE", "", "old.id"),
    ("task_report", "INSERT", "", "new.assignment_id"),
    ("task_report", "UPDATE", "", "new.assignment_id"),
    ("task_report", "DELETE", "", "old.assignment_id"),
];

/// Puts the triggers in place on an open book.
pub(crate) fn prepare(conn: &Connection) -> Result<(), StoreError> {
    let open = open()?;
    for (table, event, when, about) in EVENTS {
        conn.execute_batch(&format!(
            "CREATE TEMP TRIGGER open_{table}_{event} AFTER {event} ON main.{table} {when} BEGIN
                 DELETE FROM open_assignment WHERE assignment_id = {about};
                 INSERT INTO open_assignment {open} AND a.id = {about};
             END;"
        ))?;
    }
    Ok(())
}

/// Counts the assignments that stand wrongly as open or as ended.
pub(crate) fn astray(conn: &Connection) -> Result<u32, StoreError> {
    let (open, kept) = (open()?, "SELECT assignment_id FROM open_assignment");
    let only_in = |one: &str, other: &str| {
        format!("(SELECT count(*) FROM (SELECT * FROM ({one}) EXCEPT SELECT * FROM ({other})))")
    };
    let sql = format!("SELECT {} + {}", only_in(&open, kept), only_in(kept, &open));
    Ok(conn.query_row(&sql, [], |row| row.get(0))?)
}

/// Whether the report `r` ends the assignment `a`, as SQL.
pub(crate) fn ends() -> Result<String, StoreError> {
    let of_kind = |kind: TaskKind| {
        let results = kind.ends_with().iter().map(|result| Ok(format!("'{}'", word_text(result)?)));
        let results = results.collect::<Result<Vec<_>, StoreError>>()?.join(", ");
        Ok(format!("WHEN '{}' THEN r.result IN ({results})", word_text(&kind)?))
    };
    let kinds = TaskKind::ALL.into_iter().map(of_kind).collect::<Result<Vec<_>, StoreError>>()?;
    Ok(format!("CASE a.kind {} END", kinds.join(" ")))
}

fn open() -> Result<String, StoreError> {
    let ends = ends()?;
    Ok(format!(
        "SELECT a.id FROM assignment a
         WHERE a.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM task_report r WHERE r.assignment_id = a.id AND {ends})"
    ))
}
