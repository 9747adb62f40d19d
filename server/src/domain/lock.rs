//! What a use case holds while it looks and decides, so that nobody changes it in between.
//!
//! In SQLite one thread writes, and a lock is nothing. A database that several processes write to
//! takes it first, as a statement of its own: what is read before that is older than the lock.

use job_tracker_protocol::{ClientNumber, Login};
use uuid::Uuid;

use super::{
    ids::{EmployerId, UserId, WorkerId},
    phone_call::CallId,
    tries::TakenTry,
};

/// One aggregate, or one job of the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lock {
    /// A worker: the sum of her day, her keys, her sessions.
    Worker(WorkerId),
    /// The worker of an employer who has this login, if there is one.
    WorkerOf(EmployerId, Login),
    /// The worker of an employer who made this request, if there is one.
    WorkerOfRequest(EmployerId, Uuid),
    /// The worker of an employer who is asked about this change, if there is one.
    WorkerOfChange(EmployerId, Uuid),
    /// The tries of a login, whether somebody has it or not.
    Login(Login),
    /// The workers who have these logins, whoever employs them; taken in the order of the logins.
    Workers(Vec<Login>),
    /// The client of an employer with this number, if there is one.
    ClientOf(EmployerId, ClientNumber),
    /// A call on the phone line.
    Call(CallId),
    /// One performance.
    Performance(Uuid),
    /// An employer's list, where one request concerns many rows of it.
    Employer(EmployerId),
    /// A user of the console: her second factor, her sessions.
    User(UserId),
    /// Whether anybody uses this server yet: its first employer and its first user, and so every
    /// link that makes a user.
    FirstStart,
    /// What one process at a time does in the background.
    Lease(Lease),
}

impl Lock {
    /// Which kind it is, for a log: whom it is about is not said there.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Worker(_) => "worker",
            Self::WorkerOf(..) => "worker-of-login",
            Self::WorkerOfRequest(..) => "worker-of-request",
            Self::WorkerOfChange(..) => "worker-of-change",
            Self::Login(_) => "login",
            Self::Workers(_) => "workers",
            Self::ClientOf(..) => "client",
            Self::Call(_) => "call",
            Self::Performance(_) => "performance",
            Self::Employer(_) => "employer",
            Self::User(_) => "user",
            Self::FirstStart => "first-start",
            Self::Lease(Lease::ValidationByTime) => "validation-by-time",
            Self::Lease(Lease::ShownOnce) => "shown-once",
            Self::Lease(Lease::AuditSeal) => "audit-seal",
            Self::Lease(Lease::Retention) => "retention",
            Self::Lease(Lease::FailedSignIn) => "failed-sign-in",
        }
    }

    /// What a try comes to concerns the worker whose password was checked, if the login is
    /// anybody's.
    pub fn of_try(taken: &TakenTry) -> Self {
        match &taken.account {
            Some(account) => Self::Worker(account.worker),
            None => Self::Login(taken.lane.login.clone()),
        }
    }
}

/// Work of the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lease {
    /// Validating what time validates.
    ValidationByTime,
    /// Forgetting what was shown once.
    ShownOnce,
    /// Sealing the audit log.
    AuditSeal,
    /// Removing what is older than it must be kept, and erasing again who is back.
    Retention,
    /// Telling of wrong passwords in the console, once a day for each user.
    FailedSignIn,
}
