//! What the employer's console asks of the database. Every question carries the employer.

mod audit;
mod export;
mod invitations;
mod performances;
mod sessions;
mod users;
mod workers;

pub(crate) use audit::{About, ActorFilter, LogFilter, LogLine, Place, UserChoice};
pub(crate) use export::{
    ActivityWeek, ExportFilter, ExportRow, Snapshot, Summary, WorkerChoice, WorkerWeek,
};
pub(super) use invitations::void_links_without_employer;
pub(crate) use invitations::{AcceptError, Invitation, NewInvitation, NewUser, OpeningEmployer};
pub(crate) use performances::{Cursor, OfficePerformance, PerformanceEvent, PerformanceFilter};
pub(crate) use sessions::{Factor, SignedUser, Window};
pub(crate) use users::{UserCandidate, UserRow};
pub(crate) use workers::LaneRow;
