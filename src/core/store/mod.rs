//! What the phone keeps: clients, settings, lockout, unsettled keys. Never a performance or a
//! request.
//!
//! [`Records`] is what is asked of it. Where it lies is the platform's: a SQLite file on a phone and
//! a computer, one value in a page's storage.

mod error;
mod records;

use std::rc::Rc;

pub use error::{StoreError, StoreFailure};
pub use records::{
    AccountRecord, AccountRecords, ClientRecords, LockoutRecords, PhoneLineRecords, Records,
    Setting, Settings, UnsettledKeys, UnsettledRequests,
};

use super::platform::{Persistence, SetAside};

/// The lock under which windows of the app take turns to write.
const WRITE_LOCK: &str = "database";

/// A place for records that is open.
pub trait Store {
    /// What this and all other windows have saved.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn look(&self) -> Result<Box<dyn Records + '_>, StoreError>;
    /// Begins a change. What is dropped without [`Change::commit`] changes nothing.
    ///
    /// # Errors
    /// See [`StoreError`].
    fn begin(&self) -> Result<Box<dyn Change + '_>, StoreError>;
}

/// Changes that are saved together or not at all.
pub trait Change: Records {
    /// Saves them; the error means that nothing was saved.
    ///
    /// # Errors
    /// [`StoreError::Full`] when there is no room.
    fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// The open database.
pub struct Database {
    store: Box<dyn Store>,
    persistence: Rc<dyn Persistence>,
    set_aside: Option<SetAside>,
}

impl Database {
    /// Opens the platform's database, brought up to date.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn open(persistence: Rc<dyn Persistence>) -> Result<Self, StoreError> {
        let opened = persistence.open()?;
        Ok(Self {
            store: opened.store,
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
        look: impl FnOnce(&dyn Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        look(&*self.store.look()?)
    }

    /// Changes something and saves it; after an error nothing is changed.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub async fn write<T>(
        &self,
        change: impl FnOnce(&mut dyn Records) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let _turn = self.persistence.lock(WRITE_LOCK).await;
        let mut changes = self.store.begin()?;
        let result = change(&mut *changes)?;
        changes.commit()?;
        Ok(result)
    }
}
