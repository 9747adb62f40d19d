use std::fmt;

use job_tracker_protocol::{Activity, ClientNumber, Hours, Login};

use super::Clip;

/// What must be found out, or done, before the conversation goes on.
#[derive(Clone, PartialEq, Eq)]
pub enum Errand {
    /// Whether this is her password.
    CheckPassword {
        /// Whose.
        login: Login,
        /// What was keyed.
        password: String,
    },
    /// Whether her employer has this client.
    FindClient(ClientNumber),
    /// Registers a performance of today.
    Register {
        /// The client.
        client: ClientNumber,
        /// What.
        activity: Activity,
        /// How long.
        hours: Hours,
        /// The summary that was confirmed: the same one never registers twice.
        summary: u16,
        /// Whether she said that a second one like it is meant.
        second: bool,
    },
}

impl fmt::Debug for Errand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CheckPassword { login, .. } => f
                .debug_struct("CheckPassword")
                .field("login", login)
                .finish_non_exhaustive(),
            Self::FindClient(client) => f.debug_tuple("FindClient").field(client).finish(),
            Self::Register {
                client,
                activity,
                hours,
                summary,
                second,
            } => f
                .debug_struct("Register")
                .field("client", client)
                .field("activity", activity)
                .field("hours", hours)
                .field("summary", summary)
                .field("second", second)
                .finish(),
        }
    }
}

/// What an errand came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The password is right.
    Passed {
        /// The only client of her employer who has the calling number.
        nearby: Option<ClientNumber>,
    },
    /// It is not; so many tries are left.
    WrongPassword {
        /// 2, 1 or 0.
        left: u8,
    },
    /// It is right, and she called the line of another employer.
    OtherLine,
    /// The phone line is closed for this login.
    Closed,
    /// Too many passwords are being checked; no try was taken.
    Busy,
    /// Her employer has this client.
    ClientKnown(ClientNumber),
    /// Her employer has no such client.
    ClientUnknown,
    /// It is registered.
    Registered {
        /// As `K7M-42Q`.
        reference: String,
    },
    /// A performance of the same client, activity and day is registered already.
    LooksDuplicate,
    /// Nothing was done, and nothing can be in this call.
    Over,
    /// Nothing was registered, for this reason.
    Refused(Clip),
    /// The database was away. Whether a performance was registered is not known then.
    Failed,
}
