//! Which problem document a refusal becomes.

use job_tracker_protocol::{Problem, ProblemKind};

use crate::{
    accounts::AccountError,
    application::UseCaseError,
    domain::{registration::Refusal, settlement::SettleRefusal},
    http::HttpError,
    passwords::PasswordError,
};

impl From<AccountError> for HttpError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            AccountError::Password(PasswordError::Stopping) => ProblemKind::Unavailable.into(),
            other => Self::internal(&other),
        }
    }
}

impl From<UseCaseError<Refusal>> for HttpError {
    fn from(error: UseCaseError<Refusal>) -> Self {
        match error {
            UseCaseError::Store(error) => error.into(),
            UseCaseError::Refused(Refusal::Randomness(error)) => Self::internal(&error),
            UseCaseError::Refused(refusal) => refused(refusal).into(),
        }
    }
}

fn refused(refusal: Refusal) -> Problem {
    match refusal {
        Refusal::SessionEnded => Problem::new(ProblemKind::SessionEnded),
        Refusal::Randomness(_) => Problem::new(ProblemKind::Internal),
        Refusal::KeyVoid => Problem::new(ProblemKind::KeyVoid),
        Refusal::KeyReused => Problem::new(ProblemKind::IdempotencyKeyReused),
        Refusal::HoursOutOfRange => Problem::new(ProblemKind::HoursOutOfRange),
        Refusal::UnknownClient => Problem::new(ProblemKind::UnknownClient),
        Refusal::DayLimit(limit) => Problem::new(ProblemKind::DayLimit)
            .with_detail(format!("At most {limit} hours on one day")),
        Refusal::DatePassed(today) => Problem {
            today: Some(today),
            ..Problem::new(ProblemKind::DatePassed)
        },
        Refusal::LooksDuplicate(existing) => Problem {
            existing: Some((*existing).into()),
            ..Problem::new(ProblemKind::LooksDuplicate)
        },
    }
}

impl From<UseCaseError<SettleRefusal>> for HttpError {
    fn from(error: UseCaseError<SettleRefusal>) -> Self {
        match error {
            UseCaseError::Refused(SettleRefusal::SessionEnded) => ProblemKind::SessionEnded.into(),
            UseCaseError::Refused(SettleRefusal::TooMany) => {
                Self::too_many(std::time::Duration::from_secs(3600))
            }
            UseCaseError::Store(error) => error.into(),
        }
    }
}
