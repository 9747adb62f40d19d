//! Who did what, when and from where.

use super::super::routes::Route;

pub(in super::super) fn routes() -> Vec<Route> {
    Vec::new()
}
