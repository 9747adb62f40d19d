//! What the employer's console asks of the database. Every question carries the employer.

mod audit;
mod clients;
mod export;
mod import;
mod performances;
mod shown_once;
mod workers;

pub(super) use super::invitations::void_links_without_employer;
pub(crate) use crate::domain::sealed::SealedAnswer;
pub(crate) use audit::{About, ActorFilter, LogFilter, LogLine, Place, UserChoice};
pub(crate) use clients::{ClientRow, SheetChoice};
pub(crate) use export::{
    ActivityWeek, ExportFilter, ExportRow, Snapshot, Summary, WorkerChoice, WorkerWeek,
};
pub(crate) use import::ImportedWorker;
pub(crate) use performances::{Cursor, OfficePerformance, PerformanceEvent, PerformanceFilter};
pub(super) use shown_once::{keep, may_keep};
pub(crate) use workers::{LaneRow, WorkerFilter, WorkerRow};
