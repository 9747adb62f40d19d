//! What figures are told apart by. Each is one of a fixed few: no name, no login, no address and no
//! number of anybody ever becomes a label.

use std::sync::Arc;

use prometheus_client::encoding::EncodeLabelSet;

use crate::accounts::AuthOutcome;

/// A kind of request that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Answered {
    pub method: &'static str,
    pub route: Arc<str>,
    pub status: &'static str,
}

/// A route and how it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Called {
    pub method: &'static str,
    pub route: Arc<str>,
}

/// What the audit log was told, and by which way it came.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Told {
    pub action: &'static str,
    pub origin: &'static str,
}

/// A password that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Shown {
    pub entrance: &'static str,
    pub outcome: &'static str,
}

/// What came of a step of a call.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Stepped {
    pub outcome: &'static str,
}

/// What came of showing a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignInOutcome {
    Right,
    Wrong,
    /// No try was left.
    Closed,
    /// Too many passwords were being checked.
    Busy,
    /// Too many came from there.
    Limited,
}

impl SignInOutcome {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
            Self::Closed => "closed",
            Self::Busy => "busy",
            Self::Limited => "limited",
        }
    }
}

impl<T> From<&AuthOutcome<T>> for SignInOutcome {
    fn from(outcome: &AuthOutcome<T>) -> Self {
        match outcome {
            AuthOutcome::Right(_) => Self::Right,
            AuthOutcome::Wrong { .. } => Self::Wrong,
            AuthOutcome::Closed => Self::Closed,
            AuthOutcome::Busy => Self::Busy,
        }
    }
}

/// What came of a step of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PhoneStep {
    /// A call began; the service may say so twice.
    Began,
    /// The password was right.
    Passed,
    WrongPassword,
    Closed,
    Busy,
    /// It is a line of another employer.
    OtherLine,
    Registered,
    /// A rule refused what was reported.
    Refused,
    /// The server could not do it.
    Failed,
}

impl PhoneStep {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Passed => "passed",
            Self::WrongPassword => "wrong-password",
            Self::Closed => "closed",
            Self::Busy => "busy",
            Self::OtherLine => "other-line",
            Self::Registered => "registered",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }
}
