//! The registry of clients.

use super::super::routes::Route;

pub(in super::super) fn routes() -> Vec<Route> {
    Vec::new()
}
