//! The workers: the list, a new one, and one of them.

mod add;
mod list;
mod one;
mod phones;
mod week;

pub(in crate::console) use add::{add, add_form, add_unsent};
pub(in crate::console) use list::{COLUMNS, FILTERS, list};
pub(in crate::console) use one::{
    activate, deactivate, edit, edit_unsent, login_in, one, reopen, show,
};
pub(in crate::console) use phones::routes;
