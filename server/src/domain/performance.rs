//! A performance as the server keeps it.

use jiff::Timestamp;
use job_tracker_protocol::{Activity, ClientNumber, Day, Hours, IdempotencyKey, PerformanceState};
use uuid::Uuid;

use super::{
    channel::Channel,
    ids::{ClientId, EmployerId, WorkerId},
    random::{self, NoRandomness, Random},
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
        let millis = at.as_millisecond();
        let since_1970 = u64::try_from(millis).unwrap_or_default();
        let id = uuid::Builder::from_unix_timestamp_millis(since_1970, &random::bytes(random)?);
        Ok(Self {
            id: id.into_uuid(),
            reference: reference::draw(random)?,
            client_number: report.client_number.clone(),
            activity: report.activity,
            hours,
            date: report.date,
            // Stored in milliseconds, so answered in milliseconds, the first time too.
            registered_at: Timestamp::from_millisecond(millis).unwrap_or(at),
            state: PerformanceState::Registered,
        })
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
    /// What is stored.
    pub performance: Performance,
    /// The key that a worker sent it under, with what she sent; none for what the office enters.
    pub key: Option<(IdempotencyKey, Report)>,
}
