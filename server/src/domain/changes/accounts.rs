use jiff::Timestamp;
use job_tracker_protocol::Login;

use crate::domain::{ids::WorkerId, secret::PasswordHash};

/// A change of what sign-in knows of a worker. `password_issue` names the password that the
/// decision was made on; a change that carries it is in conflict when there is another by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountChange {
    /// Closes the account for the app, if it is open. Without an issue nobody is meant, and it
    /// finds nothing to close: the same statement runs for a login that nobody has, so that the
    /// time says nothing.
    CloseApp {
        /// As it was shown.
        login: Login,
        /// The password that was guessed at.
        password_issue: Option<i64>,
        /// When.
        at: Timestamp,
    },
    /// She signed in.
    Seen {
        /// Who.
        worker: WorkerId,
        /// When.
        at: Timestamp,
    },
    /// Stores the same password under newer parameters.
    Rehash {
        /// Whose.
        worker: WorkerId,
        /// The password.
        password_issue: i64,
        /// Its new hash.
        hash: PasswordHash,
    },
    /// Gives her another password.
    ReplacePassword {
        /// Whose.
        worker: WorkerId,
        /// The one before.
        password_issue: i64,
        /// The new one's hash.
        hash: PasswordHash,
    },
}
