//! Android, iPhone and the desktop window: a real SQLite file, the system's secrets, its languages.
//! What the three share lies here; `here` has what each has of its own.

mod device;
mod here;
mod http;
mod inbox;
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(super) mod launch;
mod outside;
mod random;
mod secrets;
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub mod shell;
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub(super) mod speech;
pub mod sqlite;
mod texts;
mod timer;
#[cfg(any(feature = "desktop", feature = "mobile"))]
pub mod upgrade;

use std::rc::Rc;

pub use http::client as http_client;
pub use sqlite::FileDatabase;
pub use texts::BuiltInTexts;

use crate::core::{
    Core,
    platform::{Device as _, Network, Platform, ServerPolicy, TextFiles},
    server_address::{ServerAddress, ServerAddressError},
    store::StoreError,
};

/// The server of an app that was built without one: the demo's.
const LOOPBACK: &str = "http://127.0.0.1:8080";

/// Why the app could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The system names no folder for the app's data.
    #[error("the system names no folder for the app's data")]
    NoDataFolder,
    /// The built-in address of the server is wrong.
    #[error("JOB_TRACKER_SERVER: {0}")]
    Server(#[from] ServerAddressError),
    /// The database cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No secure connections are possible.
    #[error("no secure connections are possible")]
    Http(#[from] reqwest::Error),
}

impl StartError {
    /// Whether settings that she can change keep the app from storing anything: never here.
    pub fn is_storage_blocked(&self) -> bool {
        false
    }
}

struct Connection;

impl Network for Connection {
    fn surely_offline(&self) -> bool {
        false
    }

    fn tells_failed_connects(&self) -> bool {
        true
    }
}

/// Starts the core on this device.
///
/// # Errors
/// See [`StartError`].
pub fn start() -> Result<Core, StartError> {
    let folder = here::data_folder().ok_or(StartError::NoDataFolder)?;
    let platform = Platform {
        secrets: secrets::best(&folder),
        persistence: Rc::new(FileDatabase::new(folder.join("job-tracker.sqlite3"))),
        timer: Rc::new(timer::TokioTimer),
        random: Rc::new(random::SystemRandom),
        network: Rc::new(Connection),
        device: Rc::new(device::SystemDevice),
        texts: text_files(),
        outside: Rc::new(outside::SystemOutside),
        servers: ServerPolicy {
            default: default_server()?,
            fixed: false,
        },
    };
    Ok(Core::start(platform, http::client()?)?)
}

/// Where the texts of the languages lie, also for an app that cannot start.
pub fn text_files() -> Rc<dyn TextFiles> {
    Rc::new(BuiltInTexts)
}

/// The device's languages, the preferred one first.
pub fn languages() -> Vec<String> {
    device::SystemDevice.languages()
}

/// `JOB_TRACKER_SERVER`, read at start on a computer, else as it was when the app was built.
fn default_server() -> Result<ServerAddress, ServerAddressError> {
    let at_start = std::env::var("JOB_TRACKER_SERVER").ok();
    first_named(at_start.as_deref(), option_env!("JOB_TRACKER_SERVER")).parse()
}

/// A builder whose variable nobody filled in hands on an empty one, which names no server.
fn first_named<'a>(at_start: Option<&'a str>, when_built: Option<&'a str>) -> &'a str {
    [at_start, when_built]
        .into_iter()
        .flatten()
        .find(|it| !it.is_empty())
        .unwrap_or(LOOPBACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_without_a_server_waits_for_the_employers_link() {
        assert_eq!(first_named(None, None), LOOPBACK);
        assert_eq!(first_named(None, Some("")), LOOPBACK);
        assert_eq!(first_named(Some(""), Some("https://a.be")), "https://a.be");
        assert_eq!(
            first_named(Some("https://b.be"), Some("https://a.be")),
            "https://b.be"
        );
    }
}
