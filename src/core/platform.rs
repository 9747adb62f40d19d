//! What a target must lend to the core. `src/platform` implements these for phones, the desktop,
//! the browser, and in memory for tests.

use std::{any::Any, fmt, pin::Pin, rc::Rc, time::Duration};

use job_tracker_protocol::Language;
use uuid::Uuid;

use super::{
    outside::Outside,
    server_address::ServerAddress,
    store::{Store, StoreError},
};

/// A future that stays on its thread.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Held as long as a lock is; dropping it lets go.
pub type Guard = Box<dyn Any>;

/// All that a target lends, in one bag.
#[derive(Clone)]
pub struct Platform {
    /// Where tokens are kept.
    pub secrets: Rc<dyn SecretStore>,
    /// Where the database is kept.
    pub persistence: Rc<dyn Persistence>,
    /// Pauses between tries.
    pub timer: Rc<dyn Timer>,
    /// Fresh idempotency keys.
    pub random: Rc<dyn Random>,
    /// What is known of the connection without asking the server.
    pub network: Rc<dyn Network>,
    /// The device's languages.
    pub device: Rc<dyn Device>,
    /// The texts of languages that not every app has with it.
    pub texts: Rc<dyn TextFiles>,
    /// The way to other apps, and the links that lead here.
    pub outside: Rc<dyn Outside>,
    /// Which servers may be used.
    pub servers: ServerPolicy,
}

/// Keeps tokens as safely as the target can.
pub trait SecretStore {
    /// The secret of this name.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn get(&self, name: &str) -> Result<Option<String>, SecretError>;
    /// Keeps a secret under this name.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn set(&self, name: &str, secret: &str) -> Result<(), SecretError>;
    /// Forgets the secret of this name; nothing happens if there is none.
    ///
    /// # Errors
    /// When the store cannot be written.
    fn delete(&self, name: &str) -> Result<(), SecretError>;
    /// What kind of place it is, to be said plainly on the about screen.
    fn kind(&self) -> SecretStoreKind;
}

/// The kinds of place for secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretStoreKind {
    /// Android's Keystore or Apple's Keychain.
    System,
    /// A file that only this user of the computer can read.
    File,
    /// The browser's storage for this page.
    Browser,
    /// Memory; forgotten when the app closes.
    Memory,
}

/// The place for secrets failed.
#[derive(Debug, thiserror::Error)]
#[error("the place for secrets failed: {0}")]
pub struct SecretError(pub String);

/// The place where the database lives between two starts.
pub trait Persistence {
    /// Opens the database and brings it up to date; one that cannot be read is set aside, never
    /// overwritten.
    ///
    /// # Errors
    /// When no database can be opened at all.
    fn open(&self) -> Result<Opened, StoreError>;
    /// Waits until no other window of the app writes or sends under this name.
    fn lock<'a>(&'a self, name: &'a str) -> Later<'a, Guard>;
}

/// A database that was opened.
pub struct Opened {
    /// What it keeps.
    pub store: Box<dyn Store>,
    /// What was found in its place and could not be used.
    pub set_aside: Option<SetAside>,
}

/// What could not be used and was kept under another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Its new name.
    pub name: String,
    /// Why it could not be used.
    pub reason: SetAsideReason,
}

/// Why a database could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetAsideReason {
    /// Not readable.
    Broken,
    /// Readable, but of another program.
    Foreign,
}

/// Pauses.
pub trait Timer {
    /// Comes back after so long.
    fn sleep(&self, duration: Duration) -> Later<'_, ()>;
}

/// Random numbers.
pub trait Random {
    /// A fresh random UUID (version 4).
    fn uuid(&self) -> Uuid;
}

/// What a target knows of its connection.
pub trait Network {
    /// True where the target is sure that there is no connection.
    fn surely_offline(&self) -> bool;
    /// Whether a failed connect can be told from a lost answer. A browser cannot, so that the core
    /// asks the server a harmless question just before it sends.
    fn tells_failed_connects(&self) -> bool;
}

/// What a target knows of its user, and its clock.
pub trait Device {
    /// Language tags (BCP 47), the preferred one first.
    fn languages(&self) -> Vec<String>;
    /// What its clock says. It may be wrong, so that only time that passes is read from it.
    fn now(&self) -> jiff::Timestamp;
}

/// Where the texts of the languages lie that not every app has with it.
pub trait TextFiles {
    /// The Fluent files of a language, as one.
    fn load(&self, language: Language) -> Later<'_, Result<String, TextsMissing>>;
}

/// The texts of a language did not come.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no texts in {0}")]
pub struct TextsMissing(pub Language);

/// Which server the app talks to, and whether the worker may change it.
#[derive(Clone, PartialEq, Eq)]
pub struct ServerPolicy {
    /// The server of a fresh app.
    pub default: ServerAddress,
    /// Web: the page's own origin, for ever.
    pub fixed: bool,
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("secrets", &self.secrets.kind())
            .finish_non_exhaustive()
    }
}
