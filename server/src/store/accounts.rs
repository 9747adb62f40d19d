//! What is asked about what sign-in knows of a worker.

use job_tracker_protocol::Login;

use super::Question;
use crate::domain::account::Account;

/// Asks for the account of whoever has this login and works here.
pub(crate) struct AccountQuestion(pub Login);

impl Question for AccountQuestion {
    type Facts = Option<Account>;
}
