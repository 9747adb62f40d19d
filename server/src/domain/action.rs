//! What the audit log tells of: every event has its name here, and `audit-action-<name>` among the
//! texts of the console.

use job_tracker_protocol::PerformanceState;

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// Something that was done, as the audit log keeps it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Action {
            /// All of them, in the order in which the console offers them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in the database and in exports, as `performance-registered`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The text that tells of it.
            pub fn message(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("audit-action-", $name),)+
                }
            }
        }
    };
}

actions! {
    /// A worker reported work.
    PerformanceRegistered = "performance-registered",
    /// The office reported work for a worker who forgot.
    PerformanceEntered = "performance-entered",
    /// Accepted, by the office or by time.
    PerformanceValidated = "performance-validated",
    /// Whoever validated it took that back.
    ValidationUndone = "validation-undone",
    /// The office changed it.
    PerformanceModified = "performance-modified",
    /// The office cancelled it.
    PerformanceCancelled = "performance-cancelled",
    /// A report whose fate was unknown will never be taken.
    KeyVoided = "key-voided",
    /// A worker asks for a visit that she forgot to report.
    VisitRequested = "visit-requested",
    /// A worker asks for other hours or another activity.
    CorrectionRequested = "correction-requested",
    /// A worker asks that a performance does not count.
    CancellationRequested = "cancellation-requested",
    /// A worker took her request back.
    RequestWithdrawn = "request-withdrawn",
    /// The office did what a worker asked for.
    RequestAccepted = "request-accepted",
    /// Nobody could answer a change of the office: the worker had left.
    ChangeUnanswerable = "change-unanswerable",
    /// The office did not do what a worker asked for.
    RequestDeclined = "request-declined",
    /// A worker, or time, agreed with what the office did.
    ChangeAgreed = "change-agreed",
    /// A worker contests what the office did.
    ChangeContested = "change-contested",
    /// The office gave her right.
    ContestAccepted = "contest-accepted",
    /// The office keeps what it did.
    ContestDeclined = "contest-declined",
    /// A worker signed in to the app.
    SignedIn = "signed-in",
    /// A worker signed out of the app.
    SignedOut = "signed-out",
    /// A worker, or the office, had one of her phones forgotten.
    PhoneForgotten = "phone-forgotten",
    /// A worker chose another password.
    PasswordChanged = "password-changed",
    /// Three wrong passwords.
    AccountClosed = "account-closed",
    /// New password, new tries.
    WorkerReopened = "worker-reopened",
    /// A worker began.
    WorkerAdded = "worker-added",
    /// A worker's name, telephone or language changed.
    WorkerEdited = "worker-edited",
    /// A worker left.
    WorkerDeactivated = "worker-deactivated",
    /// A worker came back.
    WorkerActivated = "worker-activated",
    /// What was kept of a worker was erased.
    WorkerErased = "worker-erased",
    /// A list of workers was read.
    WorkersImported = "workers-imported",
    /// A household became a client.
    ClientAdded = "client-added",
    /// A client's name, telephone or region changed.
    ClientEdited = "client-edited",
    /// No work can be reported for a client any more.
    ClientDeactivated = "client-deactivated",
    /// Work can be reported for a client again.
    ClientActivated = "client-activated",
    /// What was kept of a client was erased.
    ClientErased = "client-erased",
    /// A list of clients was read.
    ClientsImported = "clients-imported",
    /// A user signed in to the console.
    UserSignedIn = "user-signed-in",
    /// Somebody showed a user's right password, and a wrong code.
    UserCodeWrong = "user-code-wrong",
    /// Somebody showed a wrong password at a user's address; one line a day.
    UserPasswordWrong = "user-password-wrong",
    /// A user signed out of the console.
    UserSignedOut = "user-signed-out",
    /// Sessions of a user were ended from another one.
    UserSessionsEnded = "user-sessions-ended",
    /// An administrator made a link for somebody.
    UserInvited = "user-invited",
    /// Somebody used a link and is a user now.
    UserAdded = "user-added",
    /// An administrator took an invitation back.
    UserUninvited = "user-uninvited",
    /// A user chose another password.
    UserPasswordChanged = "user-password-changed",
    /// A user set up another authenticator.
    UserAuthenticatorReplaced = "user-authenticator-replaced",
    /// A user made other recovery codes.
    UserCodesReplaced = "user-codes-replaced",
    /// Whoever operates the server replaced an administrator by a link for her.
    UserLetIn = "user-let-in",
    /// An administrator removed a user.
    UserRemoved = "user-removed",
    /// The key of the second factors was lost, and a user got a link to begin anew.
    UserFactorReset = "user-factor-reset",
    /// A mapping for payroll was made.
    MappingAdded = "mapping-added",
    /// A mapping for payroll was changed.
    MappingEdited = "mapping-edited",
    /// A mapping for payroll was removed.
    MappingRemoved = "mapping-removed",
    /// Performances that are older than they must be kept were removed.
    PerformancesRemoved = "performances-removed",
    /// Lines of this log that are older than they must be kept were removed.
    LogRemoved = "log-removed",
    /// A user took rows with her, as a file.
    Exported = "exported",
    /// The employer began.
    EmployerAdded = "employer-added",
    /// The company's name, telephone, region or period changed.
    EmployerEdited = "employer-edited",
}

impl Action {
    /// The event of this name; none when a newer server wrote it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.as_str() == name)
    }

    /// What brings a performance into this state.
    pub fn leading_to(state: PerformanceState) -> Self {
        match state {
            PerformanceState::Registered => Self::PerformanceRegistered,
            PerformanceState::Validated => Self::PerformanceValidated,
            PerformanceState::Modified => Self::PerformanceModified,
            PerformanceState::Cancelled => Self::PerformanceCancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_deeds_have_the_same_name() {
        for action in Action::ALL {
            assert_eq!(Action::from_name(action.as_str()), Some(*action));
        }
        assert_eq!(Action::from_name("worker-praised"), None);
    }
}
