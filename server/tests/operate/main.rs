//! What whoever operates the server has in hand: figures, TLS, and a look at how all is.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[allow(dead_code, reason = "a part of the browser is enough here")]
#[path = "../console/browser.rs"]
mod browser;
mod doctor;
mod figures;
mod files;
mod request_ids;
#[allow(dead_code, reason = "a part of the telephone service is enough here")]
#[path = "../phone/service.rs"]
mod service;
#[path = "../support/mod.rs"]
mod support;
mod tls;
mod traffic;
