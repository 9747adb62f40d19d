//! What workers reported, and what the office made of it.

use super::super::routes::Route;

pub(in super::super) fn routes() -> Vec<Route> {
    Vec::new()
}
