//! The server that service-voucher employers start for their workers' app.
//!
//! Where to start:
//! - [`Settings`] and [`Server`] start it; [`office`] is what the employer does with it;
//! - `api` speaks HTTP with the app, one file for each resource; `console` draws the employer's
//!   pages; `get` is where a letter's QR code leads;
//! - `application` has a use case a file: what is locked, what is asked, what is decided;
//! - [`domain`] decides, without a database, a network or a clock;
//! - `store` keeps, in one SQLite file.

pub mod accounts;
mod api;
mod application;
pub mod clock;
mod console;
mod cpu;
pub mod demo;
pub mod domain;
mod get;
mod http;
mod key_file;
mod links;
pub mod office;
mod operate;
mod passwords;
mod phone;
mod qr;
mod records;
pub mod server;
pub mod settings;
mod store;
pub mod testing;
mod texts;
mod tls;
mod web;

pub use api::openapi;
pub use console::routes as console_routes;
pub use get::routes as get_routes;
pub use key_file::{KeyError, make_new as make_key};
pub use operate::doctor::{Finding, LastBackup, Level, examine, note_backup};
pub use phone::{Spoken, all_prompts as phone_prompts, routes as phone_routes};
pub use records::RecordsError;
pub use server::Server;
pub use settings::Settings;
pub use store::{
    ArchiveError, AuditEntry, Backup, BackupError, BackupForm, BesideBackup, MissingKey, MoveError,
    Moved, OpenError, Place, PostgresUrl, ProgramError, RestoreError, Restored, ServingError,
    StoreError, abandon, back_up, relocate, restore, spooled,
};
pub use tls::TlsError;
pub use web::Bundle;
