//! A database in memory that is saved as a whole after each write, for targets without files.
//! A generation number tells each window whether another one has saved since.

use std::cell::Cell;

use rusqlite::{Connection, MAIN_DB};

use crate::core::{
    platform::{Guard, Later, Opened, Persistence, SetAside, SetAsideReason},
    store::{FileCheck, StoreError, check},
};

/// Where the saved database lies.
pub trait Shelf {
    /// The saved database and its generation, if there is one.
    fn load(&self) -> Option<Saved>;
    /// The generation alone, if there is one.
    fn generation(&self) -> Option<u64>;
    /// Replaces the saved database.
    ///
    /// # Errors
    /// [`StoreError::Full`] when there is no room; the old one is still there then.
    fn save(&self, saved: &Saved) -> Result<(), StoreError>;
    /// Moves the saved database to another name and says which.
    ///
    /// # Errors
    /// When there is no room; the old one is still there then.
    fn set_aside(&self) -> Result<String, StoreError>;
    /// Waits for the lock of this name, over all windows.
    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard>;
}

/// A saved database.
#[derive(Clone, PartialEq, Eq)]
pub struct Saved {
    /// Counts the saves.
    pub generation: u64,
    /// A SQLite file.
    pub bytes: Vec<u8>,
}

/// A database on a shelf.
pub struct SnapshotDatabase<S> {
    shelf: S,
    generation: Cell<u64>,
}

impl<S: Shelf> SnapshotDatabase<S> {
    /// The database on this shelf.
    pub fn new(shelf: S) -> Self {
        Self {
            shelf,
            generation: Cell::new(0),
        }
    }

    fn restore(&self, saved: &Saved) -> Result<Connection, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        connection.deserialize_read_exact(MAIN_DB, &saved.bytes[..], saved.bytes.len(), false)?;
        Ok(connection)
    }

    fn take_over(&self) -> Result<Option<Connection>, StoreError> {
        let Some(saved) = self.shelf.load() else {
            return Ok(None);
        };
        let connection = self.restore(&saved)?;
        self.generation.set(saved.generation);
        Ok(Some(connection))
    }
}

impl<S: Shelf> Persistence for SnapshotDatabase<S> {
    fn open(&self) -> Result<Opened, StoreError> {
        let mut set_aside = None;
        if let Some(saved) = self.shelf.load() {
            self.generation.set(saved.generation);
            let restored = self.restore(&saved);
            // It is in memory: what cannot be read of it never will be.
            let checked = restored.as_ref().map_or(FileCheck::Broken, |it| {
                check(it).unwrap_or(FileCheck::Broken)
            });
            let reason = match (checked, restored) {
                (FileCheck::Usable, Ok(connection)) => {
                    return Ok(Opened {
                        connection,
                        set_aside: None,
                    });
                }
                (FileCheck::Foreign, _) => SetAsideReason::Foreign,
                _ => SetAsideReason::Broken,
            };
            let name = self.shelf.set_aside()?;
            set_aside = Some(SetAside { name, reason });
        }
        Ok(Opened {
            connection: Connection::open_in_memory()?,
            set_aside,
        })
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        self.shelf.lock(name)
    }

    fn newer(&self) -> Result<Option<Connection>, StoreError> {
        match self.shelf.generation() {
            Some(generation) if generation != self.generation.get() => self.take_over(),
            // An emptied shelf is no news: what this window knows is saved with its next write.
            _ => Ok(None),
        }
    }

    fn save(&self, connection: &Connection) -> Result<(), StoreError> {
        let generation = self.generation.get() + 1;
        let bytes = connection.serialize(MAIN_DB)?.to_vec();
        self.shelf.save(&Saved { generation, bytes })?;
        self.generation.set(generation);
        Ok(())
    }

    fn saved(&self) -> Result<Option<Connection>, StoreError> {
        match self.take_over()? {
            Some(connection) => Ok(Some(connection)),
            None => Ok(Some(Connection::open_in_memory()?)),
        }
    }
}
