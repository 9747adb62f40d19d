//! The employer's console over HTTP, as a browser without scripts sees it.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../support/mod.rs"]
mod support;

mod account;
mod at_once;
mod audit;
mod audit_of_others;
mod browser;
mod clients;
mod come_back;
mod company;
mod data;
mod dates;
mod dossier;
mod export;
mod factors;
mod files;
mod first_start;
mod import;
mod letters;
mod links;
mod lists;
mod lost_key;
mod many;
mod months;
mod names;
mod notices;
mod once;
mod payroll;
mod people;
mod performances;
mod requests;
mod roles;
mod sessions;
mod today;
mod typing;
mod upgrades;
mod words;
mod workbooks;
mod workers;
