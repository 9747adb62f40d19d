//! A worker's account as sign-in sees it.

use super::{
    channel::Channel,
    ids::{EmployerId, WorkerId},
    secret::PasswordHash,
};

/// What sign-in knows of a worker who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who.
    pub worker: WorkerId,
    /// Her employer.
    pub employer: EmployerId,
    /// Her password.
    pub password_hash: PasswordHash,
    /// Counts the passwords that she had, and how often she left and came back.
    pub password_issue: i64,
    /// Whether three wrong passwords closed it for the app.
    pub app_closed: bool,
}

impl Account {
    /// Whether this channel is closed, however many tries its lanes have left.
    pub fn is_closed_for(&self, channel: Channel) -> bool {
        self.app_closed && channel == Channel::App
    }
}

/// What the tests of sign-in have in common.
#[cfg(test)]
pub(crate) mod examples {
    use jiff::Timestamp;
    use job_tracker_protocol::Login;

    use super::{
        super::{
            lockout::LockoutScope,
            secret::TokenHash,
            tries::{Attempt, TakenTry, TryFacts, TryOutcome, take},
        },
        *,
    };

    pub const PHONE: TokenHash = TokenHash::from_bytes([7; 32]);

    pub fn account() -> Account {
        Account {
            worker: WorkerId(1),
            employer: EmployerId(1),
            password_hash: PasswordHash::new("hash".to_owned()),
            password_issue: 4,
            app_closed: false,
        }
    }

    pub fn closed() -> Account {
        Account {
            app_closed: true,
            ..account()
        }
    }

    /// With another password than [`account`].
    pub fn reissued() -> Account {
        Account {
            password_issue: 5,
            ..account()
        }
    }

    pub fn attempt(channel: Channel, device: Option<TokenHash>) -> Attempt {
        Attempt {
            login: Login::from_serial(1),
            channel,
            device,
            voucher: None,
            scope: LockoutScope::Device,
            address: "192.0.2.1".to_owned(),
            now: now(),
        }
    }

    pub fn now() -> Timestamp {
        "2026-11-23T10:00:00Z".parse().unwrap()
    }

    /// A try of hers, on her phone where she shows one.
    pub fn taken(channel: Channel, device: Option<TokenHash>) -> TakenTry {
        let facts = TryFacts {
            account: Some(account()),
            device_owner: device.map(|_| WorkerId(1)),
            voucher: None,
            used_shared: 0,
            used_by_device: 0,
        };
        match take(&attempt(channel, device), facts).output {
            TryOutcome::Try(taken) => *taken,
            TryOutcome::Closed => panic!("no try is left"),
        }
    }
}
