//! Which problem document a refusal becomes.

use job_tracker_protocol::{Problem, ProblemKind};

use crate::{
    accounts::AccountError,
    application::UseCaseError,
    domain::{
        client_check::CheckRefusal,
        office_change::AnswerRefusal,
        phones::ForgetRefusal,
        registration::Refusal,
        settlement::SettleRefusal,
        work_request::{AskRefusal, WithdrawRefusal},
    },
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
            UseCaseError::Refused(SettleRefusal::TooMany) => Self::too_many(A_WHILE),
            UseCaseError::Store(error) => error.into(),
        }
    }
}

/// What somebody who asked for too much in a day waits before she tries again.
const A_WHILE: std::time::Duration = std::time::Duration::from_secs(3600);

impl From<UseCaseError<AskRefusal>> for HttpError {
    fn from(error: UseCaseError<AskRefusal>) -> Self {
        let refusal = match error {
            UseCaseError::Store(error) => return error.into(),
            UseCaseError::Refused(refusal) => refusal,
        };
        match refusal {
            AskRefusal::SessionEnded => ProblemKind::SessionEnded.into(),
            AskRefusal::KeyVoid => ProblemKind::KeyVoid.into(),
            AskRefusal::KeyReused => ProblemKind::IdempotencyKeyReused.into(),
            AskRefusal::Today(today) => Problem {
                today: Some(today),
                ..Problem::new(ProblemKind::RequestForToday)
            }
            .into(),
            AskRefusal::DayOutOfRange(days) => Self::with_detail(
                ProblemKind::RequestDayOutOfRange,
                format!("The last {days} days, without today, can be asked about"),
            ),
            AskRefusal::UnknownClient => ProblemKind::UnknownClient.into(),
            AskRefusal::DayLimit(limit) => Self::with_detail(
                ProblemKind::DayLimit,
                format!("At most {limit} hours on one day"),
            ),
            AskRefusal::UnknownPerformance => ProblemKind::NotFound.into(),
            AskRefusal::NothingToChange => ProblemKind::NothingToChange.into(),
            AskRefusal::Open => ProblemKind::RequestOpen.into(),
            AskRefusal::TooMany => Self::too_many(A_WHILE),
            AskRefusal::Randomness(error) => Self::internal(&error),
        }
    }
}

impl From<UseCaseError<WithdrawRefusal>> for HttpError {
    fn from(error: UseCaseError<WithdrawRefusal>) -> Self {
        match error {
            UseCaseError::Store(error) => error.into(),
            UseCaseError::Refused(WithdrawRefusal::Unknown) => ProblemKind::NotFound.into(),
            UseCaseError::Refused(WithdrawRefusal::AlreadyAnswered) => {
                ProblemKind::AlreadyAnswered.into()
            }
        }
    }
}

impl From<UseCaseError<AnswerRefusal>> for HttpError {
    fn from(error: UseCaseError<AnswerRefusal>) -> Self {
        match error {
            UseCaseError::Store(error) => error.into(),
            UseCaseError::Refused(AnswerRefusal::Unknown) => ProblemKind::NotFound.into(),
            UseCaseError::Refused(AnswerRefusal::AlreadyAnswered) => {
                ProblemKind::AlreadyAnswered.into()
            }
        }
    }
}

impl From<UseCaseError<CheckRefusal>> for HttpError {
    fn from(error: UseCaseError<CheckRefusal>) -> Self {
        match error {
            UseCaseError::Refused(CheckRefusal::SessionEnded) => ProblemKind::SessionEnded.into(),
            UseCaseError::Refused(CheckRefusal::TooMany { wait }) => {
                Self::too_many(wait.unsigned_abs())
            }
            UseCaseError::Store(error) => error.into(),
        }
    }
}

impl From<UseCaseError<ForgetRefusal>> for HttpError {
    fn from(error: UseCaseError<ForgetRefusal>) -> Self {
        match error {
            UseCaseError::Refused(ForgetRefusal::SessionEnded) => ProblemKind::SessionEnded.into(),
            UseCaseError::Refused(ForgetRefusal::NoWorker | ForgetRefusal::NoPhone) => {
                ProblemKind::NotFound.into()
            }
            UseCaseError::Store(error) => error.into(),
        }
    }
}
