use super::NotSent;
use crate::core::store::StoreFailure;

/// Why nothing was sent, as far as a worker is told. What helps is its
/// [`remedy`](Self::remedy).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSentReason {
    /// There is no connection.
    Offline,
    /// The employer does not know the client number.
    UnknownClient,
    /// The server does not accept this number of hours.
    HoursOutOfRange,
    /// The day would have too many hours.
    DayLimit,
    /// The day that the worker looked at is over.
    DatePassed,
    /// The answer was lost, and the server then made sure that nothing can be registered.
    Void,
    /// Too many requests; wait.
    TooManyRequests,
    /// An earlier performance must be settled first, and cannot be now.
    EarlierUnsettled,
    /// The phone could not note the key.
    Storage(StoreFailure),
    /// The server refused for a reason that only a newer app knows.
    Refused,
    /// The server could not say which day it is.
    ServerFailed,
}

impl NotSent {
    /// What a worker is told of it.
    pub fn reason(&self) -> NotSentReason {
        match self {
            Self::Offline => NotSentReason::Offline,
            Self::UnknownClient => NotSentReason::UnknownClient,
            Self::HoursOutOfRange => NotSentReason::HoursOutOfRange,
            Self::DayLimit => NotSentReason::DayLimit,
            Self::DatePassed => NotSentReason::DatePassed,
            Self::Void => NotSentReason::Void,
            Self::TooManyRequests => NotSentReason::TooManyRequests,
            Self::EarlierUnsettled => NotSentReason::EarlierUnsettled,
            Self::Storage(error) => NotSentReason::Storage(error.failure()),
            Self::Refused(_) => NotSentReason::Refused,
        }
    }
}
