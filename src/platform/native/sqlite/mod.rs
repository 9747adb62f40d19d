//! What the phone keeps, in a SQLite file.

mod accounts;
mod clients;
mod error;
mod file;
mod lockouts;
mod phone_lines;
mod schema;
mod settings;
mod unsettled;

use std::ops::Deref;

pub use file::FileDatabase;
use rusqlite::{Connection, Transaction, TransactionBehavior};
pub use schema::APPLICATION_ID;

use crate::core::store::{Change, Records, Store, StoreError};

/// The rows that a connection or a transaction sees.
struct Rows<C>(C);

/// An open file whose schema is up to date.
struct SqliteStore {
    connection: Connection,
}

impl Store for SqliteStore {
    fn look(&self) -> Result<Box<dyn Records + '_>, StoreError> {
        Ok(Box::new(Rows(&self.connection)))
    }

    fn begin(&self) -> Result<Box<dyn Change + '_>, StoreError> {
        // No other one is open on this connection: a change is made in one go, without a pause.
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        Ok(Box::new(Rows(transaction)))
    }
}

impl<'a> Change for Rows<Transaction<'a>>
where
    Transaction<'a>: Deref<Target = Connection>,
{
    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.0.commit()?;
        Ok(())
    }
}
