//! What helps after a «niet verzonden»: each reason has one way out, and it is one that works.

use super::{
    performance::NotSentReason,
    requests::{Choices, NotAsked},
    store::StoreFailure,
};

/// What the main button of a «niet verzonden» does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Sends it once more.
    TryAgain,
    /// Sends it once more, after a while.
    Wait,
    /// Corrects the client's number.
    CorrectNumber,
    /// Chooses other hours.
    ChangeHours,
    /// Asks the office for it, as a visit that was forgotten.
    AskOffice,
    /// Calls the office.
    CallOffice,
    /// Reports it at the clients: it is work of today.
    Report,
    /// Looks at what she has asked for.
    SeeRequests,
    /// Nothing in the app: the message says what to do.
    Nothing,
}

impl Remedy {
    /// How long [`Self::Wait`] waits. The server counts by the minute; most pauses are shorter.
    pub const PAUSE: std::time::Duration = std::time::Duration::from_secs(10);
}

impl NotSentReason {
    /// What helps. `takes_requests`: the office takes requests through the app.
    pub fn remedy(self, takes_requests: bool) -> Remedy {
        match self {
            Self::Offline
            | Self::Void
            | Self::ServerFailed
            | Self::EarlierUnsettled
            | Self::Storage(StoreFailure::Full | StoreFailure::Broken) => Remedy::TryAgain,
            Self::TooManyRequests => Remedy::Wait,
            Self::UnknownClient => Remedy::CorrectNumber,
            Self::HoursOutOfRange | Self::DayLimit => Remedy::ChangeHours,
            Self::DatePassed if takes_requests => Remedy::AskOffice,
            Self::DatePassed | Self::Refused => Remedy::CallOffice,
            // Only a newer app reads what lies on the phone.
            Self::Storage(StoreFailure::Newer) => Remedy::Nothing,
        }
    }

    /// Whether the office can say more, whatever the remedy is.
    pub fn is_for_the_office(self) -> bool {
        match self {
            Self::UnknownClient | Self::DayLimit | Self::DatePassed | Self::Refused => true,
            Self::Offline
            | Self::HoursOutOfRange
            | Self::Void
            | Self::ServerFailed
            | Self::TooManyRequests
            | Self::EarlierUnsettled
            | Self::Storage(_) => false,
        }
    }
}

impl NotAsked {
    /// What helps for a request of these choices.
    pub fn remedy(self, choices: &Choices) -> Remedy {
        match (self, choices) {
            (
                Self::Offline
                | Self::Void
                | Self::EarlierUnsettled
                | Self::Storage(StoreFailure::Full | StoreFailure::Broken),
                _,
            ) => Remedy::TryAgain,
            (Self::TooManyRequests, _) => Remedy::Wait,
            // The number of a performance that is registered is not hers to correct.
            (Self::UnknownClient, Choices::Forgotten(_)) => Remedy::CorrectNumber,
            (Self::HoursOutOfRange | Self::DayLimit, _) => Remedy::ChangeHours,
            (Self::ForToday, _) => Remedy::Report,
            (Self::AlreadyOpen, _) => Remedy::SeeRequests,
            // Only a newer app reads what lies on the phone.
            (Self::NothingToChange | Self::Storage(StoreFailure::Newer), _) => Remedy::Nothing,
            (Self::UnknownClient, Choices::Mend(_))
            | (Self::DayOutOfRange | Self::NotTaken | Self::Refused(_), _) => Remedy::CallOffice,
        }
    }

    /// Whether the office can say more, whatever the remedy is.
    pub fn is_for_the_office(self) -> bool {
        match self {
            Self::UnknownClient
            | Self::DayLimit
            | Self::DayOutOfRange
            | Self::NotTaken
            | Self::Refused(_) => true,
            Self::Offline
            | Self::HoursOutOfRange
            | Self::ForToday
            | Self::AlreadyOpen
            | Self::NothingToChange
            | Self::Void
            | Self::TooManyRequests
            | Self::EarlierUnsettled
            | Self::Storage(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use job_tracker_protocol::ProblemKind;

    use super::*;
    use crate::core::requests::Calendar;

    #[test]
    fn what_failed_for_a_while_is_tried_again_and_what_fails_for_good_is_not() {
        use NotSentReason as Reason;
        for takes_requests in [false, true] {
            let expected = [
                (Reason::Offline, Remedy::TryAgain),
                (Reason::Void, Remedy::TryAgain),
                (Reason::ServerFailed, Remedy::TryAgain),
                (Reason::EarlierUnsettled, Remedy::TryAgain),
                (Reason::Storage(StoreFailure::Full), Remedy::TryAgain),
                (Reason::Storage(StoreFailure::Broken), Remedy::TryAgain),
                (Reason::Storage(StoreFailure::Newer), Remedy::Nothing),
                (Reason::TooManyRequests, Remedy::Wait),
                (Reason::UnknownClient, Remedy::CorrectNumber),
                (Reason::HoursOutOfRange, Remedy::ChangeHours),
                (Reason::DayLimit, Remedy::ChangeHours),
                (Reason::Refused, Remedy::CallOffice),
            ];
            let found = expected.map(|it| (it.0, it.0.remedy(takes_requests)));
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_day_that_is_over_is_asked_for_where_the_office_takes_requests() {
        assert_eq!(NotSentReason::DatePassed.remedy(true), Remedy::AskOffice);
        assert_eq!(NotSentReason::DatePassed.remedy(false), Remedy::CallOffice);
    }

    #[test]
    fn each_refusal_of_a_request_has_a_way_out() {
        let forgotten = Choices::forgotten(Calendar {
            today: "2026-11-23".parse().unwrap(),
            days_back: 31,
        });
        for (reason, remedy) in [
            (NotAsked::Offline, Remedy::TryAgain),
            (NotAsked::Void, Remedy::TryAgain),
            (NotAsked::EarlierUnsettled, Remedy::TryAgain),
            (NotAsked::Storage(StoreFailure::Full), Remedy::TryAgain),
            (NotAsked::Storage(StoreFailure::Broken), Remedy::TryAgain),
            (NotAsked::Storage(StoreFailure::Newer), Remedy::Nothing),
            (NotAsked::TooManyRequests, Remedy::Wait),
            (NotAsked::UnknownClient, Remedy::CorrectNumber),
            (NotAsked::HoursOutOfRange, Remedy::ChangeHours),
            (NotAsked::DayLimit, Remedy::ChangeHours),
            (NotAsked::ForToday, Remedy::Report),
            (NotAsked::AlreadyOpen, Remedy::SeeRequests),
            (NotAsked::NothingToChange, Remedy::Nothing),
            (NotAsked::DayOutOfRange, Remedy::CallOffice),
            (NotAsked::NotTaken, Remedy::CallOffice),
            (NotAsked::Refused(ProblemKind::Unknown), Remedy::CallOffice),
        ] {
            assert_eq!(reason.remedy(&forgotten), remedy, "{reason:?}");
        }
    }

    #[test]
    fn where_the_office_is_the_remedy_it_is_named() {
        for reason in [
            NotSentReason::UnknownClient,
            NotSentReason::DayLimit,
            NotSentReason::DatePassed,
            NotSentReason::Refused,
        ] {
            assert!(reason.is_for_the_office(), "{reason:?}");
        }
        assert!(!NotSentReason::Offline.is_for_the_office());
        for reason in [NotAsked::NotTaken, NotAsked::DayOutOfRange] {
            assert!(reason.is_for_the_office(), "{reason:?}");
        }
        assert!(!NotAsked::Offline.is_for_the_office());
    }
}
