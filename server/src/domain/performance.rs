//! A performance as the server keeps it.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, IdempotencyKey, PerformanceState};
use uuid::Uuid;

use super::{
    audit::WorkDone,
    channel::Channel,
    ids::{self, ClientId, EmployerId, WorkerId},
    instants::in_millis,
    random::{NoRandomness, Random},
    reference,
    registration::Report,
};

/// Work that a worker did for a client on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performance {
    /// Its id, a UUID of version 7.
    pub id: Uuid,
    /// What the worker reads to the office, as `K7M-42Q`; unique for an employer.
    pub reference: String,
    /// For which client.
    pub client_number: ClientNumber,
    /// What.
    pub activity: Activity,
    /// How long.
    pub hours: Hours,
    /// When.
    pub date: Day,
    /// When the server stored it, in whole milliseconds.
    pub registered_at: Timestamp,
    /// How far the office is with it.
    pub state: PerformanceState,
    /// What else she sees of it.
    pub marks: Marks,
}

/// What the office had to do with a performance, as the worker sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// The office entered it for her.
    pub by_office: bool,
    /// What the office did last, it did at her request.
    pub requested: bool,
    /// She contests what the office did.
    pub contested: bool,
}

impl Performance {
    /// A new one with an id and a reference of its own.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn draw(
        report: &Report,
        hours: Hours,
        at: Timestamp,
        random: &dyn Random,
    ) -> Result<Self, NoRandomness> {
        Ok(Self {
            id: ids::draw(at, random)?,
            reference: reference::draw(random)?,
            client_number: report.client_number.clone(),
            activity: report.activity,
            hours,
            date: report.date,
            registered_at: in_millis(at),
            state: PerformanceState::Registered,
            marks: Marks::default(),
        })
    }

    /// The same where the office and the worker are agreed from the beginning: nobody has to look at
    /// it again.
    #[must_use]
    pub fn agreed(self) -> Self {
        Self {
            state: PerformanceState::Validated,
            ..self
        }
    }

    /// What was done, and how long.
    pub fn work(&self) -> WorkDone {
        WorkDone {
            activity: self.activity,
            hours: self.hours,
        }
    }
}

/// A performance to be stored, with whose it is and how it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerformance {
    /// The employer.
    pub employer: EmployerId,
    /// The worker.
    pub worker: WorkerId,
    /// The client.
    pub client: ClientId,
    /// How it came.
    pub channel: Channel,
    /// Whether the office enters it at her request.
    pub requested: bool,
    /// What is stored.
    pub performance: Performance,
    /// The key that a worker sent it under, with what she sent; none for what the office enters.
    pub key: Option<(IdempotencyKey, Report)>,
}
