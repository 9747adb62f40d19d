//! By what a worker is let in, on each of her ways.

use super::{audit::Origin, channel::Channel, phone_call::CallId, secret::TokenHash};

/// What shows that it is she who reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A session of the app.
    Session(TokenHash),
    /// A call on the phone line in which she gave her password.
    Call(CallId),
}

impl Proof {
    /// The way by which she comes.
    pub fn channel(self) -> Channel {
        match self {
            Self::Session(_) => Channel::App,
            Self::Call(_) => Channel::Phone,
        }
    }

    /// What the log says of it.
    pub fn origin(self) -> Origin {
        match self {
            Self::Session(_) => Origin::App,
            Self::Call(_) => Origin::Phone,
        }
    }
}
