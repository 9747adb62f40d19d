//! The real program: what it prints, what it logs, how it starts and how it ends.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod backup;
mod damaged_key;
mod demo;
mod existing;
mod logs;
mod office;
