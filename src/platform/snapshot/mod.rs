//! What is kept, saved as a whole after each change, for targets without files. A generation number
//! tells each window whether another one has saved since.

mod document;
mod old_file;
mod records;
mod taken_over;

use std::{
    cell::{Cell, RefCell},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    rc::Rc,
};

use document::{Document, Unreadable};

use crate::core::{
    platform::{Guard, Later, Opened, Persistence, SetAside, SetAsideReason},
    store::{Change, Records, Store, StoreError},
};

/// Where the saved document lies.
pub trait Shelf: Clone + 'static {
    /// What is saved and its generation, if anything is.
    fn load(&self) -> Option<Saved>;
    /// The generation alone, if there is one.
    fn generation(&self) -> Option<u64>;
    /// Replaces what is saved.
    ///
    /// # Errors
    /// [`StoreError::Full`] when there is no room; the old one is still there then.
    fn save(&self, saved: &Saved) -> Result<(), StoreError>;
    /// What version 0.1.0 saved, if anything is: a page of that version, open in another tab or
    /// kept for days without a connection, knows of no other place.
    fn load_old(&self) -> Option<Saved>;
    /// Replaces what is saved, and what version 0.1.0 saved makes room for it.
    ///
    /// # Errors
    /// [`StoreError::Full`] when there is no room even so; both are still there then.
    fn save_in_place_of_old(&self, saved: &Saved) -> Result<(), StoreError>;
    /// Moves what is saved to another name and says which.
    ///
    /// # Errors
    /// When there is no room; it is still in its place then.
    fn set_aside(&self, place: Place) -> Result<String, StoreError>;
    /// Waits for the lock of this name, over all windows.
    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard>;
}

/// What is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Counts the saves.
    pub generation: u64,
    /// A JSON document; what version 0.1.0 saved is a SQLite file in Base64.
    pub text: String,
}

impl Saved {
    /// Tells it from anything else that was ever saved: an older page begins to count anew where
    /// it finds nothing.
    fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.generation, &self.text).hash(&mut hasher);
        hasher.finish()
    }
}

/// Where something is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Where this version saves.
    Now,
    /// Where version 0.1.0 did.
    Old,
}

/// A database on a shelf.
pub struct SnapshotDatabase<S> {
    shelf: S,
}

impl<S: Shelf> SnapshotDatabase<S> {
    /// The database on this shelf.
    pub fn new(shelf: S) -> Self {
        Self { shelf }
    }

    fn set_aside(&self, place: Place, reason: SetAsideReason) -> Result<SetAside, StoreError> {
        let name = self.shelf.set_aside(place)?;
        Ok(SetAside { name, reason })
    }
}

impl<S: Shelf> Persistence for SnapshotDatabase<S> {
    fn open(&self) -> Result<Opened, StoreError> {
        let mut set_aside = None;
        let saved = self.shelf.load();
        let generation = saved.as_ref().map_or(0, |it| it.generation);
        let document = saved.map_or(Ok(Document::default()), |it| Document::read(&it.text));
        let document = match document {
            Ok(document) => document,
            Err(unreadable) => {
                let reason = unreadable.reason()?;
                set_aside = Some(self.set_aside(Place::Now, reason)?);
                Document::default()
            }
        };
        let store = SnapshotStore {
            shelf: self.shelf.clone(),
            document: RefCell::new(Rc::new(document)),
            generation: Cell::new(generation),
            unreadable: Cell::new(None),
        };
        if let Err(unreadable) = store.take_over_old() {
            // One of a newer version is not this app's to judge.
            let reason = unreadable.reason();
            match reason.and_then(|it| self.set_aside(Place::Old, it)) {
                Ok(old) => set_aside = set_aside.or(Some(old)),
                Err(error) => tracing::warn!(%error, "what 0.1.0 kept cannot be read, and stays"),
            }
        }
        Ok(Opened {
            store: Box::new(store),
            set_aside,
        })
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        self.shelf.lock(name)
    }
}

/// What one window knows of what is saved.
struct SnapshotStore<S> {
    shelf: S,
    document: RefCell<Rc<Document>>,
    generation: Cell<u64>,
    /// The mark of what 0.1.0 saved and cannot be read.
    unreadable: Cell<Option<u64>>,
}

impl<S: Shelf> SnapshotStore<S> {
    /// The document as any window saved it last, one of version 0.1.0 included.
    fn newest(&self) -> Result<Rc<Document>, StoreError> {
        match self.shelf.generation() {
            Some(generation) if generation != self.generation.get() => self.load()?,
            // An emptied shelf is no news: what this window knows is saved with its next change.
            _ => {}
        }
        if let Err(error) = self.take_over_old() {
            tracing::warn!(?error, "what a page of 0.1.0 saved cannot be read");
        }
        Ok(Rc::clone(&self.document.borrow()))
    }

    fn load(&self) -> Result<(), StoreError> {
        if let Some(saved) = self.shelf.load() {
            self.document.replace(Rc::new(Document::read(&saved.text)?));
            self.generation.set(saved.generation);
        }
        Ok(())
    }

    /// Adds what a page of version 0.1.0 saved since. It is saved with the next change, and read
    /// again until then. What cannot be read is an error once.
    fn take_over_old(&self) -> Result<(), Unreadable> {
        let Some(old) = self.shelf.load_old() else {
            return Ok(());
        };
        let mark = old.mark();
        if self.document.borrow().has_taken_over(mark) || self.unreadable.get() == Some(mark) {
            return Ok(());
        }
        let kept = old_file::read(&old.text).inspect_err(|_| self.unreadable.set(Some(mark)))?;
        Rc::make_mut(&mut self.document.borrow_mut()).take_over(kept, mark);
        Ok(())
    }

    /// Whether the document has all that version 0.1.0 saved, which may then make room for it.
    fn has_old(&self, document: &Document) -> bool {
        let old = self.shelf.load_old();
        old.is_some_and(|it| document.has_taken_over(it.mark()))
    }

    fn save(&self, document: Rc<Document>) -> Result<(), StoreError> {
        let saved = Saved {
            generation: self.generation.get().wrapping_add(1),
            text: document.text()?,
        };
        match self.shelf.save(&saved) {
            Err(StoreError::Full) if self.has_old(&document) => {
                self.shelf.save_in_place_of_old(&saved)?;
            }
            other => other?,
        }
        self.document.replace(document);
        self.generation.set(saved.generation);
        Ok(())
    }

    fn draft(&self) -> Result<Box<Draft<'_, S>>, StoreError> {
        Ok(Box::new(Draft {
            store: self,
            document: self.newest()?,
        }))
    }
}

impl<S: Shelf> Store for SnapshotStore<S> {
    fn look(&self) -> Result<Box<dyn Records + '_>, StoreError> {
        Ok(self.draft()?)
    }

    fn begin(&self) -> Result<Box<dyn Change + '_>, StoreError> {
        Ok(self.draft()?)
    }
}

/// A document that is looked at, and copied when it is changed.
struct Draft<'a, S> {
    store: &'a SnapshotStore<S>,
    document: Rc<Document>,
}

impl<S> Draft<'_, S> {
    fn change(&mut self) -> &mut Document {
        Rc::make_mut(&mut self.document)
    }
}

impl<S: Shelf> Change for Draft<'_, S> {
    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.store.save(self.document)
    }
}
