//! Doubles of a target that live in memory, for tests.

use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, VecDeque},
    rc::Rc,
    sync::Arc,
    time::Duration,
};

use job_tracker_protocol::Language;
use tokio::sync::mpsc;
use uuid::Uuid;

use super::{
    careful::Careful,
    snapshot::{Place, Saved, Shelf, SnapshotDatabase},
    speech::{Speech, SpeechEvent, Utterance, Voice},
};
use crate::core::{
    outside::{Outside, OutsideError},
    platform::{
        Device, Guard, Later, Network, Platform, Random, SecretError, SecretStore, SecretStoreKind,
        ServerPolicy, TextFiles, TextsMissing, Timer,
    },
    server_address::ServerAddress,
    store::StoreError,
};

/// A phone in memory. Its parts can be changed while an app runs on it, and several apps can run
/// on it as several windows of a browser do.
#[derive(Clone, Default)]
pub struct MemoryPhone {
    /// Its secrets.
    pub secrets: Rc<MemorySecrets>,
    /// What is saved of its database.
    pub shelf: MemoryShelf,
    /// Its connection.
    pub network: Rc<MemoryNetwork>,
    /// Its languages.
    pub languages: Rc<RefCell<Vec<String>>>,
    /// Its clock.
    pub clock: Rc<Cell<jiff::Timestamp>>,
    /// The texts that come when they are asked for.
    pub texts: Rc<MemoryTexts>,
    /// What leads in and out.
    pub outside: Rc<MemoryOutside>,
    /// True for an app that has one server for ever, as a page in a browser does.
    pub server_is_fixed: Rc<Cell<bool>>,
}

impl MemoryPhone {
    /// What this phone lends to an app that talks to a server.
    pub fn platform(&self, server: ServerAddress) -> Platform {
        Platform {
            secrets: Rc::new(Careful::new(Rc::clone(&self.secrets) as Rc<dyn SecretStore>)),
            persistence: Rc::new(SnapshotDatabase::new(self.shelf.clone())),
            timer: Rc::new(NoPause),
            random: Rc::new(FreshRandom),
            network: Rc::clone(&self.network) as Rc<dyn Network>,
            device: Rc::new(MemoryDevice {
                languages: Rc::clone(&self.languages),
                clock: Rc::clone(&self.clock),
            }),
            texts: Rc::clone(&self.texts) as Rc<dyn TextFiles>,
            outside: Rc::clone(&self.outside) as Rc<dyn Outside>,
            servers: ServerPolicy {
                default: server,
                fixed: self.server_is_fixed.get(),
            },
        }
    }
}

/// Texts in memory: those that were put there, of any language that is asked for.
#[derive(Default)]
pub struct MemoryTexts(pub RefCell<Option<String>>);

impl TextFiles for MemoryTexts {
    fn load(&self, language: Language) -> Later<'_, Result<String, TextsMissing>> {
        let found = self.0.borrow().clone().ok_or(TextsMissing(language));
        Box::pin(std::future::ready(found))
    }
}

/// Secrets in memory.
#[derive(Default)]
pub struct MemorySecrets {
    kept: RefCell<HashMap<String, String>>,
    /// True when the place answers nothing but errors.
    pub broken: Cell<bool>,
    /// True when nothing can be changed.
    pub read_only: Cell<bool>,
}

impl MemorySecrets {
    fn works(&self, to_change: bool) -> Result<(), SecretError> {
        if self.broken.get() || (to_change && self.read_only.get()) {
            return Err(SecretError("broken by a test".to_owned()));
        }
        Ok(())
    }
}

impl SecretStore for MemorySecrets {
    fn get(&self, name: &str) -> Result<Option<String>, SecretError> {
        self.works(false)?;
        Ok(self.kept.borrow().get(name).cloned())
    }

    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError> {
        self.works(true)?;
        self.kept
            .borrow_mut()
            .insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn delete(&self, name: &str) -> Result<(), SecretError> {
        self.works(true)?;
        self.kept.borrow_mut().remove(name);
        Ok(())
    }

    fn kind(&self) -> SecretStoreKind {
        SecretStoreKind::Memory
    }
}

/// A shelf in memory; its clones are the same shelf.
#[derive(Clone, Default)]
pub struct MemoryShelf {
    saved: Rc<RefCell<Option<Saved>>>,
    old: Rc<RefCell<Option<Saved>>>,
    aside: Rc<RefCell<Vec<Saved>>>,
    locks: Rc<RefCell<HashMap<String, Arc<tokio::sync::Mutex<()>>>>>,
    /// True when nothing more can be saved.
    pub full: Rc<Cell<bool>>,
    /// So many bytes have room together, where there is a limit.
    pub room: Rc<Cell<Option<usize>>>,
}

impl MemoryShelf {
    /// Puts something on the shelf from outside.
    pub fn put(&self, saved: Saved) {
        *self.saved.borrow_mut() = Some(saved);
    }

    /// Puts there what version 0.1.0 of the app saved.
    pub fn put_old(&self, saved: Saved) {
        *self.old.borrow_mut() = Some(saved);
    }

    /// Whether this fits beside so many bytes that lie there already.
    fn has_room(&self, saved: &Saved, beside: usize) -> bool {
        let size = saved.text.len() + beside;
        !self.full.get() && self.room.get().is_none_or(|it| size <= it)
    }

    fn size_of_old(&self) -> usize {
        self.old.borrow().as_ref().map_or(0, |it| it.text.len())
    }

    /// What was set aside.
    pub fn aside(&self) -> Vec<String> {
        self.aside
            .borrow()
            .iter()
            .map(|it| it.text.clone())
            .collect()
    }
}

impl Shelf for MemoryShelf {
    fn load(&self) -> Option<Saved> {
        self.saved.borrow().clone()
    }

    fn generation(&self) -> Option<u64> {
        self.saved.borrow().as_ref().map(|it| it.generation)
    }

    fn save(&self, saved: &Saved) -> Result<(), StoreError> {
        if !self.has_room(saved, self.size_of_old()) {
            return Err(StoreError::Full);
        }
        self.put(saved.clone());
        Ok(())
    }

    fn load_old(&self) -> Option<Saved> {
        self.old.borrow().clone()
    }

    fn save_in_place_of_old(&self, saved: &Saved) -> Result<(), StoreError> {
        if !self.has_room(saved, 0) {
            return Err(StoreError::Full);
        }
        self.old.borrow_mut().take();
        self.put(saved.clone());
        Ok(())
    }

    fn set_aside(&self, place: Place) -> Result<String, StoreError> {
        if self.full.get() {
            return Err(StoreError::Full);
        }
        let mut aside = self.aside.borrow_mut();
        let from = match place {
            Place::Now => &self.saved,
            Place::Old => &self.old,
        };
        aside.extend(from.borrow_mut().take());
        Ok(format!("aside-{}", aside.len()))
    }

    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard> {
        let lock = Arc::clone(self.locks.borrow_mut().entry(name.to_owned()).or_default());
        Box::pin(async move { Box::new(lock.lock_owned().await) as Guard })
    }
}

/// A connection that can be cut.
#[derive(Default)]
pub struct MemoryNetwork {
    /// Whether the target is sure that there is no connection.
    pub offline: Cell<bool>,
    /// Whether failed connects look like lost answers, as in a browser.
    pub like_a_browser: Cell<bool>,
}

impl Network for MemoryNetwork {
    fn surely_offline(&self) -> bool {
        self.offline.get()
    }

    fn tells_failed_connects(&self) -> bool {
        !self.like_a_browser.get()
    }
}

/// Comes back at once.
pub struct NoPause;

impl Timer for NoPause {
    fn sleep(&self, _: Duration) -> Later<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

/// Real random numbers: keys of several windows must differ.
pub struct FreshRandom;

impl Random for FreshRandom {
    fn uuid(&self) -> Uuid {
        Uuid::new_v4()
    }
}

/// Other apps, and links, in memory.
#[derive(Default)]
pub struct MemoryOutside {
    /// Links that wait to be taken.
    pub links: RefCell<VecDeque<String>>,
    /// What was handed to the system.
    pub opened: RefCell<Vec<String>>,
    /// What was handed to other apps; `None` where there is no way to.
    pub shared: RefCell<Option<Vec<String>>>,
    /// True for a device on which nothing opens anything.
    pub opens_nothing: Cell<bool>,
}

impl Outside for MemoryOutside {
    fn take_link(&self) -> Option<String> {
        self.links.borrow_mut().pop_front()
    }

    fn open<'a>(&'a self, address: &'a str) -> Later<'a, Result<(), OutsideError>> {
        let opened = if self.opens_nothing.get() {
            Err(OutsideError::NoHandler)
        } else {
            self.opened.borrow_mut().push(address.to_owned());
            Ok(())
        };
        Box::pin(std::future::ready(opened))
    }

    fn can_share(&self) -> bool {
        self.shared.borrow().is_some()
    }

    fn share<'a>(&'a self, text: &'a str) -> Later<'a, Result<(), OutsideError>> {
        let shared = match &mut *self.shared.borrow_mut() {
            None => Err(OutsideError::NoHandler),
            Some(shared) => {
                shared.push(text.to_owned());
                Ok(())
            }
        };
        Box::pin(std::future::ready(shared))
    }
}

struct MemoryDevice {
    languages: Rc<RefCell<Vec<String>>>,
    clock: Rc<Cell<jiff::Timestamp>>,
}

impl Device for MemoryDevice {
    fn languages(&self) -> Vec<String> {
        self.languages.borrow().clone()
    }

    fn now(&self) -> jiff::Timestamp {
        self.clock.get()
    }
}

/// Speech that nobody hears.
#[derive(Default)]
pub struct MemorySpeech {
    /// What was said and was not broken off, with the number of its reading.
    pub said: RefCell<Vec<(u32, Utterance)>>,
    /// How often it fell silent.
    pub stops: Cell<u32>,
    voices: Vec<Voice>,
    listeners: RefCell<Vec<mpsc::UnboundedSender<SpeechEvent>>>,
}

impl MemorySpeech {
    /// Speech with these voices.
    pub fn with(voices: Vec<Voice>) -> Self {
        Self {
            voices,
            ..Self::default()
        }
    }

    /// Comes to the end of a reading.
    pub fn end(&self, reading: u32) {
        for listener in self.listeners.borrow().iter() {
            let _ = listener.send(SpeechEvent::Ended(reading));
        }
    }
}

impl Speech for MemorySpeech {
    fn events(&self) -> mpsc::UnboundedReceiver<SpeechEvent> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let _ = sender.send(SpeechEvent::Voices(self.voices.clone()));
        self.listeners.borrow_mut().push(sender);
        receiver
    }

    fn say(&self, reading: u32, utterances: &[Utterance]) {
        self.said
            .replace(utterances.iter().map(|it| (reading, it.clone())).collect());
    }

    fn stop(&self) {
        self.stops.set(self.stops.get() + 1);
        self.said.take();
    }
}
