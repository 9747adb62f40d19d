use base64::{Engine as _, engine::general_purpose::STANDARD};
use web_sys::Storage;

use crate::{
    core::{
        platform::{Guard, Later},
        store::StoreError,
    },
    platform::snapshot::{Saved, Shelf},
};

/// The key of the database in the page's storage; its value is `<generation>:<base64>`, one value,
/// so that a save is whole or not at all.
pub(super) const KEY: &str = "job-tracker.database";

pub(super) struct PageShelf {
    storage: Storage,
}

impl PageShelf {
    pub(super) fn new(storage: Storage) -> Self {
        Self { storage }
    }

    fn value(&self) -> Option<String> {
        self.storage.get_item(KEY).ok()?
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        // Browsers throw at a full quota only.
        self.storage
            .set_item(key, value)
            .map_err(|_| StoreError::Full)
    }
}

impl Shelf for PageShelf {
    fn load(&self) -> Option<Saved> {
        let value = self.value()?;
        let (generation, bytes) = value.split_once(':').unwrap_or(("", ""));
        Some(Saved {
            generation: generation.parse().unwrap_or_default(),
            // What is no base64 becomes an empty database, which the check finds broken.
            bytes: STANDARD.decode(bytes).unwrap_or_default(),
        })
    }

    fn generation(&self) -> Option<u64> {
        let value = self.value()?;
        value.split_once(':')?.0.parse().ok()
    }

    fn save(&self, saved: &Saved) -> Result<(), StoreError> {
        let bytes = STANDARD.encode(&saved.bytes);
        self.put(KEY, &format!("{}:{bytes}", saved.generation))
    }

    fn set_aside(&self) -> Result<String, StoreError> {
        let free = (1..)
            .map(|number| format!("{KEY}.aside-{number}"))
            .find(|it| matches!(self.storage.get_item(it), Ok(None)))
            .ok_or(StoreError::Full)?;
        if let Some(value) = self.value() {
            // There may be no room for both: the value leaves its place first, and comes back if
            // it cannot have the new one.
            let _ = self.storage.remove_item(KEY);
            if let Err(error) = self.put(&free, &value) {
                self.put(KEY, &value)?;
                return Err(error);
            }
        }
        Ok(free)
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        Box::pin(super::locks::lock(name))
    }
}
