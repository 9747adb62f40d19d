//! Job Tracker: the app with which service-voucher workers report their performances.
//!
//! A guided tour:
//! - [`core`] holds every rule and knows no window: start with [`core::Core`];
//! - [`ui`] draws what the core says;
//! - [`platform`] is the only place for target-specific code.

pub mod core;
pub mod platform;
#[cfg(any(feature = "desktop", feature = "mobile", feature = "web"))]
pub mod ui;
