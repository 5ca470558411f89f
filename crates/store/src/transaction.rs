//! One transaction: begun for writing at once, committed whole or rolled back.

use crate::access::Left;
use crate::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Whether the connection may be used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    Kept,
    Lost,
}

/// Runs one transaction to its end, and says whether the connection can still be trusted.
pub(crate) fn attempt<T, E: From<StoreError>>(
    conn: &Connection,
    work: impl FnOnce(&Connection) -> Result<(T, Left), E>,
) -> (Result<T, E>, Trust) {
    let tx = match Transaction::new_unchecked(conn, TransactionBehavior::Immediate) {
        Ok(tx) => tx,
        Err(error) => return (Err(StoreError::from(error).into()), Trust::Kept),
    };
    let (done, left) = match work(&tx) {
        Ok(done) => done,
        Err(error) => {
            drop(tx);
            return (Err(error), trust_after(conn));
        }
    };
    if left == Left::Nothing {
        drop(tx);
        return (Ok(done), trust_after(conn));
    }
    match tx.commit().map_err(StoreError::from) {
        Ok(()) => (Ok(done), Trust::Kept),
        // Refused before anything was written; the transaction was rolled back.
        Err(error @ (StoreError::BrokenReference | StoreError::DiskFull)) => (Err(error.into()), trust_after(conn)),
        Err(error) => (Err(error.into()), Trust::Lost),
    }
}

/// A transaction that could not be rolled back is still open.
fn trust_after(conn: &Connection) -> Trust {
    if conn.is_autocommit() { Trust::Kept } else { Trust::Lost }
}
