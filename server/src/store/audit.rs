//! What is asked about the audit log.

use std::collections::BTreeMap;

use jiff::Timestamp;
use job_tracker_protocol::Day;
use uuid::Uuid;

/// What stands beside a line of the log, in the words of both databases.
macro_rules! audit_beside {
    () => {
        "LEFT JOIN audit_details ON audit_details.seq = audit.seq"
    };
}

/// To what it was done, as it was written; empty where that was erased.
macro_rules! audit_subject {
    () => {
        "coalesce(nullif(audit.subject, ''), audit_details.subject, '')"
    };
}

/// What else there is to know, as it was written; `{"erased":true}` where that was erased.
macro_rules! audit_detail {
    () => {
        "CASE
             WHEN audit_details.seq IS NULL THEN audit.detail
             ELSE coalesce(audit_details.detail, '{\"erased\":true}')
         END"
    };
}

use super::{
    Question, StoreError,
    lent::{self, Taker},
    lists::page,
};
use crate::domain::{
    action::Action,
    audit::{Actor, AuditDetail, AuditEvent},
    audit_detail::{self, Parted},
    ids::EmployerId,
    random::Random,
};

/// A line as it is written.
pub(super) struct NewLine {
    pub actor: &'static str,
    pub actor_id: Option<i64>,
    pub parted: Parted,
}

impl NewLine {
    /// The line that tells of this.
    pub(super) fn of(event: &AuditEvent, random: &dyn Random) -> Result<Self, StoreError> {
        let detail = match &event.detail {
            AuditDetail::None => String::new(),
            detail => serde_json::to_string(detail)
                .map_err(|_| StoreError::Unreadable("detail of the audit log"))?,
        };
        let (actor, actor_id) = match event.actor {
            Actor::Worker(id) => ("worker", Some(id.0)),
            Actor::Office => ("office", None),
            Actor::User(id) => ("office", Some(id.0)),
            Actor::Server => ("server", None),
        };
        let parted = audit_detail::part(event, detail, random);
        Ok(Self {
            actor,
            actor_id,
            parted: parted?,
        })
    }
}

/// Sums up how many details each erasure took: its id and the detail of a line that tells of it.
pub(super) fn add_told(told: &mut BTreeMap<Uuid, u64>, subject: &str, detail: &str) {
    #[derive(serde::Deserialize)]
    struct Erased {
        details: u64,
    }
    let lines = serde_json::from_str(detail).map_or(0, |it: Erased| it.details);
    if let Ok(erasure) = subject.parse() {
        let sum = told.entry(erasure).or_insert(0);
        *sum = sum.saturating_add(lines);
    }
}

/// Asks for the log of one employer, oldest first, as a command prints it.
pub(crate) struct AuditOfQuestion {
    /// The employer's id for the outside.
    pub employer: Uuid,
}

/// One line of the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// `worker`, `office` or `server`.
    pub actor: String,
    /// `app`, `phone`, `console`, `command` or `server`.
    pub origin: String,
    /// What was done, as `performance-registered`.
    pub action: String,
    /// To what: a login, a client number, a UUID.
    pub subject: String,
    /// When.
    pub at: Timestamp,
}

impl Question for AuditOfQuestion {
    type Facts = Vec<AuditEntry>;
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActorFilter {
    /// Any worker.
    Workers,
    /// The office, by the console or by a command.
    Office,
    /// The server itself.
    Server,
    /// This user of the console.
    User(Uuid),
}

/// Which lines.
#[derive(Debug, Clone)]
pub(crate) struct LogFilter {
    pub employer: EmployerId,
    pub actor: Option<ActorFilter>,
    pub action: Option<Action>,
    /// A login, a client number, an e-mail address, or the reference of a performance.
    pub subject: Option<String>,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
}

/// One line, with the names of today beside what was written then. What it is about is told at
/// length on a page and by a reference in a file, for which few others have to be looked up.
#[derive(Debug, Clone)]
pub(crate) struct LogLine<A = About> {
    pub(super) seq: i64,
    pub at: Timestamp,
    /// `worker`, `office` or `server`.
    pub actor: String,
    /// The worker's or the user's name, and her login or e-mail address.
    pub name: Option<String>,
    pub account: Option<String>,
    /// `app`, `phone`, `console`, `command` or `server`.
    pub origin: String,
    /// As it was written; one that this server does not know has no text.
    pub action: String,
    pub subject: String,
    pub about: A,
    /// JSON, or empty.
    pub detail: String,
}

/// What a line is about, as far as it can still be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum About {
    /// A worker, by name.
    Worker(String),
    /// A client, by name.
    Client(String),
    /// A performance: its reference, the names of its worker and its client, its day.
    Performance {
        reference: String,
        worker: String,
        client: String,
        day: Day,
    },
    /// A visit that a worker asked for: her name and the client's, its day.
    Request {
        worker: String,
        client: String,
        day: Day,
    },
    /// The company, by name.
    Company(String),
    /// Something else, or nothing.
    Other,
}

/// The reference of the performance that a line is about, if it is about one.
pub(crate) type Reference = Option<String>;

/// Asks for a page of the log, newest first.
pub(crate) struct LogQuestion {
    pub filter: LogFilter,
    pub after: Option<Place>,
}

/// A page of the log, and where the next begins.
pub(crate) struct LogPage {
    pub lines: Vec<LogLine>,
    pub next: Option<Place>,
}

impl LogPage {
    /// Lines on a page.
    const SIZE: usize = 50;

    /// Lines that are asked for: one more than a page has tells whether there is a next one.
    pub(super) fn asked() -> i64 {
        i64::try_from(Self::SIZE + 1).unwrap_or(i64::MAX)
    }

    /// The page of these lines, as many as were asked for.
    pub(super) fn of(found: Vec<LogLine>) -> Self {
        let (lines, last) = page(found, Self::SIZE);
        let next = last.map(|it| Place {
            at: it.at.as_millisecond(),
            seq: it.seq,
        });
        Self { lines, next }
    }
}

/// After which line a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub at: i64,
    pub seq: i64,
}

impl Question for LogQuestion {
    type Facts = LogPage;
}

/// Lends the log to `work`, on a thread that may wait for the disk, and asks what comes of it.
pub(crate) struct WholeLogQuestion<W> {
    pub filter: LogFilter,
    pub work: W,
}

impl<W, T> Question for WholeLogQuestion<W>
where
    W: Fn(&WholeLog<'_>) -> T + Send + Sync + 'static,
    T: Send + 'static,
{
    type Facts = T;
}

/// All lines that a filter lets through.
pub(crate) struct WholeLog<'s>(pub(super) &'s dyn LendsLog);

/// What a database lends of the log.
pub(super) trait LendsLog {
    /// Each line, newest first.
    fn lend(&self, take: &mut Taker<'_, LogLine<Reference>>) -> Result<(), StoreError>;
}

impl WholeLog<'_> {
    /// Each of them, newest first.
    pub(crate) fn each<E: From<StoreError>>(
        &self,
        take: impl FnMut(LogLine<Reference>) -> Result<(), E>,
    ) -> Result<(), E> {
        lent::each(|it| self.0.lend(it), take)
    }
}
