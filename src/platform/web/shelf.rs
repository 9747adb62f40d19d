use web_sys::Storage;

use crate::{
    core::{
        platform::{Guard, Later},
        store::StoreError,
    },
    platform::snapshot::{Place, Saved, Shelf},
};

/// The key of what is kept in the page's storage; its value is `<generation>:<text>`, one value, so
/// that a save is whole or not at all.
pub(super) const KEY: &str = "job-tracker.records";

/// The key that version 0.1.0 used. A page of that version may be open in another tab: what it
/// cannot read it would take for nothing, and save that.
pub(super) const OLD_KEY: &str = "job-tracker.database";

#[derive(Clone)]
pub(super) struct PageShelf {
    storage: Storage,
}

impl PageShelf {
    pub(super) fn new(storage: Storage) -> Self {
        Self { storage }
    }

    fn value(&self, key: &str) -> Option<String> {
        self.storage.get_item(key).ok()?
    }

    fn saved(&self, key: &str) -> Option<Saved> {
        let value = self.value(key)?;
        let (generation, text) = value.split_once(':').unwrap_or(("", ""));
        Some(Saved {
            generation: generation.parse().unwrap_or_default(),
            text: text.to_owned(),
        })
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
        self.saved(KEY)
    }

    fn generation(&self) -> Option<u64> {
        let value = self.value(KEY)?;
        value.split_once(':')?.0.parse().ok()
    }

    fn save(&self, saved: &Saved) -> Result<(), StoreError> {
        self.put(KEY, &format!("{}:{}", saved.generation, saved.text))
    }

    fn load_old(&self) -> Option<Saved> {
        self.saved(OLD_KEY)
    }

    fn save_in_place_of_old(&self, saved: &Saved) -> Result<(), StoreError> {
        let old = self.value(OLD_KEY);
        let _ = self.storage.remove_item(OLD_KEY);
        let result = self.save(saved);
        if result.is_err()
            && let Some(old) = old
        {
            self.put(OLD_KEY, &old)?;
        }
        result
    }

    fn set_aside(&self, place: Place) -> Result<String, StoreError> {
        let key = match place {
            Place::Now => KEY,
            Place::Old => OLD_KEY,
        };
        let free = (1..)
            .map(|number| format!("{key}.aside-{number}"))
            .find(|it| matches!(self.storage.get_item(it), Ok(None)))
            .ok_or(StoreError::Full)?;
        if let Some(value) = self.value(key) {
            // There may be no room for both: the value leaves its place first, and comes back if
            // it cannot have the new one.
            let _ = self.storage.remove_item(key);
            if let Err(error) = self.put(&free, &value) {
                self.put(key, &value)?;
                return Err(error);
            }
        }
        Ok(free)
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        Box::pin(super::locks::lock(name))
    }
}
