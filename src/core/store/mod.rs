//! The phone's SQLite database: clients, settings, lockout, unsettled keys. Never a performance.

pub mod accounts;
pub mod clients;
mod error;
pub mod lockouts;
pub mod phone_lines;
mod schema;
pub mod settings;
pub mod unsettled;

use std::{cell::RefCell, rc::Rc};

pub use error::{StoreError, StoreFailure};
use rusqlite::{Connection, Transaction, TransactionBehavior};
pub use schema::{APPLICATION_ID, FileCheck, check};

use super::platform::{Persistence, SetAside};

/// The lock under which windows of the app take turns to write.
const WRITE_LOCK: &str = "database";

/// The open database.
pub struct Database {
    connection: RefCell<Connection>,
    persistence: Rc<dyn Persistence>,
    set_aside: Option<SetAside>,
}

impl Database {
    /// Opens the platform's database and brings its schema up to date.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn open(persistence: Rc<dyn Persistence>) -> Result<Self, StoreError> {
        let opened = persistence.open()?;
        let mut connection = opened.connection;
        schema::migrate(&mut connection)?;
        Ok(Self {
            connection: RefCell::new(connection),
            persistence,
            set_aside: opened.set_aside,
        })
    }

    /// What was found at start and could not be used.
    pub fn set_aside(&self) -> Option<&SetAside> {
        self.set_aside.as_ref()
    }

    /// Looks something up, in what this and all other windows have saved.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn read<T>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.take_over(self.persistence.newer()?)?;
        look(&self.connection.borrow())
    }

    /// Changes something in one transaction and saves it; after an error nothing is changed.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn write<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _turn = self.persistence.lock(WRITE_LOCK).await;
        self.take_over(self.persistence.newer()?)?;
        let result = {
            let mut connection = self.connection.borrow_mut();
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = change(&transaction)?;
            transaction.commit()?;
            result
        };
        let saved = self.persistence.save(&self.connection.borrow());
        match saved {
            Ok(()) => Ok(result),
            Err(error) => {
                self.take_over(self.persistence.saved()?)?;
                Err(error)
            }
        }
    }

    fn take_over(&self, newer: Option<Connection>) -> Result<(), StoreError> {
        if let Some(mut newer) = newer {
            schema::migrate(&mut newer)?;
            *self.connection.borrow_mut() = newer;
        }
        Ok(())
    }
}
