//! One file for each room of the console.

pub(super) mod account;
pub(super) mod audit;
pub(super) mod client_add;
pub(super) mod client_list;
mod client_sheet;
pub(super) mod clients;
pub(super) mod company;
pub(super) mod data;
pub(super) mod export;
pub(super) mod import;
pub(super) mod letters;
pub(super) mod performances;
pub(super) mod requests;
pub(super) mod sessions;
pub(super) mod sign_in;
pub(super) mod start;
pub(super) mod today;
pub(super) mod users;
pub(super) mod workers;

use axum::response::Redirect;

/// The page on which a user begins.
pub(super) const FIRST: &str = "/console/";

/// Where a user begins.
pub(super) async fn home() -> Redirect {
    Redirect::to(FIRST)
}
