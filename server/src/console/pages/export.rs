//! Files for payroll, totals and a picture.

use super::super::routes::Route;

pub(in super::super) fn routes() -> Vec<Route> {
    Vec::new()
}
