//! Lists of workers and clients from a file.

use super::super::routes::Route;

pub(in super::super) fn routes() -> Vec<Route> {
    Vec::new()
}
