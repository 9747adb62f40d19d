//! The only place for target-specific code: what [`core::platform`](crate::core::platform) asks
//! for, and what the screens need from the window around them ([`shell`], [`speech`], [`upgrade`]).
//!
//! - `native`: Android, iPhone and the desktop window;
//! - `web`: the page in a browser;
//! - [`careful`]: stands before a place for secrets that may fail;
//! - [`memory`]: doubles that forget everything, for tests;
//! - [`snapshot`]: a database that is saved as a whole, which `web` and `memory` share.

pub mod careful;
pub mod memory;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
pub mod snapshot;
pub mod speech;
#[cfg(target_arch = "wasm32")]
pub mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{StartError, languages, start, text_files};
#[cfg(target_arch = "wasm32")]
pub use web::{StartError, languages, start, text_files};

#[cfg(all(
    not(target_arch = "wasm32"),
    any(feature = "desktop", feature = "mobile")
))]
pub use native::launch::launch;
#[cfg(all(target_arch = "wasm32", feature = "web"))]
pub use web::launch::launch;

/// A newer version of the app, on targets that come by one while they run.
pub mod upgrade {
    #[cfg(all(
        not(target_arch = "wasm32"),
        any(feature = "desktop", feature = "mobile")
    ))]
    pub use super::native::upgrade::*;
    #[cfg(target_arch = "wasm32")]
    pub use super::web::upgrade::*;

    /// When a newer version may be taken.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Moment {
        /// Nobody sees the app any more.
        Hidden,
        /// The app is seen again.
        Shown,
    }
}

/// What the screens need from the window around them.
pub mod shell {
    #[cfg(all(
        not(target_arch = "wasm32"),
        any(feature = "desktop", feature = "mobile")
    ))]
    pub use super::native::shell::*;
    #[cfg(target_arch = "wasm32")]
    pub use super::web::shell::*;

    /// Something that happened outside the screens.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ShellEvent {
        /// The back gesture, the browser's back button, Escape.
        Back,
        /// A link is there to be taken.
        Link,
        /// The connection is back.
        Online,
        /// The connection is gone.
        Offline,
        /// The app is back in front.
        Resumed,
        /// Nobody sees the app now.
        Hidden,
        /// Another window of the app changed the database.
        OtherWindowWrote,
    }
}
