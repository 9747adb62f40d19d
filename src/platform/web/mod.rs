//! The page in a browser: its own origin as the server, the database and the token in the page's
//! storage.

#[cfg(feature = "web")]
pub(super) mod launch;
mod locks;
#[cfg(feature = "web")]
mod log;
mod outside;
mod secrets;
mod shelf;
pub mod shell;
pub(super) mod speech;
mod texts;
pub mod upgrade;

use std::{rc::Rc, time::Duration};

use gloo_timers::future::TimeoutFuture;
use uuid::Uuid;
use web_sys::{Storage, Window};

use super::{careful::Careful, snapshot::SnapshotDatabase};
use crate::core::{
    Core,
    platform::{Device, Later, Network, Platform, Random, ServerPolicy, TextFiles, Timer},
    server_address::{ServerAddress, ServerAddressError},
    store::StoreError,
};

/// Why the page could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Not in a page, or one without an origin.
    #[error("this page has no window or no origin")]
    NoPage,
    /// The browser lets this page store nothing.
    #[error("the browser lets this page store nothing")]
    NoStorage,
    /// The page's origin is not https.
    #[error("the address of this page: {0}")]
    Server(#[from] ServerAddressError),
    /// The database cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl StartError {
    /// Whether the browser's settings keep the app from storing anything; she can change them.
    pub fn is_storage_blocked(&self) -> bool {
        matches!(self, Self::NoStorage)
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Starts the core in this page.
///
/// # Errors
/// See [`StartError`].
pub fn start() -> Result<Core, StartError> {
    let window = window().ok_or(StartError::NoPage)?;
    let origin = window.location().origin().map_err(|_| StartError::NoPage)?;
    // First of all: over plain HTTP the browser lends a page less, and this says why.
    let default: ServerAddress = origin.parse()?;
    let storage = storage().ok_or(StartError::NoStorage)?;
    // Asks the browser not to evict the page's storage; the answer changes nothing.
    let _ = window.navigator().storage().persist();
    let platform = Platform {
        secrets: Rc::new(Careful::new(Rc::new(secrets::PageSecrets::new(
            storage.clone(),
        )))),
        persistence: Rc::new(SnapshotDatabase::new(shelf::PageShelf::new(storage))),
        timer: Rc::new(PageTimer),
        random: Rc::new(PageRandom),
        network: Rc::new(PageNetwork),
        device: Rc::new(PageDevice),
        texts: text_files(),
        outside: Rc::new(outside::PageOutside),
        servers: ServerPolicy {
            default,
            fixed: true,
        },
    };
    Ok(Core::start(platform, reqwest::Client::new())?)
}

/// Where the texts of the languages lie, also for a page that can store nothing.
pub fn text_files() -> Rc<dyn TextFiles> {
    Rc::new(texts::PageTexts::new(storage()))
}

/// The browser's languages, the preferred one first.
pub fn languages() -> Vec<String> {
    PageDevice.languages()
}

struct PageTimer;

impl Timer for PageTimer {
    fn sleep(&self, duration: Duration) -> Later<'_, ()> {
        let millis = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
        Box::pin(TimeoutFuture::new(millis))
    }
}

struct PageRandom;

impl Random for PageRandom {
    fn uuid(&self) -> Uuid {
        Uuid::new_v4()
    }
}

struct PageNetwork;

impl Network for PageNetwork {
    fn surely_offline(&self) -> bool {
        window().is_some_and(|it| !it.navigator().on_line())
    }

    fn tells_failed_connects(&self) -> bool {
        false
    }
}

struct PageDevice;

impl Device for PageDevice {
    fn languages(&self) -> Vec<String> {
        let Some(window) = window() else {
            return Vec::new();
        };
        let languages = window.navigator().languages();
        languages.iter().filter_map(|it| it.as_string()).collect()
    }

    fn now(&self) -> jiff::Timestamp {
        // Whole milliseconds, far from where a float loses any.
        #[allow(clippy::cast_possible_truncation, reason = "see above")]
        let millis = js_sys::Date::now() as i64;
        jiff::Timestamp::from_millisecond(millis).unwrap_or_default()
    }
}
