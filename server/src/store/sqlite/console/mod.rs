//! What the employer's console asks of the database. Every question carries the employer.

mod clients;
mod import;
mod shown_once;
mod workers;

pub(super) use super::invitations::void_links_without_employer;
pub(crate) use crate::domain::sealed::SealedAnswer;
pub(crate) use clients::{ClientRow, SheetChoice};
pub(crate) use import::ImportedWorker;
pub(super) use shown_once::{keep, may_keep};
pub(crate) use workers::{WorkerFilter, WorkerRow};
