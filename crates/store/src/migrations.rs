//! The numbered steps that bring a book of any age to the form this program knows.

use crate::connection::{APPLICATION_ID, read_number};
use crate::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Every step ever shipped, in order; the n-th makes version n.
pub(crate) const ALL: &[&str] = &[
    include_str!("../migrations/0001_book.sql"),
    include_str!("../migrations/0002_movements.sql"),
    include_str!("../migrations/0003_points.sql"),
    include_str!("../migrations/0004_agenda_origins.sql"),
    include_str!("../migrations/0005_outcome.sql"),
    include_str!("../migrations/0006_points_put_off.sql"),
    include_str!("../migrations/0007_minority.sql"),
    include_str!("../migrations/0008_mentions.sql"),
    include_str!("../migrations/0009_addendum.sql"),
    include_str!("../migrations/0010_indexes.sql"),
    include_str!("../migrations/0011_signed_copy.sql"),
    include_str!("../migrations/0012_rule_packs.sql"),
    include_str!("../migrations/0013_registers.sql"),
    include_str!("../migrations/0014_ticks.sql"),
    include_str!("../migrations/0015_notice_numbers.sql"),
    include_str!("../migrations/0016_ballots.sql"),
    include_str!("../migrations/0017_parked_topics.sql"),
    include_str!("../migrations/0018_named_votes.sql"),
    include_str!("../migrations/0019_tasks.sql"),
    include_str!("../migrations/0020_attachments.sql"),
];

/// Gives the version of an open book; 0 for an empty file.
pub(crate) fn version_of(conn: &Connection) -> Result<u32, StoreError> {
    let found = read_number(conn, "user_version")?;
    u32::try_from(found).map_err(|_| StoreError::unreadable_row())
}

/// Gives the newest version that a list of steps makes.
pub(crate) fn newest(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// Takes the steps that a book still lacks, all of them or none.
pub(crate) fn migrate(conn: &Connection, steps: &[&str]) -> Result<(), StoreError> {
    let (found, known) = (version_of(conn)?, newest(steps));
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    if found == known {
        return Ok(());
    }
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Exclusive)?;
    for step in steps.iter().skip(found as usize) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_missing_steps_are_taken() {
        let conn = Connection::open_in_memory().unwrap();
        migrate(&conn, &["CREATE TABLE a (x)"]).unwrap();
        migrate(&conn, &["CREATE TABLE a (x)", "CREATE TABLE b (y)"]).unwrap();
        assert_eq!(version_of(&conn).unwrap(), 2);
        conn.execute("INSERT INTO b VALUES (1)", []).unwrap();
    }

    #[test]
    fn a_failing_step_leaves_the_book_as_it_was() {
        let conn = Connection::open_in_memory().unwrap();
        migrate(&conn, &["CREATE TABLE a (x)"]).unwrap();
        let failed = migrate(&conn, &["CREATE TABLE a (x)", "CREATE TABLE b (y)", "nonsense"]);
        assert!(failed.is_err());
        assert_eq!(version_of(&conn).unwrap(), 1);
        assert!(conn.prepare("SELECT * FROM b").is_err());
    }

    #[test]
    fn a_newer_book_is_refused() {
        let conn = Connection::open_in_memory().unwrap();
        conn.pragma_update(None, "user_version", 99).unwrap();
        let told = migrate(&conn, ALL);
        assert!(matches!(told, Err(StoreError::TooNew { found: 99, known }) if known == newest(ALL)));
    }
}
