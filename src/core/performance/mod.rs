//! Reporting work: draft → reviewed → sent. Online only; the outcome is never guessed.
//!
//! - [`Draft`] collects the choices, [`Reviewed`] is what the worker saw and sends;
//! - [`Core::send`](super::Core::send) sends it once and says what is certain;
//! - [`Core::settle`](super::Core::settle) finds out what became of a key whose answer was lost.

mod draft;
mod not_sent;
mod send;
mod settle;

pub use draft::{Draft, Reviewed};
pub use not_sent::NotSentReason;
pub use send::{NotSent, Outcome};
pub use settle::Settled;
