//! Draws what the core says.
//!
//! - [`App`] is the root: it starts the core and shows the screen on top;
//! - `state` outlives screens: session, place, texts, the performance that is being reported;
//! - `home` keeps what the home knows while another screen is open;
//! - `screens` has a file for each screen, `components` what they share;
//! - `aloud` reads a screen to whoever wants to hear it;
//! - `words` maps the core's types to Fluent messages.

mod aloud;
mod app;
mod components;
mod dialogs;
mod home;
mod icons;
mod links;
mod reach;
mod report;
mod requests;
mod screens;
mod state;
mod upgrade;
pub mod words;

pub use app::App;
