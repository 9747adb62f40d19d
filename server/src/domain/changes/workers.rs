use jiff::Timestamp;
use job_tracker_protocol::Login;
use uuid::Uuid;

use crate::domain::{
    hiring::{NewWorker, Person},
    ids::{EmployerId, WorkerId},
};

/// A change of a worker by the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkerChange {
    /// Adds a worker, and forgets the tries of a time when nobody had her login. In conflict when
    /// somebody has it.
    Add {
        /// Her row, where the decision must know it; else the next one.
        row: Option<WorkerId>,
        /// Her employer.
        employer: EmployerId,
        /// Who she is.
        new: Box<NewWorker>,
        /// The list that she stood on.
        import: Option<Uuid>,
        /// When.
        at: Timestamp,
    },
    /// Replaces her password, opens her account, forgets her tries and her phones, and ends her
    /// sessions. In conflict when she no longer works here.
    Reopen {
        /// Who.
        worker: WorkerId,
        /// Whose tries these are.
        login: Login,
        /// Of the new password.
        password_hash: String,
    },
    /// Gives her other names, another telephone or another language. In conflict when she no longer has this version.
    Edit {
        /// Who.
        worker: WorkerId,
        /// The version that the decision was made on.
        version: i64,
        /// What the office knows of her from now on.
        person: Person,
    },
    /// Takes her out or in again, ends her sessions, forgets her phones and her password. A try that began
    /// before counts for nothing after, so that it brings no forgotten phone back. In conflict
    /// when she is so already.
    SetActive {
        /// Who.
        worker: WorkerId,
        /// Since when she no longer works here; none when she is back.
        left: Option<Timestamp>,
        /// The hash of a password that nobody knows: the one of before dies.
        no_password: String,
    },
}
